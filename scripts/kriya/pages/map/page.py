"""The map's page: the drawing, and beside it the list that says the same in words."""

from collections.abc import Mapping
from typing import Any

from kriya.model import District, Maker, MakerStatus, Regency
from kriya.model.addresses import MAP, topic_address
from kriya.pages.cards import administration, meta_description
from kriya.pages.edition import Edition
from kriya.pages.map.drawing import draw_panel
from kriya.pages.map.held import Held, held_by_district, most_makers, radius
from kriya.pages.map.panels import districts_of, panels_of
from kriya.pages.map.position import draw_position
from kriya.pages.page import Page
from kriya.pages.parts import open_map_url

AT_ONCE = 8
"""Makers of a district shown at once; with more, the rest waits behind a word."""


def map_page(edition: Edition) -> Page:
    """Return the page on which both areas' makers stand on a map."""
    held = held_by_district(edition.catalogue.makers.values())
    most = most_makers(held)
    total = sum(held.values(), Held())
    return Page(
        address=MAP,
        template="kriya/map.html",
        title=edition.word("map_title"),
        description=meta_description(edition.word("map_lead")),
        values={
            "kind": "map",
            "lead": edition.word("map_lead"),
            "total": held_text(edition, total),
            "panels": [draw_panel(edition, panel, held) for panel in panels_of(edition)],
            "position": draw_position(edition),
            "sizes": [{"makers": size, "r": radius(size, most)} for size in (1, 4, most)],
            "most": most,
            "regencies": [
                _regency_values(edition, regency, held) for regency in edition.catalogue.vocabulary.regencies.values()
            ],
            "categories": _categories(edition),
        },
    )


def held_text(edition: Edition, held: Held) -> str:
    """Return '3 makers · 1 example', or only what is there."""
    parts = [edition.count("maker", held.makers)] if held.makers else []
    parts += [edition.count("example", held.samples)] if held.samples else []
    return " · ".join(parts)


def _regency_values(edition: Edition, regency: Regency, held: Mapping[str, Held]) -> dict[str, Any]:
    inside = [district for district in districts_of(edition, regency.area) if district.regency == regency.code]
    return {
        "slug": regency.slug,
        "name": edition.say(regency.name),
        "url": topic_address("regency", regency.slug),
        "area": regency.area,
        "districts": [_district_values(edition, d, held[d.code]) for d in inside if d.code in held],
        "empty": [district.name for district in inside if district.code not in held],
    }


def _district_values(edition: Edition, district: District, held: Held) -> dict[str, Any]:
    makers = [_maker_values(edition, maker) for maker in edition.catalogue.makers_of("district", district.code)]
    label = edition.catalogue.vocabulary.district_labels[district.label].display
    return {
        "slug": district.slug,
        "name": edition.text(label).replace("{name}", district.name),
        "held": held_text(edition, held),
        "at": f"{district.centroid.lat:g},{district.centroid.lon:g}",
        "open": open_map_url(district.centroid),
        "administration": administration(edition, district),
        "makers": makers[:AT_ONCE],
        "more": makers[AT_ONCE:],
        "more_text": edition.word("map_more", count=len(makers) - AT_ONCE),
    }


def _maker_values(edition: Edition, maker: Maker) -> dict[str, Any]:
    categories = edition.catalogue.vocabulary.categories
    location = maker.record.location if not maker.sample else None
    return {
        "url": maker.address,
        "name": edition.say(maker.record.name),
        "crafts": ", ".join(edition.text(categories[key].label).split(" (")[0] for key in maker.record.crafts),
        "works_in": " ".join(maker.record.crafts),
        "sample": maker.sample,
        "status": "" if maker.record.status is MakerStatus.ACTIVE else edition.word(f"maker_{maker.record.status}"),
        "at": f"{location.lat:g},{location.lon:g}" if location else "",
        "open": open_map_url(location, exact=True) if location else "",
    }


def _categories(edition: Edition) -> list[dict[str, Any]]:
    """Return the categories that any maker works in, each with how many do."""
    return [
        {"key": key, "name": edition.text(category.label), "count": len(makers)}
        for key, category in edition.catalogue.vocabulary.categories.items()
        if (makers := edition.catalogue.makers_of("category", key))
    ]
