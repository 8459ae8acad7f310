"""The last look at a finished site: every internal link, picture and anchor must lead somewhere."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import html

_ATTRIBUTES = (("//@href", "href"), ("//@src", "src"), ("//form/@action", "action"))


@dataclass(frozen=True, order=True)
class DeadLink:
    """A link of a page that leads nowhere."""

    page: str
    target: str


@dataclass(frozen=True)
class _Document:
    links: frozenset[str]
    anchors: frozenset[str]


def dead_links(folder: Path, base_path: str = "/") -> list[DeadLink]:
    """Return every internal link in the HTML below *folder* that leads to no file, or to no anchor of one.

    *base_path* is the path under which the site is published; absolute links begin with it.
    """
    pages = {path.relative_to(folder).as_posix(): _read(path) for path in sorted(folder.rglob("*.html"))}
    return sorted({DeadLink(page, link) for page, link in _dead(folder, pages, base_path)})


def _read(path: Path) -> _Document:
    tree = html.parse(str(path), html.HTMLParser(encoding="utf-8"))
    links = {str(link) for expression, _ in _ATTRIBUTES for link in tree.xpath(expression)}
    links |= {part.split()[0] for srcset in tree.xpath("//@srcset") for part in str(srcset).split(",")}
    return _Document(frozenset(links), frozenset(str(anchor) for anchor in tree.xpath("//@id")))


def _dead(folder: Path, pages: dict[str, _Document], base_path: str) -> Iterator[tuple[str, str]]:
    known: dict[str, bool] = {}
    for page, document in pages.items():
        for link in document.links:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            target = _target(page, unquote(parts.path), base_path)
            if target not in known:
                known[target] = target in pages or (folder / target).is_file()
            missing_anchor = parts.fragment and target in pages and unquote(parts.fragment) not in pages[target].anchors
            if not known[target] or missing_anchor:
                yield page, link


def _target(page: str, path: str, base_path: str) -> str:
    """Return the file that *path* on *page* leads to, relative to the site's root."""
    if not path:
        return page
    steps = [] if path.startswith("/") else page.split("/")[:-1]
    if path.startswith("/"):
        if not path.startswith(base_path):
            return "../" + path  # outside the site: never right
        path = path.removeprefix(base_path)
    for step in path.split("/"):
        if step == ".." and steps:
            steps.pop()
        elif step == "..":
            return "../" + path  # above the root: never right
        elif step not in ("", "."):
            steps.append(step)
    is_folder = path.endswith(("/", "/.", "/..")) or path in (".", "..")
    return "/".join([*steps, "index.html"] if is_folder else steps)
