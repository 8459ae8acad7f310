"""The words that records may use: areas, categories, techniques, materials, motifs, units and channels.

The files in products/vocabulary/ hold more than is read here (search words, checks, notes for editors); what is
not named in these models is left to whoever reads it.
"""

import re
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, StringConstraints

from kriya.model.faults import fault
from kriya.model.search_words import SearchWords
from kriya.model.text import Localized, Name
from kriya.model.values import Day, Key, Whole


def _compiles(pattern: str) -> str:
    try:
        re.compile(pattern)
    except re.error as error:
        raise fault(f"pola ini rusak: {error}", f"this pattern is broken: {error}") from None
    return pattern


Pattern = Annotated[str, AfterValidator(_compiles)]
"""A regular expression."""


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

    name: Name


def _successor(value: object) -> object:
    """Read a successor that is given by its bare name."""
    return {"name": value} if isinstance(value, str) else value


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
    successor: Annotated[DistrictSuccessor | None, BeforeValidator(_successor)] = None
    planned_successor: DistrictSuccessor | None = None

    def is_current(self, on: date) -> bool:
        """Return whether the district belongs to its regency on the day *on*."""
        return (self.valid_from is None or self.valid_from <= on) and (self.valid_to is None or on < self.valid_to)


class Landmark(Word):
    """A mountain, a sea, a town or an island by which a reader of the map finds the way."""

    key: Key
    name: Name
    kind: Literal["peak", "water", "town", "island"]
    area: Key
    place: Place


class DistrictLabel(Word):
    """How a sort of district is written."""

    display: Localized
    short: Localized


class Category(Word):
    """A product category, and what the law or the trade asks of what is in it."""

    key: Key
    kind: Key
    label: Localized
    description: Localized
    rule: Localized | None = None
    neighbouring: bool = False
    is_batik: bool | None = None
    title_must_match: Localized | None = None
    """Regular expressions that a product's name must match in each language."""
    banned_claims: Mapping[str, tuple[str, ...]] = {}
    """Words by language that no text of a product may hold."""
    expected_certificates: tuple[Key, ...] = ()


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
    is_batik: bool | None = None


class Material(Term):
    """A material, a natural dye or a protected animal's part."""

    group: Key
    scientific: str | None = None
    note: Localized | None = None
    protected: bool = False
    match_words: tuple[str, ...] = ()
    """Words that give a protected animal away in a free text about materials."""
    colour_label: Localized | None = None


class Motif(Term):
    """A pattern with its traditional reading."""

    area: Literal["ppu", "diy", "kalimantan"]
    meaning: Localized
    restricted_in_kraton: bool = False
    regencies: tuple[str, ...] = ()
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


PHONE_CHANNELS = ("whatsapp", "phone")
"""Channels whose address is a telephone number."""


class Channel(Word):
    """A way to reach a maker or to buy."""

    key: Key
    label: Localized
    kind: Key
    url_template: Annotated[str, StringConstraints(pattern=r"^(https://|mailto:|tel:|\{handle\}$)")]
    handle_regex: Pattern
    allowed_hosts: tuple[str, ...] = ()
    denied_hosts: tuple[str, ...] = ()
    lowercase: bool = False
    show: bool = True
    consent_required: bool = False
    """Whether the address is personal data, which is shown only with consent (UU 27/2022)."""

    def handle(self, written: str) -> str | None:
        """Return *written* the way the channel's address needs it; None where it cannot be one."""
        handle = written.strip().removeprefix("@")
        if self.key in PHONE_CHANNELS:
            handle = re.sub(r"^0", "62", re.sub(r"[\s.()+-]", "", handle))
            return handle if re.fullmatch(r"62\d{7,12}", handle) else None
        if self.lowercase:
            handle = handle.lower()
        return handle if re.fullmatch(self.handle_regex, handle) else None

    def hosts(self, address: str) -> bool:
        """Return whether *address* lies on one of the channel's own hosts."""
        return urlsplit(address).hostname in self.allowed_hosts

    def denies(self, address: str) -> bool:
        """Return whether *address* lies on a host, a link shortener say, that hides where it leads."""
        return urlsplit(address).hostname in self.denied_hosts


class FormatCheck(Word):
    """How much a number that does not fit its pattern weighs."""

    format: Literal["error", "warning", "none"] = "none"


class PublicText(Word):
    """How a certificate is shown."""

    show: Literal["number", "number-only", "label-only", "label-and-number", "none", "never"]
    text: Mapping[str, str] = {}


class RegionCheck(Word):
    """Whose makers may claim a mark."""

    allowed_area: Key | None = None


class IndicationNeeds(Word):
    """What a product must be to bear an indication."""

    batik_type: Key | None = None
    motif: Key | None = None


class Indication(Word):
    """A registered geographical indication and where its products may come from."""

    key: Key
    name: str
    allowed_regencies: tuple[str, ...]
    category: Key
    requires: IndicationNeeds = IndicationNeeds()


class MarkColour(Word):
    """A colour of Batikmark and the sort of batik that it stands for."""

    key: Key
    label: Localized
    batik_type: Key


class CertificateKind(Word):
    """A certificate, licence or mark, with the pattern of its number and who may claim it."""

    key: Key
    label: Localized
    normalise: Literal["digits", "alnum-upper", "trim"] = "trim"
    regex: Pattern | None = None
    check: FormatCheck = FormatCheck()
    public: PublicText
    region_check: RegionCheck | None = None
    registered: tuple[Indication, ...] = ()
    colours: tuple[MarkColour, ...] = ()
    categories: tuple[Key, ...] = ()
    error_rule: Localized | None = None
    extra_warning: Localized | None = None
    application_regex: Pattern | None = None
    application_text: Mapping[str, str] = {}
    """What is said of a number under which the mark was only applied for."""
    display_format: str | None = None

    def normalised(self, number: str) -> str:
        """Return *number* without what people write between its digits and letters."""
        if self.normalise == "digits":
            return re.sub(r"\D", "", number)
        if self.normalise == "alnum-upper":
            return re.sub(r"[^0-9A-Z]", "", number.upper())
        return " ".join(number.split())

    def fits(self, number: str) -> bool:
        """Return whether *number* has the certificate's pattern, as far as it has one."""
        if self.regex is None or self.is_application(number):
            return True
        return re.search(self.regex, self.normalised(number)) is not None

    def is_application(self, number: str) -> bool:
        """Return whether *number* is that of an application, not of what was granted."""
        pattern = self.application_regex
        return pattern is not None and re.search(pattern, self.normalised(number)) is not None

    def indication(self, key: str | None) -> Indication | None:
        """Return the registered indication *key*."""
        return next((indication for indication in self.registered if indication.key == key), None)


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
    landmarks: Mapping[str, Landmark]
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
    search: SearchWords = SearchWords()
    price_months: Whole = 12
    """Months after which a price is old."""

    @cached_property
    def substances(self) -> dict[str, Material]:
        """Materials and dyes together, as they share their pages."""
        return {**self.materials, **self.dyes}
