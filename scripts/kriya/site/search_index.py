"""The search index: Pagefind over the finished pages, one index a language in one folder."""

import subprocess
import sys
from pathlib import Path

from kriya.problems import CatalogueError, Text


def write_search_index(folder: Path) -> None:
    """Index the site in *folder* and write the index into its `pagefind/`.

    Pagefind makes an index of its own for every language that it meets in `<html lang>`.

    Raises:
        CatalogueError: Pagefind failed.
    """
    command = [sys.executable, "-m", "pagefind", "--site", str(folder), "--quiet"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        reason = (done.stderr or done.stdout).strip().splitlines()[-1:] or ["?"]
        raise CatalogueError(
            Text(f"Indeks pencarian gagal dibuat: {reason[0]}", f"The search index could not be made: {reason[0]}")
        )
    if not (folder / "pagefind" / "pagefind-entry.json").is_file() or _empty_files(folder / "pagefind"):
        raise CatalogueError(  # Pagefind goes on where the disk is full, and says nothing
            Text(
                "Indeks pencarian tidak lengkap; apakah disk penuh?",
                "The search index is incomplete; is the disk full?",
            )
        )
    for extra in folder.joinpath("pagefind").glob("pagefind-*ui.*"):
        extra.unlink()  # the catalogue brings its own search page


def _empty_files(folder: Path) -> bool:
    return any(file.stat().st_size == 0 for file in folder.rglob("*") if file.is_file())
