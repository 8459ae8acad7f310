"""A file that is read by programs, not by people."""

from dataclasses import dataclass

LICENCE = "https://creativecommons.org/licenses/by-sa/4.0/"
"""The licence of the records' texts."""


@dataclass(frozen=True)
class Feed:
    """One file of one language before it is written."""

    address: str
    """Relative to the language's root."""
    data: bytes
