"""Pages about what products have in common: categories, areas, regencies, materials, techniques and motifs."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from kriya.model import CatalogueArea, CatalogueProduct, Event, Localized, Material, Motif, Regency, Timing, Vocabulary
from kriya.model.addresses import AREAS, CATEGORIES, MATERIALS, MOTIFS, TECHNIQUES, topic_address
from kriya.pages.cards import (
    Card,
    alternating,
    event_card,
    maker_cards,
    meta_description,
    product_card,
    product_cards,
    shown_off,
    topic_card,
)
from kriya.pages.edition import Edition
from kriya.pages.facets import facet_query
from kriya.pages.lists import list_pages
from kriya.pages.page import Draft, Page
from kriya.pages.screens import hall_values
from kriya.pages.structured import list_nodes
from kriya.pages.topic_links import Pick, category_links, material_links, motif_links, technique_links
from kriya.pages.topic_texts import (
    Texts,
    area_texts,
    category_texts,
    material_texts,
    motif_texts,
    regency_texts,
    technique_texts,
)

WORTH_NARROWING = 8
"""So many products are more than one sees at a glance."""

OTHERS = 4
"""Crafts that the page of a topic without any shows instead."""

AHEAD = 5
"""Agenda entries on a page; the agenda has them all."""

UNSURE = "unsure"
"""The group, and the wording key, of entries that the catalogue has found no source for."""


@dataclass(frozen=True)
class TopicList:
    """One sort of topic: where its list lies and how its entries explain themselves."""

    sort: str
    """As products are grouped: category, material …"""
    words: str
    """The wording key of the list's name."""
    address: str
    table: Callable[[Vocabulary], Mapping[str, Any]]
    texts: Callable[[Edition, Any], Texts]
    links: Callable[[Edition, Any, Iterable[CatalogueProduct]], Iterable[Pick]] = lambda edition, entry, products: ()
    group: Callable[[Edition, Any], str] = lambda edition, entry: ""
    """The heading under which an entry stands in its list."""


def topic_pages(edition: Edition) -> Iterator[Page | Draft]:
    """Yield the page of every topic, and the list of each sort."""
    for topics in TOPIC_LISTS:
        entries = topics.table(edition.catalogue.vocabulary)
        for key, entry in entries.items():
            address = topic_address(topics.sort, _slug(entry))
            yield Draft(address, partial(_topic_page, edition, topics, key, entry))
        if topics.sort != "regency":  # regencies stand in the list of areas
            yield _index_page(edition, topics, entries)


def _topic_page(edition: Edition, topics: TopicList, key: str, entry: Any) -> list[Page]:
    label, address = _label(entry), topic_address(topics.sort, _slug(entry))
    products = edition.catalogue.products_of(topics.sort, key)
    makers = edition.catalogue.makers_of(topics.sort, key)
    texts = topics.texts(edition, entry)
    best = shown_off(products)
    picks = [pick for pick in topics.links(edition, entry, products) if pick["entries"]]
    first = Page(
        address=address,
        template="kriya/topic.html",
        title=edition.text(label),
        description=meta_description(_plain(texts.get("lead", "")) or edition.text(label)),
        values={
            "kind": "topic",
            "sort": topics.sort,
            "name": edition.say(label),
            "lead": "",
            "crumbs": [{"name": edition.word(topics.words), "url": topics.address}],
            "sides": _sides(edition, topics, key, _slug(entry)),
            "total": edition.count("product", len(products)),
            "narrow": facet_query(topics.sort, _slug(entry)) if len(products) >= WORTH_NARROWING else "",
            "noindex": not products and not makers,
        },
    )
    opening = {
        **texts,
        "wall": product_cards(edition, best[:3]),
        "picks": picks,
        "hall": hall_values(key) if topics.sort == "area" and best else None,
        "others": [] if products else _others(edition, entry),
        "makers": maker_cards(edition, makers),
        "agenda": _ahead(edition, edition.catalogue.agenda_of(topics.sort, key)),
    }
    return list(list_pages(edition, first, alternating(products), product_card, opening))


