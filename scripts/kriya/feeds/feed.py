"""A file that is read by programs, not by people."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Feed:
    """One file of one language before it is written."""

    address: str
    """Relative to the language's root."""
    data: bytes
