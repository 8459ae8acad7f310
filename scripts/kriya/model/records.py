"""Makers, products and agenda entries as contributors write them; the one place where a field is defined.

docs/records.md describes the same fields for contributors.
"""

from enum import StrEnum
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from kriya.model.faults import fault
from kriya.model.text import Bilingual, Name
from kriya.model.values import Code, Day, DistrictCode, FileName, Key, Line, Link, PartialDate, Whole


class Record(BaseModel):
    """What all records and their parts share: they never change, and an unknown field is a mistake."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class MakerKind(StrEnum):
    """What sort of maker it is."""

    ARTISAN = "artisan"
    WORKSHOP = "workshop"
    COOPERATIVE = "cooperative"
    VILLAGE = "village"
    COMPANY = "company"


class MakerStatus(StrEnum):
    """Whether a maker can be reached and bought from."""

    ACTIVE = "active"
    PAUSED = "paused"
    CLOSED = "closed"


class ProductStatus(StrEnum):
    """Whether a product is still made and sold."""

    AVAILABLE = "available"
    SOLD_OUT = "sold-out"
    ARCHIVED = "archived"


class Availability(StrEnum):
    """How a product comes to its buyer."""

    READY = "ready"
    MADE_TO_ORDER = "made-to-order"
    ONE_OFF = "one-off"


class AgendaKind(StrEnum):
    """What sort of agenda entry it is."""

    EXHIBITION = "exhibition"
    TRAINING = "training"
    VISIT = "visit"
    MENTORING = "mentoring"
    LICENSING = "licensing"
    MEETING = "meeting"
    PROMOTION = "promotion"


class Area(StrEnum):
    """The two areas of the catalogue; their names are in regions.yml."""

    PPU = "ppu"
    DIY = "diy"


class Reference(Record):
    """Where a public fact was stated."""

    title: Name
    publisher: Name | None = None
    date: PartialDate | None = None
    url: Link | None = None


class Location(Record):
    """A place on earth, WGS84 degrees."""

    lat: float = Field(ge=-90, le=90)
    lon: float = Field(ge=-180, le=180)


class Photo(Record):
    """A photo beside the record, what it shows and whose it is."""

    file: FileName
    alt: Name
    credit: Line | None = None
    licence: Line | None = None


class CertificateClaim(Record):
    """A certificate that a maker says to hold."""

    kind: Key
    number: Line | None = None
    valid_until: Day | None = None


class Consent(Record):
    """That a person agreed to be shown, as UU 27/2022 on personal data asks."""

    date: Day
    by: Line


class Visit(Record):
    """When visitors are welcome."""

    open: Name | None = None
    by_appointment: bool = False


def _split_range(value: Any) -> Any:
    """Read `7-14` as its two ends."""
    if isinstance(value, str) and "-" in value:
        return [part.strip() for part in value.split("-", 1)]
    return value


def _days(value: Any) -> Any:
    """Read one number of days as a range of that length."""
    value = _split_range(value)
    return [value, value] if isinstance(value, str | int) else value


Range = tuple[Whole, Whole]


class Price(Record):
    """What a product costs in whole rupiah; nothing given means: on request."""

    fixed: Whole | None = None
    from_: Whole | None = Field(None, alias="from")
    range: Annotated[Range | None, BeforeValidator(_split_range)] = None
    per: Key | None = None
    as_of: PartialDate | None = None

    @model_validator(mode="after")
    def _is_one_price(self) -> "Price":
        given = [amount for amount in (self.fixed, self.from_, self.range) if amount is not None]
        if len(given) != 1:
            raise fault(
                "tulis tepat satu dari fixed, from, atau range; atau price: on-request",
                "write exactly one of fixed, from or range; or price: on-request",
            )
        if self.range and self.range[0] >= self.range[1]:
            raise fault(
                "harga pertama pada range harus lebih rendah daripada yang kedua",
                "the first price of a range must be lower than the second",
                at="range",
            )
        return self


def _price(value: Any) -> Any:
    """Read the words for a price on request as no price."""
    if isinstance(value, str) and value.lower().replace(" ", "-") == "on-request":
        return None
    return value


class Order(Record):
    """How a product is ordered."""

    availability: Availability
    lead_days: Annotated[Range | None, BeforeValidator(_days)] = None
    minimum: Whole | None = None


class Artisan(Record):
    """A maker: a person, a workshop, a cooperative, a company or a whole craft village."""

    code: Code
    name: Name
    kind: MakerKind
    district: DistrictCode
    village: Line | None = None
    location: Location | None = None
    since: PartialDate | None = None
    story: Bilingual
    crafts: tuple[Key, ...] = Field(min_length=1)
    contact: dict[Key, Line] = {}
    visit: Visit | None = None
    certificates: tuple[CertificateClaim, ...] = ()
    languages: tuple[Key, ...] = ()
    photo: Photo | None = None
    consent: Consent | None = None
    sources: tuple[Reference, ...] = ()
    status: MakerStatus = MakerStatus.ACTIVE
    sample: bool = False

    @model_validator(mode="after")
    def _has_consent(self) -> "Artisan":
        private = [channel for channel in ("whatsapp", "phone", "email") if channel in self.contact]
        if self.location:
            private.append("location")
        if private and not self.consent:
            raise fault(
                f"data pribadi ({', '.join(private)}) memerlukan consent: {{date: …, by: …}} (UU 27/2022)",
                f"personal data ({', '.join(private)}) needs consent: {{date: …, by: …}} (UU 27/2022)",
                at="location" if private == ["location"] else "contact",
            )
        return self


class Product(Record):
    """One product of a maker."""

    code: Code
    name: Name
    category: Key
    techniques: tuple[Key, ...] = ()
    materials: tuple[Key, ...] = ()
    dyes: tuple[Key, ...] = ()
    motifs: tuple[Key, ...] = ()
    collaboration: tuple[Key, ...] = ()
    summary: Bilingual
    description: Bilingual | None = None
    price: Annotated[Price | None, BeforeValidator(_price)] = None
    order: Order | None = None
    size: Name | None = None
    weight: Whole | None = None
    care: Bilingual | None = None
    links: dict[Key, Link] = {}
    certificates: tuple[CertificateClaim, ...] = ()
    photos: tuple[Photo, ...] = ()
    events: tuple[Key, ...] = ()
    sources: tuple[Reference, ...] = ()
    added: Day
    confirmed: Day | None = None
    status: ProductStatus = ProductStatus.AVAILABLE
    sample: bool = False


class When(Record):
    """The days of an agenda entry, both included."""

    from_: Day = Field(alias="from")
    to: Day | None = None

    @model_validator(mode="after")
    def _ends_after_start(self) -> "When":
        if self.to and self.to < self.from_:
            raise fault("tanggal to mendahului from", "the date `to` is before `from`", at="to")
        return self


class AgendaEntry(Record):
    """An exhibition, training, visit, meeting or lasting offer of help."""

    code: Code
    kind: AgendaKind
    name: Name
    when: When | None = None
    planned: bool = False
    standing: bool = False
    areas: tuple[Area, ...] = Field(min_length=1)
    where: Name | None = None
    hosts: tuple[Name, ...] = ()
    makers: tuple[Key, ...] = ()
    products: tuple[Key, ...] = ()
    summary: Bilingual
    description: Bilingual | None = None
    outcome: Bilingual | None = None
    sources: tuple[Reference, ...] = ()
    sample: bool = False

    @model_validator(mode="after")
    def _has_one_time(self) -> "AgendaEntry":
        if (self.when is not None) + self.planned + self.standing != 1:
            raise fault(
                "tulis tepat satu dari when, planned: true, atau standing: true",
                "write exactly one of when, planned: true or standing: true",
            )
        if self.outcome and not self.sources:
            raise fault("hasil (outcome) memerlukan sources", "an outcome needs sources", at="outcome")
        return self
