"""What is turned, wired, beaten and strung: clay, silver, metal, beads; light comes from the upper left."""

import math

from kriya.photos.drawings.brush import (
    REACH,
    Brush,
    around,
    circle,
    define,
    field,
    ground,
    group,
    moved,
    oval,
    path,
    runs,
    shading,
    use,
)
from kriya.photos.drawings.palettes import NIGHT, SILVER

SLANTED = {"x2": "1", "y2": "1"}
# Both hands of a scroll lie in one path: a picture has thousands of them, and each element costs a phone time.
SCROLL = (
    "M0-34C8-36 22-48 20-58a9 9 0 0 0-18 0a7 7 0 0 0 14 0a4 4 0 0 0-8 0"
    "M0-34C-8-36-22-48-20-58a9 9 0 0 1 18 0a7 7 0 0 1-14 0a4 4 0 0 1 8 0"
)
HEART = "M0-7C7-13 9-21 8-24a4 4 0 0 0-8 0a4 4 0 0 0-8 0C-9-21-7-13 0-7"


def turned_clay(brush: Brush) -> str:
    """Draw a bowl on the wheel from above: ridges left by the fingers, and a band pressed in with a stick."""
    ink = brush.palette
    lit = shading("linear", "l", (5, "#fff", 0.55), (45, "#fff", 0), (60, NIGHT, 0), (95, NIGHT, 0.6), **SLANTED)
    sunk = shading("linear", "s", (5, NIGHT, 0.55), (45, NIGHT, 0), (60, "#fff", 0), (95, "#fff", 0.4), **SLANTED)
    depth = shading("radial", "g", (0, ink.line, 1), (45, ink.body, 1), (100, ink.detail, 1))
    return (
        ground(ink.body)
        + define(lit, sunk, depth, _press(brush))
        + group(
            circle(640, fill="url(#g)"),
            _ridges(brush),
            _pressed_band(brush, brush.between(170, 240)),
            transform=moved(brush.between(-130, 130), brush.between(-80, 80)),
        )
    )


def _ridges(brush: Brush) -> str:
    """Return rings, each with its lit and its shaded side, as far apart as fingers go."""
    rings, radius = [], 14.0
    while radius < 620:
        rings += [circle(radius, stroke="url(#l)"), circle(radius + 9, stroke="url(#s)")]
        radius += brush.between(20, 36)
    return group(*rings, fill="none", stroke_width=9)


def _press(brush: Brush) -> str:
    ink = brush.palette
    mark = brush.pick(
        (
            "M0-21C10-8 10 8 0 21C-10 8-10-8 0-21",
            "M0-20L10 0 0 20-10 0Z",
            "M-3-20C14-16 10-4 0 0S-14 16 3 20C-16 22-12 4-2 0S8-16-3-20",
        )
    )
    lip = path(mark, fill="#fff", opacity=".4", transform="translate(2 2)")
    return group(lip, path(mark, fill=ink.line), path(mark, fill=NIGHT, opacity=".3"), id="m")


