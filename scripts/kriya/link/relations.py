"""Which record is listed under what."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TypeVar

from kriya.model import CatalogueProduct, Event, Maker, Topic

_Entry = TypeVar("_Entry")


def grouped(pairs: Iterable[tuple[Topic, _Entry]]) -> dict[Topic, tuple[_Entry, ...]]:
    """Return the entries of each topic, in the order in which they come, each once."""
    groups: dict[Topic, dict[int, _Entry]] = defaultdict(dict)
    for topic, entry in pairs:
        groups[topic].setdefault(id(entry), entry)
    return {topic: tuple(entries.values()) for topic, entries in groups.items()}


def product_topics(product: CatalogueProduct) -> Iterator[Topic]:
    """Yield everything that *product* is listed under."""
    record, maker = product.record, product.maker
    yield "maker", maker.key
    yield "category", record.category
    yield "area", maker.area.key
    yield "regency", maker.regency.code
    yield from (("technique", key) for key in record.techniques)
    yield from (("material", key) for key in (*record.materials, *record.dyes))
    yield from (("motif", key) for key in record.motifs)
    yield from (("collaboration", key) for key in record.collaboration)
    yield from (("event", key) for key in record.events)


def maker_topics(maker: Maker) -> Iterator[Topic]:
    """Yield everything that *maker* is listed under."""
    yield "area", maker.area.key
    yield "regency", maker.regency.code
    yield "district", maker.district.code
    yield from (("category", key) for key in maker.record.crafts)


def event_topics(event: Event) -> Iterator[Topic]:
    """Yield everything that *event* is listed under."""
    yield from (("area", area.value) for area in event.record.areas)
    yield from (("maker", key) for key in event.record.makers)
    yield from (("product", key) for key in event.record.products)
