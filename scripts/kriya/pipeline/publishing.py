"""The story of publishing codes: every record gets one, and the list remembers it for ever."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kriya.check import unpublished_entries
from kriya.files import write_for_good
from kriya.model import CODE_LIST, COLUMNS, Catalogue, CodeList, PublishedCode, SourceKind
from kriya.pipeline.checking import check_catalogue
from kriya.pipeline.mending import MendedFile, give_codes
from kriya.problems import CatalogueError, Problem, Text
from kriya.settings import Settings


@dataclass(frozen=True)
class Publishing:
    """What was done: records that got a code, and codes that were added to the list."""

    problems: list[Problem]
    given: list[MendedFile]
    added: tuple[PublishedCode, ...] = ()
    listed: int = 0
    """Codes in the list by now."""
    succeeded: bool = False


def publish_codes(settings: Settings) -> Publishing:
    """Give missing codes, then add every code that is not published yet to products/codes.csv.

    Nothing is added while anything is wrong with the records or the list.

    Raises:
        CatalogueError: a file cannot be read or written.
    """
    given = give_codes(settings)
    checked = check_catalogue(settings)
    if checked.catalogue is None:
        return Publishing(checked.problems, given)
    published = checked.sources.published
    added = tuple(_new_codes(checked.catalogue, published, settings.today))
    listed = len(published.codes) + len(added)
    if added or not published.exists:
        _add_lines(settings, added)
    return Publishing(checked.problems, given, added, listed, succeeded=True)


def _new_codes(catalogue: Catalogue, published: CodeList, today: date) -> Iterator[PublishedCode]:
    """Yield the line of each record whose code is not published yet: makers with their products, then the agenda."""
    missing = unpublished_entries(catalogue, published)
    for kind, entry in sorted(missing, key=lambda pair: (pair[0] is SourceKind.AGENDA, pair[1].key)):
        yield PublishedCode(entry.record.code, kind, entry.key, entry.record.name, today)


def _add_lines(settings: Settings, added: tuple[PublishedCode, ...]) -> None:
    """Add lines at the end of the list; what stands there stays byte for byte."""
    file = settings.root / CODE_LIST
    try:
        there = file.read_bytes() if file.exists() else f"{','.join(COLUMNS)}\n".encode()
        if not there.endswith(b"\n"):
            there += b"\n"
        write_for_good(file, there + "".join(f"{code.text}\n" for code in added).encode())
    except OSError as error:
        raise CatalogueError(
            Text(
                f"{CODE_LIST} tidak dapat diubah: {error.strerror}", f"{CODE_LIST} cannot be changed: {error.strerror}"
            )
        ) from error
