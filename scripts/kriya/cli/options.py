"""What all commands share: their common options, and how a failure ends."""

import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from kriya.cli.printing import Speech, print_text
from kriya.problems import CatalogueError, Text
from kriya.settings import Settings

Lang = Annotated[Speech, typer.Option("--lang", help="Bahasa pesan. / Language of messages.")]
Root = Annotated[
    Path, typer.Option("--root", help="Folder proyek. / The project's folder.", file_okay=False, show_default="here")
]


@contextmanager
def failures(lang: Speech) -> Iterator[None]:
    """Turn a failure into its sentence and exit status 1; Ctrl+C into a quiet end."""
    try:
        yield
    except CatalogueError as error:
        print_text(Console(stderr=True, highlight=False), error.message, lang, style="bold red")
        raise typer.Exit(1) from None
    except KeyboardInterrupt:
        raise typer.Exit(130) from None
    except (typer.Exit, typer.Abort, typer.BadParameter):
        raise
    except Exception as error:
        _print_fault(error, lang)
        raise typer.Exit(1) from None


def _print_fault(error: Exception, lang: Speech) -> None:
    """Say that the program itself is at fault, with what whoever mends it needs to know."""
    said = Text(
        "Ini kesalahan program, bukan kesalahan Anda. Laporkan baris-baris di bawah ini.",
        "This is a fault of the program, not yours. Please report the lines below.",
    )
    console = Console(stderr=True, highlight=False)
    print_text(console, said, lang, style="bold red")
    for line in traceback.format_exception(error)[-3:]:
        console.print(line.rstrip(), markup=False, soft_wrap=True)


def inside_products(settings: Settings, path: Path) -> Path:
    """Return *path* relative to the project, or stop where it is not in it."""
    whole = path.resolve()
    if not whole.exists() or not whole.is_relative_to(settings.products):
        raise typer.BadParameter(f"{path}: tidak ada di products/ / not in products/")
    return whole.relative_to(settings.root)
