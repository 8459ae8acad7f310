"""Findings counted: a row for each area, maker or category, and one for everything."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kriya.model import Catalogue, CatalogueProduct, Event, Localized, Maker
from kriya.report.findings import Entry, Finding, Matter

OTHER = "other"
"""Key of the row for what belongs to no area, maker or category: agenda entries, the vocabulary."""

_OTHER_NAME = Localized(id="Agenda dan lainnya", en="Agenda and others")
_ALL_NAME = Localized(id="Semua", en="All")


class By(StrEnum):
    """What the rows stand for."""

    AREA = "area"
    MAKER = "maker"
    CATEGORY = "category"


@dataclass(frozen=True)
class Tally:
    """A record with what was found in it; None for findings in files that hold no record."""

    entry: Entry | None
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class Row:
    """How much was found in one area, maker or category."""

    by: str
    """'area', 'maker', 'category', or 'all' for everything."""
    key: str
    name: Localized
    makers: int
    products: int
    counts: Mapping[Matter, int]
    """Every matter, those not found with 0."""
    warning_rules: Mapping[str, int]
    """How often each rule warned; the most frequent first."""


def rows_by(by: By, catalogue: Catalogue, tallies: Iterable[Tally]) -> tuple[Row, ...]:
    """Return a row for each area, maker or category in which there is something, in the catalogue's order.

    A maker counts in each category of its crafts, an agenda entry in each of its areas.
    """
    groups: dict[str, list[Tally]] = defaultdict(list)
    for tally in tallies:
        for key in _groups_of(tally.entry, by):
            groups[key].append(tally)
    names = {**_names(by, catalogue), OTHER: _OTHER_NAME}
    return tuple(_row(by, key, name, groups[key]) for key, name in names.items() if key in groups)


def row_of_all(tallies: Sequence[Tally]) -> Row:
    """Return the row in which every record counts once."""
    return _row("all", "", _ALL_NAME, tallies)


def _groups_of(entry: Entry | None, by: By) -> Iterable[str]:
    if isinstance(entry, CatalogueProduct):
        return (_PRODUCT_GROUP[by](entry),)
    if isinstance(entry, Maker):
        return _MAKER_GROUPS[by](entry)
    if isinstance(entry, Event) and by is By.AREA:
        return dict.fromkeys(area.value for area in entry.record.areas)
    return (OTHER,)


_PRODUCT_GROUP: Mapping[By, Callable[[CatalogueProduct], str]] = {
    By.AREA: lambda product: product.maker.area.key,
    By.MAKER: lambda product: product.maker.key,
    By.CATEGORY: lambda product: product.record.category,
}

_MAKER_GROUPS: Mapping[By, Callable[[Maker], Iterable[str]]] = {
    By.AREA: lambda maker: (maker.area.key,),
    By.MAKER: lambda maker: (maker.key,),
    By.CATEGORY: lambda maker: dict.fromkeys(maker.record.crafts),
}


def _names(by: By, catalogue: Catalogue) -> dict[str, Localized]:
    if by is By.MAKER:
        return {key: maker.record.name for key, maker in catalogue.makers.items()}
    if by is By.AREA:
        return {key: area.short for key, area in catalogue.vocabulary.areas.items()}
    return {key: category.label for key, category in catalogue.vocabulary.categories.items()}


def _row(by: str, key: str, name: Localized, tallies: Sequence[Tally]) -> Row:
    findings = [finding for tally in tallies for finding in tally.findings]
    counts = Counter(finding.matter for finding in findings)
    return Row(
        by=by,
        key=key,
        name=name,
        makers=sum(isinstance(tally.entry, Maker) for tally in tallies),
        products=sum(isinstance(tally.entry, CatalogueProduct) for tally in tallies),
        counts={matter: counts[matter] for matter in Matter},
        warning_rules=_by_frequency(finding.rule for finding in findings if finding.matter is Matter.WARNING),
    )


def _by_frequency(rules: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(rules).items(), key=lambda item: (-item[1], item[0])))
