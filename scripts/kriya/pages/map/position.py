"""Where the areas lie: a grid of latitude and longitude with the equator, the areas as points on it.

No coast is drawn, because the catalogue holds none; islands are named where they are.
"""

from collections.abc import Sequence
from itertools import pairwise
from statistics import fmean
from typing import Any

from kriya.model import District, Place
from kriya.pages.edition import Edition
from kriya.pages.formats import number
from kriya.pages.map.panels import districts_of
from kriya.pages.map.projection import Frame, Projection, distance, frame_around, projection_for

WIDTH = 200

MARGIN = 45
"""Units around the areas and the equator."""

STEP = 5
"""Degrees between two lines of the grid."""


def draw_position(edition: Edition) -> dict[str, Any]:
    """Return the small drawing that shows where the areas lie on earth, and how far apart they are."""
    vocabulary = edition.catalogue.vocabulary
    centres = {area: _centre(districts) for area in vocabulary.areas if (districts := districts_of(edition, area))}
    places = [*centres.values(), Place(lat=0, lon=next(iter(centres.values())).lon)]
    projection = projection_for(places)
    frame = frame_around([projection.point(place) for place in places], MARGIN, WIDTH)
    return {
        "width": round(frame.width, 1),
        "height": round(frame.height, 1),
        "lines": _grid(projection, frame),
        "marks": [
            {"text": edition.text(vocabulary.areas[area].short), "key": area, **_at(projection, frame, centre)}
            for area, centre in centres.items()
        ],
        "islands": [
            {"text": edition.text(landmark.name), **_at(projection, frame, landmark.place)}
            for landmark in vocabulary.landmarks.values()
            if landmark.kind == "island"
        ],
        "apart": [
            number(round(distance(one, other), -1), edition.language) for one, other in pairwise(centres.values())
        ],
    }


def _centre(districts: Sequence[District]) -> Place:
    """Return the middle of the districts' centres."""
    return Place(
        lat=fmean(district.centroid.lat for district in districts),
        lon=fmean(district.centroid.lon for district in districts),
    )


def _at(projection: Projection, frame: Frame, place: Place) -> dict[str, float]:
    point = frame.place(projection.point(place))
    return {"x": round(point.x, 1), "y": round(point.y, 1)}


def _grid(projection: Projection, frame: Frame) -> list[dict[str, Any]]:
    """Return the lines of the grid that cross the frame: which way each runs, where, and its degrees."""
    lines = []
    for degrees in range(-90, 181, STEP):
        across = _at(projection, frame, Place(lat=degrees, lon=0))["y"]
        if 0 < across < frame.height:
            lines.append({"along": "latitude", "at": across, "degrees": degrees})
        down = _at(projection, frame, Place(lat=0, lon=degrees))["x"]
        if 0 < down < frame.width:
            lines.append({"along": "longitude", "at": down, "degrees": degrees})
    return lines
