"""The words that records may use: areas, categories, techniques, materials, motifs, units and channels.

The files in products/vocabulary/ hold more than is read here (search words, checks, notes for editors); what is
not named in these models is left to whoever reads it.
"""

import re
from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, StringConstraints, model_validator

from kriya.model.crafts import Category, Examples, GlossaryTerm, Group, Material, Motif, Technique
from kriya.model.faults import fault
from kriya.model.links import address_parts, host_of
from kriya.model.search_words import SearchWords
from kriya.model.text import Localized, Name
from kriya.model.values import Day, Key, Whole
from kriya.model.word import Word


def _compiles(pattern: str) -> str:
    try:
        re.compile(pattern)
    except re.error as error:
        raise fault(f"pola ini rusak: {error}", f"this pattern is broken: {error}") from None
    return pattern


Pattern = Annotated[str, AfterValidator(_compiles)]
"""A regular expression."""


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


_KEMENDAGRI = re.compile(r"\d\d(\.\d\d){1,2}")


class DistrictSuccessor(Word):
    """Who takes a district over: a body by its name, or a regency or district by its code."""

    name: Name | None = None
    code: str | None = None

    @model_validator(mode="after")
    def _is_known_by_something(self) -> "DistrictSuccessor":
        if self.name is None and self.code is None:
            raise fault("penerus perlu name atau code", "a successor needs a name or a code")
        return self


def _successor(value: object) -> object:
    """Read a successor that is given by its bare code or name."""
    if isinstance(value, str):
        return {"code": value} if _KEMENDAGRI.fullmatch(value.strip()) else {"name": value}
    return value


Successor = Annotated[DistrictSuccessor | None, BeforeValidator(_successor)]


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
    successor: Successor = None
    planned_successor: Successor = None

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


_PERSONAL_KINDS = ("message", "phone")
"""Kinds of channels that lead to a person, and never to one product's page."""


class PathPrefix(Word):
    """Hosts with many services: what the path of the right one begins with."""

    hosts: tuple[str, ...]
    prefix: str


class HandleExamples(Word):
    """Addresses as they should and should not be written."""

    valid: tuple[str, ...] = ()


class Channel(Word):
    """A way to reach a maker or to buy."""

    key: Key
    label: Localized
    kind: Key
    url_template: Annotated[str, StringConstraints(pattern=r"^(https://|mailto:|tel:|\{handle\}$)")]
    handle_regex: Pattern
    allowed_hosts: tuple[str, ...] = ()
    denied_hosts: tuple[str, ...] = ()
    discouraged_hosts: tuple[str, ...] = ()
    """Hosts that only list links, which serve a visitor less than what they lead to."""
    path_prefix_required: PathPrefix | None = None
    lowercase: bool = False
    show: bool = True
    handle_examples: HandleExamples = HandleExamples()
    consent_required: bool = False
    """Whether the address is personal data, which is shown only with consent (UU 27/2022)."""

    @property
    def is_personal(self) -> bool:
        """Whether its address is often a person's own, and therefore never stands open in a page."""
        return self.kind in _PERSONAL_KINDS

    def shows(self, written: str) -> bool:
        """Return whether pages lead a visitor to *written*."""
        return self.show and self.handle(written) is not None

    @property
    def example(self) -> str:
        """An address as it should be written; '' where none is given."""
        return self.handle_examples.valid[0] if self.handle_examples.valid else ""

    def handle(self, written: str) -> str | None:
        """Return *written* the way the channel's address needs it; None where it cannot be one."""
        handle = written.strip().removeprefix("@")
        if self.key in PHONE_CHANNELS:
            handle = re.sub(r"^0", "62", re.sub(r"[\s.()+-]", "", handle))
            return handle if re.fullmatch(r"[1-9]\d{7,14}", handle) else None  # E.164
        if self.lowercase:
            handle = handle.lower()
        return handle if re.fullmatch(self.handle_regex, handle) else None

    def hosts(self, address: str) -> bool:
        """Return whether *address* lies on one of the channel's own hosts, in the channel's part of it."""
        parts, part = address_parts(address), self.path_prefix_required
        if parts is None:
            return False
        if part and parts.hostname in part.hosts and not parts.path.startswith(part.prefix):
            return False
        return parts.hostname in self.allowed_hosts

    def denies(self, address: str) -> bool:
        """Return whether *address* lies on a host, a link shortener say, that hides where it leads."""
        return host_of(address) in self.denied_hosts

    def discourages(self, address: str) -> bool:
        """Return whether *address* is a page that only lists links."""
        return host_of(address) in self.discouraged_hosts


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


def _said(text: Localized | Examples, language: str) -> str:
    said = getattr(text, language) or ""
    return said if isinstance(said, str) else " ".join(said)


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
    origins: Mapping[str, Group]
    motif_types: Mapping[str, Group]
    glossary: Mapping[str, GlossaryTerm]
    reserved_note: Localized | None = None
    """What readers are told of a motif that is reserved within the kraton."""
    search: SearchWords = SearchWords()
    price_months: Whole = 12
    """Months after which a price is old."""

    @cached_property
    def telling_words(self) -> Mapping[str, frozenset[str]]:
        """The words of crafts that only one language has, by language: they show in which one a name is."""
        texts = [
            word.label for word in (*self.categories.values(), *self.techniques.values(), *self.materials.values())
        ]
        texts += [category.examples for category in self.categories.values() if category.examples]
        id_, en = (
            frozenset(re.findall(r"[^\W\d_]{3,}", " ".join(_said(text, language) for text in texts).lower()))
            for language in ("id", "en")
        )
        return {"id": id_ - en, "en": en - id_}

    @cached_property
    def substances(self) -> dict[str, Material]:
        """Materials and dyes together, as they share their pages."""
        return {**self.materials, **self.dyes}
