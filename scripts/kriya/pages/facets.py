"""By what the list of products can be narrowed down: the facets, their values, and which product has which.

The names and values are what an address holds (`?kategori=batik&harga=50000-100000`), the same in both languages and,
once published, for ever.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from kriya.model import CatalogueProduct, Localized, Price
from kriya.model.addresses import PRODUCTS, topic_address, topic_list_address
from kriya.pages.edition import Edition
from kriya.pages.formats import number, price_text, rupiah

Keys = tuple[str, ...]
Label = Localized | str

LONG = 10
"""Values from which on a facet shows only its first ones."""

FIRST = 8
"""How many a long facet shows at first."""

ON_REQUEST = "tanya"
"""The price band of what has no price."""

_LIMITS = (50_000, 100_000, 250_000, 500_000, 1_000_000)
"""Whole rupiah between the price bands; an amount belongs to the band that it begins."""

_AVAILABILITY = {
    "ready": "siap",
    "made-to-order": "pesanan",
    "one-off": "satu-satunya",
    "sold-out": "habis",
    "archived": "berhenti",
}
"""What stands in the address, by what stands in the records and the wording."""

_COLLABORATION = {"between_areas": "lintas-daerah", "within_area": "sedaerah"}


@dataclass(frozen=True)
class Facet:
    """One way to narrow the list down: the values of each product, and how every value is called."""

    name: str
    """In the address."""
    word: str
    """The wording key of its heading."""
    keys: Callable[[Edition, CatalogueProduct], Keys]
    labels: Callable[[Edition], Iterable[tuple[str, Label]]]
    """Every value with its label, in the order in which they stand."""
    topic: str = ""
    """The sort of topic whose pages its values have; '' where they have none."""
    open: bool = False
    """Whether its values are seen before it is touched."""
    by_label: bool = False
    """Whether the values stand in the order of their labels."""


def facet_values(edition: Edition) -> list[dict[str, Any]]:
    """Return for a template the facets that some product has a value of, each with its values and their counts."""
    return [_values(edition, facet, counts) for facet in FACETS if (counts := _counts(edition, facet))]


def facet_query(topic: str, key: str) -> str:
    """Return the address of the list of products narrowed to a topic; '' where no facet is about its sort."""
    names = [facet.name for facet in FACETS if facet.topic == topic]
    return f"{PRODUCTS}?{names[0]}={key}" if names else ""


def _values(edition: Edition, facet: Facet, counts: Mapping[str, int]) -> dict[str, Any]:
    labels = _labels(edition, facet, counts)
    first = _first([key for key, _ in labels], counts)
    return {
        "name": facet.name,
        "label": edition.word(facet.word),
        "open": facet.open,
        "url": topic_list_address(facet.topic) if facet.topic else "",
        "more": len(labels) - len(first),
        "entries": [
            {
                "key": key,
                "name": edition.say(label) if isinstance(label, Localized) else label,
                "total": counts[key],
                "count": number(counts[key], edition.language),
                "url": topic_address(facet.topic, key) if facet.topic else "",
                "first": key in first,
            }
            for key, label in labels
        ],
    }


def _first(keys: Sequence[str], counts: Mapping[str, int]) -> set[str]:
    """Return which of *keys* stand there before a visitor asks for more: all of a few, the most frequent of many."""
    return set(keys if len(keys) <= LONG else sorted(keys, key=lambda key: -counts[key])[:FIRST])


def _counts(edition: Edition, facet: Facet) -> dict[str, int]:
    counts: dict[str, int] = {}
    for product in edition.catalogue.products.values():
        for key in facet.keys(edition, product):
            counts[key] = counts.get(key, 0) + 1
    return counts


def _labels(edition: Edition, facet: Facet, counts: Mapping[str, int]) -> list[tuple[str, Label]]:
    """Return the labels of the values that some product has."""
    labels = [(key, label) for key, label in facet.labels(edition) if key in counts]
    if facet.by_label:
        labels.sort(key=lambda entry: edition.text(entry[1]).casefold())
    return labels


def price_bands(price: Price | None) -> Keys:
    """Return the bands that *price* touches; a price that only begins somewhere touches the band where it begins."""
    if price is None:
        return (ON_REQUEST,)
    low, high = price.amounts[0], price.amounts[-1]
    return tuple(
        name
        for name, first, beyond in _bands()
        if (first is None or high >= first) and (beyond is None or low < beyond)
    )


def _bands() -> Iterator[tuple[str, int | None, int | None]]:
    """Yield each band's name, its first amount, and the first amount beyond it."""
    yield f"kurang-{_LIMITS[0]}", None, _LIMITS[0]
    for first, beyond in pairwise(_LIMITS):
        yield f"{first}-{beyond}", first, beyond
    yield f"lebih-{_LIMITS[-1]}", _LIMITS[-1], None


