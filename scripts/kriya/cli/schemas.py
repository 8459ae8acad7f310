"""`kriya schema`: the JSON Schemas with which an editor helps to write records."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from kriya.cli.options import Lang, Root, failures
from kriya.cli.printing import Speech, print_problems, print_text
from kriya.pipeline.schemas import write_schemas
from kriya.problems import CatalogueError, Problem, Text
from kriya.settings import Settings, read_settings


def schema(
    out: Annotated[
        Path | None,
        typer.Option(help="Folder tujuan. / Where to write.", file_okay=False, show_default="build/schema"),
    ] = None,
    lang: Lang = Speech.BOTH,
    root: Root = Path(),
) -> None:
    """Tulis skema untuk penyunting teks / Write the schemas for text editors."""
    console = Console(highlight=False)
    with failures(lang):
        settings = read_settings(root.resolve())
        folder = out or settings.build / "schema"
        written, problems = _written(settings, folder)
    if problems:
        print_problems(console, problems, lang, settings.root)
        raise typer.Exit(1)
    shown = folder.relative_to(settings.root) if folder.is_relative_to(settings.root) else folder
    said = Text(f"{len(written)} skema ada di {shown}/.", f"{len(written)} schemas are in {shown}/.")
    print_text(console, said, lang, style="bold green")


def _written(settings: Settings, folder: Path) -> tuple[list[str], list[Problem]]:
    try:
        return write_schemas(settings, folder)
    except OSError as error:
        raise CatalogueError(
            Text(
                f"Tidak dapat menulis ({error.strerror}): {error.filename}.",
                f"Cannot write ({error.strerror}): {error.filename}.",
            )
        ) from error
