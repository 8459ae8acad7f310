"""Numbers as people write them, with a unit or a dash, and the plain number that is meant.

What is recognised here is not accepted: it is what a message says to write, and what a mend writes.
"""

import re
from collections.abc import Mapping
from decimal import Decimal

WEIGHTS: Mapping[str, int] = {
    **dict.fromkeys(("g", "gr", "gram", "grams"), 1),
    **dict.fromkeys(("kg", "kilo", "kilogram", "kilograms"), 1000),
}
"""Units of weight, in grams."""

DAYS: Mapping[str, int] = {
    **dict.fromkeys(("hari", "day", "days"), 1),
    **dict.fromkeys(("minggu", "week", "weeks"), 7),
}
"""Units of time, in days."""

PIECES: Mapping[str, int] = {
    **dict.fromkeys(("buah", "biji", "helai", "lembar", "pasang", "set", "unit", "pcs", "piece", "pieces"), 1),
    "lusin": 12,
}
"""What is counted, in pieces."""

MONEY: Mapping[str, int] = {
    **dict.fromkeys(("rupiah",), 1),
    **dict.fromkeys(("rb", "ribu", "k"), 1000),
    **dict.fromkeys(("jt", "juta"), 1_000_000),
}
"""How thousands and millions of rupiah are shortened."""

LONGEST = 40
"""Characters from which a text is no measure any more."""

_MEASURE = re.compile(
    r"(?:Rp\.? ?)?(\d{1,7}(?:[.,]\d{1,2})?|\d{1,3}(?:[.,]\d{3})+)\s*([A-Za-z]{1,9})\.?", re.IGNORECASE
)
_SPAN = re.compile(
    r"(\d{1,4})\s*(?:-|\N{EN DASH}|\N{EM DASH}|sampai|hingga|s\.?/?d\.?|to)\s*(\d{1,4})(?:\s*([A-Za-z]{1,9}))?",
    re.IGNORECASE,
)


def measured(written: str, units: Mapping[str, int]) -> int | None:
    """Return the whole number that '1,5 kg' is in *units*; None where it is none, or could be two."""
    found = _MEASURE.fullmatch(written.strip()) if len(written) < LONGEST else None
    factor = units.get(found[2].lower()) if found else None
    if found is None or factor is None:
        return None
    number = found[1]
    if re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", number):
        return int(re.sub(r"\D", "", number)) if factor == 1 else None  # 1.500 kg: one and a half, or many?
    amount = Decimal(number.replace(",", ".")) * factor
    return int(amount) if amount == int(amount) else None


_GROUPED = re.compile(
    r"(?:Rp\.? ?)?([1-9][0-9]{0,2}(?:([., _])[0-9]{3}(?:\2[0-9]{3})*)?|[1-9][0-9]*)(?:,-|,00)?", re.IGNORECASE
)
"""A whole number as people write it, with one sign between its thousands and no part of a whole but nought."""


def grouped(written: str) -> int | None:
    """Return the number that 'Rp 1.500.000,-' is; None where it is none, or could be another."""
    found = _GROUPED.fullmatch(written.strip()) if len(written) < LONGEST else None
    return int(re.sub(r"\D", "", found[1])) if found else None


def rupiah(written: str) -> int | None:
    """Return the whole rupiah that are meant; None where *written* could mean anything else."""
    return grouped(written) or measured(written, MONEY)


def span_of_rupiah(written: str) -> str | None:
    """Return '150000-300000' for 'Rp150.000 – Rp300.000'; None where either end is not plain."""
    ends = [
        rupiah(end) for end in re.split(r"\s*(?:-|\N{EN DASH}|\N{EM DASH}|sampai|hingga|s/d)\s*", written[:LONGEST])
    ]
    return f"{ends[0]}-{ends[1]}" if len(ends) == 2 and all(ends) else None


def any_measured(written: str) -> int | None:
    """Return the number that is meant with whatever unit stands behind it."""
    return next((n for units in (WEIGHTS, DAYS, PIECES, MONEY) if (n := measured(written, units))), None)


def span_of_days(written: str) -> str | None:
    """Return '7-14' for '7–14 hari', '14' for '2 minggu'; None for what is no number of days."""
    if len(written) < LONGEST and (found := _SPAN.fullmatch(written.strip())):
        factor = DAYS.get(found[3].lower()) if found[3] else 1
        return f"{int(found[1]) * factor}-{int(found[2]) * factor}" if factor else None
    days = measured(written, DAYS)
    return str(days) if days else None
