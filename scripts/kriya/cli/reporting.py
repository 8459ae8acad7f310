"""`kriya report`: what is incomplete, as tables for people, as CSV and JSON for programs."""

from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated, NamedTuple

import typer
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text as Styled

from kriya.cli.options import Lang, Root, failures
from kriya.cli.printing import Speech, print_text, refuse, spoken
from kriya.pipeline.checking import check_catalogue
from kriya.problems import Text, counted
from kriya.report import By, Finding, Matter, Report, Row, csv_text, json_text, make_report
from kriya.settings import Settings, read_settings

SHOWN = 20
"""Lines of a list on a terminal; JSON has all of them."""


class Format(StrEnum):
    """How the report is written."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


_WRITERS: dict[Format, Callable[[Report], str]] = {Format.CSV: csv_text, Format.JSON: json_text}


def report(
    form: Annotated[Format, typer.Option("--format", help="Bentuk laporan. / Form of the report.")] = Format.TABLE,
    by: Annotated[By | None, typer.Option(help="Hanya menurut ini. / Rows for these only.", show_default="all")] = None,
    lang: Lang = Speech.BOTH,
    root: Root = Path(),
) -> None:
    """Laporkan apa yang belum lengkap / Report what is incomplete, by area, maker and category."""
    with failures(lang):
        found = _read_report(read_settings(root.resolve()), tuple(By) if by is None else (by,), lang)
    if form is Format.TABLE:
        print_report(Console(highlight=False), found, lang)
    else:
        typer.echo(_WRITERS[form](found).encode(), nl=False)


def _read_report(settings: Settings, by: Sequence[By], lang: Speech) -> Report:
    """Return the report, or end with 1 where the records have errors: then nothing can be counted."""
    checked = check_catalogue(settings)
    if checked.catalogue is None:
        refuse(checked.problems, Text("melaporkan", "report"), lang)
    return make_report(checked.catalogue, checked.problems, settings.today, samples=settings.samples, by=by)


def print_report(console: Console, found: Report, speech: Speech) -> None:
    """Print the report as tables that fit 80 columns, and the lists below them."""
    total = found.total
    headline = Text(
        f"Laporan {found.day}: {total.makers} perajin, {total.products} produk.",
        f"Report of {found.day}: {counted(total.makers, 'maker')}, {counted(total.products, 'product')}.",
    )
    print_text(console, headline, speech, style="bold")
    for by in dict.fromkeys(row.by for row in found.rows):
        rows = [row for row in found.rows if row.by == by]
        for part in _TABLES:
            console.print(_table(_BY[By(by)], part, [*rows, total], speech))
    _print_rules(console, total, speech)
    _print_list(console, _ACCEPTED, map(_accepted_line, found.found(Matter.ACCEPTED)), speech)
    certificates = found.found(Matter.EXPIRED, Matter.EXPIRING)
    _print_list(console, _CERTIFICATES, map(_certificate_line, certificates), speech)
    waiting = (f"{c.confirmed or '-'!s:<10}  {c.file}" for c in found.confirmations)
    _print_list(console, _UNCONFIRMED, waiting, speech)


class _Column(NamedTuple):
    """A column of counts; each heading takes two lines."""

    heading: Text
    value: Callable[[Row], int]


def _sum(*matters: Matter) -> Callable[[Row], int]:
    return lambda row: sum(row.counts[matter] for matter in matters)


_TABLES = (
    (
        Text("isi dan foto", "contents and photos"),
        (
            _Column(Text("\nProduk", "\nProducts"), lambda row: row.products),
            _Column(Text("Catatan\ncontoh", "Sample\nrecords"), _sum(Matter.SAMPLE)),
            _Column(Text("Tanpa\nteks id", "No id\ntext"), _sum(Matter.MISSING_ID)),
            _Column(Text("Tanpa\nteks en", "No en\ntext"), _sum(Matter.MISSING_EN)),
            _Column(Text("Teks\nusang", "Stale\ntexts"), _sum(Matter.STALE_ID, Matter.STALE_EN)),
            _Column(Text("Tanpa\nfoto", "No\nphotos"), _sum(Matter.NO_PHOTO)),
            _Column(Text("Foto\ntnp alt", "Photos\nno alt"), _sum(Matter.NO_ALT)),
        ),
    ),
    (
        Text("kontak, sertifikat, harga, peringatan", "contact, certificates, prices, warnings"),
        (
            _Column(Text("Tanpa\nkontak", "No\ncontact"), _sum(Matter.NO_CONTACT)),
            _Column(Text("Sertif.\nlewat", "Certif.\nexpired"), _sum(Matter.EXPIRED)),
            _Column(Text("Sertif.\n≤90 hr", "Certif.\n≤90 d"), _sum(Matter.EXPIRING)),
            _Column(Text("Harga\nlama", "Old\nprices"), _sum(Matter.OLD_PRICE)),
            _Column(Text("Belum\npasti", "Uncon-\nfirmed"), _sum(Matter.NEVER_CONFIRMED)),
            _Column(Text("Peri-\nngatan", "Warn-\nings"), _sum(Matter.WARNING)),
            _Column(Text("Di-\nterima", "Ac-\ncepted"), _sum(Matter.ACCEPTED)),
        ),
    ),
)
"""All counts do not fit side by side, so they stand in two tables; see `_Column` for their headings."""

_BY = {
    By.AREA: Text("Menurut daerah", "By area"),
    By.MAKER: Text("Menurut perajin", "By maker"),
    By.CATEGORY: Text("Menurut kategori", "By category"),
}
_RULES = Text("Peringatan menurut namanya:", "Warnings by name:")
_ACCEPTED = Text("Peringatan yang diterima, dengan alasannya:", "Warnings accepted, with the reason:")
_CERTIFICATES = Text(
    "Sertifikat yang lewat atau berakhir dalam 90 hari:", "Certificates expired or ending within 90 days:"
)
_UNCONFIRMED = Text(
    "Paling lama tidak dipastikan (- berarti belum pernah):", "Longest unconfirmed (- means never confirmed):"
)


def _table(by: Text, part: tuple[Text, Sequence[_Column]], rows: Sequence[Row], speech: Speech) -> Table:
    """Return one table of counts; its last row, under a line, is the total."""
    about, columns = part
    title = Text(f"{by.id}: {about.id}", f"{by.en}: {about.en}")
    table = Table(
        title=Styled(spoken(title, speech, "\n"), style="bold"), title_justify="left", box=SIMPLE_HEAD, padding=0
    )
    table.add_column(overflow="fold")
    for column in columns:
        table.add_column(spoken(column.heading, speech, "\n"), justify="right", no_wrap=True)
    for row in rows:
        if row is rows[-1]:
            table.add_section()
        table.add_row(_name(row, speech), *(_number(column.value(row)) for column in columns))
    return table


def _name(row: Row, speech: Speech) -> Styled:
    return Styled(row.name.words("en" if speech is Speech.EN else "id").text)


def _number(count: int) -> Styled:
    return Styled(str(count)) if count else Styled("-", style="dim")


def _print_rules(console: Console, total: Row, speech: Speech) -> None:
    lines = (f"{count:>6}  {rule}" for rule, count in total.warning_rules.items())
    _print_list(console, _RULES, lines, speech)


def _accepted_line(found: Finding) -> str:
    return f"{found.file}: {found.rule}: {found.detail}"


def _certificate_line(found: Finding) -> str:
    return f"{found.detail}  {found.file}: {found.field}"


def _print_list(console: Console, heading: Text, lines: Iterable[str], speech: Speech) -> None:
    """Print the first of *lines* under their heading, and how many more there are; nothing where there are none."""
    listed = list(lines)
    if not listed:
        return
    print_text(console, heading, speech, style="bold")
    for line in listed[:SHOWN]:
        console.print(Styled(f"  {line}"), soft_wrap=True)
    if len(listed) > SHOWN:
        more = len(listed) - SHOWN
        said = Text(f"  … dan {more} lagi: --format json", f"  … and {more} more: --format json")
        print_text(console, said, speech)
    console.print()
