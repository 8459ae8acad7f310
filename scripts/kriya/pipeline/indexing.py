"""The search index of a finished site: what its pages say, and how visitors ask for it."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from importlib.metadata import version
from pathlib import Path

from kriya import search
from kriya.files import remove_folder, write_if_changed
from kriya.model.addresses import language_folder
from kriya.pages import Edition, SearchBook, search_book
from kriya.search import SearchEntry, index_documents
from kriya.settings import Settings
from kriya.site import LanguageIndex, SiteFolder, publish_index, search_index, write_index, written_pages
from kriya.workers import side_by_side

STATE = "state"
"""The file, without a suffix so that it is not published, that tells what an index was made of."""


def index_site(site: SiteFolder, editions: Iterable[Edition], settings: Settings) -> None:
    """Put the search index of *site*, which holds its pages, beside them; each language's is made by itself."""
    for kept in side_by_side([partial(_index_language, site.path, edition, settings) for edition in editions]):
        publish_index(kept, site)


def _index_language(site: Path, edition: Edition, settings: Settings) -> Path:
    names = sorted(path.stem for path in (settings.content / edition.language).glob("*.md") if path.stem != "index")
    book = search_book(edition)
    entries = [*book.entries, *written_pages(site, language_folder(edition.language), names)]
    kept = settings.search / edition.language
    state = _fingerprint(edition, book, entries)
    if not (kept / STATE).is_file() or (kept / STATE).read_bytes() != state:
        remove_folder(kept)
        write_index(kept, edition.language, _language_index(edition, book, entries))
        write_if_changed(kept / STATE, state)
    return kept


def _language_index(edition: Edition, book: SearchBook, entries: list[SearchEntry]) -> LanguageIndex:
    words = edition.catalogue.vocabulary.search
    documents, speech = index_documents(entries, words, book.terms, book.places, book.generic)
    asking = {**speech, "topics": book.topics, "say": book.say}
    return LanguageIndex(documents, json.dumps(asking, ensure_ascii=False, separators=(",", ":")).encode())


def _fingerprint(edition: Edition, book: SearchBook, entries: list[SearchEntry]) -> bytes:
    """Return what tells whether the index would become another: all that it is made of, and by what."""
    digest = hashlib.sha256(version("pagefind").encode())
    for source in (*sorted(Path(search.__file__).parent.glob("*.py")), Path(search_index.__file__)):
        digest.update(source.read_bytes())
    digest.update(edition.catalogue.vocabulary.search.model_dump_json().encode())
    for part in (replace(book, entries=()), *entries):
        digest.update(json.dumps(vars(part)).encode())
    return digest.hexdigest().encode()
