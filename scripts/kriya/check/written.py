"""Values of a record as they were written, whatever they are: what a rule looks for is found or not, never assumed."""

from collections.abc import Iterator, Mapping
from typing import Any

from kriya.model import FieldPath, Source


def text_at(path: FieldPath, value: Any) -> Iterator[tuple[FieldPath, str]]:
    """Yield a text with its place; nothing where there is none."""
    if isinstance(value, str):
        yield path, value


def texts_of_each(field: str, inner: str, source: Source) -> Iterator[tuple[FieldPath, str]]:
    """Yield one text of each mapping in a list, with its place."""
    entries = source.values.get(field)
    for number, entry in enumerate(entries if isinstance(entries, list) else ()):
        yield from text_at((field, number, inner), mapping_in(entry).get(inner))


def mapping_in(value: Any) -> Mapping[str, Any]:
    """Return *value* where it is a mapping, else an empty one."""
    return value if isinstance(value, dict) else {}
