"""The map's geometry in numbers: where a place lies, how long a kilometre is, and what a field holds."""

import math
from itertools import pairwise

import pytest

from kriya.model import Place
from kriya.pages.map.fields import fields_of, shrunk, widest_gap
from kriya.pages.map.held import radius
from kriya.pages.map.labels import Box, step_aside
from kriya.pages.map.projection import Point, distance, frame_around, projection_for, scale_bar

SQUARE = [Point(0, 0), Point(10, 0), Point(10, 10), Point(0, 10)]


def area(polygon):
    return abs(sum(a.x * b.y - b.x * a.y for a, b in pairwise([*polygon, polygon[0]]))) / 2


def test_a_degree_is_as_long_as_it_is_on_earth():
    """One degree of latitude is 111.195 km on the mean sphere; one of longitude shrinks with the cosine of 60°."""
    projection = projection_for([Place(lat=-59, lon=0), Place(lat=-61, lon=0)])
    assert projection.middle == -60
    origin, east, south = (projection.point(Place(lat=a, lon=b)) for a, b in ((-60, 110), (-60, 111), (-61, 110)))
    assert east.x - origin.x == pytest.approx(111.195 / 2, abs=0.001)
    assert south.y - origin.y == pytest.approx(111.195, abs=0.001)
    assert (east.y, south.x) == (origin.y, origin.x)


def test_a_drawing_measures_what_the_earth_does():
    """Across either area the flat drawing and the way along the surface differ by less than a thousandth."""
    for north, south in (
        (Place(lat=-0.8, lon=116.95), Place(lat=-1.6, lon=116.33)),
        (Place(lat=-7.54, lon=110.0), Place(lat=-8.2, lon=110.84)),
    ):
        point = projection_for([north, south]).point
        assert math.dist(point(north), point(south)) == pytest.approx(distance(north, south), rel=0.001)


def test_distance_knows_the_quarter_of_the_earth():
    assert distance(Place(lat=0, lon=20), Place(lat=90, lon=0)) == pytest.approx(10_007.56, abs=0.01)
    assert distance(Place(lat=0, lon=0), Place(lat=0, lon=180)) == pytest.approx(20_015.11, abs=0.01)


def test_a_frame_shows_all_points_at_one_scale():
    frame = frame_around([Point(100, 50), Point(150, 150)], margin=10, width=120)
    assert (frame.scale, frame.height) == (2, 220)
    assert frame.place(Point(100, 50)) == (10, 10)
    assert frame.place(Point(150, 150)) == (110, 210)


@pytest.mark.parametrize(
    ("scale", "longest", "kilometres"), [(4, 96.6, 20), (20, 66, 2), (0.12, 66, 500), (4, 40, 10), (100, 66, 1)]
)
def test_a_scale_bar_is_the_longest_round_number_that_fits(scale, longest, kilometres):
    assert scale_bar(scale, longest) == (kilometres, kilometres * scale)


def test_the_widest_gap_is_the_longest_step_between_neighbours():
    assert widest_gap([Point(0, 0), Point(3, 0), Point(3, 4), Point(20, 4)]) == 17
    assert widest_gap([Point(5, 5)]) == 1


def test_a_field_holds_what_is_nearer_to_its_centre_than_to_any_other():
    centres = [Point(0, 0), Point(8, 0), Point(3, 6), Point(3, 6.5)]
    fields = fields_of(centres)
    reach = widest_gap(centres) / 2 * 1.5
    for centre, field in zip(centres, fields, strict=True):
        for corner in field:
            nearest = min(math.dist(corner, other) for other in centres)
            assert math.dist(corner, centre) <= min(nearest, reach) + 1e-9
    assert max(corner.x for corner in fields[0]) == pytest.approx(4)


def test_two_districts_at_one_place_do_not_break_the_drawing():
    same = fields_of([Point(0, 0), Point(0, 0), Point(4, 0)])
    assert same[0] == same[1]
    assert area(same[0]) > 0


def test_a_field_shrinks_by_the_same_on_every_side_and_may_vanish():
    assert sorted(shrunk(SQUARE, 1)) == [(1, 1), (1, 9), (9, 1), (9, 9)]
    assert shrunk(SQUARE, 6) == []


def test_a_point_grows_with_the_root_of_what_it_stands_for():
    assert [radius(makers, 100) for makers in (1, 25, 100, 400)] == [4.8, 8, 12, 12]
    assert radius(0, 100) == radius(1, 100)


def test_a_name_takes_the_smallest_step_aside():
    name = Box(0, 0, 40, 10)
    assert step_aside(name, []) == (0, 0)
    assert step_aside(name, [Box(10, 2, 14, 6)]) == (0, -12)
    assert step_aside(name, [Box(10, 2, 14, 6), Box(10, -10, 14, -6)]) == (0, 12)
    assert step_aside(name, [Box(-500, -500, 500, 500)]) == (0, 0)
