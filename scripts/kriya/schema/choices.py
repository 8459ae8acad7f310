"""The words among which a field's value is chosen, each with its label in both languages.

Takes the vocabulary and the model's own short lists; an editor offers the words and shows the labels beside them.
"""

from collections.abc import Mapping
from enum import StrEnum

from kriya.model import (
    PROGRAMME_KINDS,
    AgendaEntry,
    AgendaKind,
    AgendaStatus,
    Artisan,
    Availability,
    CertificateClaim,
    Channel,
    District,
    Localized,
    MakerKind,
    MakerStatus,
    Price,
    Product,
    ProductStatus,
    Vocabulary,
)
from kriya.schema.values import AFTER_HOST, LINK, TEXT, Schema, or_empty

Labels = dict[str, tuple[str, str]]
"""Words with their labels in Indonesian and English."""

Words = Mapping[tuple[type, str], Schema]
"""What may be chosen in each field of each model."""

FEW = 8
"""As many words as one can take in at a glance."""

LABELS: Mapping[type[StrEnum], Labels] = {
    MakerKind: {
        "artisan": ("perajin perorangan", "one person"),
        "workshop": ("bengkel kerja", "workshop"),
        "cooperative": ("koperasi atau kelompok", "cooperative or group"),
        "village": ("sentra kerajinan", "craft village"),
        "company": ("perusahaan", "company"),
    },
    MakerStatus: {
        "active": ("menerima pesanan", "takes orders"),
        "paused": ("sedang tidak menerima pesanan", "takes no orders for now"),
        "closed": ("sudah tidak berusaha", "no longer in business"),
    },
    ProductStatus: {
        "available": ("dibuat dan dijual", "made and sold"),
        "sold-out": ("sedang habis", "sold out for now"),
        "archived": ("tidak dibuat lagi", "no longer made"),
    },
    Availability: {
        "ready": ("stok tersedia", "in stock"),
        "made-to-order": ("dibuat sesuai pesanan", "made to order"),
        "one-off": ("hanya satu", "only one"),
    },
    AgendaKind: {
        "exhibition": ("pameran", "exhibition"),
        "training": ("pelatihan", "training"),
        "visit": ("kunjungan", "visit"),
        "mentoring": ("pendampingan", "mentoring"),
        "licensing": ("perizinan", "help with licences"),
        "meeting": ("pertemuan", "meeting"),
        "promotion": ("promosi", "promotion"),
        "design-development": ("pengembangan desain dan produk", "design and product development"),
        **{other: (f"sama dengan {kind}", f"the same as {kind}") for other, kind in PROGRAMME_KINDS.items()},
    },
    AgendaStatus: {
        "planned": ("direncanakan", "planned"),
        "ongoing": ("berlangsung", "going on"),
        "done": ("selesai", "done"),
        "cancelled": ("dibatalkan", "called off"),
    },
}
"""What the model's own words mean."""


def choice(labels: Labels) -> Schema:
    """Return the schema of a value that is one of the words of *labels*."""
    return {
        "type": "string",
        "description": "Pilih dari daftar. / Choose from the list.",
        "enum": list(labels),
        "enumDescriptions": [" / ".join(dict.fromkeys(label)) for label in labels.values()],
        "errorMessage": _not_among(labels),
    }


def _not_among(labels: Labels) -> str:
    """Return what is said of another word: the right ones where they are few."""
    if len(labels) <= FEW:
        listed = ", ".join(labels)
        return f"Pilih salah satu: {listed}. / Choose one of: {listed}."
    return "Kata ini tidak dikenal; tekan Ctrl+Spasi untuk daftar. / Not a known word; press Ctrl+Space for the list."


def words_of(vocabulary: Vocabulary) -> Words:
    """Return what *vocabulary* offers for each field."""
    categories = choice(_labels(vocabulary.categories))
    return {
        (Artisan, "district"): choice(_districts(vocabulary)),
        (Artisan, "crafts"): categories,
        (Artisan, "contact"): _table(_contact(vocabulary)),
        (Product, "category"): categories,
        (Product, "techniques"): choice(_labels(vocabulary.techniques)),
        (Product, "materials"): choice(_labels(vocabulary.materials)),
        (Product, "dyes"): choice(_labels(vocabulary.dyes)),
        (Product, "motifs"): choice(_labels(vocabulary.motifs)),
        (Product, "links"): _table(_links(vocabulary)),
        (Price, "per"): choice({key: (unit.id.one, unit.en.one) for key, unit in vocabulary.units.items()}),
        (AgendaEntry, "areas"): choice({key: _both(area.name) for key, area in vocabulary.areas.items()}),
        **_certificate_words(vocabulary),
    }


def _both(text: Localized) -> tuple[str, str]:
    return text.words("id").text, text.words("en").text


def _labels(entries: Mapping) -> Labels:
    return {key: _both(entry.label) for key, entry in entries.items()}


def _districts(vocabulary: Vocabulary) -> Labels:
    return {code: _place(district, vocabulary) for code, district in vocabulary.districts.items()}


def _place(district: District, vocabulary: Vocabulary) -> tuple[str, str]:
    """Return a district's name with its regency: several districts share a name."""
    regency = vocabulary.regencies[district.regency].short
    id_, en = _both(vocabulary.district_labels[district.label].display)
    return f"{id_.format(name=district.name)}, {regency}", f"{en.format(name=district.name)}, {regency}"


def _certificate_words(vocabulary: Vocabulary) -> dict[tuple[type, str], Schema]:
    """Return the kinds of certificates; those that are never collected are not among them."""
    kinds = {key: kind for key, kind in vocabulary.certificates.items() if kind.public.show != "never"}
    indications = {entry.key: (entry.name, entry.name) for kind in kinds.values() for entry in kind.registered}
    colours = {colour.key: _both(colour.label) for kind in kinds.values() for colour in kind.colours}
    return {
        (CertificateClaim, "kind"): choice(_labels(kinds)),
        (CertificateClaim, "name"): choice(indications),
        (CertificateClaim, "colour"): choice(colours),
    }


def _table(properties: dict[str, Schema]) -> Schema:
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _contact(vocabulary: Vocabulary) -> dict[str, Schema]:
    """Return a field for each channel; whether its address is right is left to the check, which tidies it first."""
    what = "Tulis nomor, nama akun, atau alamatnya. / Write the number, account name or address."
    address = {**TEXT, "description": what, "errorMessage": what}
    return {key: or_empty({"title": _title(channel), **address}) for key, channel in vocabulary.channels.items()}


def _links(vocabulary: Vocabulary) -> dict[str, Schema]:
    """Return a field for each channel that has pages of its own."""
    return {
        key: or_empty({"title": _title(channel), **_link_to(channel)})
        for key, channel in vocabulary.channels.items()
        if channel.allowed_hosts
    }


def _link_to(channel: Channel) -> Schema:
    if "*" in channel.allowed_hosts:
        return LINK
    hosts = ", ".join(channel.allowed_hosts)
    what = f"Tulis tautan https:// ke {hosts}. / Write an https:// link to {hosts}."
    places = "|".join(host.replace(".", r"\.") for host in channel.allowed_hosts)
    return {**LINK, "description": what, "errorMessage": what, "pattern": rf"^https://(?:{places}){AFTER_HOST}$"}


def _title(channel: Channel) -> str:
    return " / ".join(dict.fromkeys(_both(channel.label)))
