"""How a permanent address looks: one small page with all that it needs in it, for both languages at once."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from string import Template

from kriya.model import Words

_HERE = Path(__file__).parent
_FRAME = Template((_HERE / "page.html").read_text(encoding="utf-8"))
_GO_ON = f"<script>\n{(_HERE / 'go_on.js').read_text(encoding='utf-8').rstrip()}\n</script>"


@dataclass(frozen=True)
class Link:
    """A link of a page; its address is relative to the site's root."""

    address: str
    text: str
    language: str = ""
    """The language of the page that it opens."""


@dataclass(frozen=True)
class Section:
    """What one language says."""

    language: str
    name: Words
    detail: str
    links: tuple[Link, ...]


@dataclass(frozen=True)
class PermanentPage:
    """A page below the site's root that no language's build makes."""

    address: str
    """Relative to the site's root."""
    code: str
    sections: tuple[Section, ...]
    """One a language; the first one's comes first."""
    whole: Mapping[str, str]
    """The whole address of the page that it stands for, by language; none where that is gone."""
    choosing: bool = False
    """Whether it goes on to the page in the reader's language, where scripts run."""
    moved: bool = False
    """Whether it goes on to the one page it stands for, with or without scripts."""

    @property
    def place(self) -> str:
        """Where its file lies, relative to the site's root."""
        return f"{self.address}index.html"

    def html(self) -> str:
        """Return the page."""
        root = "../" * self.address.count("/")
        first = self.sections[0]
        return _FRAME.substitute(
            language=first.language,
            head="\n".join(self._head(root)),
            root=root,
            title=escape(first.name.text),
            sections="\n".join(_section(section, root, level) for level, section in enumerate(self.sections, 1)),
            code=escape(self.code),
            script=_GO_ON if self.choosing else "",
        )

    def _head(self, root: str) -> Iterator[str]:
        if self.moved:
            yield f'<meta http-equiv="refresh" content="0; url={escape(root + self.sections[0].links[0].address)}">'
        else:
            yield '<meta name="robots" content="noindex">'
        addresses = {language: escape(address) for language, address in self.whole.items()}
        if addresses:
            yield f'<link rel="canonical" href="{next(iter(addresses.values()))}">'
        if len(addresses) > 1:
            for language, address in addresses.items():
                yield f'<link rel="alternate" hreflang="{language}" href="{address}">'


def _section(section: Section, root: str, level: int) -> str:
    name, lang = escape(section.name.text), section.name.lang
    title = f'<span lang="{lang}">{name}</span>' if lang else name
    detail = f"<p>{escape(section.detail)}</p>" if section.detail else ""
    said = f"<h{level}>{title}</h{level}>{detail}{_links(section.links, root)}"
    return f'<section lang="{section.language}">{said}</section>'


def _links(links: Sequence[Link], root: str) -> str:
    first, *others = links
    language = f' hreflang="{first.language}"' if first.language else ""
    main = f'<a class="main" href="{escape(root + first.address)}"{language}>{escape(first.text)}</a>'
    listed = "".join(f'<li><a href="{escape(root + link.address)}">{escape(link.text)}</a></li>' for link in others)
    return main + (f"<ul>{listed}</ul>" if listed else "")
