"""What can be found, and with which words: an entry for each product, maker and agenda entry, and the topics."""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from kriya.model import CatalogueProduct, Event, Localized, Maker
from kriya.model.addresses import language_folder, topic_address
from kriya.pages.cards import card_price, product_badge, when_text
from kriya.pages.descriptions import first_sentence, shortened
from kriya.pages.edition import Edition
from kriya.pages.topics import TOPIC_LISTS
from kriya.pages.wording import WORDING
from kriya.search import SearchEntry, words_of

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
    generic: Sequence[str]
    """Words that hold for nearly everything."""
    topics: Sequence[Mapping[str, str]]
    say: Mapping[str, str]
    """Sentences that the search says."""


def search_book(edition: Edition) -> SearchBook:
    """Return what can be found in the edition."""
    catalogue, vocabulary = edition.catalogue, edition.catalogue.vocabulary
    labels = _labels(edition)
    crafts = frozenset(word for text in labels for word in words_of(text))
    entries = [
        *(_product_entry(edition, product, crafts) for product in catalogue.products.values()),
        *(_maker_entry(edition, maker) for maker in catalogue.makers.values()),
        *(_event_entry(edition, event) for event in catalogue.agenda.values()),
    ]
    regions = [name for regency in vocabulary.regencies.values() for name in (*_both(regency.name), regency.short)]
    districts = [district.name for district in vocabulary.districts.values()]
    return SearchBook(
        entries,
        [*labels, *regions, *districts],
        [*regions, *districts],
        words_of(edition.word("crafts")),
        list(_topics(edition)),
        _say(edition),
    )


def _say(edition: Edition) -> dict[str, str]:
    return {
        name.removeprefix("search_"): text
        for name, text in WORDING[edition.language].items()
        if name.startswith("search_")
    }


def _labels(edition: Edition) -> list[str]:
    words = edition.catalogue.vocabulary
    tables = (words.categories, words.techniques, words.substances, words.motifs)
    return [text for table in tables for entry in table.values() for text in _both(entry.label)]


def _both(text: Localized) -> list[str]:
    return [_bare(words) for words in (text.id, text.en) if words]


def _bare(label: str) -> str:
    """Return *label* without what it lists in brackets, which need not hold for all that it is on."""
    return re.sub(r"\(.*?\)", "", label)


def _topics(edition: Edition) -> Iterator[dict[str, str]]:
    """Yield the pages about what products have in common, as far as there are such products."""
    for topics in TOPIC_LISTS:
        for key, entry in topics.table(edition.catalogue.vocabulary).items():
            label = getattr(entry, "label", None) or entry.name
            if edition.catalogue.products_of(topics.sort, key):
                slug = getattr(entry, "slug", key)
                yield {"name": edition.text(label), "url": topic_address(topics.sort, slug), "sort": topics.sort}


def _texts(edition: Edition, texts: Sequence[Localized]) -> tuple[str, ...]:
    return tuple(_plain(edition.text(text)) for text in texts)


def _bare_texts(edition: Edition, texts: Sequence[Localized]) -> tuple[str, ...]:
    return tuple(_bare(text) for text in _texts(edition, texts))


def _plain(text: str) -> str:
    return _MARKUP.sub(" ", text)


def _address(edition: Edition, address: str) -> str:
    return language_folder(edition.language) + address


def _place(edition: Edition, maker: Maker) -> tuple[str, ...]:
    area, names = maker.area, (maker.record.village or "", maker.district.name, maker.regency.short)
    return (*names, edition.text(maker.regency.name), edition.text(area.name), edition.text(area.short))


def _product_entry(edition: Edition, product: CatalogueProduct, crafts: Set[str]) -> SearchEntry:
    record, words = product.record, edition.catalogue.vocabulary
    labels = [
        words.categories[record.category].label,
        *(words.techniques[key].label for key in record.techniques),
        *(words.substances[key].label for key in (*record.materials, *record.dyes)),
        *(words.motifs[key].label for key in record.motifs),
    ]
    other, maker = edition.other, product.maker
    described = [text for text in (record.description, record.origin) if text]
    return SearchEntry(
        address=_address(edition, product.address),
        kind="product",
        fields={
            "code": (record.code,),
            "name": _texts(edition, [record.name]),
            "label": _bare_texts(edition, labels),
            "place": (_proper_name(edition, maker, crafts), *_place(edition, maker)),
            "summary": _texts(edition, [record.summary]),
            "text": (*_texts(edition, [*described, *labels[1:]]), edition.text(maker.record.name)),
        },
        other={
            "name": _texts(other, [record.name]),
            "label": _bare_texts(other, labels),
            "summary": _texts(other, [record.summary]),
        },
        shown={
            "title": edition.text(record.name),
            "place": maker.short_place,
            "price": card_price(edition, product),
            "image": edition.pictures[product.key][0].src,
            "badge": product_badge(edition, product),
            "summary": shortened(edition.text(record.summary), SUMMARY),
        },
        facets=_facets("product", maker, record.category),
        muted=("batik",) if words.categories[record.category].is_batik is False else (),
        rank=SAMPLE_RANK if product.sample or record.status == "archived" else 1.0,
    )


def _proper_name(edition: Edition, maker: Maker, crafts: Set[str]) -> str:
    """Return the maker's name without the words that say what it mostly makes: this product may be something else."""
    return " ".join(word for word in words_of(edition.text(maker.record.name)) if word not in crafts)


def _facets(kind: str, maker: Maker, category: str) -> dict[str, str]:
    """Return the one value that holds all facets: one file to read, and it is small."""
    return {"f": f"{kind}/{category}/{maker.regency.slug}"}


def _maker_entry(edition: Edition, maker: Maker) -> SearchEntry:
    record, categories = maker.record, edition.catalogue.vocabulary.categories
    crafts = [categories[key].label for key in record.crafts]
    other = edition.other
    story = edition.text(record.story)
    return SearchEntry(
        address=_address(edition, maker.address),
        kind="maker",
        fields={
            "code": (record.code,),
            "name": _texts(edition, [record.name]),
            "label": (
                *(_bare(edition.text(craft)) for craft in crafts),
                edition.word(f"kind_{record.kind}"),
                edition.word("makers"),
            ),
            "place": _place(edition, maker),
            "summary": (first_sentence(_plain(story)),),
            "text": (_plain(story),),
        },
        other={"name": _texts(other, [record.name]), "label": _bare_texts(other, crafts)},
        shown={
            "title": edition.text(record.name),
            "place": maker.short_place,
            "image": edition.pictures[maker.key][0].src,
            "badge": edition.word("sample") if maker.sample else "",
            "summary": shortened(first_sentence(_plain(story)), SUMMARY),
        },
        facets=_facets("maker", maker, record.crafts[0]),
        rank=MAKER_RANK * (SAMPLE_RANK if maker.sample else 1.0),
    )


def _event_entry(edition: Edition, event: Event) -> SearchEntry:
    record, other = event.record, edition.other
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
