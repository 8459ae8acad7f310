"""New permanent codes for records.

A code is printed, dictated and pasted into spreadsheets, so that some codes are never given: what begins with a
digit can be taken for a number (12E45, 0XAB1), and what is three letters and two digits for a date (MAR12).
"""

import re
import secrets
from collections.abc import Collection

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base32, https://www.crockford.com/base32.html"""

LENGTH = 5

CODE = re.compile(r"[0-9A-HJKMNP-TV-Z]{5}")
"""Every code there may be, whoever made it."""

_CLEAR = re.compile(r"(?![A-Z]{3}\d\d)[A-Z]\d*[A-Z].*")
"""Begins with a letter, has a second one, and is no month with a day."""


def new_code(taken: Collection[str]) -> str:
    """Return a random code that is not among *taken* and that no program takes for a number or a date."""
    while True:
        code = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
        if _CLEAR.fullmatch(code) and code not in taken:
            return code
