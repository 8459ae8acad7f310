"""A generated page, and how it is written: Markdown with front matter."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import orjson

from kriya.model import Words

_LINE_BREAKS = "\x7f\x85\u2028\u2029"
"""YAML reads these as the end of a line, or not at all, where JSON leaves them as they are."""


@dataclass(frozen=True)
class Page:
    """A page of one language before MkDocs sees it."""

    address: str
    """Relative to the language's root, ending in a slash; empty for the root itself."""
    template: str
    title: str
    description: str
    body: str = ""
    values: Mapping[str, Any] = field(default_factory=dict)
    """What the template shows besides; plain values that JSON can hold."""

    @property
    def front_matter(self) -> dict[str, Any]:
        """All that its template shows, by name."""
        return {"template": self.template, "title": self.title, "description": self.description, **self.values}


class Draft(NamedTuple):
    """Pages that can be made apart from all others, and need not be where they are there already."""

    address: str
    """Of the first of them."""
    make: Callable[[], Sequence[Page]]


def single_draft(address: str, make: Callable[[], Page]) -> Draft:
    """Return the draft of a single page."""
    return Draft(address, lambda: (make(),))


def all_made(parts: Iterable[Page | Draft]) -> Iterator[Page]:
    """Yield the pages of *parts*, every draft made."""
    for part in parts:
        yield from part.make() if isinstance(part, Draft) else (part,)


def page_text(page: Page) -> str:
    """Return *page* as a Markdown file.

    The front matter is one JSON value a line, which every YAML parser reads, so that no text of a record can end
    a line or begin a field.
    """
    lines = [f"{name}: {orjson.dumps(value).decode()}" for name, value in page.front_matter.items()]
    front_matter = "\n".join(lines)
    for sign in _LINE_BREAKS:
        if sign in front_matter:  # hardly ever
            front_matter = front_matter.replace(sign, f"\\u{ord(sign):04x}")
    return f"---\n{front_matter}\n---\n{page.body}\n"


def shown(words: Words) -> Any:
    """Return *words* for a template: plain text, or text with the language that it is in."""
    return {"text": words.text, "lang": words.lang} if words.lang else words.text
