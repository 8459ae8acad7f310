"""One right notation for what people write in many: telephone numbers and amounts of rupiah."""

import re

import phonenumbers

from kriya.model import PIECES, WEIGHTS, measured, span_of_days

COUNTRY_CODE = 62
REGION = "ID"

LONGEST = 40
"""Characters from which a text is no amount any more."""

_NUMBER = re.compile(r"[+()0-9 .\u00a0-]+")
"""A telephone number and nothing else: a second number or a name beside it must not get lost."""

_AMOUNT = re.compile(
    r"""(?:(?:Rp|IDR)\.?\s*)?
        (?P<whole>[1-9]\d{0,2}(?:(?P<sign>[., _\u00a0])\d{3}(?:(?P=sign)\d{3})*)?|[1-9]\d*)
        (?:,-|(?P<cents>[.,])00)?""",
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)


def phone_number(written: str) -> str | None:
    """Return an Indonesian telephone number in E.164; None where *written* is not plainly one."""
    if not _NUMBER.fullmatch(written):
        return None
    try:
        number = phonenumbers.parse(written, REGION)
    except phonenumbers.NumberParseException:
        return None
    if number.country_code != COUNTRY_CODE or not phonenumbers.is_valid_number(number):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def amount(written: str) -> str | None:
    """Return whole rupiah in digits alone; None where *written* could mean anything else, as 1.5 or 150rb could."""
    found = _AMOUNT.fullmatch(written.strip()) if len(written) < LONGEST else None
    if not found or (found["cents"] and found["cents"] == found["sign"]):
        return None
    return re.sub(r"\D", "", found["whole"])


def grams(written: str) -> str | None:
    """Return a weight in grams; None where *written* could be more than one."""
    weight = measured(written, WEIGHTS)
    return str(weight) if weight else None


def pieces(written: str) -> str | None:
    """Return a number of pieces; None where *written* could be more than one."""
    number = measured(written, PIECES)
    return str(number) if number else None


def days(written: str) -> str | None:
    """Return a number of days, or a span of them, as `7-14`; None where it is written so already, or means neither."""
    return None if re.fullmatch(r"\d+(?: *- *\d+)?", written.strip()) else span_of_days(written)


def amounts(written: str) -> str | None:
    """Return a range of rupiah as `150000-300000`; None where either end is not plain."""
    ends = re.split(r"\s*[-–]\s*", written.strip())
    right = [amount(end) for end in ends]
    return "-".join(filter(None, right)) if len(ends) == 2 and all(right) else None
