"""A record as it was read: plain values, and the place of each in its file."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any, NamedTuple

from pydantic import BaseModel

from kriya.model.photo_file import PhotoFile
from kriya.model.published import CodeList
from kriya.model.source_kind import SourceKind

FieldPath = tuple[str | int, ...]
"""The way to a value: ('name', 'en') or ('photos', 0, 'file')."""


class Position(NamedTuple):
    """A place in a file; both count from one."""

    line: int
    column: int


@dataclass(frozen=True)
class Source:
    """One readable file: its values as text, lists and mappings, and where each stands."""

    kind: SourceKind
    file: PurePosixPath
    """Relative to the project's folder."""
    key: str
    """What others refer to it by: ppu/sepan, ppu/sepan/anjat-rotan, 2025-pertemuan-penajam, regions."""
    values: Mapping[str, Any]
    positions: Mapping[FieldPath, Position]
    digest: str = ""
    """What changes whenever the file does."""

    def position(self, path: FieldPath) -> Position:
        """Return where the value at *path* stands; the nearest enclosing one where it is not in the file."""
        while path and path not in self.positions:
            path = path[:-1]
        return self.positions.get(path, Position(1, 1))

    def place(self, path: FieldPath) -> tuple[PurePosixPath, int, int, str]:
        """Return file, line, column and field of the value at *path*, as a Problem begins with them."""
        return (self.file, *self.position(path), field_name(path))


def field_name(path: FieldPath) -> str:
    """Return *path* as people write it: photos[1].alt, counted from one."""
    name = ""
    for step in path:
        name += f"[{step + 1}]" if isinstance(step, int) else f".{step}" if name else step
    return name


@dataclass(frozen=True)
class Checked:
    """A record that fits its model, with the source that later problems point into."""

    source: Source
    record: BaseModel
    faulty: frozenset[str] = frozenset()
    """Fields that had to be left out, because what stands in them is wrong."""


@dataclass(frozen=True)
class Sources:
    """Everything that was read."""

    vocabulary: Mapping[str, Source]
    records: tuple[Source, ...]
    files: frozenset[PurePosixPath]
    """Every other file under products/, photos among them."""
    photos: Mapping[PurePosixPath, PhotoFile] = field(default_factory=dict)
    """What the header of each picture among them says."""
    unread: frozenset[tuple[SourceKind, str]] = frozenset()
    """Kind and key of each record whose file cannot be read: it is there, but nobody knows what it says."""
    published: CodeList = field(default_factory=CodeList)
    """The codes that may stand on paper somewhere."""

    def keys(self, kind: SourceKind) -> set[str]:
        """Return the keys of the records of a kind, those that cannot be read included."""
        read = {source.key for source in self.records if source.kind is kind}
        return read | {key for unread, key in self.unread if unread is kind}
