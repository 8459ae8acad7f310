"""What a writer of a format gets, and what it gives."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from kriya.model import Catalogue

File = tuple[str, bytes]
"""A file's place below the site's root, and what is in it."""


@dataclass(frozen=True)
class Publication:
    """The catalogue as it is published."""

    catalogue: Catalogue
    site_url: str
    """Where the site lies, ending in a slash."""


Writer = Callable[[Publication], Iterable[File]]
"""Makes every file of one format; the same publication gives the same bytes."""