def _sides(edition: Edition, topics: TopicList, key: str, slug: str) -> list[dict[str, Any]]:
    """Return the two areas whose crafts stand side by side, each with how much it holds; none on an area's own page."""
    if topics.sort in ("area", "regency"):
        return []
    totals = Counter(product.maker.area.key for product in edition.catalogue.products_of(topics.sort, key))
    return [
        {
            "key": area.key,
            "name": edition.word(f"group_{area.key}"),
            "count": edition.count("product", totals[area.key]),
            "none": edition.word("none_from", area=edition.text(area.short)),
            # A motif belongs to an area: the other does not miss it.
            "missing": topics.sort != "motif" and not totals[area.key],
        }
        for area in edition.catalogue.vocabulary.areas.values()
    ]


def _ahead(edition: Edition, events: Iterable[Event]) -> list[Card]:
    """Return the cards of the first few of *events*: what is on, then what comes, what was last."""
    order = list(Timing)
    ranked = sorted(events, key=lambda event: order.index(event.record.timing(edition.today)))
    return [event_card(edition, event) for event in ranked[:AHEAD]]


def _others(edition: Edition, entry: Any) -> list[Card]:
    """Return crafts of the categories that an entry without any belongs to."""
    keys = getattr(entry, "categories", None) or getattr(entry, "crafts", ())
    found = [product for key in keys for product in edition.catalogue.products_of("category", key)]
    return product_cards(edition, shown_off(found)[:OTHERS])


def _index_page(edition: Edition, topics: TopicList, entries: Mapping[str, Any]) -> Page:
    groups: dict[str, list[Card]] = {}
    for key, entry in sorted(entries.items(), key=lambda item: not getattr(item[1], "is_sure", True)):
        card = topic_card(edition, topics.sort, _slug(entry), key, _label(entry))
        groups.setdefault(topics.group(edition, entry), []).append(card)
    lead = edition.word(f"{topics.words}_lead")
    return Page(
        address=topics.address,
        template="kriya/areas.html" if topics.sort == "area" else "kriya/topics.html",
        title=edition.word(topics.words),
        description=meta_description(lead),
        values={
            "kind": "list",
            "lead": lead,
            "groups": [
                {
                    "name": name,
                    "filled": [c for c in cards if c["filled"]],
                    "empty": [c for c in cards if not c["filled"]],
                }
                for name, cards in groups.items()
            ],
            "areas": area_values(edition) if topics.sort == "area" else [],
            "structured": list_nodes(edition, (card for cards in groups.values() for card in cards if card["filled"])),
        },
    )


def area_values(edition: Edition) -> list[dict[str, Any]]:
    """Return the areas, each with its regencies and how much they hold."""
    vocabulary = edition.catalogue.vocabulary
    return [
        {
            **topic_card(edition, "area", area.key, area.key, area.name),
            "makers": edition.count("maker", len(edition.catalogue.makers_of("area", area.key))),
            "key": area.key,
            "regencies": [
                topic_card(edition, "regency", regency.slug, regency.code, regency.name)
                for regency in vocabulary.regencies.values()
                if regency.area == area.key
            ],
        }
        for area in vocabulary.areas.values()
    ]


def _label(entry: Any) -> Localized:
    return entry.name if isinstance(entry, CatalogueArea | Regency) else entry.label


def _slug(entry: Any) -> str:
    return entry.slug if isinstance(entry, Regency) else entry.key


def _plain(shown: Any) -> str:
    return shown["text"] if isinstance(shown, dict) else shown


def _material_group(edition: Edition, entry: Material) -> str:
    return edition.text(edition.catalogue.vocabulary.material_groups[entry.group].label)


def _motif_group(edition: Edition, entry: Motif) -> str:
    """Return the area of a motif; where it comes from is not claimed of one without a source."""
    return edition.word(f"group_{entry.area}" if entry.is_sure else UNSURE)


TOPIC_LISTS = (
    TopicList("category", "categories", CATEGORIES, lambda words: words.categories, category_texts, category_links),
    TopicList("area", "areas", AREAS, lambda words: words.areas, area_texts),
    TopicList("regency", "areas", AREAS, lambda words: words.regencies, regency_texts),
    TopicList(
        "material",
        "materials",
        MATERIALS,
        lambda words: words.substances,
        material_texts,
        material_links,
        _material_group,
    ),
    TopicList("technique", "techniques", TECHNIQUES, lambda words: words.techniques, technique_texts, technique_links),
    TopicList(
        "motif",
        "motifs",
        MOTIFS,
        lambda words: words.motifs,
        motif_texts,
        motif_links,
        _motif_group,
    ),
)
"""Every sort of topic."""
