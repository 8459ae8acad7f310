"""The search index: Pagefind over what the pages of both languages say, one index a language in one folder.

What Pagefind reads is not the pages themselves but a document for each (`kriya.search`), so that only what matters is
in the index, weighed by where it stands, and nothing hidden stands in a page. The index of a language is used again as
long as what it is made of stays the same.
"""

import gzip
import hashlib
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import cbor2

from kriya.files import remove_file, write_fresh, write_if_changed
from kriya.problems import CatalogueError, Text
from kriya.search import Document, SearchEntry, document_html
from kriya.site.folder import SiteFolder

SPEECHLESS = "x-"
"""Before a language's name: Pagefind knows no endings of such a language, as ours are off already."""

PAGE_RANK = 0.35
"""What a hand-written page weighs beside a product."""

PAGEFIND_MARK = b"pagefind_dcd"
"""What every file of an index begins with, once it is unzipped; CBOR follows."""

PAGEFIND_ENTRY = "pagefind-entry.json"
"""What Pagefind's own runtime reads first; ours reads a smaller one for each language."""

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


def write_index(kept: Path, language: str, index: LanguageIndex) -> None:
    """Write the index of *language* into *kept*, an empty folder or none yet.

    Raises:
        CatalogueError: Pagefind failed.
    """
    kept.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="search.", dir=kept.parent) as place:
        for document in index.documents:
            page = Path(place, document.entry.address, "index.html")
            write_fresh(page, document_html(document, SPEECHLESS + language).encode())
        _run_pagefind(Path(place), kept)
    for pattern in RUNTIME:
        for extra in kept.glob(pattern):
            extra.unlink()
    _write_entry(kept, language, index.words)


def publish_index(kept: Path, site: SiteFolder) -> None:
    """Put the index that lies in *kept* into `pagefind/` of *site*; those of other languages may lie there already."""
    for file in kept.rglob("*.*"):
        if file.is_file():
            site.share(f"pagefind/{file.relative_to(kept).as_posix()}", file)


def _run_pagefind(place: Path, target: Path) -> None:
    command = [sys.executable, "-m", "pagefind", "--site", str(place), "--output-path", str(target), "--quiet"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        reason = (done.stderr or done.stdout).strip().splitlines()[-1:] or ["?"]
        raise CatalogueError(
            Text(f"Indeks pencarian gagal dibuat: {reason[0]}", f"The search index could not be made: {reason[0]}")
        )
    if not (target / PAGEFIND_ENTRY).is_file() or _empty_files(target):
        raise CatalogueError(  # Pagefind goes on where the disk is full, and says nothing
            Text(
                "Indeks pencarian tidak lengkap; apakah disk penuh?",
                "The search index is incomplete; is the disk full?",
            )
        )


def _write_entry(kept: Path, language: str, words: bytes) -> None:
    """Write what the browser reads first, and the words under a name that holds their fingerprint."""
    known = json.loads((kept / PAGEFIND_ENTRY).read_text(encoding="utf-8"))["languages"]
    name = f"words-{language}-{_fingerprint(words)}.json"
    write_if_changed(kept / name, words)
    index = known.get(SPEECHLESS + language, {})
    meta = _with_ordered_filters(kept, f"pagefind.{index['hash']}.pf_meta") if index else ""
    write_if_changed(kept / f"{language}.json", json.dumps({"meta": meta, "words": name}).encode())
    remove_file(kept / PAGEFIND_ENTRY)


def _with_ordered_filters(kept: Path, meta: str) -> str:
    """Put the values of filters in order, and the new names of their files into *meta*; return its new name.

    Pagefind writes values in the order of a hash table, another one every time; the same pages shall give the same
    files.
    """
    build, pages, chunks, filters, *others = _unpacked(kept / meta)
    ordered = []
    for name, key in filters:
        file = kept / "filter" / f"{key}.pf_filter"
        ordered.append((name, _repack(file, [name, sorted(_unpacked(file)[1])])))
    return _repack(kept / meta, [build, pages, chunks, sorted(ordered), *others]) + ".pf_meta"


def _unpacked(file: Path) -> Any:
    return cbor2.loads(gzip.decompress(file.read_bytes())[len(PAGEFIND_MARK) :])


def _repack(file: Path, values: Any) -> str:
    """Write *values* in the place of *file*, under a name with their fingerprint; return the name without suffix."""
    data = PAGEFIND_MARK + cbor2.dumps(values)
    name = f"{file.name.split('_')[0]}_{_fingerprint(data)}"
    file.unlink()
    file.with_name(name + file.suffix).write_bytes(gzip.compress(data, mtime=0))
    return name


def _fingerprint(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:10]


def _empty_files(folder: Path) -> bool:
    return any(file.stat().st_size == 0 for file in folder.rglob("*") if file.is_file())
