"""What may be answered, from the vocabulary and the catalogue: what is shown, and the key that it stands for."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any

from kriya.intake.known import Known
from kriya.problems import CatalogueError, Text

KINDS: Mapping[str, Text] = {
    "artisan": Text("Perajin", "Maker"),
    "workshop": Text("Bengkel kerja", "Workshop"),
    "cooperative": Text("Koperasi", "Cooperative"),
    "village": Text("Sentra kerajinan", "Craft village"),
    "company": Text("Perusahaan", "Company"),
    "exhibition": Text("Pameran", "Exhibition"),
    "training": Text("Pelatihan", "Training"),
    "visit": Text("Kunjungan", "Visit"),
    "mentoring": Text("Pendampingan", "Mentoring"),
    "licensing": Text("Perizinan", "Licences"),
    "meeting": Text("Pertemuan", "Meeting"),
    "promotion": Text("Promosi", "Promotion"),
    "design-development": Text("Pengembangan", "Development"),
}
"""What the kinds of makers and agenda entries are called."""

_TIMES = {
    "dated": Text("Tanggalnya sudah ada", "The date is known"),
    "planned": Text("Direncanakan, belum ada tanggal", "Planned, no date yet"),
    "standing": Text("Selalu terbuka", "Always open"),
}

Answers = Mapping[str, tuple[str, ...]]


def makers(known: Known, answers: Answers, language: str) -> dict[str, str]:
    """Return the makers of the catalogue.

    Raises:
        CatalogueError: there is none yet.
    """
    if not known.makers:
        raise CatalogueError(
            Text(
                "Belum ada perajin; mulai dengan `kriya new artisan`.",
                "There is no maker yet; begin with `kriya new artisan`.",
            )
        )
    return {_shown(_written_name(name, language) or key, key): key for key, name in known.makers.items()}


def categories(known: Known, answers: Answers, language: str) -> dict[str, str]:
    """Return the categories."""
    return _words(known.vocabulary.categories, language)


def techniques(known: Known, answers: Answers, language: str) -> dict[str, str]:
    """Return the techniques."""
    return _words(known.vocabulary.techniques, language)


def materials(known: Known, answers: Answers, language: str) -> dict[str, str]:
    """Return the materials."""
    return _words(known.vocabulary.materials, language)


def units(known: Known, answers: Answers, language: str) -> dict[str, str]:
    """Return what a price may be for."""
    return {_shown(getattr(unit, language).one, key): key for key, unit in known.vocabulary.units.items()}


def areas(known: Known, answers: Answers, language: str) -> dict[str, str]:
    """Return the areas; only the one in which the district lies where that was named."""
    (code,) = answers.get("district", ("",))
    district = known.vocabulary.districts.get(code)
    found = known.vocabulary.areas.values()
    return {
        _shown(area.name.words(language).text, area.key): area.key
        for area in found
        if district is None or district.area == area.key
    }


def districts(known: Known, answers: Answers, language: str) -> dict[str, str]:
    """Return the districts of the area, as far as it is known, that still belong to their regency."""
    wanted = answers.get("area", tuple(known.vocabulary.areas))
    current = (d for d in known.vocabulary.districts.values() if d.is_current(known.settings.today))
    return {district_name(known, d.code): d.code for d in current if d.area in wanted}


def district_name(known: Known, code: str) -> str:
    """Return the district with its sort and its regency, as two of them share a name: Jetis (Kap.), Bantul."""
    district = known.vocabulary.districts[code]
    sort = known.vocabulary.district_labels[district.label].short.words("id").text.replace("{name}", "").strip()
    return f"{district.name} ({sort}), {known.vocabulary.regencies[district.regency].short}"


def kinds(kind: type[StrEnum]) -> Callable[[Known, Answers, str], dict[str, str]]:
    """Return the choices of the kinds in *kind*."""
    return lambda known, answers, language: {_shown(getattr(KINDS[key], language), key): str(key) for key in kind}


def times(known: Known, answers: Answers, language: str) -> dict[str, str]:
    """Return the three ways in which an agenda entry has its time."""
    return {getattr(text, language): key for key, text in _TIMES.items()}


def _words(table: Mapping[str, Any], language: str) -> dict[str, str]:
    return {_shown(word.label.words(language).text, key): key for key, word in table.items()}


def _shown(label: str, key: str) -> str:
    return f"{label} ({key})"


def _written_name(name: Any, language: str) -> str:
    """Return the name in a record that may still have mistakes."""
    if isinstance(name, dict):
        name = name.get(language) or next(iter(name.values()), None)
    return name if isinstance(name, str) else ""
