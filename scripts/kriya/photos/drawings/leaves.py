"""Leaves on the tables of the printer, the cook and the herbalist."""

from collections.abc import Sequence

from kriya.photos.drawings.brush import (
    Brush,
    around,
    circle,
    coats,
    define,
    element,
    field,
    ground,
    group,
    lines,
    number,
    path,
    placed,
    shading,
    use,
)
from kriya.photos.drawings.forest import LEAF_FORM
from kriya.photos.drawings.palettes import MORI, NIGHT

VEINS = "M0-4V-76M0-20L14-34M0-20L-14-34M0-36L14-50M0-36L-14-50M0-52L9-62M0-52L-9-62"

PRESSED = {
    "a": (
        "M0 52C44 42 56-10 0-52C-56-10-44 42 0 52",
        "M0 62V-44M0 30L28 8M0 30L-28 8M0 6L26-14M0 6L-26-14M0-18L14-30M0-18L-14-30",
    ),
    "b": (
        "M0 75C20 45 22-17 0-75C-22-17-20 45 0 75",
        "M0 87V-67M0 45L10 25M0 45L-10 25M0 15L11-5M0 15L-11-5M0-15L9-33M0-15L-9-33",
    ),
    "c": (
        "M0 56C30 62 40 40 26 30C58 36 58-2 30-2C40-24 16-40 0-56"
        "C-16-40-40-24-30-2C-58-2-58 36-26 30C-40 40-30 62 0 56",
        "M0 76V-44M0 42L24 40M0 42L-24 40M0 22L36 12M0 22L-36 12M0-4L20-20M0-4L-20-20",
    ),
}
"""Outline and veins of the leaves that are laid on cloth."""


def ecoprint(brush: Brush) -> str:
    """Draw leaves laid on cloth and beaten or steamed: stains with darker rims, one across the other."""
    stains = (_stain(name, form, veins) for name, (form, veins) in PRESSED.items())
    return ground(brush.palette.ground) + define(*stains, _frond()) + _strewn(brush, (*PRESSED, "d"))


def _stain(name: str, form: str, veins: str) -> str:
    return group(
        path(form, opacity=".3", stroke_width=12),
        path(form, stroke="none", fill_opacity=".6"),
        path(form, fill="none", stroke_width=2.5, stroke_opacity=".8"),
        path(veins, fill="none", stroke=MORI, stroke_width=1.8, stroke_opacity=".6"),
        id=name,
    )


def _frond() -> str:
    pair = path("M0 0C10-2 26-12 34-28C14-26 2-14 0 0C-10-2-26-12-34-28C-14-26-2-14 0 0", id="e", opacity=".75")
    leaflets = placed("e", *((0, 70 - 15 * step, 0, 1 - 0.09 * step) for step in range(9)))
    return define(pair) + group(leaflets, path("M0 90V-66", stroke_width=2.5, opacity=".8"), id="d", stroke_width=1)


def _strewn(brush: Brush, names: Sequence[str]) -> str:
    """Return leaves strewn over a loose grid, so that no place stays bare, each dye in one go."""
    ink = brush.palette
    dyes: dict[str, str] = dict.fromkeys((ink.detail, ink.body, ink.spark, ink.line), "")
    for place in range(35):
        x = -350 + place % 7 * 118 - place // 7 % 2 * 50 + brush.between(-26, 26)
        y = -250 + place // 7 * 125 + brush.between(-26, 26)
        leaf = placed(brush.pick(names), (round(x), round(y), round(brush.between(0, 360)), brush.between(0.9, 1.45)))
        dyes[brush.pick(tuple(dyes))] += leaf
    return "".join(group(leaves, fill=colour, stroke=colour) for colour, leaves in dyes.items())


def festive_food(brush: Brush) -> str:
    """Draw kembang goyang, the flower that is shaken off its iron into hot oil, on a banana leaf."""
    return define(*_biscuit(brush)) + _banana_leaf(brush) + _laid(brush)


