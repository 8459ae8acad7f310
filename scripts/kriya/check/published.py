"""Published codes before the records: each must lead somewhere for ever, and each record must keep its own."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from kriya.model import (
    CODE_LIST,
    Catalogue,
    CatalogueProduct,
    CodeList,
    Event,
    Maker,
    PublishedCode,
    Source,
    SourceKind,
    Sources,
)
from kriya.problems import Problem, Severity, Text, first_few

SHOWN = 5
"""Codes that a message lists."""


Entry = Maker | CatalogueProduct | Event


def check_published(sources: Sources, catalogue: Catalogue | None, today: date) -> Iterator[Problem]:
    """Yield a problem for each code that is listed and leads nowhere, and one for all that are not listed yet."""
    published = sources.published
    by_code = {code: source for source in sources.records if isinstance(code := source.values.get("code"), str)}
    by_place = {(source.kind, source.key): source for source in sources.records}
    for code in published.codes:
        record, there = by_code.get(code.code), by_place.get((code.kind, code.key))
        if record is not None:
            yield from _with_record(code, record)
        elif code.gone is None and there is not None and there.values.get("code") is not None:
            yield _other_code(code, there)
        elif code.gone is None and (code.kind, code.key) not in sources.unread and there is None:
            yield _fault(code, "gone", _goes_nowhere(code, today))
    yield from _lost(published)
    if catalogue is not None:
        yield from _unpublished(catalogue, published)


def unpublished_entries(catalogue: Catalogue, published: CodeList) -> list[tuple[SourceKind, Entry]]:
    """Return each record whose code the list lacks, with its kind; codes of invented examples do not belong there."""
    listed = {code.code for code in published.codes}
    tables = {
        SourceKind.ARTISAN: catalogue.makers,
        SourceKind.PRODUCT: catalogue.products,
        SourceKind.AGENDA: catalogue.agenda,
    }
    found = [
        (kind, entry)
        for kind, table in tables.items()
        for entry in table.values()
        if not entry.sample and entry.record.code not in listed
    ]
    return sorted(found, key=lambda pair: pair[1].file)


def _with_record(code: PublishedCode, record: Source) -> Iterator[Problem]:
    if code.gone is not None:
        message = Text(
            f"kode {code.code} tercatat sudah tiada, tetapi {record.file} memakainya; kosongkan kolom gone, "
            "atau beri catatan itu kode lain",
            f"the code {code.code} is listed as gone, but {record.file} has it; empty the column gone, "
            "or give that record another code",
        )
        yield _fault(code, "gone", message)
    elif record.kind is not code.kind:
        message = Text(
            f"kode {code.code} terbit untuk {code.key} ({code.kind.value}), bukan untuk catatan jenis ini; "
            "hapus baris code, lalu jalankan `kriya check --fix`",
            f"the code {code.code} was published for {code.key} ({code.kind.value}), not for a record of this kind; "
            "remove the line code, then run `kriya check --fix`",
        )
        yield Problem(*record.place(("code",)), message, rule="published-code")


def _other_code(code: PublishedCode, record: Source) -> Problem:
    message = Text(
        f"catatan ini terbit dengan kode {code.code} ({CODE_LIST}, baris {code.line}), yang mungkin sudah dicetak; "
        f"tulis kembali code: {code.code}",
        f"this record was published with the code {code.code} ({CODE_LIST}, line {code.line}), which may be printed; "
        f"write code: {code.code} again",
    )
    return Problem(*record.place(("code",)), message, rule="published-code")


def _goes_nowhere(code: PublishedCode, today: date) -> Text:
    line = replace(code, gone=today).text
    return Text(
        f"tidak ada catatan dengan kode {code.code} ({code.key}); kembalikan catatannya, atau, bila memang sudah "
        f"tiada, tulis harinya di baris ini: {line}",
        f"no record has the code {code.code} ({code.key}); bring the record back or, where it is gone for good, "
        f"write the day into this line: {line}",
    )


def _lost(published: CodeList) -> Iterator[Problem]:
    for code, line in sorted(published.lost.items()):
        message = Text(
            f"kode {code} pernah terbit (riwayat Git) dan barisnya hilang; kembalikan: {line}",
            f"the code {code} was published (Git's history) and its line is missing; put it back: {line}",
        )
        yield Problem(CODE_LIST, 1, 1, "", message, rule="lost-code")


def _unpublished(catalogue: Catalogue, published: CodeList) -> Iterator[Problem]:
    if not (published.exists and published.sound):
        return
    if new := [entry.record.code for _, entry in unpublished_entries(catalogue, published)]:
        shown = first_few(new, SHOWN)
        message = Text(
            f"kode yang belum terbit: {len(new)} ({shown}); sebelum dicetak, jalankan `kriya codes`",
            f"codes that are not published yet: {len(new)} ({shown}); before they are printed, run `kriya codes`",
        )
        yield Problem(CODE_LIST, 1, 1, "", message, Severity.WARNING, "unpublished-code")


def _fault(code: PublishedCode, column: str, message: Text) -> Problem:
    return Problem(CODE_LIST, code.line, 1, column, message, rule="published-code")
