"""The command line. Exit status: 0 fine, 1 problems in the records or a stage that failed, 2 wrong use."""

import io
import sys

import typer

from kriya.cli.building import build, serve
from kriya.cli.checking import check
from kriya.cli.creating import new
from kriya.cli.photographing import photo
from kriya.cli.prints import PRINTERS
from kriya.cli.publishing import codes
from kriya.cli.reporting import report
from kriya.cli.schemas import schema
from kriya.cli.stick import usb

app = typer.Typer(
    help="Katalog kriya PPU × DIY: catatan YAML menjadi situs. / From YAML records to the catalogue's site.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
)


@app.callback()
def prepare() -> None:
    """Let output of every letter end in escapes where the terminal or pipe does not know it, not in a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


for command in (check, build, serve, photo, codes, report, schema, usb, *PRINTERS):
    app.command()(command)
app.add_typer(new, name="new")
