"""Single values of a record: each is read as text and converted by its field."""

import re
from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, StringConstraints

from kriya.model.codes import CODE
from kriya.model.days import day_meant, month_meant
from kriya.model.faults import fault, unseen
from kriya.model.measures import any_measured, grouped
from kriya.model.signs import unseen_in_text

MAX_REPEATED = 120
"""Characters of a link that a message still repeats."""

_SLUG_PATH = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)*")
DISTRICT_CODE = re.compile(r"\d\d\.\d\d\.\d\d", re.ASCII)
MOST_DIGITS = 12
_WHOLE = re.compile(rf"[0-9]{{1,{MOST_DIGITS}}}")
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)", re.ASCII)
_PARTIAL_DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?", re.ASCII)
_HTTPS = re.compile(r"https://[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?(?::\d{1,5})?(?:[/?#][^\s<>\"'\\]*)?")


def _code(value: str) -> str:
    if not CODE.fullmatch(value):
        raise fault(
            "kode adalah lima huruf atau angka tanpa I, L, O, dan U, misalnya 7K3Q9",
            "a code is five letters or digits without I, L, O and U, such as 7K3Q9",
        )
    return value


def _slug_path(value: str) -> str:
    if not _SLUG_PATH.fullmatch(value):
        raise fault(
            "tulis nama folder atau kata kunci: huruf kecil, angka, dan tanda hubung, misalnya rotan-sega",
            "write a folder's name or a key: small letters, digits and hyphens, such as rotan-sega",
        )
    return value


def _district_code(value: str) -> str:
    if not DISTRICT_CODE.fullmatch(value):
        raise fault(
            'tulis kode kecamatan Kemendagri dalam tanda kutip, misalnya "64.09.01"',
            'write the Kemendagri district code in quotes, such as "64.09.01"',
        )
    return value


def _whole(value: Any) -> Any:
    if isinstance(value, int):
        return value
    if isinstance(value, str) and _WHOLE.fullmatch(value):
        return int(value)
    if isinstance(value, str) and (meant := any_measured(value)):
        raise fault(
            f"tulis bilangannya saja, tanpa satuan: {meant}", f"write the number alone, without a unit: {meant}"
        )
    digits = str(grouped(value) or "") if isinstance(value, str) else ""
    if len(digits) > MOST_DIGITS or (isinstance(value, str) and value.isdecimal() and len(value) > MOST_DIGITS):
        raise fault("angka ini terlalu besar", "this number is too large")
    hint = f": {digits}" if digits else ""
    raise fault(
        f"tulis bilangan bulat tanpa titik, koma, atau Rp{hint or ', misalnya 150000'}",
        f"write a whole number without dots, commas or Rp{hint or ', such as 150000'}",
    )


def _day(value: Any) -> Any:
    if isinstance(value, date):
        return value
    try:
        return date(*map(int, _DAY.fullmatch(value).groups()))
    except (AttributeError, TypeError, ValueError):
        if isinstance(value, str) and (meant := day_meant(value)):
            raise fault(f"tulis tahun-bulan-hari: {meant}", f"write year-month-day: {meant}") from None
        raise fault(
            "tulis tanggal seperti 2025-07-10 (tahun-bulan-hari)",
            "write a date such as 2025-07-10 (year-month-day)",
        ) from None


def _is_partial_date(value: str) -> bool:
    if not _PARTIAL_DATE.fullmatch(value):
        return False
    parts = [int(part) for part in value.split("-")]
    try:
        date(*parts, *(1, 1)[: 3 - len(parts)])
    except ValueError:
        return False
    return True


def _partial_date(value: str) -> str:
    if not _is_partial_date(value):
        if meant := day_meant(value) or month_meant(value):
            raise fault(f"tulis angkanya, tahun dulu: {meant}", f"write it in digits, the year first: {meant}")
        raise fault(
            "tulis tahun, bulan, atau tanggal: 2025, 2025-07, atau 2025-07-10",
            "write a year, a month or a date: 2025, 2025-07 or 2025-07-10",
        )
    return value


def _https(value: str) -> str:
    if not _HTTPS.fullmatch(value):
        whole = re.sub(r"^(?:http://)?(?=[\w-]+\.[\w.-]+(?:/|$))", "https://", value, flags=re.IGNORECASE)
        if len(value) < MAX_REPEATED and whole != value and _HTTPS.fullmatch(whole):
            raise fault(f"tulis tautan lengkap: {whole}", f"write a whole link: {whole}")
        raise fault("tulis tautan lengkap yang diawali https://", "write a whole link that begins with https://")
    return value


def _printable(value: str) -> str:
    if sign := unseen_in_text(value):
        raise unseen(sign)
    return value


def _positive(value: int) -> int:
    if value < 1:
        raise fault("tulis bilangan mulai dari 1", "write a number from 1 on")
    return value


def _file_name(value: str) -> str:
    if "/" in value or "\\" in value or value.startswith("."):
        raise fault(
            "tulis nama berkas saja; foto berada di folder yang sama dengan catatannya",
            "write the file's name only; a photo lies in the same folder as its record",
        )
    return value


Line = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=20_000), AfterValidator(_printable)
]
"""A text that is not empty."""

Code = Annotated[str, AfterValidator(_code)]
"""Five characters of Crockford base32, https://www.crockford.com/base32.html"""

Key = Annotated[str, AfterValidator(_slug_path)]
"""A key of the vocabulary, or a record's place such as ppu/sepan."""

TextHash = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{8}$")]
"""The fingerprint of a text, as `kriya check --fix` writes it."""

DistrictCode = Annotated[str, AfterValidator(_district_code)]
"""A dotted Kemendagri code of a district: province.regency.district."""

Whole = Annotated[int, BeforeValidator(_whole)]
"""A whole number that is written without separators."""

Count = Annotated[int, BeforeValidator(_whole), AfterValidator(_positive)]
"""A whole number of at least one."""

Day = Annotated[date, BeforeValidator(_day)]
"""An ISO 8601 calendar date."""

PartialDate = Annotated[str, AfterValidator(_partial_date)]
"""A year, a month or a day in ISO 8601 notation, kept as text."""

Link = Annotated[str, StringConstraints(max_length=2000), AfterValidator(_https)]
"""An https address."""

FileName = Annotated[str, AfterValidator(_file_name)]
"""The name of a file beside the record."""
