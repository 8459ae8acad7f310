"""`kriya codes`: every record has its permanent code, and the list of published ones knows it."""

from pathlib import Path

from rich.console import Console

from kriya.cli.options import Lang, Root, failures
from kriya.cli.printing import Speech, print_text, refuse
from kriya.problems import Text, counted
from kriya.settings import read_settings


def codes(lang: Lang = Speech.BOTH, root: Root = Path()) -> None:
    """Terbitkan kode tetap: beri yang belum ada, catat di products/codes.csv / Give and publish permanent codes."""
    from kriya.pipeline.publishing import publish_codes  # noqa: PLC0415 - slow to import, and seldom wanted

    console = Console(highlight=False)
    with failures(lang):
        done = publish_codes(read_settings(root.resolve()))
        for file in done.given:
            for change in file.done:
                said = Text(*(f"{file.file}:{change.line}: {text}" for text in change.message))
                print_text(console, said, lang, style="green")
        if not done.succeeded:
            refuse(done.problems, Text("menerbitkan kode", "publish codes"), lang)
        for code in done.added:
            console.print(f"+ {code.code} {code.key}", markup=False, soft_wrap=True)
        total = Text(
            f"products/codes.csv: {len(done.added)} kode baru, {done.listed} seluruhnya.",
            f"products/codes.csv: {counted(len(done.added), 'new code')}, {done.listed} in all.",
        )
        print_text(console, total, lang, style="bold green")
