"""From degrees to a flat drawing.

The projection is equirectangular, its degrees of longitude shortened by the cosine of the drawing's middle latitude.
For areas of a degree or two, this close to the equator, it errs by less than a hundredth, and north stays up.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple, Protocol

EARTH_RADIUS = 6371.0088
"""Kilometres, the mean radius of the earth."""

DEGREE = math.radians(1) * EARTH_RADIUS
"""Kilometres of one degree of latitude."""


class Degrees(Protocol):
    """A place on earth, WGS84."""

    @property
    def lat(self) -> float:
        """Degrees north of the equator."""

    @property
    def lon(self) -> float:
        """Degrees east of Greenwich."""


class Point(NamedTuple):
    """A place on a flat drawing; x grows to the east, y to the south."""

    x: float
    y: float


@dataclass(frozen=True)
class Projection:
    """Degrees to kilometres east of Greenwich and south of the equator, true to scale at the latitude *middle*."""

    middle: float

    def point(self, place: Degrees) -> Point:
        """Return where *place* lies, in kilometres."""
        return Point(place.lon * DEGREE * math.cos(math.radians(self.middle)), -place.lat * DEGREE)


def projection_for(places: Iterable[Degrees]) -> Projection:
    """Return the projection whose middle latitude lies between the northernmost and southernmost of *places*."""
    latitudes = [place.lat for place in places]
    return Projection((min(latitudes) + max(latitudes)) / 2)


@dataclass(frozen=True)
class Frame:
    """The part of the plane that a drawing shows, and how many units of the drawing a kilometre takes."""

    west: float
    north: float
    scale: float
    width: float
    height: float

    def place(self, point: Point) -> Point:
        """Return where a point given in kilometres lies on the drawing."""
        return Point((point.x - self.west) * self.scale, (point.y - self.north) * self.scale)


def frame_around(points: Iterable[Point], margin: float, width: float) -> Frame:
    """Return a frame of *width* units that shows all *points* with *margin* units around them."""
    eastings, southings = zip(*points, strict=True)
    scale = (width - 2 * margin) / (max(eastings) - min(eastings))
    height = (max(southings) - min(southings)) * scale + 2 * margin
    return Frame(min(eastings) - margin / scale, min(southings) - margin / scale, scale, width, height)


def scale_bar(scale: float, longest: float) -> tuple[int, float]:
    """Return the longest round number of kilometres (1, 2, 5, 10 …) within *longest* units, and its units."""
    exponent = 0
    while 10 ** (exponent + 1) * scale <= longest:
        exponent += 1
    step = max(step for step in (1, 2, 5) if step == 1 or step * 10**exponent * scale <= longest)
    kilometres = step * 10**exponent
    return kilometres, kilometres * scale


def distance(one: Degrees, other: Degrees) -> float:
    """Return the kilometres between two places along the surface of the earth."""
    north, east = math.radians(other.lat - one.lat), math.radians(other.lon - one.lon)
    along = math.sin(north / 2) ** 2
    across = math.cos(math.radians(one.lat)) * math.cos(math.radians(other.lat)) * math.sin(east / 2) ** 2
    return 2 * EARTH_RADIUS * math.asin(math.sqrt(along + across))
