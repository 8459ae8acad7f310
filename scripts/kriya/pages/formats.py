"""Numbers, prices and dates the way each language writes them."""

import re
from datetime import date
from functools import lru_cache

import phonenumbers
from babel.dates import format_date
from babel.numbers import format_decimal

from kriya.model import Price, Vocabulary

_LOCALES = {"id": "id_ID", "en": "en_GB"}
_DIGITS = {
    "id": ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"),
    "en": ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
}
_SIGNS = {
    "id": {"@": "(at)", ".": "(titik)", "-": "(tanda hubung)", "_": "(garis bawah)", "+": "(tambah)"},
    "en": {"@": "(at)", ".": "(dot)", "-": "(hyphen)", "_": "(underscore)", "+": "(plus)"},
}
_CURRENCY = {"id": "Rp", "en": "IDR\N{NO-BREAK SPACE}"}
"""Rp150.000 and IDR 150,000: products/vocabulary/units.yml, price_formats."""


def number(value: float, language: str) -> str:
    """Return *value* with the separators of *language*."""
    return format_decimal(value, locale=_LOCALES[language])


def rupiah(amount: int, language: str) -> str:
    """Return an amount of whole rupiah: Rp150.000 or IDR 150,000."""
    return _CURRENCY[language] + number(amount, language)


def price_text(price: Price, language: str) -> str:
    """Return the amount of *price* without its unit; English names the currency of a range once."""
    if price.range:
        low, high = price.range
        second = number(high, language) if language == "en" else rupiah(high, language)
        return f"{rupiah(low, language)}–{second}"
    if price.from_ is not None:
        return f"{'Mulai' if language == 'id' else 'From'} {rupiah(price.from_, language)}"
    return rupiah(price.fixed or 0, language)


def unit_text(price: Price, vocabulary: Vocabulary, language: str) -> str:
    """Return the unit that *price* is for, in the singular; '' where none is given."""
    return getattr(vocabulary.units[price.per], language).one if price.per else ""


@lru_cache(maxsize=4096)
def day_text(day: date, language: str) -> str:
    """Return a date: 10 Juli 2025 or 10 July 2025."""
    return format_date(day, "d MMMM y", locale=_LOCALES[language])


def partial_date_text(written: str, language: str) -> str:
    """Return a year, a month or a day written in ISO 8601 as people say it."""
    parts = [int(part) for part in written.split("-")]
    if len(parts) == 1:
        return written
    if len(parts) == 2:
        return format_date(date(*parts, 1), "MMMM y", locale=_LOCALES[language])
    return day_text(date(*parts), language)


def days_text(first: date, last: date | None, language: str) -> str:
    """Return a span of days, the month named once where it is the same."""
    if last is None or last == first:
        return day_text(first, language)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day_text(last, language)}"
    return f"{day_text(first, language)} – {day_text(last, language)}"


def weight_text(grams: int, language: str) -> str:
    """Return a weight in grams, from a kilogram on in kilograms."""
    return f"{number(grams / 1000, language)} kg" if grams >= 1000 else f"{grams} g"


def phone_text(handle: str, language: str) -> str:
    """Return a number that is stored as its digits with the country code: 0812-3456-7890 or +62 812-3456-7890."""
    number = phonenumbers.parse(f"+{handle}")
    at_home = language == "id" and number.country_code == 62
    form = phonenumbers.PhoneNumberFormat.NATIONAL if at_home else phonenumbers.PhoneNumberFormat.INTERNATIONAL
    return phonenumbers.format_number(number, form)


def spoken_number(handle: str, language: str) -> str:
    """Return a number digit by digit in words, with a comma between its groups."""
    groups = re.findall(r"[+\d]+", phone_text(handle, language))
    return ", ".join(" ".join("plus" if sign == "+" else _DIGITS[language][int(sign)] for sign in g) for g in groups)


def spoken_address(address: str, language: str) -> str:
    """Return an e-mail address with its signs in words: halo (at) contoh (titik) id."""
    return re.sub(r"[@.+_-]", lambda sign: f" {_SIGNS[language][sign[0]]} ", address)
