"""The words that records may use: areas, categories, techniques, materials, motifs, units and channels.

The files in products/vocabulary/ hold more than is read here (search words, checks, notes for editors); what is
not named in these models is left to whoever reads it.
"""

import re
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Literal
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict

from kriya.model.text import Localized, Name
from kriya.model.values import Day, Key


class Word(BaseModel):
    """What all vocabulary entries share: they never change, and fields for other readers are passed over."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class Confidence(StrEnum):
    """How sure the vocabulary is of an entry; what is low is not shown as a fact."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Place(Word):
    """A point on the map, WGS84 degrees."""

    lat: float
    lon: float


class CatalogueArea(Word):
    """One of the two areas whose makers stand side by side."""

    key: Key
    name: Localized
    short: Localized


class Regency(Word):
    """A regency (kabupaten) or city (kota)."""

    code: str
    slug: Key
    area: Key
    name: Localized
    short: str
    centroid: Place


class DistrictSuccessor(Word):
    """Who takes a district over."""

    name: Localized


class District(Word):
    """A kecamatan, kapanewon or kemantren, with the time for which it belongs to its regency."""

    code: str
    regency: str
    area: Key
    slug: Key
    name: str
    label: Literal["kecamatan", "kapanewon", "kemantren"]
    centroid: Place
    valid_from: Day | None = None
    valid_to: Day | None = None
    successor: str | None = None
    planned_successor: DistrictSuccessor | None = None

    def is_current(self, on: date) -> bool:
        """Return whether the district still belongs to its regency on the day *on*."""
        return self.valid_to is None or on < self.valid_to


class DistrictLabel(Word):
    """How a sort of district is written."""

    display: Localized
    short: Localized


class Category(Word):
    """A product category."""

    key: Key
    kind: Key
    label: Localized
    description: Localized
    rule: Localized | None = None
    neighbouring: bool = False
    is_batik: bool | None = None


class Term(Word):
    """A technique, material, dye or motif: something a visitor can read about."""

    key: Key
    label: Localized
    confidence: Confidence = Confidence.HIGH

    @property
    def is_sure(self) -> bool:
        """Return whether what the entry says may be shown as a fact."""
        return self.confidence is not Confidence.LOW


class Technique(Term):
    """A way of making."""

    description: Localized
    categories: tuple[Key, ...] = ()


class Material(Term):
    """A material, a natural dye or a protected animal's part."""

    group: Key
    scientific: str | None = None
    note: Localized | None = None
    protected: bool = False
    colour_label: Localized | None = None


class Motif(Term):
    """A pattern with its traditional reading."""

    area: Key
    meaning: Localized
    restricted_in_kraton: bool = False
    restriction: Localized | None = None
    note: Localized | None = None
    source: str | None = None


class CountedName(Word):
    """A unit's name for one and for many."""

    one: str
    many: str


class Unit(Word):
    """What a price is for."""

    key: Key
    id: CountedName
    en: CountedName


class Channel(Word):
    """A way to reach a maker or to buy."""

    key: Key
    label: Localized
    kind: Key
    url_template: str
    handle_regex: str
    allowed_hosts: tuple[str, ...] = ()
    lowercase: bool = False
    show: bool = True

    def handle(self, written: str) -> str | None:
        """Return *written* the way the channel's address needs it; None where it cannot be one."""
        handle = written.strip().removeprefix("@")
        if self.key in ("whatsapp", "phone"):
            handle = re.sub(r"^0", "62", re.sub(r"[\s.()+-]", "", handle))
        if self.lowercase:
            handle = handle.lower()
        return handle if re.fullmatch(self.handle_regex, handle) else None

    def hosts(self, address: str) -> bool:
        """Return whether *address* lies on one of the channel's own hosts."""
        return urlsplit(address).hostname in self.allowed_hosts


class CertificateKind(Word):
    """A certificate, licence or mark."""

    key: Key
    label: Localized


class Group(Word):
    """A heading under which materials are listed."""

    key: Key
    label: Name


class Vocabulary(BaseModel):
    """All words of the catalogue, each sort by its key."""

    model_config = ConfigDict(frozen=True, arbitrary_types_allowed=True)

    areas: Mapping[str, CatalogueArea]
    regencies: Mapping[str, Regency]
    districts: Mapping[str, District]
    district_labels: Mapping[str, DistrictLabel]
    categories: Mapping[str, Category]
    techniques: Mapping[str, Technique]
    materials: Mapping[str, Material]
    dyes: Mapping[str, Material]
    protected: Mapping[str, Material]
    motifs: Mapping[str, Motif]
    units: Mapping[str, Unit]
    channels: Mapping[str, Channel]
    certificates: Mapping[str, CertificateKind]
    material_groups: Mapping[str, Group]

    @cached_property
    def substances(self) -> dict[str, Material]:
        """Materials and dyes together, as they share their pages."""
        return {**self.materials, **self.dyes}
