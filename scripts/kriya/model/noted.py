"""Which parts of the catalogue something is made of: noted while it is made, so that one need not say it.

What was made of records and lists that are all as they were is as it was, and need not be made again.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

_Entry = TypeVar("_Entry")


class _Notes:
    names: set[str] = set()  # noqa: RUF012 - one for the process, which does one thing at a time


@contextmanager
def noting() -> Iterator[set[str]]:
    """Give a set that fills with what is read, until the block ends; what is around the block notes it as well."""
    around, inner = _Notes.names, set()
    _Notes.names = inner
    try:
        yield inner
    finally:
        around |= inner
        _Notes.names = around


def note(name: str) -> None:
    """Note that the part called *name* is read."""
    _Notes.names.add(name)


def note_all(names: Iterable[str]) -> None:
    """Note what something that is used again was made of."""
    _Notes.names.update(names)


def noted(*fields: str) -> Callable[[type[_Entry]], type[_Entry]]:
    """Make a class of entries note, under an entry's key, whenever one of *fields* is read."""

    def decorate(entry: type[_Entry]) -> type[_Entry]:
        for name in fields:
            setattr(entry, name, _NotedField(name))
        return entry

    return decorate


class _NotedField:
    def __init__(self, name: str) -> None:
        self._name = name

    def __get__(self, entry: Any, owner: type) -> Any:
        if entry is None:
            return self
        _Notes.names.add(entry.key)
        return entry.__dict__[self._name]

    def __set__(self, entry: Any, value: Any) -> None:  # which a frozen dataclass does once
        entry.__dict__[self._name] = value
