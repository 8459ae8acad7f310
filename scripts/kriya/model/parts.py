"""What makers, products and agenda entries have in common, and the parts they are made of."""

import re
from datetime import date
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, model_validator

from kriya.model.faults import fault
from kriya.model.fields import REQUIRED, described
from kriya.model.measures import span_of_days, span_of_rupiah
from kriya.model.text import Name
from kriya.model.values import Code, Count, Day, FileName, Key, Line, Link, PartialDate


class Part(BaseModel):
    """What all records and their parts share: they never change, and an unknown field is a mistake."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Area(StrEnum):
    """The two areas of the catalogue; their names are in regions.yml."""

    PPU = "ppu"
    DIY = "diy"


class Reference(Part):
    """Where a public fact was stated."""

    title: Name = described(REQUIRED, label=("Judul", "Title"), examples=("Berita 10 Juli 2025",))
    publisher: Name | None = described(None, label=("Penerbit", "Publisher"))
    date: PartialDate | None = described(None, label=("Tanggal terbit", "Date"), examples=("2025-07-10", "2025-07"))
    url: Link | None = described(None, label=("Tautan", "Link"), examples=("https://example.com/berita",))


class Location(Part):
    """A place on earth, WGS84 degrees."""

    lat: float = described(REQUIRED, label=("Lintang", "Latitude"), examples=(-1.204,), ge=-90, le=90)
    lon: float = described(REQUIRED, label=("Bujur", "Longitude"), examples=(116.606,), ge=-180, le=180)


class Photo(Part):
    """A photo beside the record, what it shows and whose it is."""

    file: FileName = described(
        REQUIRED,
        label=("Berkas", "File"),
        hint=("Nama berkas di folder yang sama.", "Name of a file in the same folder."),
        examples=("anjat-rotan-1.jpg",),
    )
    alt: Name = described(
        REQUIRED,
        label=("Teks alternatif", "Alternative text"),
        hint=(
            "Apa yang terlihat, untuk yang tidak melihatnya.",
            "What the photo shows, for who cannot see it.",
        ),
    )
    credit: Line | None = described(None, label=("Pemotret", "Credit"))
    licence: Line | None = described(None, label=("Lisensi", "Licence"), examples=("CC BY 4.0",))


class CertificateClaim(Part):
    """A certificate that a maker says to hold."""

    kind: Key = described(REQUIRED, label=("Jenis", "Kind"), examples=("halal",))
    name: Key | None = described(
        None,
        label=("Indikasi geografis", "Geographical indication"),
        hint=("Kunci indikasi yang terdaftar; hanya untuk ig.", "Key of a registered indication; only for ig."),
        examples=("gerabah-kasongan",),
    )
    colour: Key | None = described(
        None,
        label=("Warna Batikmark", "Batikmark colour"),
        hint=("gold, white, atau silver; hanya untuk batikmark.", "gold, white or silver; only for batikmark."),
        examples=("gold",),
    )
    number: Line | None = described(None, label=("Nomor", "Number"))
    valid_until: Day | None = described(None, label=("Berlaku sampai", "Valid until"), examples=("2028-12-31",))

    @property
    def last_day(self) -> date | None:
        """The last day on which it holds, as far as it says: a P-IRT number ends in the year (BPOM 22/2018)."""
        if self.valid_until or self.kind != "pirt":
            return self.valid_until
        digits = re.sub(r"\D", "", self.number or "")
        return date(2000 + int(digits[13:]), 12, 31) if len(digits) == 15 else None


class Consent(Part):
    """That a person agreed to be shown, as UU 27/2022 on personal data asks."""

    date: Day = described(REQUIRED, label=("Tanggal", "Date"), examples=("2026-05-01",))
    by: Line = described(
        REQUIRED,
        label=("Dicatat oleh", "Recorded by"),
        hint=("Kantor atau peran yang menerima persetujuan.", "The office or role that was given the consent."),
        examples=("Dinas Perdagangan PPU",),
    )


class Visit(Part):
    """When visitors are welcome."""

    open: Name | None = described(None, label=("Jam buka", "Opening times"))
    by_appointment: bool = described(False, label=("Dengan janji", "By appointment"))


_SPAN = re.compile(r"\d+ *- *\d+")
_DAYS = re.compile(r"\d+(?: *- *\d+)?")


def split_range(value: Any) -> Any:
    """Read `7-14` as its two ends."""
    if isinstance(value, str) and "-" in value:
        return [part.strip() for part in value.split("-", 1)]
    return value


def _days(value: Any) -> Any:
    """Read one number of days as a range of that length."""
    if isinstance(value, str) and not _DAYS.fullmatch(value) and (meant := span_of_days(value)):
        raise fault(f"tulis jumlah harinya saja: {meant}", f"write the number of days alone: {meant}")
    value = split_range(value)
    return [value, value] if isinstance(value, str | int) else value


def _prices(value: Any) -> Any:
    """Read a range of prices; what is no range in plain digits is told how to be one."""
    if isinstance(value, str) and not _SPAN.fullmatch(value):
        right = span_of_rupiah(value) or "150000-300000"
        raise fault(f"tulis dua harga: {right}", f"write two prices: {right}")
    return split_range(value)


Range = tuple[Count, Count]


class Price(Part):
    """What a product costs in whole rupiah; nothing given means: on request."""

    fixed: Count | None = described(None, label=("Harga tetap", "Fixed price"), examples=(150000,))
    from_: Count | None = described(None, alias="from", label=("Mulai dari", "From"), examples=(150000,))
    range: Annotated[Range | None, BeforeValidator(_prices)] = described(
        None, label=("Rentang harga", "Price range"), examples=([150000, 300000],)
    )
    per: Key | None = described(None, label=("Per satuan", "Per unit"), examples=("lembar",))
    as_of: PartialDate | None = described(
        None,
        label=("Harga per bulan", "Price as of"),
        hint=("Bulan ketika perajin menyebut harga ini.", "The month in which the maker stated it."),
        examples=("2026-05",),
    )

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

    def is_older_than(self, months: int, today: date) -> bool:
        """Return whether the price was stated more than *months* before *today*; False where it has no date."""
        if self.as_of is None:
            return False
        year, month = (*map(int, self.as_of.split("-")[:2]), 12)[:2]
        return (today.year - year) * 12 + today.month - month > months

    @property
    def amounts(self) -> tuple[int, ...]:
        """Every amount that is named."""
        return self.range or tuple(amount for amount in (self.fixed, self.from_) if amount is not None)


class Availability(StrEnum):
    """How a product comes to its buyer."""

    READY = "ready"
    MADE_TO_ORDER = "made-to-order"
    ONE_OFF = "one-off"


class Order(Part):
    """How a product is ordered."""

    availability: Availability = described(REQUIRED, label=("Ketersediaan", "Availability"))
    lead_days: Annotated[Range | None, BeforeValidator(_days)] = described(
        None, label=("Lama pengerjaan (hari)", "Lead time (days)"), examples=(14, [7, 14])
    )
    minimum: Count | None = described(None, label=("Pesanan minimum", "Minimum order"), examples=(2,))

    @model_validator(mode="after")
    def _lead_days_rise(self) -> "Order":
        if self.lead_days and self.lead_days[0] > self.lead_days[1]:
            raise fault("tulis hari yang lebih sedikit dulu", "write the smaller number of days first", at="lead_days")
        return self


class Record(Part):
    """What every record has besides its own fields."""

    code: Code = described(
        REQUIRED,
        label=("Kode tetap", "Permanent code"),
        hint=(
            "Lima huruf atau angka tanpa I, L, O, U; tidak pernah berubah.",
            "Five letters or digits without I, L, O, U; it never changes.",
        ),
        examples=("7K3Q9",),
    )
    sources: tuple[Reference, ...] = described(
        (),
        label=("Sumber", "Sources"),
        hint=("Dari mana fakta umum di catatan ini.", "Where the public facts in this record come from."),
    )
    confirmed: Day | None = described(
        None,
        label=("Dipastikan pada", "Confirmed on"),
        hint=("Hari terakhir perajin memastikan isinya.", "The day its maker last said that it holds."),
        examples=("2026-05-01",),
    )
    accept: dict[Key, Line] = described(
        {},
        label=("Peringatan yang diterima", "Accepted warnings"),
        hint=("Nama peringatan dan alasannya.", "A warning's name and the reason for accepting it."),
        examples=({"short-text": "Nama produknya memang satu kata."},),
    )
    sample: bool = described(
        False,
        label=("Contoh", "Sample"),
        hint=("true untuk contoh rekaan.", "true for an invented example."),
    )