def _pressed_band(brush: Brush, radius: float) -> str:
    step = brush.pick((9, 10, 12))
    mark = use("m", 0, -radius)
    three = group(*(group(mark, transform=f"rotate({turn})") for turn in (0, step, 2 * step)), id="n")
    band = circle(radius, fill="none", stroke=brush.palette.body, stroke_width=62)
    rims = circle(radius - 31, stroke="url(#s)") + circle(radius + 31, stroke="url(#l)")
    return define(three) + band + group(rims, fill="none", stroke_width=7) + around("n", 120 // step)


def filigree(brush: Brush) -> str:
    """Draw twisted silver wire in scrolls, with grains where the wires meet."""
    count, slim = brush.pick(((6, 1.25), (8, 1), (10, 0.84)))
    scale, pan = brush.between(1, 1.35), brush.anywhere()
    drop = path("M0-14C22-34 36-62 0-88C-36-62-22-34 0-14" + SCROLL, id="d")
    petal = group(use("d", transform=f"scale({slim} 1)"), id="p")
    rose = group(around("p", count), circle(13), circle(92), circle(99), id="o")
    # The hearts are too small for a twist to be seen, and dashes are what costs most.
    link = path(HEART, stroke_width=1.4, stroke_dasharray="none", id="h")
    knot = group(around("h", 3), circle(4), id="v")
    below = use("v", transform="translate(0 120)rotate(180)")
    wires = group(use("o"), use("v", 104, 60), below, id="t")
    return (
        ground(brush.palette.ground)
        + define(drop, petal, rose, link, knot, wires, *_grains(count), group(_wire(brush), id="w"))
        + field("w", 208, 180, shift=104, scale=scale, pan=pan)
        + field("n", 208, 180, shift=104, scale=scale, pan=pan)
    )


def _wire(brush: Brush) -> str:
    """Return the wire with blunt ends and a shadow that hides all: round or half-seen ones take half as long again."""
    ink = brush.palette
    coated = [(0, ink.line, 4, None), (0, ink.body, 2.4, "4.6 1.2")]
    if ink.ground != NIGHT:  # a shadow would not be seen at night
        coated.insert(0, (2, NIGHT, 5, None))
    wires = (
        use("t", fall, fall, stroke=colour, stroke_width=width, stroke_dasharray=dash)
        for fall, colour, width, dash in coated
    )
    return group(*wires, fill="none")


def _grains(count: int) -> tuple[str, ...]:
    shine = shading("radial", "g", (0, "#fff", 1), (35, SILVER, 1), (100, NIGHT, 1), cx=".35", cy=".3")
    grain = circle(5.5, 0, -95.5, fill="url(#g)", id="b")
    return shine, grain, group(circle(10, fill="url(#g)"), around("b", count * 2), id="n")


def hammered_metal(brush: Brush) -> str:
    """Draw the scallops that a round hammer leaves, no two quite alike."""
    ink = brush.palette
    step = brush.between(54, 76)
    hollow = ((0, NIGHT, 0.9), (25, ink.line, 0.95), (55, ink.body, 0.95), (82, ink.detail, 0.95), (100, ink.spark, 1))
    glint = ((0, ink.spark, 0.8), (45, ink.detail, 0.4), (100, ink.body, 0))
    blow = group(
        circle(step * 0.62, fill="url(#d)", stroke="url(#e)", stroke_width=2.5),
        oval(step * 0.3, step * 0.2, step * 0.17, step * 0.2, fill="url(#g)", transform="rotate(-8)"),
        id="c",
    )
    shades = (
        shading("linear", "d", *hollow, **SLANTED),
        shading("linear", "e", (20, ink.spark, 0.8), (75, NIGHT, 0.7), **SLANTED),
        shading("radial", "g", *glint),
    )
    return (
        ground(ink.body)
        + define(*shades, blow, *_blows(brush, step))
        + group(_beaten_rows(step), transform=f"rotate({brush.pick((0, 20, -35))})")
    )


def _blows(brush: Brush, step: float) -> list[str]:
    """Return three rows of blows, each blow a little beside its place."""
    slip, count = step * 0.13, math.ceil(REACH / step) + 1
    rows = []
    for name in ("r0", "r1", "r2"):
        spots = (
            (place * step + brush.between(-slip, slip), brush.between(-slip, slip)) for place in range(-count, count)
        )
        rows.append(group(*(use("c", x, y) for x, y in spots), id=name))
    return rows


def _beaten_rows(step: float) -> str:
    rows = math.ceil(REACH / step / 0.86)
    return "".join(use(f"r{row % 3}", row % 2 * step / 2, row * step * 0.86) for row in range(-rows, rows + 1))


def beads(brush: Brush) -> str:
    """Draw beads strung in lozenges, each with its little light."""
    half, wide = brush.pick((8, 10)), 20
    places = range(-half, half)
    bands = _bands(brush)
    strings: dict[str, str] = {}
    for row in places:
        colours = [bands[(abs(column) + abs(row)) % len(bands)] for column in places]
        for start, length, colour in runs(colours):
            strings[colour] = strings.get(colour, "") + _string((start - half) * wide, row * wide, length * wide)
    every = "".join(_string(-half * wide, row * wide, 2 * half * wide) for row in places)
    tile = group(
        path(every, stroke=NIGHT, stroke_width=19.5),
        *(path(d, stroke=colour) for colour, d in strings.items()),
        path(every, stroke=NIGHT, stroke_width=6, opacity=".25", transform="translate(3 3)"),
        path(every, stroke="#fff", stroke_width=6, opacity=".55", transform="translate(-3.5 -3.5)"),
        fill="none",
        stroke_width=17,
        stroke_linecap="round",
        stroke_dasharray=f"0 {wide}",
        id="t",
    )
    return (
        ground(NIGHT)
        + define(tile)
        + field("t", 2 * half * wide, 2 * half * wide, scale=brush.between(0.85, 1.2), pan=brush.anywhere())
    )


def _string(x: int, y: int, length: int) -> str:
    """Return a line whose round dashes are beads; it goes a hair past the last, or that one might be left out."""
    return f"M{x} {y}h{length - 19}"


def _bands(brush: Brush) -> tuple[str, ...]:
    """Return the colours from a lozenge's heart outwards."""
    ink = brush.palette
    return brush.pick(
        (
            (ink.spark, ink.body, ink.body, ink.line, ink.detail, ink.detail, ink.line, ink.body),
            (ink.body, ink.spark, ink.line, ink.line, ink.body, ink.detail, ink.spark, ink.detail),
        )
    )
