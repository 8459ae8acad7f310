"""A schematic field around each district's centre.

A field holds what lies nearer to its centre than to any other (a Voronoi cell), as far as the fields reach. It is no
boundary: it comes from the centres alone, and the page says so.
"""

import math
from collections.abc import Sequence

from kriya.pages.map.projection import Point

Polygon = list[Point]

CORNERS = 28
"""Corners of the circle that a field is cut from."""

REACH = 1.5
"""How far a field reaches, in halves of the widest gap: at 1 the fields of an area just touch."""

LEAST_GAP = 1.0
"""Kilometres; the gap of a centre that stands alone."""


def widest_gap(centres: Sequence[Point]) -> float:
    """Return the longest step that is needed to walk from centre to centre until all have been visited."""
    joined, left = [centres[0]], list(centres[1:])
    widest = LEAST_GAP
    while left:
        step, nearest = min((min(math.dist(centre, other) for other in joined), centre) for centre in left)
        widest = max(widest, step)
        joined.append(nearest)
        left.remove(nearest)
    return widest


def fields_of(centres: Sequence[Point]) -> list[Polygon]:
    """Return the field of each of *centres*, in their order."""
    reach = widest_gap(centres) / 2 * REACH
    return [_field(centre, centres, reach) for centre in centres]


def _field(centre: Point, centres: Sequence[Point], reach: float) -> Polygon:
    angles = [2 * math.pi * corner / CORNERS for corner in range(CORNERS)]
    field = [Point(centre.x + reach * math.cos(angle), centre.y + reach * math.sin(angle)) for angle in angles]
    for other in centres:
        if other != centre:
            middle = Point((centre.x + other.x) / 2, (centre.y + other.y) / 2)
            field = _cut(field, middle, Point(other.x - centre.x, other.y - centre.y))
    return field


def shrunk(polygon: Polygon, by: float) -> Polygon:
    """Return a convex, clockwise *polygon* with every side moved inwards; empty where nothing is left of it."""
    smaller = polygon
    for start, end in zip(polygon, [*polygon[1:], polygon[0]], strict=True):
        if length := math.dist(start, end):
            outwards = Point((end.y - start.y) / length, (start.x - end.x) / length)
            moved = Point(start.x - by * outwards.x, start.y - by * outwards.y)
            smaller = _cut(smaller, moved, outwards)
    return smaller


def _cut(polygon: Polygon, edge: Point, outwards: Point) -> Polygon:
    """Return what is left of *polygon* on the inner side of the line through *edge* that is square to *outwards*."""
    beyond = [(corner.x - edge.x) * outwards.x + (corner.y - edge.y) * outwards.y for corner in polygon]
    kept: Polygon = []
    for number, corner in enumerate(polygon):
        before = number - 1
        if (beyond[before] < 0 < beyond[number]) or (beyond[number] < 0 < beyond[before]):
            share = beyond[before] / (beyond[before] - beyond[number])
            last = polygon[before]
            kept.append(Point(last.x + share * (corner.x - last.x), last.y + share * (corner.y - last.y)))
        if beyond[number] <= 0:
            kept.append(corner)
    return kept
