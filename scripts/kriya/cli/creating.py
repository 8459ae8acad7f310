"""`kriya new product`, `artisan` and `agenda`: a new record, asked for on a terminal or given by flags."""

import sys
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from kriya.cli.options import Root, failures
from kriya.cli.printing import Speech, print_problems, print_text
from kriya.intake import AnswerError, NewRecord, ask_on_terminal, create_record
from kriya.problems import Text
from kriya.settings import Settings, read_settings

new = typer.Typer(
    help="Buat catatan baru. / Write a new record: asked for here, or given by flags.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


class Language(StrEnum):
    """The language of questions and of the record's comments."""

    ID = "id"
    EN = "en"


Lang = Annotated[Language, typer.Option("--lang", help="Bahasa pertanyaan. / Language of questions and comments.")]
NameId = Annotated[str | None, typer.Option(help="Nama, bahasa Indonesia. / Name in Indonesian.")]
NameEn = Annotated[str | None, typer.Option(help="Nama, bahasa Inggris. / Name in English.")]
SummaryId = Annotated[str | None, typer.Option(help="Ringkasan, bahasa Indonesia. / Summary in Indonesian.")]
SummaryEn = Annotated[str | None, typer.Option(help="Ringkasan, bahasa Inggris. / Summary in English.")]
File = Annotated[str | None, typer.Option(help="Nama berkas, jika bukan dari nama. / File name, if not the name's.")]


@new.command()
def product(
    *,
    maker: Annotated[str | None, typer.Option(help="Folder perajin: ppu/sepan. / The maker's folder.")] = None,
    name_id: NameId = None,
    name_en: NameEn = None,
    category: Annotated[str | None, typer.Option(help="Kunci kategori. / Category key.")] = None,
    summary_id: SummaryId = None,
    summary_en: SummaryEn = None,
    technique: Annotated[
        list[str] | None, typer.Option(metavar="<str>", help="Kunci teknik, berulang. / Repeatable.")
    ] = None,
    material: Annotated[
        list[str] | None, typer.Option(metavar="<str>", help="Kunci bahan, berulang. / Repeatable.")
    ] = None,
    price: Annotated[str | None, typer.Option(help="Rupiah bulat: 150000. / Whole rupiah.")] = None,
    per: Annotated[str | None, typer.Option(help="Satuan harga: lembar. / What the price is for.")] = None,
    file: File = None,
    lang: Lang = Language.ID,
    root: Root = Path(),
) -> None:
    """Produk baru / A new product of a maker."""
    answers = {
        "maker": maker,
        "name-id": name_id,
        "name-en": name_en,
        "category": category,
        "summary-id": summary_id,
        "summary-en": summary_en,
        "technique": technique,
        "material": material,
        "price": price,
        "per": per,
        "file": file,
    }
    _create("product", answers, lang, root)


@new.command()
def artisan(
    *,
    area: Annotated[str | None, typer.Option(help="Daerah: ppu atau diy. / Area.")] = None,
    name: Annotated[str | None, typer.Option(help="Nama diri. / The proper name.")] = None,
    kind: Annotated[str | None, typer.Option(help="Jenis: workshop, village … / Kind.")] = None,
    district: Annotated[str | None, typer.Option(help="Kode kecamatan: 64.09.01. / District code.")] = None,
    story_id: Annotated[str | None, typer.Option(help="Cerita, bahasa Indonesia. / Story in Indonesian.")] = None,
    story_en: Annotated[str | None, typer.Option(help="Cerita, bahasa Inggris. / Story in English.")] = None,
    craft: Annotated[
        list[str] | None, typer.Option(metavar="<str>", help="Kunci kategori, berulang. / Repeatable.")
    ] = None,
    consent_date: Annotated[
        str | None, typer.Option(help="Tanggal persetujuan, untuk perorangan. / Day of a person's consent.")
    ] = None,
    consent_by: Annotated[
        str | None, typer.Option(help="Kantor yang menerima persetujuan. / Office that was given the consent.")
    ] = None,
    folder: Annotated[str | None, typer.Option(help="Folder, jika bukan dari nama. / If not the name's.")] = None,
    lang: Lang = Language.ID,
    root: Root = Path(),
) -> None:
    """Perajin baru / A new maker."""
    answers = {
        "area": area,
        "name": name,
        "kind": kind,
        "district": district,
        "story-id": story_id,
        "story-en": story_en,
        "craft": craft,
        "consent-date": consent_date,
        "consent-by": consent_by,
        "folder": folder,
    }
    _create("artisan", answers, lang, root)


@new.command()
def agenda(
    *,
    kind: Annotated[str | None, typer.Option(help="Jenis: training, exhibition … / Kind.")] = None,
    name_id: NameId = None,
    name_en: NameEn = None,
    planned: Annotated[bool, typer.Option("--planned", help="Belum ada tanggal. / No date yet.")] = False,
    standing: Annotated[bool, typer.Option("--standing", help="Selalu terbuka. / Always open.")] = False,
    from_: Annotated[str | None, typer.Option("--from", help="Mulai: 2026-07-10. / First day.")] = None,
    to: Annotated[str | None, typer.Option(help="Sampai: 2026-07-12. / Last day.")] = None,
    area: Annotated[list[str] | None, typer.Option(metavar="<str>", help="ppu, diy; berulang. / Repeatable.")] = None,
    summary_id: SummaryId = None,
    summary_en: SummaryEn = None,
    file: File = None,
    lang: Lang = Language.ID,
    root: Root = Path(),
) -> None:
    """Entri agenda baru / A new agenda entry."""
    times = {"planned": planned, "standing": standing, "dated": bool(from_)}
    answers = {
        "kind": kind,
        "name-id": name_id,
        "name-en": name_en,
        "time": [time for time, given in times.items() if given],
        "from": from_,
        "to": to,
        "area": area,
        "summary-id": summary_id,
        "summary-en": summary_en,
        "file": file,
    }
    _create("agenda", answers, lang, root)


def _create(kind: str, answers: dict[str, str | Sequence[str] | None], lang: Language, root: Path) -> None:
    """Write the record and say what comes next; wrong use where answers are missing or do not fit."""
    speech = Speech(lang.value)
    given = {
        flag: (answer,) if isinstance(answer, str) else tuple(answer) for flag, answer in answers.items() if answer
    }
    ask = ask_on_terminal if sys.stdin.isatty() and sys.stdout.isatty() else None
    with failures(speech):
        try:
            settings = read_settings(root.resolve())
            written = create_record(kind, given, settings, lang.value, ask)
        except AnswerError as error:
            print_text(Console(stderr=True, highlight=False), error.message, speech, style="bold red")
            raise typer.Exit(2) from None
    _print_next(kind, written, speech, settings)


def _print_next(kind: str, written: NewRecord, speech: Speech, settings: Settings) -> None:
    console = Console(highlight=False)
    file = written.file
    print_text(console, Text(f"Catatan ditulis: {file}", f"Record written: {file}"), speech, style="bold green")
    print_problems(console, written.warnings, speech, settings.root)
    steps = {
        "product": Text(
            f"Berikutnya: taruh foto di {file.parent}/ (misalnya {file.stem}-1.jpg) dan sebutkan di photos.",
            f"Next: put photos into {file.parent}/ (such as {file.stem}-1.jpg) and name them under photos.",
        ),
        "artisan": Text(
            f"Berikutnya: taruh foto di {file.parent}/; produknya dengan `kriya new product --maker {_key(written)}`.",
            f"Next: put a photo into {file.parent}/; products with `kriya new product --maker {_key(written)}`.",
        ),
        "agenda": Text(
            "Berikutnya: sebutkan perajin dan produknya di makers dan products.",
            "Next: name the makers and products that take part under makers and products.",
        ),
    }
    print_text(console, steps[kind], speech)
    check = Text("Lengkapi kolom lain di berkas itu, lalu: make check", "Fill in more of the file, then: make check")
    print_text(console, check, speech)


def _key(written: NewRecord) -> str:
    return "/".join(written.file.parent.parts[1:])
