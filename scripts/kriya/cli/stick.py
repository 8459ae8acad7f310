"""`kriya usb`: the site as a folder that opens by double click from a stick, without server or network."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from kriya.cli.options import Lang, Root, failures
from kriya.cli.printing import Speech, print_text
from kriya.problems import Text
from kriya.settings import read_settings


def usb(
    folder: Annotated[
        Path | None, typer.Argument(help="Folder tujuan. / Where to write.", show_default="build/usb")
    ] = None,
    lang: Lang = Speech.BOTH,
    root: Root = Path(),
) -> None:
    """Salin situs untuk stik USB / Write the site for a stick, to be opened without server or network."""
    from kriya.pipeline.stick import write_stick  # noqa: PLC0415 - slow to import, needed by this command only

    with failures(lang):
        settings = read_settings(root.resolve())
        stick = write_stick(settings, folder or settings.build / "usb")
    size = stick.bytes / 1e6
    said = Text(
        f"Selesai: {stick.files} berkas, {size:.1f} MB. Klik dua kali {stick.folder / 'index.html'}.",
        f"Done: {stick.files} files, {size:.1f} MB. Double-click {stick.folder / 'index.html'}.",
    )
    print_text(Console(highlight=False), said, lang, style="bold green")