def _band_labels(edition: Edition) -> Iterator[tuple[str, Label]]:
    for name, first, beyond in _bands():
        if first is None:
            yield name, edition.word("price_below", price=rupiah(beyond or 0, edition.language))
        elif beyond is None:
            yield name, edition.word("price_above", price=rupiah(first, edition.language))
        else:
            yield name, price_text(Price(range=(first, beyond)), edition.language)
    yield ON_REQUEST, edition.word("price_on_request")


def _availability(edition: Edition, product: CatalogueProduct) -> Keys:
    record = product.record
    if record.status != "available":
        return (_AVAILABILITY[record.status],)
    return (_AVAILABILITY[record.order.availability],) if record.order else ()


def _certificates(edition: Edition, product: CatalogueProduct) -> Keys:
    """Return what the product or its maker is stated to hold, as far as it may be shown and has not expired."""
    kinds = edition.catalogue.vocabulary.certificates
    claims = (*product.record.certificates, *product.maker.record.certificates)
    return _once(
        claim.kind
        for claim in claims
        if kinds[claim.kind].public.show not in ("none", "never")
        and (claim.valid_until is None or claim.valid_until >= edition.today)
    )


def _collaboration(edition: Edition, product: CatalogueProduct) -> Keys:
    makers = edition.catalogue.makers
    areas = [makers[key].area.key for key in product.record.collaboration if key in makers]
    kinds = ("within_area" if area == product.maker.area.key else "between_areas" for area in areas)
    return _once(_COLLABORATION[kind] for kind in kinds)


def _once(keys: Iterable[str]) -> Keys:
    return tuple(dict.fromkeys(keys))


def _words_of(table: str) -> Callable[[Edition], Iterator[tuple[str, Label]]]:
    def labels(edition: Edition) -> Iterator[tuple[str, Label]]:
        for key, entry in getattr(edition.catalogue.vocabulary, table).items():
            yield key, entry.label

    return labels


def _wording(keys: Mapping[str, str]) -> Callable[[Edition], Iterator[tuple[str, Label]]]:
    return lambda edition: ((key, edition.word(word)) for word, key in keys.items())


FACETS = (
    Facet("kategori", "category", lambda _, p: (p.record.category,), _words_of("categories"), "category", open=True),
    Facet(
        "daerah",
        "area",
        lambda _, p: (p.maker.area.key,),
        lambda edition: ((key, area.name) for key, area in edition.catalogue.vocabulary.areas.items()),
        "area",
        open=True,
    ),
    Facet(
        "kabupaten",
        "regency",
        lambda _, p: (p.maker.regency.slug,),
        lambda edition: ((entry.slug, entry.short) for entry in edition.catalogue.vocabulary.regencies.values()),
        "regency",
        open=True,
    ),
    Facet(
        "bahan",
        "material",
        lambda _, p: _once((*p.record.materials, *p.record.dyes)),
        _words_of("substances"),
        "material",
        open=True,
        by_label=True,
    ),
    Facet(
        "teknik",
        "technique",
        lambda _, p: _once(p.record.techniques),
        _words_of("techniques"),
        "technique",
        by_label=True,
    ),
    Facet("harga", "price", lambda _, p: price_bands(p.record.price), _band_labels, open=True),
    Facet("ketersediaan", "availability", _availability, _wording(_AVAILABILITY)),
    Facet("sertifikat", "certificates_of_both", _certificates, _words_of("certificates")),
    Facet("kolaborasi", "collaboration", _collaboration, _wording(_COLLABORATION)),
)
"""Every facet, in the order in which they stand."""
