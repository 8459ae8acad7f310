"""What can be found, and with which words: an entry for each product, maker and agenda entry, and the topics."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kriya.model import CatalogueProduct, Event, Localized, Maker
from kriya.model.addresses import language_folder, topic_address
from kriya.pages.cards import card_price, product_badge, short_place, when_text
from kriya.pages.descriptions import first_sentence, shortened
from kriya.pages.edition import Edition
from kriya.pages.topics import TOPIC_LISTS
from kriya.pages.wording import WORDING
from kriya.search import SearchEntry

MAKER_RANK, EVENT_RANK, SAMPLE_RANK = 0.95, 0.5, 0.97
SUMMARY = 140
"""Characters of a summary on a result."""

_MARKUP = re.compile(r"\]\([^)]*\)|[*_\[\]#>]")


@dataclass(frozen=True)
class SearchBook:
    """All that the search of one language is made of."""

    entries: Sequence[SearchEntry]
    terms: Sequence[str]
    """Names of several words that are read as one."""
    places: Sequence[str]
    topics: Sequence[Mapping[str, str]]
    say: Mapping[str, str]
    """Sentences that the search says."""


def search_book(edition: Edition) -> SearchBook:
    """Return what can be found in the edition."""
    catalogue, vocabulary = edition.catalogue, edition.catalogue.vocabulary
    entries = [
        *(_product_entry(edition, product) for product in catalogue.products.values()),
        *(_maker_entry(edition, maker) for maker in catalogue.makers.values()),
        *(_event_entry(edition, event) for event in catalogue.agenda.values()),
    ]
    tables = (vocabulary.categories, vocabulary.techniques, vocabulary.substances, vocabulary.motifs)
    labels = [text for table in tables for entry in table.values() for text in _both(entry.label)]
    regions = [name for regency in vocabulary.regencies.values() for name in (*_both(regency.name), regency.short)]
    districts = [district.name for district in vocabulary.districts.values()]
    return SearchBook(
        entries, [*labels, *regions, *districts], [*regions, *districts], list(_topics(edition)), _say(edition)
    )


def _say(edition: Edition) -> dict[str, str]:
    return {
        name.removeprefix("search_"): text
        for name, text in WORDING[edition.language].items()
        if name.startswith("search_")
    }


def _both(text: Localized) -> list[str]:
    return [re.sub(r"\(.*?\)", "", words) for words in (text.id, text.en) if words]


def _topics(edition: Edition) -> Iterator[dict[str, str]]:
    """Yield the pages about what products have in common, as far as there are such products."""
    for topics in TOPIC_LISTS:
        for key, entry in topics.table(edition.catalogue.vocabulary).items():
            label = getattr(entry, "label", None) or entry.name
            if edition.catalogue.products_of(topics.sort, key):
                slug = getattr(entry, "slug", key)
                yield {"name": edition.text(label), "url": topic_address(topics.sort, slug), "sort": topics.sort}


def _other(edition: Edition) -> Edition:
    return replace(edition, language="en" if edition.language == "id" else "id")


def _texts(edition: Edition, texts: Sequence[Localized]) -> tuple[str, ...]:
    return tuple(_plain(edition.text(text)) for text in texts)


def _plain(text: str) -> str:
    return _MARKUP.sub(" ", text)


def _address(edition: Edition, address: str) -> str:
    return language_folder(edition.language) + address


def _place(edition: Edition, maker: Maker) -> tuple[str, ...]:
    area, names = maker.area, (maker.record.village or "", maker.district.name, maker.regency.short)
    return (*names, edition.text(maker.regency.name), edition.text(area.name), edition.text(area.short))


def _product_entry(edition: Edition, product: CatalogueProduct) -> SearchEntry:
    record, words = product.record, edition.catalogue.vocabulary
    labels = [
        words.categories[record.category].label,
        *(words.techniques[key].label for key in record.techniques),
        *(words.substances[key].label for key in (*record.materials, *record.dyes)),
        *(words.motifs[key].label for key in record.motifs),
    ]
    other, maker = _other(edition), product.maker
    description = [record.description] if record.description else []
    return SearchEntry(
        address=_address(edition, product.address),
        kind="product",
        fields={
            "code": (record.code,),
            "name": _texts(edition, [record.name]),
            "label": _texts(edition, labels),
            "place": (edition.text(maker.record.name), *_place(edition, maker)),
            "summary": _texts(edition, [record.summary]),
            "text": (
                *_texts(edition, [*description, *([record.origin] if record.origin else [])]),
                edition.word("crafts"),
            ),
        },
        other={
            "name": _texts(other, [record.name]),
            "label": _texts(other, labels),
            "summary": _texts(other, [record.summary]),
        },
        shown={
            "title": edition.text(record.name),
            "place": short_place(maker),
            "price": card_price(edition, product),
            "image": edition.pictures[product.key][0].src,
            "badge": product_badge(edition, product),
            "summary": shortened(edition.text(record.summary), SUMMARY),
        },
        facets=_facets("product", maker, record.category),
        rank=SAMPLE_RANK if product.sample or record.status == "archived" else 1.0,
    )


def _facets(kind: str, maker: Maker, category: str) -> dict[str, str]:
    """Return the one value that holds all facets: one file to read, and it is small."""
    return {"f": f"{kind}/{category}/{maker.regency.slug}"}


def _maker_entry(edition: Edition, maker: Maker) -> SearchEntry:
    record, categories = maker.record, edition.catalogue.vocabulary.categories
    crafts = [categories[key].label for key in record.crafts]
    other = _other(edition)
    story = edition.text(record.story)
    return SearchEntry(
        address=_address(edition, maker.address),
        kind="maker",
        fields={
            "code": (record.code,),
            "name": _texts(edition, [record.name]),
            "label": (*_texts(edition, crafts), edition.word(f"kind_{record.kind}"), edition.word("makers")),
            "place": _place(edition, maker),
            "summary": (first_sentence(_plain(story)),),
            "text": (_plain(story),),
        },
        other={"name": _texts(other, [record.name]), "label": _texts(other, crafts)},
        shown={
            "title": edition.text(record.name),
            "place": short_place(maker),
            "image": edition.pictures[maker.key][0].src,
            "badge": edition.word("sample") if maker.sample else "",
            "summary": shortened(first_sentence(_plain(story)), SUMMARY),
        },
        facets=_facets("maker", maker, record.crafts[0]),
        rank=MAKER_RANK * (SAMPLE_RANK if maker.sample else 1.0),
    )


def _event_entry(edition: Edition, event: Event) -> SearchEntry:
    record, other = event.record, _other(edition)
    return SearchEntry(
        address=_address(edition, event.address),
        kind="event",
        fields={
            "code": (record.code,),
            "name": _texts(edition, [record.name]),
            "label": (edition.word(f"kind_{record.kind}"), edition.word("agenda")),
            "summary": _texts(edition, [record.summary]),
            "text": _texts(edition, [record.description] if record.description else []),
        },
        other={"name": _texts(other, [record.name])},
        shown={
            "title": edition.text(record.name),
            "place": when_text(edition, event),
            "summary": shortened(edition.text(record.summary), SUMMARY),
        },
        facets={"f": "event//"},
        rank=EVENT_RANK,
    )
