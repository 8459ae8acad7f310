"""An agenda entry, as contributors write it."""

from datetime import date
from enum import StrEnum

from pydantic import model_validator

from kriya.model.faults import fault
from kriya.model.fields import REQUIRED, described
from kriya.model.parts import Area, Part, Record
from kriya.model.text import Bilingual, Name
from kriya.model.values import Day, Key, Line


class AgendaKind(StrEnum):
    """What sort of agenda entry it is."""

    EXHIBITION = "exhibition"
    TRAINING = "training"
    VISIT = "visit"
    MENTORING = "mentoring"
    LICENSING = "licensing"
    MEETING = "meeting"
    PROMOTION = "promotion"
    DESIGN_DEVELOPMENT = "design-development"

    @classmethod
    def _missing_(cls, value: object) -> "AgendaKind | None":
        return cls(PROGRAMME_KINDS[value]) if isinstance(value, str) and value in PROGRAMME_KINDS else None


PROGRAMME_KINDS = {"licensing-help": "licensing", "joint-promotion": "promotion"}
"""Kinds that programme.yml calls by another name; both are understood."""


class AgendaStatus(StrEnum):
    """How far an agenda entry is, where its dates do not tell."""

    PLANNED = "planned"
    ONGOING = "ongoing"
    DONE = "done"
    CANCELLED = "cancelled"


class Timing(StrEnum):
    """How an agenda entry stands to a day."""

    ON = "on"
    COMING = "coming"
    PLANNED = "planned"
    STANDING = "standing"
    PAST = "past"


class When(Part):
    """The days of an agenda entry, both included."""

    from_: Day = described(REQUIRED, alias="from", label=("Mulai", "From"), examples=("2025-07-10",))
    to: Day | None = described(None, label=("Sampai", "To"), examples=("2025-07-12",))

    @model_validator(mode="after")
    def _ends_after_start(self) -> "When":
        if self.to and self.to < self.from_:
            raise fault("tanggal to mendahului from", "the date `to` is before `from`", at="to")
        return self

    @property
    def last(self) -> Day:
        """Return the last day."""
        return self.to or self.from_


class Stand(Part):
    """Where a maker is found in the hall of an exhibition."""

    maker: Key = described(
        REQUIRED, label=("Perajin", "Maker"), hint=("Menurut foldernya.", "By folder."), examples=("ppu/sepan",)
    )
    stand: Line = described(
        REQUIRED,
        label=("Nomor stan", "Stand number"),
        hint=("Seperti tertulis di denah.", "As on the plan of the hall."),
        examples=("A12",),
    )


class AgendaEntry(Record):
    """An exhibition, training, visit, meeting or lasting offer of help."""

    kind: AgendaKind = described(REQUIRED, label=("Jenis", "Kind"))
    name: Name = described(REQUIRED, label=("Nama", "Name"))
    when: When | None = described(None, label=("Waktu", "When"))
    planned: bool = described(
        False,
        label=("Direncanakan", "Planned"),
        hint=("true bila tanggalnya belum ada.", "true where there is no date yet."),
    )
    standing: bool = described(
        False,
        label=("Selalu terbuka", "Always open"),
        hint=("true untuk bantuan yang selalu ada.", "true for help that is always offered."),
    )
    status: AgendaStatus | None = described(
        None,
        label=("Status", "Status"),
        hint=("Bila tanggalnya tidak cukup berbicara.", "Where the dates do not tell."),
    )
    areas: tuple[Area, ...] = described(REQUIRED, label=("Daerah", "Areas"), examples=(["ppu", "diy"],), min_length=1)
    where: Name | None = described(None, label=("Tempat", "Where"))
    hosts: tuple[Name, ...] = described((), label=("Penyelenggara", "Hosts"))
    makers: tuple[Key, ...] = described(
        (), label=("Perajin", "Makers"), hint=("Menurut foldernya.", "By folder."), examples=(["ppu/sepan"],)
    )
    stands: tuple[Stand, ...] = described(
        (),
        label=("Stan", "Stands"),
        hint=(
            "Di mana perajin di makers ditemui di aula.",
            "Where the makers that take part are found in the hall.",
        ),
        examples=([{"maker": "ppu/sepan", "stand": "A12"}],),
    )
    products: tuple[Key, ...] = described((), label=("Produk", "Products"), examples=(["ppu/sepan/anjat-rotan"],))
    summary: Bilingual = described(
        REQUIRED, label=("Ringkasan", "Summary"), hint=("Satu atau dua kalimat.", "One or two sentences.")
    )
    description: Bilingual | None = described(None, label=("Uraian", "Description"))
    outcome: Bilingual | None = described(
        None, label=("Hasil", "Outcome"), hint=("Memerlukan sumber.", "Needs a source.")
    )

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

    @model_validator(mode="after")
    def _status_fits_its_time(self) -> "AgendaEntry":
        if self.planned and self.status in (AgendaStatus.ONGOING, AgendaStatus.DONE):
            raise fault(
                f"'{self.status}' memerlukan tanggal: tulis when, bukan planned: true",
                f"'{self.status}' needs a date: write when, not planned: true",
                at="status",
            )
        if self.standing and self.status is AgendaStatus.PLANNED:
            raise fault(
                "yang selalu terbuka (standing) tidak direncanakan; hapus salah satunya",
                "what is always open (standing) is not planned; remove one of the two",
                at="status",
            )
        return self

    @property
    def goes_on(self) -> bool:
        """Whether it has begun and has no last day yet."""
        return self.status is AgendaStatus.ONGOING and self.when is not None and self.when.to is None

    def timing(self, day: date) -> Timing:
        """Return how the entry stands to *day*; what was called off is over once it would have begun."""
        off = self.status is AgendaStatus.CANCELLED
        if self.when is None:
            if off or self.status is AgendaStatus.DONE:
                return Timing.PAST
            return Timing.PLANNED if self.planned else Timing.STANDING
        if day < self.when.from_:
            return Timing.COMING
        return Timing.ON if not off and (self.goes_on or day <= self.when.last) else Timing.PAST
