"""The folder products/ to sources: which file describes what, and what each says."""

import hashlib
import os
import stat
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from kriya.halves import in_halves
from kriya.model import PICTURE_SUFFIXES, PhotoFile, Position, Source, SourceKind, Sources
from kriya.problems import Problem, Text
from kriya.read.code_list import read_code_list
from kriya.read.memory import Mark, Memory, mark_of
from kriya.read.yaml_values import MAX_BYTES, LazyPositions, read_values

AREAS = ("ppu", "diy")
"""The folders in which makers' folders lie."""

_ARTISAN = "artisan.yml"


def read_sources(products: Path, memory: Memory | None = None) -> tuple[Sources, list[Problem]]:
    """Return what stands in the folder *products*, and a problem for each file that cannot be read.

    What *memory* knows is not read again.
    """
    vocabulary: dict[str, Source] = {}
    records: list[Source] = []
    others: set[PurePosixPath] = set()
    photos: dict[PurePosixPath, PhotoFile] = {}
    unread: set[tuple[SourceKind, str]] = set()
    problems: list[Problem] = []
    closed: list[OSError] = []
    paths = _files(products, closed.append)
    problems += [_unreadable(_relative(products, str(error.filename)), error) for error in closed]
    for found, faults in _found(products, paths, memory or Memory()):
        problems += faults
        if isinstance(found, _OtherFile):
            others.add(found.file)
            if found.photo:
                photos[found.file] = found.photo
        elif isinstance(found, _Unread):
            unread.add(found)
        elif found and found.kind is SourceKind.VOCABULARY:
            vocabulary[found.key] = found
        elif found:
            records.append(found)
    published, faults = read_code_list(products)
    problems += faults
    return Sources(vocabulary, tuple(records), frozenset(others), photos, frozenset(unread), published), problems


class _OtherFile(NamedTuple):
    """A file that is no record: a picture, or something that lies there."""

    file: PurePosixPath
    photo: PhotoFile | None


class _Unread(NamedTuple):
    """A record that is there and cannot be read."""

    kind: SourceKind
    key: str


_Found = tuple[Source | _OtherFile | _Unread | None, list[Problem]]
"""What a file is: a source, another file, or nothing that can be read; and what is wrong with it."""


def _found(products: Path, paths: Sequence[str], memory: Memory) -> Iterator[_Found]:
    """Yield what each file is, in the order of *paths*; those that *memory* does not know are read first."""
    marks = {path: mark_of(path) for path in paths}
    known = {path: found for path in paths if (found := _recalled(products, path, marks[path], memory))}
    others = [path for path in paths if path not in known]
    read = dict(zip(others, in_halves(partial(_read_files, products), others), strict=True))
    for path in paths:
        if path in known:
            yield known[path], []
            continue
        found, problems = read[path]
        if isinstance(found, Source) and not problems:
            memory.keep(path, marks[path], (found.values, found.digest))
        elif isinstance(found, _OtherFile) and found.photo and not problems:
            memory.keep(path, marks[path], found.photo)
        yield found, problems


def _recalled(products: Path, path: str, mark: Mark, memory: Memory) -> Source | _OtherFile | None:
    if record := memory.record(path, mark):
        file = _relative(products, path)
        named = _kind_and_key(file)
        return Source(named[0], file, named[1], record[0], LazyPositions(path, ""), record[1]) if named else None
    photo = memory.photo(path, mark)
    return _OtherFile(_relative(products, path), photo) if photo else None


def _read_files(products: Path, paths: Sequence[str]) -> list[_Found]:
    return [_read_file(path, _relative(products, path)) for path in paths]


def _relative(products: Path, path: str) -> PurePosixPath:
    return PurePosixPath(products.name, *path[len(str(products)) + 1 :].split(os.sep))


def _read_file(path: str, file: PurePosixPath) -> _Found:
    if not stat.S_ISREG(os.lstat(path).st_mode):
        return None, [Problem(file, 1, 1, "", _NO_PLAIN_FILE, rule="place")]
    named = _kind_and_key(file)
    if named:
        return _read_source(path, file, *named)
    try:
        photo = _read_photo(path) if file.suffix.lower() in PICTURE_SUFFIXES else None
    except OSError as error:
        return None, [_unreadable(file, error)]
    return _OtherFile(file, photo), _misplaced(file)