def _banana_leaf(brush: Brush) -> str:
    ink = brush.palette
    sheen = ((0, ink.line, 1), (46, ink.ground, 1), (50, ink.body, 1), (54, ink.ground, 1), (100, ink.line, 1))
    ribs = lines(
        path("M0 0L-620-170M0 0L620-170M0 22L-620-150M0 22L620-150M0 44L-620-124M0 44L620-124"),
        width=1.4,
        colour=NIGHT,
        stroke_opacity=".3",
        id="r",
    )
    return define(shading("linear", "g", *sheen), ribs) + group(
        element("rect", x=-600, y=-600, width=1200, height=1200, fill="url(#g)"),
        *(use("r", 0, step * 66) for step in range(-8, 11)),
        path("M0-600V600", stroke=ink.detail, stroke_width=9, stroke_opacity=".75"),
        transform=f"rotate({brush.pick((-35, -20, 25, 40))})",
    )


def _biscuit(brush: Brush) -> tuple[str, ...]:
    """Return a flower of thin batter: its shadow on the leaf, its crisp rims, the light on them."""
    ink = brush.palette
    count = brush.pick((5, 6, 8))
    wide = number(170 / count)
    lobe = path(f"M0-14C-{wide}-30-{wide}-66 0-68C{wide}-66 {wide}-30 0-14", id="p")
    wafer = group(around("p", count), circle(18), circle(6), id="w")
    batter = ((ink.spark, 12, 1), (ink.detail, 7, 1), ("#fff", 2, 0.7))
    rims = coats("w", *((colour, width, None, see) for colour, width, see in batter))
    shadow = use("w", 6, 9, fill=NIGHT, stroke=NIGHT, stroke_width=10, opacity=".4")
    return lobe, wafer, group(shadow, use("w", fill=ink.spark, opacity=".45"), rims, id="k")


def _laid(brush: Brush) -> str:
    """Return biscuits in rows, none quite straight."""
    spots = (
        (column * 172 + row % 2 * 86 + brush.between(-12, 12), row * 150 + brush.between(-12, 12))
        for row in range(-2, 3)
        for column in range(-3, 3)
    )
    return placed("k", *((x, y, brush.between(0, 60), brush.between(0.9, 1.12)) for x, y in spots))


def herbs(brush: Brush) -> str:
    """Draw sprigs, slices of turmeric, and drops of oil."""
    ink = brush.palette
    drop = shading("radial", "g", (0, "#fff", 1), (30, ink.spark, 1), (100, ink.line, 1), cx=".4", cy=".7")
    blade = group(path(LEAF_FORM, fill=ink.body), path(VEINS, stroke=ink.detail, stroke_width=2, fill="none"), id="l")
    sprig = group(
        path("M0 96C6 40-6 0 0-60", fill="none", stroke=ink.body, stroke_width=4),
        placed("l", (0, -40, 0, 0.9), *((0, y, side * 58, 0.85) for y in (-24, 14, 52) for side in (1, -1))),
        id="s",
    )
    oil = path("M0-40C16-14 24-2 24 12a24 24 0 0 1-48 0C-24-2-16-14 0-40", fill="url(#g)", id="o")
    tile = group(use("s"), use("c", 100, -58), placed("o", (100, 42, 0, 0.9)), id="t")
    return (
        ground(ink.ground)
        + define(drop, blade, sprig, _turmeric(brush), oil, tile)
        + field(
            "t",
            200,
            210,
            shift=100,
            turn=brush.pick((0, 12, -12)),
            scale=brush.between(0.85, 1.15),
            pan=brush.anywhere(),
        )
    )


def _turmeric(brush: Brush) -> str:
    ink = brush.palette
    rings = lines(circle(30), circle(17), width=2.5, colour=ink.line)
    pores = lines(circle(23.5), width=3.4, colour=ink.line, dash="0 9.23")
    return group(circle(36, fill=ink.spark), group(rings, pores, stroke_opacity=".7"), circle(6, fill=ink.line), id="c")
