"""Days as people write them, and how they are written here: what a message tells, never what is accepted."""

import re
from datetime import date

_MONTHS = (
    "januari january jan", "februari pebruari february feb", "maret march mar", "april apr", "mei may", "juni june jun",
    "juli july jul", "agustus august agu ags aug", "september sep", "oktober october okt oct",
    "november nopember nov nop", "desember december des dec",
)  # fmt: skip
_NUMBERS = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names.split()}
_DAY = re.compile(r"([0-9]{1,2})[ /.-]+([0-9]{1,2}|[A-Za-z]{3,9})[ /.,-]+([0-9]{4})")
_MONTH = re.compile(r"([0-9]{1,2}|[A-Za-z]{3,9})[ /.-]+([0-9]{4})")
LONGEST = 40
"""Characters from which a text is no day any more."""


def day_meant(written: str) -> str | None:
    """Return 2026-07-10 for '10 Juli 2026' or '10/7/2026', the day first as in Indonesia; None for no day."""
    found = _DAY.fullmatch(written.strip()) if len(written) < LONGEST else None
    month = _month(found[2]) if found else None
    try:
        return date(int(found[3]), month, int(found[1])).isoformat() if found and month else None
    except ValueError:
        return None


def month_meant(written: str) -> str | None:
    """Return 2026-07 for 'Juli 2026'; None for no month."""
    found = _MONTH.fullmatch(written.strip()) if len(written) < LONGEST else None
    month = _month(found[1]) if found else None
    return f"{found[2]}-{month:02}" if found and month else None


def _month(written: str) -> int | None:
    """Return a month by its number or name."""
    number = int(written) if written.isdecimal() else _NUMBERS.get(written.lower(), 0)
    return number if 1 <= number <= 12 else None
