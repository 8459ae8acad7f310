"""The vocabulary's files to one Vocabulary: every entry by its key, and a problem where one does not fit."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any, NamedTuple

from pydantic import BaseModel

from kriya.check.records import fit, without_empty
from kriya.model import Localized, SearchWords, Source, Vocabulary
from kriya.model import vocabulary as words
from kriya.problems import Problem, Text


class _Table(NamedTuple):
    """Where one sort of word stands: its file, its list there, its model and the field that is its key."""

    file: str
    place: tuple[str, ...]
    model: type[BaseModel]
    key: str = "key"


_TABLES: Mapping[str, _Table] = {
    "areas": _Table("regions", ("areas",), words.CatalogueArea),
    "regencies": _Table("regions", ("regencies",), words.Regency, "code"),
    "districts": _Table("regions", ("districts",), words.District, "code"),
    "district_labels": _Table("regions", ("district_labels",), words.DistrictLabel),
    "landmarks": _Table("regions", ("landmarks",), words.Landmark),
    "categories": _Table("categories", ("categories",), words.Category),
    "techniques": _Table("techniques", ("techniques",), words.Technique),
    "materials": _Table("materials", ("materials",), words.Material),
    "dyes": _Table("materials", ("natural_dyes",), words.Material),
    "protected": _Table("materials", ("protected",), words.Material),
    "motifs": _Table("motifs", ("motifs",), words.Motif),
    "units": _Table("units", ("units",), words.Unit),
    "channels": _Table("channels", ("channels",), words.Channel),
    "certificates": _Table("certificates", ("certificates",), words.CertificateKind),
    "material_groups": _Table("materials", ("meta", "groups"), words.Group),
    "origins": _Table("materials", ("meta", "origin_hint_values"), words.Group),
    "motif_types": _Table("motifs", ("meta", "types"), words.Group),
    "glossary": _Table("glossary", ("terms",), words.GlossaryTerm),
}


def check_vocabulary(sources: Mapping[str, Source]) -> tuple[Vocabulary | None, list[Problem]]:
    """Return the vocabulary, if all of it fits, and every problem of its entries."""
    tables: dict[str, dict[str, Any]] = {}
    problems: list[Problem] = []
    missing: set[str] = set()
    for name, table in _TABLES.items():
        source = sources.get(table.file)
        if source is None:
            missing.add(table.file)
            continue
        tables[name], faults = _read_table(source, table)
        problems += faults
    problems += [_missing_file(file) for file in sorted(missing)]
    problems += _dead_words(sources, tables)
    note, faults = _reserved_note(sources.get("motifs"))
    problems += faults
    search, faults = _search_words(sources.get("search"))
    problems += faults
    if problems:
        return None, problems
    return Vocabulary(**tables, reserved_note=note, **_settings(sources["units"]), search=search), problems


def _search_words(source: Source | None) -> tuple[SearchWords | None, list[Problem]]:
    """Return how visitors say things; the search also works without the file."""
    return fit(SearchWords, without_empty(source.values), source, ()) if source else (SearchWords(), [])


def _reserved_note(motifs: Source | None) -> tuple[Any, list[Problem]]:
    """Return what readers are told of reserved motifs: larangan_rule.public_note of motifs.yml."""
    rule = motifs.values.get("larangan_rule") if motifs else None
    written = rule.get("public_note") if isinstance(rule, dict) else None
    return fit(Localized, written, motifs, ("larangan_rule", "public_note")) if motifs and written else (None, [])


_REFERENCES = (
    ("regencies", "area", "areas"),
    ("districts", "regency", "regencies"),
    ("districts", "area", "areas"),
    ("districts", "label", "district_labels"),
    ("landmarks", "area", "areas"),
    ("materials", "group", "material_groups"),
    ("dyes", "group", "material_groups"),
    ("materials", "term", "glossary"),
    ("dyes", "term", "glossary"),
    ("materials", "origin_hints", "origins"),
    ("dyes", "origin_hints", "origins"),
    ("techniques", "categories", "categories"),
    ("motifs", "type", "motif_types"),
    ("motifs", "crafts", "categories"),
    ("motifs", "regencies", "regencies"),
    ("categories", "glossary", "glossary"),
    ("categories", "signed_techniques", "techniques"),
)
"""Which field of which table names one entry, or several, of which other."""

NEEDED_AREAS = ("ppu", "diy")
"""The areas that pages and folders are made for."""


def _dead_words(sources: Mapping[str, Source], tables: Mapping[str, Mapping[str, Any]]) -> Iterator[Problem]:
    """Yield a problem for each entry that refers to none, and each that shares another's address."""
    for table, field, other in _REFERENCES:
        for key, entry in tables.get(table, {}).items():
            for named in _named_in(entry, field):
                if other in tables and named not in tables[other]:
                    yield _entry_problem(sources, table, f"{key}: '{named}' tidak ada", f"{key}: there is no '{named}'")
    for area in NEEDED_AREAS:
        if area not in tables.get("areas", {area: None}):
            yield _entry_problem(sources, "areas", f"daerah '{area}' tidak ada", f"there is no area '{area}'")
        elif "districts" in tables and not any(entry.area == area for entry in tables["districts"].values()):
            yield _entry_problem(
                sources, "districts", f"daerah '{area}' tidak memiliki kecamatan", f"the area '{area}' has no district"
            )
    yield from _dead_successors(sources, tables)
    yield from _shared_slugs(sources, tables)


