"""Where a name is written, so that no point lies on it."""

import math
from collections.abc import Iterable
from itertools import product
from typing import NamedTuple

LETTER = 9.0
"""Units that a letter takes, in width and in height."""

STEPS = sorted(product(range(-36, 37, 18), range(-36, 37, 12)), key=lambda step: (math.hypot(*step), step))
"""How far a name may move from its place, the nearest first."""


class Box(NamedTuple):
    """What a name or a point covers, in units of the drawing."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Return whether two boxes share any place."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def moved(self, x: float, y: float) -> "Box":
        """Return the same box elsewhere."""
        return Box(self.left + x, self.top + y, self.right + x, self.bottom + y)


def box_of_text(text: str, x: float, y: float) -> Box:
    """Return the box of *text* whose base line has its middle at *x*, *y*."""
    half = len(text) * LETTER / 2
    return Box(x - half, y - LETTER, x + half, y + LETTER / 4)


def box_of_point(x: float, y: float, radius: float) -> Box:
    """Return the box of a point."""
    return Box(x - radius, y - radius, x + radius, y + radius)


def step_aside(box: Box, taken: Iterable[Box]) -> tuple[float, float]:
    """Return the smallest step by which *box* gets clear of all that is *taken*; none where no step does."""
    boxes = list(taken)
    for x, y in STEPS:
        if not any(box.moved(x, y).meets(other) for other in boxes):
            return x, y
    return 0, 0
