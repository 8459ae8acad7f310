"""Where the page of a topic leads on: a category to its techniques, a technique to its motifs, a motif to its like.

What the records use together comes first, then what the vocabulary says belongs together. Entries of low confidence
are left out: that they belong there is not known.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from kriya.model import CatalogueProduct, Category, Material, Motif, Technique
from kriya.pages.cards import Card, topic_card
from kriya.pages.edition import Edition

MOST = 10
"""Links of one sort on a page."""

Pick = dict[str, Any]
"""A heading and the topics below it."""


def category_links(edition: Edition, entry: Category, products: Iterable[CatalogueProduct]) -> Iterator[Pick]:
    """Yield the techniques at home in a category, what its crafts are made of, and its motifs."""
    words = edition.catalogue.vocabulary
    yield _pick(edition, "technique", [key for key, t in words.techniques.items() if entry.key in t.categories])
    yield _pick(edition, "material", _used(products, "material"))
    yield _pick(edition, "motif", _motifs_of(edition, [entry.key]))


def technique_links(edition: Edition, entry: Technique, products: Iterable[CatalogueProduct]) -> Iterator[Pick]:
    """Yield where a technique is used, its motifs, what it is used on, and the techniques beside it."""
    words = edition.catalogue.vocabulary
    products = list(products)
    yield _pick(edition, "category", [*entry.categories, *_used(products, "category")])
    yield _pick(edition, "motif", [*_used(products, "motif"), *_motifs_of(edition, entry.categories)])
    yield _pick(edition, "material", _used(products, "material"))
    beside = [key for key, other in words.techniques.items() if set(other.categories) & set(entry.categories)]
    yield _pick(edition, "technique", beside, "more_techniques", without=entry.key)


def material_links(edition: Edition, entry: Material, products: Iterable[CatalogueProduct]) -> Iterator[Pick]:
    """Yield what is made of a material and how, and the materials of its group."""
    words = edition.catalogue.vocabulary
    products = list(products)
    yield _pick(edition, "category", _used(products, "category"))
    yield _pick(edition, "technique", _used(products, "technique"))
    beside = [key for key, other in words.substances.items() if other.group == entry.group]
    yield _pick(edition, "material", beside, "more_materials", without=entry.key)


def motif_links(edition: Edition, entry: Motif, products: Iterable[CatalogueProduct]) -> Iterator[Pick]:
    """Yield in which crafts and techniques a motif is used, and the motifs of its area."""
    words = edition.catalogue.vocabulary
    yield _pick(edition, "category", [*entry.crafts, *_used(products, "category")])
    yield _pick(edition, "technique", _used(products, "technique"))
    if entry.is_sure:
        alike = [key for key, other in words.motifs.items() if (other.area, other.type) == (entry.area, entry.type)]
        area = [key for key, other in words.motifs.items() if other.area == entry.area]
        yield _pick(edition, "motif", [*alike, *area], "more_motifs", without=entry.key)


def _motifs_of(edition: Edition, categories: Iterable[str]) -> list[str]:
    wanted = set(categories)
    return [key for key, motif in edition.catalogue.vocabulary.motifs.items() if wanted & set(motif.crafts)]


def _used(products: Iterable[CatalogueProduct], sort: str) -> list[str]:
    """Return what *products* name of one *sort*, what most of them name first."""
    counts = Counter(key for product in products for key in _named(product, sort))
    return [key for key, _ in counts.most_common()]


def _named(product: CatalogueProduct, sort: str) -> tuple[str, ...]:
    record = product.record
    return {
        "category": (record.category,),
        "technique": record.techniques,
        "material": (*record.materials, *record.dyes),
        "motif": record.motifs,
    }[sort]


def _pick(edition: Edition, sort: str, keys: Iterable[str], title: str = "", *, without: str = "") -> Pick:
    """Return the cards of the topics of *keys*, those with products first."""
    words = edition.catalogue.vocabulary
    table: dict[str, Any] = {
        "category": words.categories,
        "technique": words.techniques,
        "material": words.substances,
        "motif": words.motifs,
    }[sort]
    sure = (key for key in dict.fromkeys(keys) if key != without and getattr(table[key], "is_sure", True))
    cards: list[Card] = [topic_card(edition, sort, key, key, table[key].label) for key in sure]
    cards.sort(key=lambda card: not card["filled"])
    return {"title": edition.word(title or f"pick_{sort}"), "entries": cards[:MOST]}
