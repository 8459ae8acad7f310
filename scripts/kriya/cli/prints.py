"""`kriya labels`, `cards`, `poster`, `packing` and `book`: PDFs for the exhibition hall."""

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from kriya.cli.options import Lang, Root, failures
from kriya.cli.printing import Speech, print_text, refuse, spoken
from kriya.problems import Text, WrongUseError, counted
from kriya.settings import read_settings

if TYPE_CHECKING:
    from kriya.pipeline.printing import Printed


class Languages(StrEnum):
    """What is printed in which language."""

    BOTH = "both"
    ID = "id"
    EN = "en"


Event = Annotated[str, typer.Option("--event", help="Hanya agenda ini. / Only this agenda entry.", metavar="NAME")]
Maker = Annotated[str, typer.Option("--maker", help="Hanya perajin ini. / Only this maker.", metavar="FOLDER")]
Area = Annotated[str, typer.Option("--area", help="Hanya daerah ini. / Only this area.", metavar="ppu|diy")]
Codes = Annotated[
    list[str] | None, typer.Option("--codes", help="Hanya kode ini, berkoma. / Only these.", metavar="CODE,CODE")
]
Tag = Annotated[
    bool,
    typer.Option("--tag", help="Kode QR menyebut --event; titiknya lebih kecil. / Codes name --event; finer dots."),
]
Words = Annotated[Languages, typer.Option("--text", help="Bahasa cetakan. / Language of the print.")]
Prices = Annotated[bool, typer.Option("--prices/--no-prices", help="Dengan harga atau tidak. / With prices or not.")]
Out = Annotated[
    Path | None,
    typer.Option("--out", "-o", help="Folder atau berkas PDF. / Folder or PDF file.", show_default="build/prints"),
]
Paper = Annotated[str, typer.Option("--paper", help="Kertas. / Paper.")]


def labels(
    paper: Annotated[str, typer.Option("--paper", help="Nomor lembar label. / Number of the label sheet.")] = "L7160",
    start: Annotated[int, typer.Option(help="Mulai dari label ke-. / First free label.", min=1)] = 1,
    offset: Annotated[
        str, typer.Option(help="Geser kanan,bawah dalam mm. / Move right,down in mm.", metavar="X,Y")
    ] = "0,0",
    copies: Annotated[int, typer.Option(help="Rangkap setiap label. / Of each label.", min=1, max=500)] = 1,
    frames: Annotated[bool, typer.Option("--frames", help="Gambar tepi label. / Draw the labels' edges.")] = False,
    event: Event = "",
    maker: Maker = "",
    area: Area = "",
    codes: Codes = None,
    tag: Tag = False,
    text: Words = Languages.BOTH,
    prices: Prices = True,
    out: Out = None,
    lang: Lang = Speech.BOTH,
    root: Root = Path(),
) -> None:
    """Cetak label rak / Shelf labels on sheets of label paper."""
    with failures(lang):
        layout = {
            "paper": paper,
            "start": start,
            "offset": _millimetres(offset),
            "copies": copies,
            "frames": frames,
            "tagged": tag,
        }
        _print("labels", (event, maker, area, codes), layout, text, prices, out, lang, root)


def _plain(kind: str, says: str) -> Callable[..., None]:
    """Return the command that prints *kind* on the one paper there is for it; *says* is its help."""

    def command(
        event: Event = "",
        maker: Maker = "",
        area: Area = "",
        codes: Codes = None,
        tag: Tag = False,
        text: Words = Languages.BOTH,
        prices: Prices = True,
        out: Out = None,
        lang: Lang = Speech.BOTH,
        root: Root = Path(),
    ) -> None:
        with failures(lang):
            _print(kind, (event, maker, area, codes), {"tagged": tag}, text, prices, out, lang, root)

    return _named(command, kind, says)


def _on_paper(kind: str, usual: str, says: str) -> Callable[..., None]:
    """Return the command that prints *kind* on paper of a choice of sizes, *usual* if nobody asks for another."""

    def command(
        paper: Paper = usual,
        event: Event = "",
        maker: Maker = "",
        area: Area = "",
        codes: Codes = None,
        tag: Tag = False,
        text: Words = Languages.BOTH,
        prices: Prices = True,
        out: Out = None,
        lang: Lang = Speech.BOTH,
        root: Root = Path(),
    ) -> None:
        with failures(lang):
            _print(kind, (event, maker, area, codes), {"paper": paper, "tagged": tag}, text, prices, out, lang, root)

    return _named(command, kind, says)


def _named(command: Callable[..., None], name: str, says: str) -> Callable[..., None]:
    command.__name__, command.__doc__ = name, says  # typer reads both
    return command


PRINTERS: tuple[Callable[..., None], ...] = (
    labels,
    _plain("cards", "Cetak kartu meja A6 lipat / Table cards, A6 folded, two on A4."),
    _on_paper("poster", "A4", "Cetak poster perajin atau stan / A poster for each maker or stand, A4 or A3."),
    _plain("packing", "Cetak daftar bawaan / A packing list to tick off."),
    _on_paper("book", "A5", "Cetak buku katalog / The printed catalogue, A5 or A4."),
)


def _print(
    kind: str,
    wanted: tuple[str, str, str, list[str] | None],
    layout: dict,
    text: Languages,
    prices: bool,
    out: Path | None,
    lang: Speech,
    root: Path,
) -> None:
    """Print, and say what was printed and where it lies."""
    from kriya.pipeline.printing import print_order  # noqa: PLC0415 - slow to import, needed by these commands only
    from kriya.prints import Order, Wanted  # noqa: PLC0415

    console = Console(highlight=False)
    event, maker, area, codes = wanted
    listed = tuple(code.strip() for part in codes or () for code in part.split(",") if code.strip())
    order = Order(kind, Wanted(event, maker, area, listed), **layout)
    languages = ("id", "en") if text is Languages.BOTH else (text.value,)
    with console.status(spoken(Text("Mencetak …", "Printing …"), lang, " / ")):
        printed = print_order(read_settings(root.resolve()), order, languages, prices=prices, out=out)
    _tell(console, printed, lang)


def _tell(console: Console, printed: "Printed", lang: Speech) -> None:
    if printed.file is None:
        refuse(printed.problems, Text("mencetak", "print"), lang)
    for note in printed.notes:
        print_text(console, note, lang, style="yellow")
    file = printed.file
    shown = file.relative_to(Path.cwd()) if file.is_absolute() and file.is_relative_to(Path.cwd()) else file
    said = Text(
        f"{shown}: {printed.count} catatan. Cetak pada ukuran asli (100%), bukan “sesuaikan halaman”.",
        f"{shown}: {counted(printed.count, 'record')}. Print at actual size (100%), not “fit to page”.",
    )
    print_text(console, said, lang, style="bold green")


def _millimetres(offset: str) -> tuple[float, float]:
    """Return how far labels move; a comma stands between, a point before decimals."""
    try:
        right, down = (float(part) for part in offset.split(","))
    except ValueError:
        right = down = float("nan")
    if not (abs(right) <= 20 and abs(down) <= 20):  # also where either is not a number
        raise WrongUseError(
            Text(
                f"--offset '{offset}': tulis geseran ke kanan dan ke bawah dalam milimeter, misalnya 1.5,-0.5.",
                f"--offset '{offset}': write how far right and down in millimetres, such as 1.5,-0.5.",
            )
        )
    return right, down
