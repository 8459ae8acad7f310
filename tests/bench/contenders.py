"""The tools that are set side by side: for each its cases, what comes before each of them, and the command."""

import re
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from records import PROJECT

BENCH = Path(__file__).parent
TOOLS = PROJECT / "build" / "bench" / "tools"
KEPT = ("media", "media.json", "photos.json", "bench-photos")
"""What lies in build/ and is no part of a cold build: pictures are made once."""

PAGEFIND = f'"{sys.executable}" -m pagefind --quiet --site'


@dataclass(frozen=True)
class Case:
    """One line of the table."""

    tool: str
    name: str
    search: bool
    before: Callable[[], None]
    """Brings everything into the state from which the command starts; not timed."""
    command: list[str]
    folder: Path
    site: Path


def kriya_cases(folder: Path, search: bool) -> Iterator[Case]:
    """Yield the cases of our own build; those after the first build on what it left behind."""
    project = folder / "kriya"
    start = ["-m", "kriya"] if search else [str(BENCH / "without_search.py")]
    command = [sys.executable, *start, "build", "--lang", "en", "--root", str(project)]
    for name, before in (
        ("cold", lambda: _empty(project)),
        ("unchanged", lambda: None),
        ("1 record", lambda: _change_record(project)),
        ("1 label", lambda: _change_label(project)),
    ):
        yield Case("kriya", name, search, before, command, project, project / "site")


def _empty(project: Path) -> None:
    """Remove all that builds have left, but the pictures."""
    for left in [project / "site", *(project / "build").iterdir()]:
        if left.name not in KEPT:
            shutil.rmtree(left) if left.is_dir() else left.unlink(missing_ok=True)


def _change_record(project: Path) -> None:
    """Add a word to the summary of one product, in both languages."""
    record = min(project.glob("products/*/perajin-*/produk-5.yml"))
    _change(record, r"(?m)^(summary:\n  id: >-\n    \S+)([\s\S]*?\n  en: >-\n    \S+)", r"\1 baru\2 new")


def _change_label(project: Path) -> None:
    """Add a word to the name of one category, in both languages."""
    file = project / "products" / "vocabulary" / "categories.yml"
    _change(file, r"(- key: batik\n.*\n    label: {id: 'Batik)(.*?en: 'Batik)", r"\1 baru\2 new")


def _change(file: Path, pattern: str, replacement: str) -> None:
    text, changes = re.subn(pattern, replacement, file.read_text(encoding="utf-8"), count=1)
    assert changes == 1, f"{file} has no place to change"
    file.write_text(text, encoding="utf-8")


def hugo_cases(folder: Path, search: bool) -> Iterator[Case]:
    """Yield the cases of Hugo, which builds everything each time."""
    site = folder / "hugo-site"
    [hugo] = TOOLS.glob("lib/python*/site-packages/hugo/binaries/hugo*")  # the program itself, without its Python start
    build = f'"{hugo}" --quiet --noBuildLock --cacheDir "{folder}/hugo-cache" --destination "{site}"'
    command = ["sh", "-ec", _then_search(build, site, search)]
    for name, before in (("cold", lambda: _remove(site, folder / "hugo-cache")), ("unchanged", lambda: None)):
        yield Case("Hugo", name, search, before, command, folder / "hugo", site)


def mkdocs_cases(folder: Path, search: bool) -> Iterator[Case]:
    """Yield the cases of MkDocs with Material and mkdocs-static-i18n; with the search that comes with them."""
    site = folder / "markdown" / "mkdocs-site"
    command = [str(TOOLS / "bin" / "mkdocs"), "build", "--quiet", "--config-file", f"mkdocs-{search}.yml"]
    yield Case("MkDocs", "cold", search, lambda: _remove(site), command, folder / "markdown", site)


def zensical_cases(folder: Path, search: bool) -> Iterator[Case]:
    """Yield the cases of Zensical, a build a language side by side; its search index cannot be left out."""
    if not search:
        return
    place, site = folder / "markdown", folder / "markdown" / "zensical-site"
    build = f'"{TOOLS}/bin/zensical" build --config-file'
    script = "\n".join(
        [
            "rm -rf zensical-site",
            f"{build} zensical-id-{search}.yml & first=$!",
            f"{build} zensical-en-{search}.yml",
            "wait $first",
            "mv zensical-site-id zensical-site",
            "mv zensical-site-en zensical-site/en",
        ]
    )
    parts = (site, place / "zensical-site-id", place / "zensical-site-en")
    for name, before in (
        ("cold", lambda: _remove(*parts, place / ".cache")),
        ("unchanged", lambda: _remove(*parts)),
    ):
        yield Case("Zensical", name, search, before, ["sh", "-ec", script], place, site)


def _then_search(build: str, site: Path, search: bool) -> str:
    return f'{build}\n{PAGEFIND} "{site}"' if search else build


def _remove(*folders: Path) -> None:
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)


CASES: dict[str, Callable[[Path, bool], Iterator[Case]]] = {
    "kriya": kriya_cases,
    "hugo": hugo_cases,
    "mkdocs": mkdocs_cases,
    "zensical": zensical_cases,
}
"""The cases of each tool, in the order in which they run."""