def _read_photo(path: str) -> PhotoFile:
    from kriya.read.photo_headers import read_photo  # noqa: PLC0415 - slow to import, and many folders hold no photo

    return read_photo(path)


def _unreadable(file: PurePosixPath, error: OSError) -> Problem:
    message = Text(f"berkas atau folder ini tidak terbaca: {error.strerror}", f"this cannot be read: {error.strerror}")
    return Problem(file, 1, 1, "", message, rule="file")


def record_files(products: Path) -> Iterator[tuple[PurePosixPath, SourceKind]]:
    """Yield every file below *products* that describes something, and what; sorted."""
    for path in _files(products):
        file = _relative(products, path)
        named = _kind_and_key(file)
        if named and stat.S_ISREG(os.lstat(path).st_mode):
            yield file, named[0]


def _files(folder: Path, on_closed: Callable[[OSError], None] | None = None) -> list[str]:
    """Return every file and every link to a folder, sorted; what begins with a dot is left to other programs.

    *on_closed* is told about each folder that cannot be opened.
    """
    found = []
    for place, folders, names in os.walk(folder, onerror=on_closed):
        links = [name for name in folders if Path(place, name).is_symlink()]
        found += [os.path.join(place, name) for name in (*names, *links) if name[0] != "."]
    return sorted(found)


def _kind_and_key(file: PurePosixPath) -> tuple[SourceKind, str] | None:
    """Return what *file* describes and its key; None for a file that is no record."""
    place = file.parts[1:]
    if file.suffix != ".yml":
        return None
    match place:
        case ("vocabulary", _):
            return SourceKind.VOCABULARY, file.stem
        case ("agenda", _):
            return SourceKind.AGENDA, file.stem
        case (area, maker, name) if area in AREAS and name == _ARTISAN:
            return SourceKind.ARTISAN, f"{area}/{maker}"
        case (area, maker, _) if area in AREAS:
            return SourceKind.PRODUCT, f"{area}/{maker}/{file.stem}"
    return None


def _misplaced(file: PurePosixPath) -> list[Problem]:
    if file.suffix.lower() in (".yaml", ".yml") and file.suffix != ".yml":
        message = Text(
            f"akhiran berkas catatan adalah .yml, bukan {file.suffix}",
            f"a record's file ends in .yml, not {file.suffix}",
        )
    elif file.suffix == ".yml":
        message = Text(
            "berkas ini tidak pada tempatnya; catatan berada di products/<ppu atau diy>/<perajin>/",
            "this file is out of place; records lie in products/<ppu or diy>/<maker>/",
        )
    else:
        return []
    return [Problem(file, 1, 1, "", message, rule="place")]


def _read_source(path: str, file: PurePosixPath, kind: SourceKind, key: str) -> _Found:
    try:
        with open(path, "rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except OSError as error:
        return _Unread(kind, key), [_unreadable(file, error)]
    reading = read_values(data, path)
    problems = [Problem(file, *position, "", message, rule="yaml") for position, message in reading.faults]
    if not isinstance(reading.values, dict):
        if not problems:
            problems = [Problem(file, *Position(1, 1), "", _NOT_FIELDS, rule="yaml")]
        return _Unread(kind, key), problems
    return Source(kind, file, key, reading.values, reading.positions, _digest(data)), problems


def _digest(data: bytes) -> str:
    return hashlib.blake2b(data, digest_size=16).hexdigest()


_NO_PLAIN_FILE = Text(
    "ini bukan berkas biasa (mungkin tautan simbolik); ganti dengan berkasnya sendiri",
    "this is no plain file (a symbolic link, perhaps); put the file itself here",
)
_NOT_FIELDS = Text(
    "berkas ini harus berisi kolom-kolom seperti 'name: …', satu per baris, dengan spasi sesudah titik dua",
    "this file must hold fields such as 'name: …', one a line, with a space after the colon",
)
