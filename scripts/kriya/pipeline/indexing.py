"""The search index of a finished site: what its pages say, and how visitors ask for it."""

import json
from collections.abc import Iterable
from pathlib import Path

from kriya.model.addresses import language_folder
from kriya.pages import Edition, search_book
from kriya.search import index_documents
from kriya.settings import Settings
from kriya.site import LanguageIndex, write_search_index, written_pages


def index_site(site: Path, editions: Iterable[Edition], settings: Settings) -> None:
    """Write the search index of the finished *site*."""
    indexes = {edition.language: _language_index(site, edition, settings) for edition in editions}
    write_search_index(site, indexes, settings.search)


def _language_index(site: Path, edition: Edition, settings: Settings) -> LanguageIndex:
    names = sorted(path.stem for path in (settings.content / edition.language).glob("*.md") if path.stem != "index")
    book = search_book(edition)
    entries = [*book.entries, *written_pages(site, language_folder(edition.language), names)]
    words = edition.catalogue.vocabulary.search
    documents, speech = index_documents(entries, words, book.terms, book.places, book.generic)
    asking = {**speech, "topics": book.topics, "say": book.say}
    return LanguageIndex(documents, json.dumps(asking, ensure_ascii=False, separators=(",", ":")).encode())
