"""What all commands share: their common options, and how a failure ends."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from kriya.cli.printing import Speech, print_text
from kriya.problems import CatalogueError

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