def _named_in(entry: BaseModel, field: str) -> Sequence[str]:
    named = getattr(entry, field)
    return [named] if isinstance(named, str) else named or ()


def _dead_successors(sources: Mapping[str, Source], tables: Mapping[str, Mapping[str, Any]]) -> Iterator[Problem]:
    known = {*tables.get("regencies", {}), *tables.get("districts", {})}
    for code, district in tables.get("districts", {}).items():
        for successor in filter(None, (district.successor, district.planned_successor)):
            if successor.name is None and successor.code not in known:
                yield _entry_problem(
                    sources,
                    "districts",
                    f"{code}: penerus '{successor.code}' tidak ada; tulis kode wilayah yang ada, atau name",
                    f"{code}: there is no successor '{successor.code}'; write a code that exists, or name",
                )


def _shared_slugs(sources: Mapping[str, Source], tables: Mapping[str, Mapping[str, Any]]) -> Iterator[Problem]:
    slugs = Counter([*tables.get("areas", {}), *(regency.slug for regency in tables.get("regencies", {}).values())])
    keys = Counter([*tables.get("materials", {}), *tables.get("dyes", {})])
    for table, counts in (("regencies", slugs), ("materials", keys)):
        for name in (name for name, count in counts.items() if count > 1):
            yield _entry_problem(sources, table, f"'{name}' dipakai dua kali", f"'{name}' is used twice")


def _entry_problem(sources: Mapping[str, Source], table: str, id_: str, en: str) -> Problem:
    place = _TABLES[table]
    return Problem(*sources[place.file].place(place.place), Text(id_, en), rule="unknown-word")


def _settings(units: Source) -> dict[str, Any]:
    """Return the vocabulary's settings, as far as they are written: price_formats.as_of.stale_after_months."""
    as_of = units.values.get("price_formats", {}).get("as_of", {})
    return {"price_months": as_of["stale_after_months"]} if "stale_after_months" in as_of else {}


_MISSING = Text("berkas kosakata ini tidak ada atau tidak terbaca", "this vocabulary file is missing or unreadable")


def _missing_file(name: str) -> Problem:
    file = PurePosixPath("products", "vocabulary", f"{name}.yml")
    return Problem(
        file,
        1,
        1,
        "",
        _MISSING,
    )


def _read_table(source: Source, table: _Table) -> tuple[dict[str, Any], list[Problem]]:
    entries = without_empty(source.values)
    for step in table.place:
        entries = entries.get(step) or [] if isinstance(entries, dict) else []
    found: dict[str, Any] = {}
    problems: list[Problem] = []
    for path, values in _entries(entries, table):
        entry, faults = fit(table.model, values, source, path)
        problems += faults
        if entry is None:
            continue
        key = str(values[table.key])
        if key in found:
            problems.append(
                Problem(*source.place(path), Text(f"kunci '{key}' dipakai dua kali", f"the key '{key}' is used twice"))
            )
        found[key] = entry
    return found, problems


def _entries(entries: Any, table: _Table) -> list[tuple[tuple[str | int, ...], Any]]:
    """Return each entry with its place; a mapping's keys become the entries' own."""
    if isinstance(entries, dict):
        return [((*table.place, key), _named(key, value)) for key, value in entries.items()]
    return [((*table.place, number), value) for number, value in enumerate(entries)]


def _named(key: str, value: Any) -> Any:
    """Give an entry that stands under its key that key, and a bare label its name."""
    if isinstance(value, dict) and set(value) <= {"id", "en"}:
        return {"key": key, "label": value}
    return {"key": key, **value} if isinstance(value, dict) else value
