"""Which permanent pages there are: one for each code, and one at each address that was published and left.

A code leads to its record wherever that lies today. Where the record is gone, the list of published codes still knows
what it was, so that the page can say so and lead on.
"""

from collections.abc import Iterator, Mapping, Sequence

from kriya.model import Catalogue, CatalogueProduct, Event, Maker, PublishedCode, SourceKind
from kriya.model.addresses import (
    AGENDA,
    SEARCH,
    event_address,
    language_folder,
    maker_address,
    permanent_address,
    product_address,
    topic_address,
)
from kriya.pages import Edition, day_text, when_text
from kriya.permanent.frame import Link, PermanentPage, Section

Entry = Maker | CatalogueProduct | Event

_ADDRESS_OF = {
    SourceKind.ARTISAN: maker_address,
    SourceKind.PRODUCT: product_address,
    SourceKind.AGENDA: event_address,
}


def permanent_pages(editions: Mapping[str, Edition], published: Sequence[PublishedCode]) -> Iterator[PermanentPage]:
    """Yield the page of every code in the catalogue or ever published, then those at addresses that were left."""
    catalogue = next(iter(editions.values())).catalogue
    by_code = entries_by_code(catalogue)
    gone = _Gone(editions, by_code, published)
    for entry in by_code.values():
        yield _of_entry(editions, entry)
    for code in published:
        if code.code not in by_code:
            yield gone.page(code, permanent_address(code.code))
    taken = {entry.address for entry in by_code.values()}
    for code in published:
        address = _ADDRESS_OF[code.kind](code.key)
        if address not in taken:
            taken.add(address)
            entry = by_code.get(code.code)
            for language, edition in editions.items():
                place = language_folder(language) + address
                yield _moved(edition, place, entry) if entry else gone.page(code, place)


def entries_by_code(catalogue: Catalogue) -> Mapping[str, Entry]:
    """Return every record of *catalogue* by its code."""
    tables = (catalogue.makers, catalogue.products, catalogue.agenda)
    return {entry.record.code: entry for table in tables for entry in table.values()}


def _of_entry(editions: Mapping[str, Edition], entry: Entry) -> PermanentPage:
    sections = tuple(_section(edition, entry, "code_open") for edition in editions.values())
    whole = {language: edition.absolute(entry.address) for language, edition in editions.items()}
    code = entry.record.code
    return PermanentPage(permanent_address(code), code, sections, whole, choosing=True)


def _moved(edition: Edition, address: str, entry: Entry) -> PermanentPage:
    section = _section(edition, entry, "code_moved")
    whole = {edition.language: edition.absolute(entry.address)}
    return PermanentPage(address, entry.record.code, (section,), whole, moved=True)


def _section(edition: Edition, entry: Entry, link: str) -> Section:
    address = language_folder(edition.language) + entry.address
    links = (Link(address, edition.word(link), edition.language),)
    return Section(edition.language, entry.record.name.words(edition.language), _detail(edition, entry), links)


def _detail(edition: Edition, entry: Entry) -> str:
    """Return what tells a record from another of the same name."""
    if isinstance(entry, CatalogueProduct):
        return f"{edition.text(entry.maker.record.name)} · {entry.maker.short_place}"
    if isinstance(entry, Maker):
        return entry.short_place
    return when_text(edition, entry) or edition.word(f"kind_{entry.record.kind}")


class _Gone:
    """Pages that say of a record that it is gone, and lead on to what is near."""

    def __init__(
        self, editions: Mapping[str, Edition], by_code: Mapping[str, Entry], published: Sequence[PublishedCode]
    ) -> None:
        self._editions = editions
        self._makers = {entry.key: entry for entry in by_code.values() if isinstance(entry, Maker)}
        moved = {code.key: by_code.get(code.code) for code in published if code.kind is SourceKind.ARTISAN}
        self._makers |= {key: entry for key, entry in moved.items() if isinstance(entry, Maker)}

    def page(self, code: PublishedCode, address: str) -> PermanentPage:
        """Return the page for *code* at *address*."""
        sections = tuple(self._section(edition, code) for edition in self._editions.values())
        return PermanentPage(address, code.code, sections, {})

    def _section(self, edition: Edition, code: PublishedCode) -> Section:
        said = edition.word("code_gone")
        if code.gone:
            said = edition.word("code_gone_since", day=day_text(code.gone, edition.language))
        folder = language_folder(edition.language)
        links = (
            *(Link(folder + address, text) for address, text in self._near(edition, code)),
            Link(folder + SEARCH, edition.word("search_results")),
        )
        return Section(edition.language, code.name.words(edition.language), said, links)

    def _near(self, edition: Edition, code: PublishedCode) -> Iterator[tuple[str, str]]:
        """Yield where to go on: to the maker and the area, or to the agenda."""
        if code.kind is SourceKind.AGENDA:
            yield AGENDA, edition.word("code_to_agenda")
            return
        area, maker = code.key.split("/")[:2]
        if there := self._makers.get(f"{area}/{maker}"):
            yield there.address, edition.word("code_to_maker", name=edition.text(there.record.name))
        if known := edition.catalogue.vocabulary.areas.get(area):
            yield topic_address("area", known.key), edition.word("code_to_area", name=edition.text(known.name))
