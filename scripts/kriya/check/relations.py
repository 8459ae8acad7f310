"""Whether records fit each other: dates, what is done, closed makers, stands, near-duplicates."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations

from rapidfuzz import fuzz

from kriya.check.case import Case
from kriya.model import AgendaStatus, CatalogueProduct, MakerStatus, SourceKind, Timing
from kriya.problems import Problem, Severity, Text

_A_DAY = timedelta(days=1)
_NOT_YET = ("tanggal ini belum tiba", "this day has not come yet")

ALIKE = 92
"""From which likeness of their names, in percent, two products of one maker are taken for one."""


def check_days(case: Case) -> Iterator[Problem]:
    """Yield a problem for each day of a record that has not come yet.

    Tomorrow passes: it is tomorrow in Penajam while the day lasts elsewhere.
    """
    record, last = case.record, case.today + _A_DAY
    if record.confirmed and record.confirmed > last:
        yield case.warning("future-date", ("confirmed",), *_NOT_YET)
    if case.source.kind is SourceKind.PRODUCT:
        if record.added > last:
            yield case.warning("future-date", ("added",), *_NOT_YET)
        if record.price and record.price.as_of and _is_after(record.price.as_of, last):
            yield case.warning("future-date", ("price", "as_of"), *_NOT_YET)
    elif case.source.kind is SourceKind.ARTISAN:
        if record.consent and record.consent.date > last:
            yield case.error("future-date", ("consent", "date"), *_NOT_YET)
        if record.since and _is_after(record.since, last):
            yield case.warning("future-date", ("since",), *_NOT_YET)


def _is_after(written: str, day: date) -> bool:
    """Return whether a day, month or year begins after *day*."""
    return written > day.isoformat()[: len(written)]


def check_age(case: Case) -> Iterator[Problem]:
    """Yield a warning for a product that is older than its maker."""
    since = case.maker.record.since if case.maker else None
    if since and case.record.added.isoformat() < since:
        yield case.warning(
            "before-maker",
            ("added",),
            f"tanggal ini mendahului perajinnya (sejak {since})",
            f"this day is before its maker began (since {since})",
        )


def check_closed_makers(case: Case) -> Iterator[Problem]:
    """Yield a warning for each closed maker in an agenda entry that is still to come, and each product of one."""
    if case.record.timing(case.today) is Timing.PAST:
        return
    for number, key in enumerate(case.record.makers):
        maker = case.catalogue.makers.get(key)
        if maker and maker.record.status is MakerStatus.CLOSED:
            yield case.warning(
                "closed-maker", ("makers", number), f"{key} sudah tidak berusaha", f"{key} is no longer in business"
            )
    for number, key in enumerate(case.record.products):
        product = case.catalogue.products.get(key)
        if product and product.maker.record.status is MakerStatus.CLOSED:
            yield case.warning(
                "closed-maker",
                ("products", number),
                f"pembuatnya, {product.maker.key}, sudah tidak berusaha",
                f"its maker, {product.maker.key}, is no longer in business",
            )


def check_status(case: Case) -> Iterator[Problem]:
    """Yield a warning for what is said to be done without a source, or before its day."""
    if case.record.status is not AgendaStatus.DONE or case.faulty & {"status", "when", "sources"}:
        return
    if not case.record.sources:
        yield case.warning(
            "done-without-source",
            ("status",),
            "selesai tanpa sumber; tambahkan sources yang bertanggal",
            "done without a source; add sources with a date",
        )
    if case.record.when and case.record.when.from_ > case.today:
        yield case.warning("future-date", ("when", "from"), *_NOT_YET)


def check_stands(case: Case) -> Iterator[Problem]:
    """Yield an error for a stand of a maker who does not take part, a warning for a stand that is given twice."""
    taken: set[str] = set()
    for number, stand in enumerate(case.record.stands):
        if stand.maker in case.catalogue.makers and stand.maker not in case.record.makers:
            yield case.error(
                "stand-maker",
                ("stands", number, "maker"),
                f"{stand.maker} tidak ada di makers; tambahkan di sana, atau hapus stannya",
                f"{stand.maker} is not among the makers; add it there, or remove its stand",
            )
        place = stand.stand.casefold()
        if place in taken:
            yield case.warning(
                "stand-twice",
                ("stands", number, "stand"),
                f"stan {stand.stand} sudah disebut; apakah dipakai bersama?",
                f"stand {stand.stand} was given before; is it shared?",
            )
        taken.add(place)


def check_near_duplicates(case: Case) -> Iterator[Problem]:
    """Yield a warning for two products of this maker whose names are nearly the same, at the second of them."""
    products = [
        product
        for product in case.catalogue.products_of("maker", case.entry.key)
        if "name" not in case.all_faulty.get(product.key, ())
    ]
    names = [_names(product) for product in products]
    for first, second in combinations(range(len(products)), 2):
        if any(one and other and _alike(one, other) for one, other in zip(names[first], names[second], strict=True)):
            yield _near_duplicate(case, products[first], products[second])


def _names(product: CatalogueProduct) -> tuple[str, ...]:
    return tuple((getattr(product.record.name, language) or "").casefold() for language in ("id", "en"))


def _alike(one: str, other: str) -> bool:
    return fuzz.ratio(one, other, score_cutoff=ALIKE) > 0


def _near_duplicate(case: Case, first: CatalogueProduct, second: CatalogueProduct) -> Problem:
    message = Text(
        f"namanya hampir sama dengan {first.file.name}; apakah ini produk yang sama?",
        f"its name is nearly that of {first.file.name}; is it the same product?",
    )
    place = case.sources[second.file].place(("name",))
    return Problem(*place, message, Severity.WARNING, "near-duplicate")
