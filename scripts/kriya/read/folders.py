"""The folder products/ to sources: which file describes what, and what each says."""

import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from kriya.model import Position, Source, SourceKind, Sources
from kriya.problems import Problem, Text
from kriya.read.yaml_values import MAX_BYTES, read_values

AREAS = ("ppu", "diy")
"""The folders in which makers' folders lie."""

_ARTISAN = "artisan.yml"


def read_sources(products: Path) -> tuple[Sources, list[Problem]]:
    """Return what stands in the folder *products*, and a problem for each file that cannot be read."""
    vocabulary: dict[str, Source] = {}
    records: list[Source] = []
    others: set[PurePosixPath] = set()
    problems: list[Problem] = []
    for path in _files(products):
        file = PurePosixPath(products.name, *path.relative_to(products).parts)
        if path.is_symlink() or not path.is_file():
            problems.append(Problem(file, 1, 1, "", _NO_PLAIN_FILE, rule="place"))
            continue
        named = _kind_and_key(file)
        if named is None:
            others.add(file)
            problems += _misplaced(file)
            continue
        source, faults = _read_source(path, file, *named)
        problems += faults
        if source is None:
            continue
        if source.kind is SourceKind.VOCABULARY:
            vocabulary[source.key] = source
        else:
            records.append(source)
    return Sources(vocabulary, tuple(records), frozenset(others)), problems


def record_files(products: Path) -> Iterator[tuple[PurePosixPath, SourceKind]]:
    """Yield every file below *products* that describes something, and what; sorted."""
    for path in _files(products):
        file = PurePosixPath(products.name, *path.relative_to(products).parts)
        named = _kind_and_key(file)
        if named and path.is_file() and not path.is_symlink():
            yield file, named[0]


def _files(folder: Path) -> list[Path]:
    return sorted(Path(place, name) for place, _, names in os.walk(folder) for name in names if name[0] != ".")


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
    if file.suffix == ".yaml":
        message = Text("akhiran berkas catatan adalah .yml, bukan .yaml", "a record's file ends in .yml, not .yaml")
    elif file.suffix == ".yml":
        message = Text(
            "berkas ini tidak pada tempatnya; catatan berada di products/<ppu atau diy>/<perajin>/",
            "this file is out of place; records lie in products/<ppu or diy>/<maker>/",
        )
    else:
        return []
    return [Problem(file, 1, 1, "", message, rule="place")]


def _read_source(path: Path, file: PurePosixPath, kind: SourceKind, key: str) -> tuple[Source | None, list[Problem]]:
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except OSError as error:
        message = Text(f"berkas tidak terbaca: {error.strerror}", f"the file cannot be read: {error.strerror}")
        return None, [Problem(file, 1, 1, "", message, rule="file")]
    reading = read_values(data)
    problems = [Problem(file, *position, "", message, rule="yaml") for position, message in reading.faults]
    if not isinstance(reading.values, dict):
        if not problems:
            problems = [Problem(file, *Position(1, 1), "", _NOT_FIELDS, rule="yaml")]
        return None, problems
    return Source(kind, file, key, reading.values, reading.positions), problems


_NO_PLAIN_FILE = Text(
    "ini bukan berkas biasa (mungkin tautan simbolik); ganti dengan berkasnya sendiri",
    "this is no plain file (a symbolic link, perhaps); put the file itself here",
)
_NOT_FIELDS = Text(
    "berkas ini harus berisi kolom-kolom seperti 'name: …', satu per baris",
    "this file must hold fields such as 'name: …', one a line",
)
