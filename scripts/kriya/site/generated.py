"""Generated pages to HTML, past MkDocs' own way of a page.

MkDocs makes a file, a page, a navigation and a Markdown parser for each page, and asks each template where it is. For
ten thousands of pages whose values are known that is most of the time of a build, so our plugin renders them with
MkDocs' configuration and our own environment of the same templates.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from jinja2 import BaseLoader, Environment, pass_context
from jinja2.runtime import Context, Macro
from markdown import Markdown
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig

from kriya.model.addresses import SYMBOL_SUFFIXES
from kriya.site.handover import GeneratedPage

ROOT_FOLDERS = ("assets/", "data/", "media/", "pagefind/")
"""Folders that lie once at the site's root and are used by every language."""

OUR_TEMPLATES = ("main.html", "404.html")
"""Templates of ours that MkDocs wants beside Material's; all others lie in overrides/kriya/."""


def read_generated(folder: Path) -> Iterator[GeneratedPage]:
    """Yield the generated pages that lie in *folder*, whose front matter is one JSON value a line."""
    for path in sorted(folder.rglob("*.md")):
        front_matter, body = path.read_text(encoding="utf-8").removeprefix("---\n").split("\n---\n", 1)
        lines = (line.split(": ", 1) for line in front_matter.split("\n"))
        address = path.relative_to(folder).with_suffix("").as_posix()
        yield GeneratedPage(f"{address}/", {name: json.loads(value) for name, value in lines}, body)


@dataclass(frozen=True)
class ShownPage:
    """What templates know of a generated page, by the names that MkDocs' own pages have."""

    meta: Mapping[str, Any]
    url: str
    canonical_url: str
    content: str
    is_homepage: bool = False

    @property
    def title(self) -> str:
        """The page's title."""
        return self.meta["title"]


class CatalogueEnvironment(Environment):
    """Templates that escape what they print, and look first for the values of a mapping.

    Jinja asks a mapping for an attribute before it asks for a value. Ours are never objects with both, and asking
    in that order takes an exception for each value on a page.
    """

    def __init__(self, loader: BaseLoader, folder: str) -> None:
        """Read templates by *loader*; *folder* is where the language lies below the site's root."""
        super().__init__(loader=loader, auto_reload=False, autoescape=_is_ours, cache_size=-1)
        self._folder = folder

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return the value or the attribute of *obj*."""
        if type(obj) is dict and attribute in obj:
            return obj[attribute]
        return super().getattr(obj, attribute)

    def make_url_filter(self, mkdocs_url: Callable[[Any, str], str]) -> Callable[[Any, str], str]:
        """Return the `url` filter: an address of the site as a page reaches it.

        *mkdocs_url* is that of MkDocs, for its own pages. Every page lies at an address ending in a slash, so the way
        up to its language's root is one step for each.
        """
        up = "../" * self._folder.count("/")

        @pass_context
        def url(context: Context, value: str) -> str:
            base = context.get("base")
            above = up if value.startswith(ROOT_FOLDERS) or value.endswith(SYMBOL_SUFFIXES) else ""
            if base is None:
                return above + mkdocs_url(context, value)
            return above + base + value if value != "." else base.removesuffix("/") or "."

        return url


class Fragments:
    """Pieces of HTML that stand on many pages, kept for each height at which a page lies."""

    def __init__(self) -> None:
        """Begin with none."""
        self._kept: dict[tuple[Any, ...], Markup] = {}

    @pass_context
    def kept(
        self, context: Context, macro: Macro, entry: Mapping[str, Any] = MappingProxyType({}), *how: Any
    ) -> Markup:
        """Return what *macro* makes of *entry*, told by its address and its stand at an event."""
        base = context.get("base")
        if base is None:  # a page of MkDocs may lie anywhere
            return macro(entry, *how) if entry else macro()
        key = (macro.name, base, entry.get("url"), entry.get("stand"), *how)
        if key not in self._kept:
            self._kept[key] = macro(entry, *how) if entry else macro()
        return self._kept[key]


def _is_ours(name: str | None) -> bool:
    return name is not None and (name.startswith("kriya/") or name in OUR_TEMPLATES)


_PLAIN_LINE = re.compile(r"""(?:[^\W\d_]|["'(“‘])(?:[^\s*_\[\]`<>\\{}|~&]|&\#\d+;|[ ](?=\S))*""")
"""A line that no rule of Markdown, nor any extension in use, takes for more than text."""


def plain_html(body: str) -> str | None:
    """Return *body* as HTML where it is nothing but paragraphs of plain text, as most are; None where it may be more.

    It is what Python-Markdown makes of it, in a hundredth of the time.
    """
    paragraphs = body.strip("\n").split("\n\n")
    if all(_PLAIN_LINE.fullmatch(line) for paragraph in paragraphs for line in paragraph.split("\n")):
        return "\n".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return None


class PageRenderer:
    """Renders generated pages of one language."""

    def __init__(
        self, env: Environment, config: MkDocsConfig, context: Callable[[ShownPage], Mapping[str, Any]]
    ) -> None:
        """Render with *env*; *context* says what a page is told besides its own values."""
        self._env = env
        self._config = config
        self._context = context
        self._markdown = Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs or {})

    def shown(self, page: GeneratedPage) -> ShownPage:
        """Return *page* as templates see it."""
        content = plain_html(page.body) if page.body else ""
        if content is None:
            content = self._markdown.reset().convert(page.body)
        return ShownPage(page.values, page.address, f"{self._config.site_url}{page.address}", content)

    def html(self, page: ShownPage) -> str:
        """Return *page* as HTML."""
        template = self._env.get_template(page.meta["template"])
        base = "../" * page.url.count("/")
        return template.render(page=page, config=self._config, base=base, **self._context(page))
