"""One thing that can be found, and where in it a word weighs how much."""

from collections.abc import Mapping
from dataclasses import dataclass, field

FIELDS: Mapping[str, int] = {
    "code": 220,
    "name": 200,
    "label": 150,
    "place": 130,
    "summary": 70,
    "text": 32,
}
"""How much a word weighs where it stands."""

HEAVIEST = 240
"""What a word can weigh at most, as Pagefind keeps weights."""


@dataclass(frozen=True)
class SearchEntry:
    """What is found, in one language."""

    address: str
    """Relative to the site's root."""
    kind: str
    fields: Mapping[str, tuple[str, ...]]
    """The texts of each field of `FIELDS`."""
    other: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The same in the other language."""
    shown: Mapping[str, str] = field(default_factory=dict)
    """What a result shows: title, place, price, image, summary."""
    facets: Mapping[str, str] = field(default_factory=dict)
    muted: tuple[str, ...] = ()
    """Words that stand in its name, but that it is not."""
    rank: float = 1.0
    """How much its words weigh beside those of others."""
