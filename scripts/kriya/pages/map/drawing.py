"""One panel of the map as plain values, drawn at its own scale, with a bar that says which."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from kriya.model import District, Landmark, Regency
from kriya.pages.edition import Edition
from kriya.pages.map.held import Held, most_makers, radius
from kriya.pages.map.labels import box_of_point, box_of_text, step_aside
from kriya.pages.map.panels import Panel
from kriya.pages.map.projection import scale_bar
from kriya.pages.map.sheet import Sheet, sheet_of

LABEL_GAP = 5
"""Units between a point and its name."""


@dataclass(frozen=True)
class _Drawing:
    """What every part of one panel's drawing looks at."""

    edition: Edition
    panel: Panel
    held: Mapping[str, Held]
    sheet: Sheet


def draw_panel(edition: Edition, panel: Panel, held: Mapping[str, Held]) -> dict[str, Any]:
    """Return what a template needs to draw *panel*, with a point for each district that *held* names."""
    sheet = sheet_of(panel.districts, panel.width, [landmark.place for landmark in panel.landmarks])
    drawing = _Drawing(edition, panel, held, sheet)
    points = _points(drawing)
    return {
        "key": panel.key,
        "title": panel.title,
        "is_area": panel.is_area,
        **sheet.size,
        "fields": _fields(drawing),
        "points": points,
        "names": _names(drawing, points),
        "landmarks": [_landmark(drawing, landmark) for landmark in panel.landmarks],
        "bar": _bar(sheet),
    }


def _fields(drawing: _Drawing) -> list[dict[str, Any]]:
    """Return the fields of each regency, each with where it leads if it holds anything."""
    dyes = list(drawing.edition.catalogue.vocabulary.regencies)
    return [
        {"dye": dyes.index(code) + 1, "cells": [_cell(drawing, district) for district in inside]}
        for code, inside in groupby(drawing.panel.districts, key=lambda district: district.regency)
    ]


def _cell(drawing: _Drawing, district: District) -> dict[str, str]:
    return {
        "path": drawing.sheet.paths[district.code],
        "name": district.name,
        "slug": drawing.panel.target(district).slug if district.code in drawing.held else "",
    }


def _points(drawing: _Drawing) -> list[dict[str, Any]]:
    """Return a point for all that holds anything: the largest first, so that none is hidden, and named ones last."""
    sums: dict[str, Held] = {}
    targets: dict[str, District | Regency] = {}
    for district in drawing.panel.districts:
        if held := drawing.held.get(district.code):
            target = drawing.panel.target(district)
            targets[target.slug] = target
            sums[target.slug] = sums.get(target.slug, Held()) + held
    points = [_point(drawing, target, sums[slug]) for slug, target in targets.items()]
    return sorted(points, key=lambda point: (point["named"], -point["r"], point["slug"]))


def _point(drawing: _Drawing, target: District | Regency, held: Held) -> dict[str, Any]:
    place, size = drawing.sheet.at(target.centroid), radius(held.makers, most_makers(drawing.held))
    is_regency = isinstance(target, Regency)
    return {
        "slug": target.slug,
        "name": drawing.edition.text(target.name) if is_regency else target.name,
        **place,
        "r": size,
        "label": round(-size - LABEL_GAP, 1),
        "makers": held.makers,
        "edge": drawing.sheet.edge(place["x"]),
        "named": is_regency or drawing.panel.is_roomy,
    }


def _names(drawing: _Drawing, points: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the names of an area's regencies, clear of its points."""
    panel, sheet = drawing.panel, drawing.sheet
    if not panel.is_area or panel.is_roomy:
        return []
    taken = [box_of_point(point["x"], point["y"], point["r"]) for point in points]
    taken += [box_of_text(point["name"], point["x"], point["y"] + point["label"]) for point in points if point["named"]]
    names = []
    for regency in drawing.edition.catalogue.vocabulary.regencies.values():
        if regency.area == panel.key and regency.code not in panel.crowded:
            place = sheet.at(regency.centroid)
            x, y = step_aside(box_of_text(regency.short, **place), taken)
            names.append({"text": regency.short, "x": round(place["x"] + x, 1), "y": round(place["y"] + y, 1)})
    return names


def _landmark(drawing: _Drawing, landmark: Landmark) -> dict[str, Any]:
    place = drawing.sheet.at(landmark.place)
    text = drawing.edition.text(landmark.name)
    return {"kind": landmark.kind, "text": text, **place, "edge": drawing.sheet.edge(place["x"])}


def _bar(sheet: Sheet) -> dict[str, Any]:
    kilometres, units = scale_bar(sheet.frame.scale, sheet.frame.width / 3)
    return {"kilometres": kilometres, "units": round(units, 1)}
