"""Which panels the map has: one for each area, and a close-up of each regency that is crowded on its area's."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from kriya.model import District, Landmark, Regency
from kriya.pages.edition import Edition
from kriya.pages.map.fields import widest_gap
from kriya.pages.map.projection import projection_for

WIDTHS = {"ppu": 290, "diy": 430}
"""Units across an area's panel; a unit is about a pixel where the page has room for both side by side."""

CLOSE_UP_WIDTH = 200

CROWDED = 3
"""A regency whose centres lie so many times closer together than its area's gets a close-up."""

FEW_DISTRICTS = 6
"""A panel with no more districts than these shows all their names, and no regencies'."""


@dataclass(frozen=True)
class Panel:
    """What one panel shows."""

    key: str
    """The area, or the address of the regency."""
    title: str
    districts: Sequence[District]
    """Those of one regency together."""
    width: float
    crowded: Mapping[str, Regency] = field(default_factory=dict)
    """Regencies that have a close-up and only one point here, by their code."""
    landmarks: Sequence[Landmark] = ()
    is_area: bool = False

    @property
    def is_roomy(self) -> bool:
        """Return whether every district's name has room."""
        return len(self.districts) <= FEW_DISTRICTS

    def target(self, district: District) -> District | Regency:
        """Return what stands for *district*: itself, or its regency where that is crowded."""
        return self.crowded.get(district.regency, district)


def panels_of(edition: Edition) -> Iterator[Panel]:
    """Yield the panel of every area, each followed by its close-ups."""
    vocabulary = edition.catalogue.vocabulary
    for area in vocabulary.areas:
        districts = districts_of(edition, area)
        if not districts:
            continue
        crowded = {code: vocabulary.regencies[code] for code in _crowded(districts)}
        landmarks = [mark for mark in vocabulary.landmarks.values() if mark.area == area and mark.kind != "island"]
        yield Panel(area, edition.word(f"group_{area}"), districts, WIDTHS[area], crowded, landmarks, is_area=True)
        for code, regency in crowded.items():
            inside = [district for district in districts if district.regency == code]
            yield Panel(regency.slug, edition.text(regency.name), inside, CLOSE_UP_WIDTH)


def districts_of(edition: Edition, area: str) -> list[District]:
    """Return the districts of an area, those of one regency together."""
    order = list(edition.catalogue.vocabulary.regencies)
    inside = [district for district in edition.catalogue.vocabulary.districts.values() if district.area == area]
    return sorted(inside, key=lambda district: order.index(district.regency))


def _crowded(districts: Sequence[District]) -> list[str]:
    """Return the codes of the regencies whose points would lie on top of each other."""
    point = projection_for([district.centroid for district in districts]).point
    whole = widest_gap([point(district.centroid) for district in districts])
    return [
        code
        for code, inside in groupby(districts, key=lambda district: district.regency)
        if widest_gap([point(district.centroid) for district in inside]) * CROWDED < whole
    ]
