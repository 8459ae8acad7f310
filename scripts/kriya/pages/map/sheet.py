"""The ground of one panel: a projection, a frame, and the field of every district as the path of an SVG."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kriya.model import District
from kriya.pages.map.fields import Polygon, fields_of, shrunk
from kriya.pages.map.projection import Degrees, Frame, Point, Projection, frame_around, projection_for

MARGIN = 12
"""Units between what is drawn and the edge of the sheet."""

FOOT = 14
"""Units at the bottom, where the scale's bar stands."""

SEAM = 1.2
"""Units by which every field stays behind its edge."""

LEAST_PART = 0.3
"""Units; corners closer together than this are one."""


@dataclass(frozen=True)
class Sheet:
    """What a panel is drawn on; numbers are units of the drawing, rounded to what an eye can see."""

    projection: Projection
    frame: Frame
    paths: Mapping[str, str]
    """The field of each district, by its code."""

    def at(self, place: Degrees) -> dict[str, float]:
        """Return where *place* lies."""
        point = self.frame.place(self.projection.point(place))
        return {"x": round(point.x, 1), "y": round(point.y, 1)}

    @property
    def size(self) -> dict[str, float]:
        """Return the sheet's width, and its height with the foot."""
        return {"width": round(self.frame.width, 1), "height": round(self.frame.height + FOOT, 1)}

    def edge(self, x: float) -> str:
        """Return which end of a label has to stay at its point at *x*, for the label to stay on the sheet."""
        share = x / self.frame.width
        return "start" if share < 0.25 else "end" if share > 0.75 else "middle"


def sheet_of(districts: Sequence[District], width: float, besides: Iterable[Degrees] = ()) -> Sheet:
    """Return the sheet that shows the fields of all *districts*, and the places *besides*, on *width* units."""
    projection = projection_for([district.centroid for district in districts])
    fields = fields_of([projection.point(district.centroid) for district in districts])
    corners = [corner for field in fields for corner in field]
    frame = frame_around([*corners, *map(projection.point, besides)], MARGIN, width)
    paths = {
        district.code: _path([frame.place(corner) for corner in field])
        for district, field in zip(districts, fields, strict=True)
    }
    return Sheet(projection, frame, paths)


def _path(field: Polygon) -> str:
    """Return the path of a field, a little apart from its neighbours; each corner is told from the one before."""
    corners: list[Point] = []
    for corner in shrunk(field, SEAM) or field:
        rounded = Point(round(corner.x, 1), round(corner.y, 1))
        if not corners or math.dist(rounded, corners[-1]) >= LEAST_PART:
            corners.append(rounded)
    steps = [f"{corner.x - last.x:.1f} {corner.y - last.y:.1f}" for last, corner in pairwise(corners)]
    return f"M{corners[0].x:g} {corners[0].y:g}l{' '.join(steps)}z".replace(".0", "").replace(" -", "-")
