"""How much the districts hold, and how large a point says so."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kriya.model import Maker

SMALLEST, LARGEST = 4.0, 12.0
"""Units of a point's radius: next to nothing, and for the most makers of any district."""

FEW = 9
"""Makers for which a point has its full size while no district has more."""


@dataclass(frozen=True)
class Held:
    """How many makers and invented examples there are somewhere."""

    makers: int = 0
    samples: int = 0

    def __add__(self, other: "Held") -> "Held":
        return Held(self.makers + other.makers, self.samples + other.samples)

    def __bool__(self) -> bool:
        return bool(self.makers or self.samples)


def held_by_district(makers: Iterable[Maker]) -> dict[str, Held]:
    """Return what each district holds, by its code; districts without any maker are left out."""
    found: dict[str, Held] = {}
    for maker in makers:
        one = Held(samples=1) if maker.sample else Held(makers=1)
        found[maker.district.code] = found.get(maker.district.code, Held()) + one
    return found


def most_makers(held: Mapping[str, Held]) -> int:
    """Return for how many makers a point has its full size."""
    return max([FEW, *(district.makers for district in held.values())])


def radius(makers: int, most: int) -> float:
    """Return a point's radius, which grows with the square root of what it stands for; none count as one."""
    return round(SMALLEST + (LARGEST - SMALLEST) * math.sqrt(min(max(makers, 1), most) / most), 1)
