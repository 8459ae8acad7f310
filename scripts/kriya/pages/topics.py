"""Pages about what products have in common: categories, areas, regencies, materials, techniques and motifs."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from kriya.model import CatalogueArea, Category, Localized, Material, Motif, Regency, Technique, Vocabulary
from kriya.model.addresses import AREAS, CATEGORIES, MATERIALS, MOTIFS, TECHNIQUES, topic_address
from kriya.pages.cards import Card, event_card, maker_cards, meta_description, product_card, topic_card
from kriya.pages.edition import Edition
from kriya.pages.facets import facet_query
from kriya.pages.lists import list_pages
from kriya.pages.page import Page
from kriya.pages.structured import list_nodes

WORTH_NARROWING = 8
"""So many products are more than one sees at a glance."""

Fact = tuple[str, Any]
"""A wording key for the label, and the text."""


@dataclass(frozen=True)
class TopicList:
    """One sort of topic: where its list lies and how its entries explain themselves."""

    sort: str
    """As products are grouped: category, material …"""
    words: str
    """The wording key of the list's name."""
    address: str
    table: Callable[[Vocabulary], Mapping[str, Any]]
    facts: Callable[[Edition, Any], Iterable[Fact]]
    group: Callable[[Edition, Any], str] = lambda edition, entry: ""
    """The heading under which an entry stands in its list."""


def topic_pages(edition: Edition) -> Iterator[Page]:
    """Yield the page of every topic, and the list of each sort."""
    for topics in TOPIC_LISTS:
        entries = topics.table(edition.catalogue.vocabulary)
        for key, entry in entries.items():
            yield from _topic_page(edition, topics, key, entry)
        if topics.sort != "regency":  # regencies stand in the list of areas
            yield _index_page(edition, topics, entries)


def _topic_page(edition: Edition, topics: TopicList, key: str, entry: Any) -> Iterator[Page]:
    label, address = _label(entry), topic_address(topics.sort, _slug(entry))
    products = edition.catalogue.products_of(topics.sort, key)
    makers = edition.catalogue.makers_of(topics.sort, key)
    facts = [fact for fact in topics.facts(edition, entry) if fact[1]]
    lead = facts[0][1] if facts and facts[0][0] == "lead" else ""
    first = Page(
        address=address,
        template="kriya/topic.html",
        title=edition.text(label),
        description=meta_description(_plain(lead) or edition.text(label)),
        values={
            "kind": "topic",
            "sort": topics.sort,
            "name": edition.say(label),
            "lead": lead,
            "crumbs": [{"name": edition.word(topics.words), "url": topics.address}],
            "facts": [{"label": edition.word(name), "text": text} for name, text in facts if name != "lead"],
            "total": edition.count("product", len(products)),
            "narrow": facet_query(topics.sort, _slug(entry)) if len(products) >= WORTH_NARROWING else "",
            "noindex": not products and not makers,
            "makers": maker_cards(edition, makers),
            "agenda": [event_card(edition, event) for event in edition.catalogue.agenda_of(topics.sort, key)],
        },
    )
    yield from list_pages(edition, first, products, product_card)


def _index_page(edition: Edition, topics: TopicList, entries: Mapping[str, Any]) -> Page:
    groups: dict[str, list[Card]] = {}
    for key, entry in entries.items():
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


def _category_facts(edition: Edition, entry: Category) -> Iterator[Fact]:
    yield "lead", edition.say(entry.description)
    if entry.rule:
        yield "rule", edition.say(entry.rule)


def _area_facts(edition: Edition, entry: CatalogueArea) -> Iterator[Fact]:
    yield "lead", edition.word(f"from_{entry.key}_lead")


def _regency_facts(edition: Edition, entry: Regency) -> Iterator[Fact]:
    area = edition.catalogue.vocabulary.areas[entry.area]
    yield "part_of", edition.say(area.name)


def _technique_facts(edition: Edition, entry: Technique) -> Iterator[Fact]:
    if entry.is_sure:
        yield "lead", edition.say(entry.description)


def _material_facts(edition: Edition, entry: Material) -> Iterator[Fact]:
    if not entry.is_sure:
        return
    if entry.note:
        yield "lead", edition.say(entry.note)
    if entry.scientific:
        yield "scientific", entry.scientific
    if entry.colour_label:
        yield "colour", edition.say(entry.colour_label)


def _motif_facts(edition: Edition, entry: Motif) -> Iterator[Fact]:
    if not entry.is_sure:
        return
    yield "lead", edition.say(entry.meaning)
    if entry.restriction:
        yield "reserved", edition.say(entry.restriction)
    if entry.note:
        yield "rule", edition.say(entry.note)
    if entry.area == "kalimantan":
        yield "group_kalimantan", edition.word("motif_other_area")
    if entry.source:
        yield "sources", entry.source


def _material_group(edition: Edition, entry: Material) -> str:
    return edition.text(edition.catalogue.vocabulary.material_groups[entry.group].label)


TOPIC_LISTS = (
    TopicList("category", "categories", CATEGORIES, lambda words: words.categories, _category_facts),
    TopicList("area", "areas", AREAS, lambda words: words.areas, _area_facts),
    TopicList("regency", "areas", AREAS, lambda words: words.regencies, _regency_facts),
    TopicList("material", "materials", MATERIALS, lambda words: words.substances, _material_facts, _material_group),
    TopicList("technique", "techniques", TECHNIQUES, lambda words: words.techniques, _technique_facts),
    TopicList(
        "motif",
        "motifs",
        MOTIFS,
        lambda words: words.motifs,
        _motif_facts,
        lambda edition, entry: edition.word(f"group_{entry.area}"),
    ),
)
"""Every sort of topic."""
