"""The shows for a screen in a hall: the crafts of an area or an agenda entry, each in both languages at once.

A show goes on without the network, so all that it says stands in its page, and what leads out of the site is a QR code.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kriya.model import Catalogue, CatalogueProduct, Event, Localized
from kriya.model.addresses import SCREEN_SYMBOLS, hall_address, screen_address, symbol_address, topic_address
from kriya.pages.cards import card_price, meta_description, picture_values, product_badge, shown_off
from kriya.pages.contacts import open_ways
from kriya.pages.descriptions import plain_paragraphs
from kriya.pages.edition import Edition
from kriya.pages.page import Page

SHOWN = 100
"""Crafts in one show: an hour or so goes by before one comes back, and their pictures fit into any device."""

PICTURES = 3
"""Pictures of one craft."""


@dataclass(frozen=True)
class Show:
    """The crafts that a screen shows."""

    name: str
    """Key of its area or agenda entry."""
    title: Localized
    products: tuple[CatalogueProduct, ...]
    back: str
    """Address of the page whose crafts these are."""
    sample: bool = False

    @property
    def address(self) -> str:
        """Where it lies below its language's root."""
        return screen_address(self.name)


def shows(catalogue: Catalogue) -> Iterator[Show]:
    """Yield the show of every area and agenda entry that has crafts."""
    for area in catalogue.vocabulary.areas.values():
        found = tuple(shown_off(catalogue.products_of("area", area.key))[:SHOWN])
        if found:
            yield Show(area.key, area.name, found, topic_address("area", area.key))
    for event in catalogue.agenda.values():
        if found := event_crafts(catalogue, event):
            yield Show(event.key, event.record.name, found, event.address, event.sample)


def event_crafts(catalogue: Catalogue, event: Event) -> tuple[CatalogueProduct, ...]:
    """Return the crafts that an agenda entry shows; where it names makers only, those of these makers."""
    named = catalogue.products_at(event)
    if not named:
        named = tuple(product for maker in event.record.makers for product in catalogue.products_of("maker", maker))
    return tuple(product for product in named if product.record.status != "archived")[:SHOWN]


def hall_values(name: str) -> dict[str, str]:
    """Return what the page of an area or an agenda entry with crafts offers to those who show them in a hall."""
    return {"name": name, "screen": screen_address(name), "list": hall_address(name)}


def screen_pages(edition: Edition) -> Iterator[Page]:
    """Yield the page of every show."""
    twins = edition.spoken
    for show in shows(edition.catalogue):
        title = edition.text(show.title)
        lead = edition.word("screen_lead", name=title)
        yield Page(
            address=show.address,
            template="kriya/screen.html",
            title=edition.word("screen_title", name=title),
            description=meta_description(lead),
            values={
                "kind": "screen",
                "noindex": True,
                "sample": show.sample,
                "name": edition.say(show.title),
                "lead": lead,
                "back": show.back,
                "screen": {
                    "languages": [edition.language, *(language for language in twins if language != edition.language)],
                    "words": {language: twin.wordings("screen_") for language, twin in twins.items()},
                    "title": {language: twin.say(show.title) for language, twin in twins.items()},
                    "crafts": [_craft(twins, product) for product in show.products],
                },
            },
        )


def screen_symbols(edition: Edition) -> dict[str, str]:
    """Return what each QR code says that shows have beside those of the records, by its place without suffix."""
    products = {product.key: product for show in shows(edition.catalogue) for product in show.products}
    return {_way_symbol(url): url for product in products.values() for _, url in _ways(edition, product)}


def hall_pages(catalogue: Catalogue) -> dict[str, list[str]]:
    """Return the pages that belong to each show, by its name, below their language's root."""
    return {
        show.name: [
            *("", show.back, show.address),
            *dict.fromkeys(
                address for product in show.products for address in (product.address, product.maker.address)
            ),
        ]
        for show in shows(catalogue)
    }


def _craft(twins: Mapping[str, Edition], product: CatalogueProduct) -> dict[str, Any]:
    record = product.record
    first = next(iter(twins.values()))
    pictures = first.pictures[product.key][:PICTURES]
    return {
        "code": record.code,
        "url": product.address,
        "symbol": f"{symbol_address(product.address, record.code)}.svg",
        "ways": [f"{_way_symbol(url)}.svg" for _, url in _ways(first, product)],
        "pictures": [
            {name: picture_values(first, picture, record.category)[name] for name in ("src", "srcset", "drawn")}
            for picture in pictures
        ],
        **{language: _said(edition, product) for language, edition in twins.items()},
    }


def _said(edition: Edition, product: CatalogueProduct) -> dict[str, Any]:
    """Return what is said of *product* in one language."""
    record, maker = product.record, product.maker
    values = {
        "name": edition.say(record.name),
        "maker": edition.say(maker.record.name),
        "place": maker.short_place,
        "price": card_price(edition, product),
        "badge": product_badge(edition, product),
        "summary": edition.say(record.summary),
        "story": _story(edition, record.description),
        "facts": list(_facts(edition, product)),
        "ways": [label for label, _ in _ways(edition, product)],
        "alts": [
            picture_values(edition, picture, record.category)["alt"]
            for picture in edition.pictures[product.key][:PICTURES]
        ],
    }
    return {name: value for name, value in values.items() if value}


def _story(edition: Edition, text: Localized | None) -> list[Any]:
    if text is None:
        return []
    words = text.words(edition.language)
    paragraphs = plain_paragraphs(words.text)
    return [{"text": paragraph, "lang": words.lang} if words.lang else paragraph for paragraph in paragraphs]


def _facts(edition: Edition, product: CatalogueProduct) -> Iterator[tuple[str, str]]:
    record, words = product.record, edition.catalogue.vocabulary
    named: Sequence[tuple[str, Iterable[str], Mapping[str, Any]]] = (
        ("technique", record.techniques, words.techniques),
        ("material", record.materials, words.materials),
        ("dye", record.dyes, words.dyes),
        ("motif", record.motifs, words.motifs),
    )
    for label, keys, table in named:
        if names := ", ".join(edition.text(table[key].label) for key in keys):
            yield edition.word(label), names


def _ways(edition: Edition, product: CatalogueProduct) -> list[tuple[str, str]]:
    """Return the ways to the maker and to shops, a label and an address each; a message names the craft."""
    greeting = f"{product.record.name.words('id').text} ({product.record.code})"
    return open_ways(edition, product, greeting)


def _way_symbol(url: str) -> str:
    return f"{SCREEN_SYMBOLS}{hashlib.sha256(url.encode()).hexdigest()[:16]}"
