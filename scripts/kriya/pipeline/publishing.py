"""The story of publishing codes: every record gets one, and the list remembers it for ever."""

from collections.abc import Iterator
from dataclasses import dataclass

from kriya.check import needs_publishing
from kriya.files import write_for_good
from kriya.model import CODE_LIST, COLUMNS, Catalogue, PublishedCode, Sources
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
    added = tuple(new_codes(checked.catalogue, checked.sources, settings))
    listed = len(checked.sources.published.codes) + len(added)
    if added or not checked.sources.published.exists:
        _add_lines(settings, added)
    return Publishing(checked.problems, given, added, listed, succeeded=True)


def new_codes(catalogue: Catalogue, sources: Sources, settings: Settings) -> Iterator[PublishedCode]:
    """Yield the line of each record whose code is not published yet, in the order of their places."""
    listed = {code.code for code in sources.published.codes}
    by_place = {(source.kind, source.key): source for source in sources.records}
    tables = (catalogue.makers, catalogue.products, catalogue.agenda)
    records = {file.file: file.record for table in tables for file in table.values()}
    for source in sorted(sources.records, key=lambda source: (source.key.count("/") == 0, source.key)):
        record = records[source.file]
        if record.code not in listed and needs_publishing(source, by_place):
            yield PublishedCode(record.code, source.kind, source.key, record.name, settings.today)


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
