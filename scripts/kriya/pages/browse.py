"""The data with which the list of products narrows itself down in the browser.

Two sorts of files, so that a visitor reads little: one index of small numbers for all products, the same in every
language, and the cards in chunks, of which only those on the screen are read. Products are numbered as the list
stands before it is sorted: real ones first, the areas in turn. Every file name holds a fingerprint of the content, so
that a browser may keep the file for ever.
"""

import hashlib
import json
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kriya.model import CatalogueProduct
from kriya.model.addresses import DATA
from kriya.pages.cards import PAGE_SIZE, Card, alternating, product_cards
from kriya.pages.edition import Edition
from kriya.pages.facets import FACETS, ON_REQUEST, Keys, facet_values, price_bands
from kriya.pages.formats import number

CHUNK = 16
"""Cards in one file: few enough that 24 cards out of 24 files are quick to read, enough that there are not too many."""

SORTS = ("", "baru", "nama", "harga", "harga-turun")
"""The orders in which the list may stand, as the address names them; '' is the catalogue's own."""

_NOT_ON_CARDS = ("summary", "area")
_NOT_ON_PICTURES = ("credit",)


@dataclass(frozen=True)
class Browse:
    """What the list of products of one language is made of."""

    cards: Sequence[Card]
    """The card of every product."""
    values: Mapping[str, Any]
    """What the list's template shows and hands to its script."""
    files: Mapping[str, bytes]
    """The data, by address relative to the site's root."""


def browse_products(edition: Edition) -> Browse:
    """Return the cards of all products and the data with which a browser filters and sorts them."""
    products = alternating(edition.catalogue.products.values())
    cards = product_cards(edition, products)
    index = _bytes(index_values(edition, products))
    index_address = f"{DATA}produk-{_fingerprint([index])}.json"
    parts = {"nama.json": _bytes(name_ranks(edition, products))}
    for chunk, start in enumerate(range(0, len(cards), CHUNK)):
        parts[f"{chunk}.json"] = _bytes([_card_values(card) for card in cards[start : start + CHUNK]])
    folder = f"{DATA}{edition.language}-{_fingerprint(parts.values())}/"
    return Browse(
        cards=cards,
        values={"index": index_address, "folder": folder, **_page_values(edition, len(cards))},
        files={index_address: index, **{f"{folder}{name}": data for name, data in parts.items()}},
    )


def _page_values(edition: Edition, total: int) -> dict[str, Any]:
    """Return what stands on the page before anything is chosen."""
    shown = min(PAGE_SIZE, total)
    return {
        "total": total,
        "found": edition.count("found", total),
        "show": edition.count("show", total),
        "reached": edition.word("list_shown", shown=shown, count=number(total, edition.language)),
        "more": edition.word("list_more", count=min(PAGE_SIZE, total - shown)),
        "facets": facet_values(edition),
        "sorts": [{"key": key, "name": edition.word(f"sort_{key or 'catalogue'}")} for key in SORTS],
    }


def index_values(edition: Edition, products: Sequence[CatalogueProduct]) -> dict[str, Any]:
    """Return, for all *products*, the values of every facet and the ranks by which they are sorted.

    A product's values of a facet are one number: which of the facet's `sets` of `values` they are.
    """
    facets = {}
    for facet in FACETS:
        rows = [facet.keys(edition, product) for product in products]
        values = sorted({key for row in rows for key in row})
        facets[facet.name] = _column(values, rows, _by_frequency(rows))
    prices = [_price_key(product) for product in products]
    facets["harga"] = _price_column(facets["harga"]["values"], prices)
    days = sorted({product.record.added for product in products}, reverse=True)
    ranks = {day: rank for rank, day in enumerate(days)}
    return {
        "chunk": CHUNK,
        "facets": facets,
        "baru": [ranks[product.record.added] for product in products],
    }


def _by_frequency(rows: Sequence[Keys]) -> list[Keys]:
    """Return the different *rows*, the most frequent first, so that most numbers are short."""
    return [row for row, _ in sorted(Counter(rows).items(), key=lambda pair: (-pair[1], pair[0]))]


def _column(values: Sequence[str], rows: Iterable[Keys], different: Sequence[Keys]) -> dict[str, Any]:
    places = {row: place for place, row in enumerate(different)}
    numbers = {value: place for place, value in enumerate(values)}
    return {
        "values": values,
        "sets": [[numbers[value] for value in row] for row in different],
        "of": [places[row] for row in rows],
    }


def _price_key(product: CatalogueProduct) -> tuple[int, Keys]:
    """Return the lowest amount, 0 where there is none, and the bands."""
    price = product.record.price
    return (price.amounts[0] if price else 0), price_bands(price)


def _price_column(values: Sequence[str], prices: Sequence[tuple[int, Keys]]) -> dict[str, Any]:
    """Return the price bands with their sets in the order of prices, so that the numbers are ranks as well.

    Rank 0 has no price, whether or not there is such a product.
    """
    different = sorted({*prices, (0, (ON_REQUEST,))})
    place = {price: rank for rank, price in enumerate(different)}
    numbers = {value: place for place, value in enumerate(values)}
    return {
        "values": values,
        "sets": [[numbers[band] for band in bands if band in numbers] for _, bands in different],
        "of": [place[price] for price in prices],
    }


def name_ranks(edition: Edition, products: Iterable[CatalogueProduct]) -> list[int]:
    """Return the place of every one of *products* among the names of the edition's language."""
    names = [edition.text(product.record.name) for product in products]
    order = sorted(range(len(names)), key=lambda product: (_collated(names[product]), names[product], product))
    ranks = [0] * len(names)
    for rank, product in enumerate(order):
        ranks[product] = rank
    return ranks


def _collated(name: str) -> str:
    """Return *name* as a reader looks it up: accents, case and signs do not count."""
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(sign))
    return " ".join("".join(sign if sign.isalnum() else " " for sign in plain).split())


def _card_values(card: Card) -> dict[str, Any]:
    """Return what the script needs of *card*, without what is empty."""
    picture = dict(_filled(card["picture"], _NOT_ON_PICTURES))
    return {**dict(_filled(card, _NOT_ON_CARDS)), "picture": picture}


def _filled(values: Mapping[str, Any], left_out: Iterable[str]) -> Iterator[tuple[str, Any]]:
    return ((name, value) for name, value in values.items() if value and name not in left_out)


def _bytes(values: Any) -> bytes:
    return json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode()


def _fingerprint(parts: Iterable[bytes]) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(hashlib.sha256(part).digest())
    return digest.hexdigest()[:10]
