"""The search index: Pagefind over what the pages of both languages say, one index a language in one folder.

What Pagefind reads is not the pages themselves but a document for each (`kriya.search`), so that only what matters is
in the index, weighed by where it stands, and nothing hidden stands in a page. An index of the same documents is used
again.
"""

import hashlib
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

from kriya.files import remove_folder, share_file, write_fresh, write_if_changed
from kriya.problems import CatalogueError, Text
from kriya.search import Document, SearchEntry, document_html

SPEECHLESS = "x-"
"""Before a language's name: Pagefind knows no endings of such a language, as ours are off already."""

PAGE_RANK = 0.35
"""What a hand-written page weighs beside a product."""

RUNTIME = ("pagefind*.js", "pagefind*.css", "wasm.*")
"""What Pagefind brings for the browser; `assets/kriya/search/` reads its index in a twentieth of that."""


@dataclass(frozen=True)
class LanguageIndex:
    """What is indexed of one language."""

    documents: list[Document]
    words: bytes
    """What the browser needs to ask, as JSON."""


def written_pages(site: Path, folder: str, names: Iterable[str]) -> Iterator[SearchEntry]:
    """Yield an entry for each hand-written page of the language in *folder* of the finished *site*."""
    for name in names:
        address = f"{folder}{name}/"
        page = _WrittenPage()
        page.feed((site / address / "index.html").read_text(encoding="utf-8"))
        yield SearchEntry(
            address=address,
            kind="page",
            fields={"name": (page.of("h1"),), "summary": (page.of("k-lead"),), "text": (page.of("article"),)},
            shown={"title": page.of("h1"), "summary": page.of("k-lead")},
            facets={"f": "page//"},
            rank=PAGE_RANK,
        )


class _WrittenPage(HTMLParser):
    """The text of a page's article, and that of its title and lead."""

    def __init__(self) -> None:
        super().__init__()
        self._within: dict[str, str] = {}
        self._texts: dict[str, list[str]] = {}

    def of(self, part: str) -> str:
        """Return the text of a part: article, h1 or k-lead."""
        return " ".join("".join(self._texts.get(part, ())).split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("article", "h1"):
            self._within[tag] = tag
        if "k-lead" in (dict(attrs).get("class") or ""):
            self._within["k-lead"] = tag

    def handle_endtag(self, tag: str) -> None:
        self._within = {part: its for part, its in self._within.items() if its != tag}

    def handle_data(self, data: str) -> None:
        if "article" in self._within:
            for part in self._within:
                self._texts.setdefault(part, []).append(data)


def write_search_index(folder: Path, indexes: Mapping[str, LanguageIndex], kept: Path) -> None:
    """Write the index of every language into `pagefind/` of *folder*; an earlier one of the same lies in *kept*.

    Raises:
        CatalogueError: Pagefind failed.
    """
    texts = dict(_texts(indexes))
    state = _fingerprint(texts, indexes)
    if not (kept / state).is_file():
        remove_folder(kept)
        with tempfile.TemporaryDirectory(prefix="search.", dir=folder.parent) as place:
            _run_pagefind(Path(place), texts, kept)
        for pattern in RUNTIME:
            for extra in kept.glob(pattern):
                extra.unlink()
        for language, index in indexes.items():
            _write_entry(kept, language, index.words)
        write_if_changed(kept / state, b"-")
    for file in kept.rglob("*"):
        if file.is_file() and file.name != state:
            share_file(file, folder / "pagefind" / file.relative_to(kept))


def _texts(indexes: Mapping[str, LanguageIndex]) -> Iterator[tuple[str, str]]:
    for language, index in indexes.items():
        for document in index.documents:
            yield document.entry.address, document_html(document, SPEECHLESS + language)


def _fingerprint(texts: Mapping[str, str], indexes: Mapping[str, LanguageIndex]) -> str:
    digest = hashlib.sha256(Path(__file__).read_bytes())
    for part in (*texts, *texts.values()):
        digest.update(part.encode())
    for index in indexes.values():
        digest.update(index.words)
    return f"state-{digest.hexdigest()[:16]}"


def _run_pagefind(place: Path, texts: Mapping[str, str], target: Path) -> None:
    for address, text in texts.items():
        write_fresh(place / address / "index.html", text.encode())
    command = [sys.executable, "-m", "pagefind", "--site", str(place), "--output-path", str(target), "--quiet"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        reason = (done.stderr or done.stdout).strip().splitlines()[-1:] or ["?"]
        raise CatalogueError(
            Text(f"Indeks pencarian gagal dibuat: {reason[0]}", f"The search index could not be made: {reason[0]}")
        )
    if not (target / "pagefind-entry.json").is_file() or _empty_files(target):
        raise CatalogueError(  # Pagefind goes on where the disk is full, and says nothing
            Text(
                "Indeks pencarian tidak lengkap; apakah disk penuh?",
                "The search index is incomplete; is the disk full?",
            )
        )


def _write_entry(kept: Path, language: str, words: bytes) -> None:
    """Write what the browser reads first, and the words under a name that holds their fingerprint."""
    known = json.loads((kept / "pagefind-entry.json").read_text(encoding="utf-8"))["languages"]
    name = f"words-{language}-{hashlib.sha256(words).hexdigest()[:10]}.json"
    write_if_changed(kept / name, words)
    index = known.get(SPEECHLESS + language, {})
    entry = {"meta": f"pagefind.{index['hash']}.pf_meta" if index else "", "words": name}
    write_if_changed(kept / f"{language}.json", json.dumps(entry).encode())


def _empty_files(folder: Path) -> bool:
    return any(file.stat().st_size == 0 for file in folder.rglob("*") if file.is_file())
