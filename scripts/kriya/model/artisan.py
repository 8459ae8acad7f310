"""A maker, as contributors write it in artisan.yml."""

from enum import StrEnum

from pydantic import model_validator

from kriya.model.faults import fault
from kriya.model.fields import REQUIRED, described
from kriya.model.parts import CertificateClaim, Consent, Location, Photo, Record, Visit
from kriya.model.text import Bilingual, Name
from kriya.model.values import DistrictCode, Key, Line, PartialDate


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


class Artisan(Record):
    """A maker: a person, a workshop, a cooperative, a company or a whole craft village."""

    name: Name = described(
        REQUIRED,
        label=("Nama", "Name"),
        hint=("Nama diri; satu baris, atau dalam dua bahasa.", "The proper name; one line, or in both languages."),
        examples=("Sentra Rotan Sepan",),
    )
    kind: MakerKind = described(REQUIRED, label=("Jenis", "Kind"))
    district: DistrictCode = described(
        REQUIRED,
        label=("Kecamatan", "District"),
        hint=("Kode Kemendagri dalam tanda kutip.", "The Kemendagri code, in quotes."),
        examples=("64.09.01",),
    )
    village: Line | None = described(None, label=("Kelurahan atau desa", "Village"), examples=("Sepan",))
    location: Location | None = described(
        None,
        label=("Titik lokasi", "Location"),
        hint=(
            "Hanya dengan persetujuan; jika tidak, titik kecamatan.",
            "Only with consent; else the district's.",
        ),
    )
    since: PartialDate | None = described(None, label=("Sejak", "Since"), examples=("2010", "2010-05"))
    story: Bilingual = described(
        REQUIRED,
        label=("Cerita", "Story"),
        hint=("Siapa, di mana, sejak kapan, bagaimana bekerja.", "Who, where, since when, how they work."),
    )
    crafts: tuple[Key, ...] = described(
        REQUIRED,
        label=("Kerajinan", "Crafts"),
        hint=("Kunci kategori.", "Category keys."),
        examples=(["anyaman"],),
        min_length=1,
    )
    contact: dict[Key, Line] = described(
        {},
        label=("Kontak", "Contact"),
        hint=("Kanal dan alamatnya, misalnya instagram.", "Channels and addresses, such as instagram."),
        examples=({"instagram": "contoh.kriya"},),
    )
    visit: Visit | None = described(None, label=("Kunjungan", "Visiting"))
    certificates: tuple[CertificateClaim, ...] = described((), label=("Sertifikat", "Certificates"))
    languages: tuple[Key, ...] = described((), label=("Bahasa", "Languages"), examples=(["id", "jv"],))
    photo: Photo | None = described(None, label=("Foto", "Photo"))
    consent: Consent | None = described(
        None,
        label=("Persetujuan", "Consent"),
        hint=("Wajib bila ada data pribadi (UU 27/2022).", "Needed with personal data (UU 27/2022)."),
    )
    status: MakerStatus = described(MakerStatus.ACTIVE, label=("Status", "Status"))

    @model_validator(mode="after")
    def _has_consent(self) -> "Artisan":
        if self.kind is MakerKind.ARTISAN and not (self.consent or self.sample):
            raise fault(
                "nama perorangan memerlukan consent: {date: …, by: …} (UU 27/2022)",
                "a private person's name needs consent: {date: …, by: …} (UU 27/2022)",
                at="name",
            )
        if self.location and not self.consent:
            raise fault(
                "data pribadi (location) memerlukan consent: {date: …, by: …} (UU 27/2022)",
                "personal data (location) needs consent: {date: …, by: …} (UU 27/2022)",
                at="location",
            )
        return self
