"""The story of mending: each record's bytes to mended bytes, file by file."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath

from kriya.check import check_vocabulary
from kriya.files import write_if_changed
from kriya.mend import Done, Mended, give_code, mend_record
from kriya.model import SourceKind, Sources
from kriya.model.codes import new_code
from kriya.problems import CatalogueError, Text
from kriya.read import read_sources, record_files, taken_codes
from kriya.settings import Settings

_NewCode = Callable[[Collection[str]], str]
_Mend = Callable[[bytes, SourceKind, Collection[str], _NewCode], Mended]
"""Mends the bytes of a record of a kind; told which codes are taken, and what makes a new one for it."""


@dataclass(frozen=True)
class MendedFile:
    """A file in which something was mended, and what."""

    file: PurePosixPath
    done: tuple[Done, ...]


def mend_catalogue(settings: Settings, only: Sequence[PurePosixPath] = ()) -> list[MendedFile]:
    """Mend what is safe to mend in every record, or in those below *only*; return the files that changed.

    Raises:
        CatalogueError: a file cannot be read or written.
    """
    sources, _ = read_sources(settings.products)
    vocabulary, _ = check_vocabulary(sources.vocabulary)

    def mend(data: bytes, kind: SourceKind, taken: Collection[str], new: _NewCode) -> Mended:
        return mend_record(data, kind, vocabulary, taken, new_code=new)

    return _mend_each(settings, sources, mend, only)


def give_codes(settings: Settings) -> list[MendedFile]:
    """Give a permanent code to every record that has none; return the files that changed.

    Raises:
        CatalogueError: a file cannot be read or written.
    """
    sources, _ = read_sources(settings.products)
    return _mend_each(settings, sources, lambda data, _, taken, new: give_code(data, taken, new_code=new))


def _mend_each(
    settings: Settings, sources: Sources, mend: _Mend, only: Sequence[PurePosixPath] = ()
) -> list[MendedFile]:
    codes = set(taken_codes(settings.products, sources))
    remembered = _published_codes(sources)
    mended = []
    for file, kind in record_files(settings.products):
        if kind is SourceKind.VOCABULARY or (only and not any(file.is_relative_to(place) for place in only)):
            continue
        try:
            path = Path(settings.root, file)
            result = mend(path.read_bytes(), kind, codes, partial(_code_for, remembered.get(file)))
            if result.done and write_if_changed(path, result.data):
                mended.append(MendedFile(file, result.done))
        except OSError as error:
            raise CatalogueError(
                Text(f"{file} tidak dapat diubah: {error.strerror}", f"{file} cannot be changed: {error.strerror}")
            ) from error
        codes |= {result.code} if result.code else set()
    return mended


def _published_codes(sources: Sources) -> Mapping[PurePosixPath, str]:
    """Return the code that each record without one was published with, where no other record has it by now."""
    in_use = {source.values.get("code") for source in sources.records}
    free = {
        (code.kind, code.key): code.code
        for code in sources.published.codes
        if not code.gone and code.code not in in_use
    }
    here = {source.file: free.get((source.kind, source.key)) for source in sources.records}
    return {file: code for file, code in here.items() if code}


def _code_for(published: str | None, taken: Collection[str]) -> str:
    return published or new_code(taken)
