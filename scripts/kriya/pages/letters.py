"""Everything by letter: where the search leads who has no JavaScript."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from kriya.model.addresses import LETTERS, topic_address
from kriya.pages.edition import Edition
from kriya.pages.page import Page
from kriya.pages.topics import TOPIC_LISTS

ONE_PAGE = 600
"""So many entries stand on one page; more have a page a letter."""

SIGNS = "0-9"

_WORDS = re.compile("[0-9a-z]+")

Entry = dict[str, Any]


def letter_pages(edition: Edition) -> Iterator[Page]:
    """Yield the index, and the page of each letter where one page would be too long."""
    letters = _letters(edition)
    whole = sum(map(len, letters.values())) <= ONE_PAGE
    links = [{"name": letter, "url": f"#{_slug(letter)}" if whole else _address(letter)} for letter in letters]
    yield _page(edition, LETTERS, links, letters if whole else {})
    if not whole:
        # Names begin otherwise in the other language, but every page is there in each.
        elsewhere = {letter: [] for letter in _letters(edition.other)}
        for letter, entries in {**elsewhere, **letters}.items():
            yield _page(edition, _address(letter), links, {letter: entries}, current=letter)


def _page(
    edition: Edition,
    address: str,
    links: Sequence[Mapping[str, str]],
    letters: Mapping[str, Sequence[Entry]],
    *,
    current: str = "",
) -> Page:
    title = edition.word("index_title")
    return Page(
        address=address,
        template="kriya/letters.html",
        title=f"{title}: {current}" if current else title,
        description=edition.word("index_lead"),
        values={
            "kind": "index",
            "links": links,
            "current": current,
            "noindex": current and not letters[current],
            "letters": [
                {"name": letter, "slug": _slug(letter), "entries": entries} for letter, entries in letters.items()
            ],
        },
    )


def _address(letter: str) -> str:
    return f"{LETTERS}{_slug(letter)}/"


def _slug(letter: str) -> str:
    return letter.lower()


def _letters(edition: Edition) -> dict[str, list[Entry]]:
    return _by_letter(sorted(_entries(edition), key=lambda entry: (_plain(entry["sorted"]), entry["url"])))


def _entries(edition: Edition) -> Iterator[Entry]:
    catalogue = edition.catalogue
    for product in catalogue.products.values():
        yield _entry(edition, product.record.name, product.address, product.maker.short_place)
    for maker in catalogue.makers.values():
        yield _entry(edition, maker.record.name, maker.address, maker.short_place)
    for topics in TOPIC_LISTS:
        for key, entry in topics.table(catalogue.vocabulary).items():
            if catalogue.products_of(topics.sort, key):
                label = getattr(entry, "label", None) or entry.name
                address = topic_address(topics.sort, getattr(entry, "slug", key))
                yield _entry(edition, label, address, edition.word(topics.words))


def _entry(edition: Edition, name: Any, address: str, note: str) -> Entry:
    return {"name": edition.say(name), "sorted": edition.text(name), "url": address, "note": note}


def _by_letter(entries: Sequence[Entry]) -> dict[str, list[Entry]]:
    letters: dict[str, list[Entry]] = {}
    for entry in entries:
        first = _plain(entry.pop("sorted"))[:1]
        letters.setdefault(first.upper() if first.isascii() and first.isalpha() else SIGNS, []).append(entry)
    return letters


def _plain(name: str) -> str:
    """Return *name* as a reader looks it up: accents, case and signs do not count."""
    if name.isascii():  # as most names are
        return " ".join(_WORDS.findall(name.lower()))
    apart = unicodedata.normalize("NFKD", name.casefold())
    return " ".join(
        "".join(sign if sign.isalnum() else " " for sign in apart if not unicodedata.combining(sign)).split()
    )
