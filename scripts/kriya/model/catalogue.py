"""The linked catalogue: every record with its place, its address and its relations; nothing in it changes."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from kriya.model.agenda import AgendaEntry
from kriya.model.artisan import Artisan, MakerStatus
from kriya.model.noted import note, noted
from kriya.model.parts import Location
from kriya.model.product import Product, ProductStatus
from kriya.model.vocabulary import CatalogueArea, District, Place, Regency, Vocabulary


@noted("record", "district", "regency", "area")
@dataclass(frozen=True)
class Maker:
    """A maker in its place."""

    key: str
    """Area and folder, such as ppu/sepan."""
    file: PurePosixPath
    record: Artisan
    address: str
    district: District
    regency: Regency
    area: CatalogueArea

    @property
    def sample(self) -> bool:
        """Return whether this is an invented example."""
        return self.record.sample

    @property
    def place(self) -> Location | Place:
        """Return where it is: the point that it stated, else the centre of its district."""
        return self.record.location or self.district.centroid

    @property
    def near(self) -> str:
        """Return its village or district; '' where that has the regency's own name."""
        near = self.record.village or self.district.name
        return near if near != self.regency.short else ""

    @property
    def short_place(self) -> str:
        """Return where it is, in two words: the village or district, and the regency."""
        return ", ".join(filter(None, (self.near, self.regency.short)))


@noted("record")
@dataclass(frozen=True)
class CatalogueProduct:
    """A product with its maker."""

    key: str
    """Area, maker's folder and file name, such as ppu/sepan/anjat-rotan."""
    file: PurePosixPath
    record: Product
    address: str
    maker: Maker

    @property
    def sample(self) -> bool:
        """Return whether this is an invented example; all that a sample maker makes is one."""
        return self.record.sample or self.maker.sample

    @property
    def can_be_asked_for(self) -> bool:
        """Return whether there is somebody who may still make or sell it."""
        closed = self.maker.record.status is MakerStatus.CLOSED
        return not (self.sample or closed or self.record.status is ProductStatus.ARCHIVED)


@noted("record")
@dataclass(frozen=True)
class Event:
    """An agenda entry."""

    key: str
    file: PurePosixPath
    record: AgendaEntry
    address: str

    @property
    def sample(self) -> bool:
        """Return whether this is an invented example."""
        return self.record.sample


Topic = tuple[str, str]
"""What something can be listed under: a sort and a key, such as ('category', 'batik') or ('maker', 'ppu/sepan')."""


def list_name(table: str, topic: Topic) -> str:
    """Return the name under which it is noted that the entries of *table* listed under *topic* are asked for."""
    return f"{table} of {topic[0]} {topic[1]}"


@dataclass(frozen=True)
class Catalogue:
    """Everything that the site shows. Lists stand in the catalogue's order: PPU, the host, first."""

    vocabulary: Vocabulary
    makers: Mapping[str, Maker]
    products: Mapping[str, CatalogueProduct]
    agenda: Mapping[str, Event]
    products_by_topic: Mapping[Topic, tuple[CatalogueProduct, ...]]
    makers_by_topic: Mapping[Topic, tuple[Maker, ...]]
    agenda_by_topic: Mapping[Topic, tuple[Event, ...]]

    def products_of(self, sort: str, key: str) -> tuple[CatalogueProduct, ...]:
        """Return the products listed under a topic."""
        note(list_name("products", (sort, key)))
        return self.products_by_topic.get((sort, key), ())

    def makers_of(self, sort: str, key: str) -> tuple[Maker, ...]:
        """Return the makers listed under a topic."""
        note(list_name("makers", (sort, key)))
        return self.makers_by_topic.get((sort, key), ())

    def agenda_of(self, sort: str, key: str) -> tuple[Event, ...]:
        """Return the agenda entries listed under a topic."""
        note(list_name("agenda", (sort, key)))
        return self.agenda_by_topic.get((sort, key), ())

    def products_at(self, event: Event) -> tuple[CatalogueProduct, ...]:
        """Return the products that an agenda entry names, and those that name it, each once."""
        named = (self.products[key] for key in event.record.products if key in self.products)
        naming = self.products_of("event", event.key)
        return tuple({product.key: product for product in (*named, *naming)}.values())
