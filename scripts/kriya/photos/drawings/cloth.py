"""Cloth that is not batik: woven, tied, folded, printed."""

import math

from kriya.photos.drawings.brush import (
    HEIGHT,
    WIDTH,
    Brush,
    circle,
    coats,
    define,
    element,
    field,
    ground,
    group,
    lines,
    moved,
    number,
    path,
    petals,
    runs,
    shading,
    use,
)
from kriya.photos.drawings.palettes import NIGHT, Palette


def lurik(brush: Brush) -> str:
    """Draw stripes of the warp in threes and fours, and the fine ribs of the weft across them."""
    stripes, wide = _stripes(brush)
    count = math.ceil(WIDTH / wide / 2) + 1
    repeat = "".join(use("w", step * wide - wide / 2) for step in range(-count, count + 1))
    return (
        ground(brush.palette.ground)
        + define(group(*stripes, id="w"), _weft())
        + group(repeat, transform=f"rotate({brush.pick((0, 0, 90))})scale(1.3)")
        + ground("url(#f)")
    )


def _stripes(brush: Brush) -> tuple[list[str], float]:
    """Return the stripes of one repeat, and how wide it is; it mirrors itself as a jacket's front does."""
    stripes, at = [], 0.0
    half = _half_repeat(brush)
    for wide, colour in [*half, (brush.between(14, 26), ""), *reversed(half[1:])]:
        if colour:
            stripes.append(path(f"M{number(at + wide / 2)}-400V400", stroke=colour, stroke_width=wide))
        at += wide
    return stripes, at


def _half_repeat(brush: Brush) -> list[tuple[float, str]]:
    ink = brush.palette
    thin = brush.between(2.6, 4)
    half = [(brush.between(26, 44), ink.body)]
    for count in brush.pick(((3, 4), (4, 3))):
        half += [(thin * 1.5, ""), (thin, ink.detail)] * count
        half += [(brush.between(8, 16), ""), (brush.between(5, 18), brush.pick((ink.spark, ink.line)))]
    return half


def _weft() -> str:
    side = 24  # of eight ribs: smaller tiles take some painters thrice as long
    ribs = range(0, side, 3)
    lying = "".join(f"M0 {rib + 1}H{side}" for rib in ribs)
    upright = "".join(f"M{rib + 0.5} 0V{side}" for rib in ribs)
    floats = "".join(f"M{rib % 2 * 3} {rib + 2.5}H{side}" for rib in ribs)
    woven = (
        path(lying, stroke=NIGHT, stroke_opacity=".28"),
        path(floats, stroke="#fff", stroke_opacity=".16", stroke_dasharray="3"),
        path(upright, stroke=NIGHT, stroke_opacity=".2"),
    )
    return element("pattern", *woven, id="f", width=side, height=side, patternUnits="userSpaceOnUse")


def pleats(brush: Brush) -> str:
    """Draw striped cloth folded to and fro, as a blangkon's pleats are: each stripe goes in zigzag."""
    wide = brush.between(56, 84)
    stripes, pitch = _slanting_stripes(brush, wide)
    high = math.ceil(HEIGHT / 2 / pitch) + 1
    column = (use("z", 0, step * pitch) for step in range(-high, high + 1))
    fold = element("rect", y=-HEIGHT / 2, width=wide, height=HEIGHT, fill="url(#g)")
    pleat = group(*column, fold, id="p")
    back = group(use("p"), transform="scale(-1 1)", id="q")
    shade = shading("linear", "g", (0, NIGHT, 0.62), (30, NIGHT, 0.2), (80, "#fff", 0.1), (100, "#fff", 0.28))
    count = math.ceil(WIDTH / wide / 4) + 1
    folded = (use(name, step * 2 * wide) for step in range(-count, count + 1) for name in ("p", "q"))
    return ground(brush.palette.ground) + define(shade, stripes, pleat, back) + "".join(folded)


def _slanting_stripes(brush: Brush, wide: float) -> tuple[str, float]:
    """Return one repeat of stripes across a pleat, and how high it is."""
    ink = brush.palette
    bands = ((34, ink.body), (5, ink.detail), (14, ink.spark), (5, ink.detail), (24, ink.line), (5, ink.body))
    rise, at, stripes = brush.between(30, 52), 0, []
    for thick, colour in bands:
        stripes.append(path(f"M0 {at}L{number(wide)} {number(at + rise)}v{thick}L0 {at + thick}Z", fill=colour))
        at += thick + 7
    dots = path(f"M0 17L{number(wide)} {number(17 + rise)}")
    return group(*stripes, lines(dots, width=4, colour=ink.detail, dash="0 11"), id="z"), at


def jumputan(brush: Brush) -> str:
    """Draw rings of undyed cloth where it was tied, each with the halo that the dye crept into."""
    ink = brush.palette
    wide, pan = brush.pick((230, 260, 300)), brush.anywhere()
    bloom = shading("radial", "b", (0, ink.body, 1), (50, ink.body, 0.8), (78, ink.line, 0.6), (100, ink.line, 0))
    knot = ((0, ink.spark, 1), (20, ink.spark, 1), (34, ink.detail, 1), (60, ink.detail, 0.85), (100, ink.detail, 0))
    rings = brush.pick(((0.2, 0.28), (0.29,), (0.24,)))
    # As many ties on a small ring as on a large one.
    ties = group(*(circle(wide * part, stroke_dasharray=_dots(math.tau * wide * part / 24)) for part in rings), id="c")
    rows = path(f"M{wide / 2} 0L0 {wide / 2} {-wide / 2} 0", stroke_dasharray=_dots(wide * math.sqrt(2) / 14), id="e")
    crumple = lines(circle(30), circle(43), width=5, colour=ink.detail, dash=".5 9", stroke_opacity=".5")
    tile = group(crumple, circle(34, fill="url(#k)"), _tied(brush, "c"), _tied(brush, "e"), id="m")
    flower = group(circle(wide * 0.52, fill="url(#b)"), id="u")
    return (
        ground(ink.ground)
        + define(bloom, shading("radial", "k", *knot), ties, rows, flower, tile)
        + field("u", wide, wide / 2, shift=wide / 2, pan=pan, spill=1)
        + field("m", wide, wide / 2, shift=wide / 2, pan=pan, spill=1)
    )


def _tied(brush: Brush, name: str) -> str:
    """Return a line of little ties: halo, white, and the dyed point where the thread sat."""
    ink = brush.palette
    return coats(name, (ink.detail, 16, None, 0.2), (ink.detail, 10, None, 0.85), (ink.spark, 3.5, None, 1))


def _dots(step: float) -> str:
    """Return the dash that makes dots *step* apart."""
    return f"0 {step:.2f}"


def ulap_doyo(brush: Brush) -> str:
    """Draw lozenges and hooks of tied fibres, feathered where the dye crept under the knots."""
    columns, rows, thread = 22, 32, 5
    warp: dict[str, str] = {}
    for column in range(columns):
        slip = brush.between(-2, 2)
        for start, length, colour in runs([_tied_colour(brush.palette, column, row) for row in range(rows)]):
            stretch = f"M{column * thread} {number(start * thread + slip)}v{length * thread}"
            warp[colour] = warp.get(colour, "") + stretch
    dyed = (path(d, stroke=colour) for colour, d in warp.items() if colour != brush.palette.ground)
    quarter = group(*dyed, stroke_width=thread - 0.6, id="a")
    half = group(use("a"), use("a", transform="scale(-1 1)"), id="b")
    tile = group(use("b"), use("b", transform="scale(1 -1)"), id="t")
    return (
        ground(brush.palette.ground)
        + define(quarter, half, tile)
        + field("t", 2 * columns * thread, 2 * rows * thread, scale=brush.between(0.9, 1.25), pan=brush.anywhere())
    )


def _tied_colour(ink: Palette, column: int, row: int) -> str:
    """Return what a thread shows at a place, from the lozenge's heart outwards."""
    plain, out = ink.ground, column + row * 22 // 32
    heart = (ink.spark, ink.spark, plain, ink.body, ink.body, ink.body, plain, ink.line, plain, plain)
    if out < len(heart):
        return heart[out]
    if out < 20:
        return ink.spark if (column + 2 * row) % 8 < 3 else plain
    if out < 23:
        return ink.body
    return ink.line if (column - row) % 5 == 0 else plain


def printed_grid(brush: Brush) -> str:
    """Draw a printed cloth: flowers and stars in squares, its colours out of register as no wax would be."""
    ink = brush.palette
    slip = brush.between(2.5, 4)
    flower = path(petals(4, 5, 43, 19, 45) + petals(4, 6, 28, 8), id="f")
    star = path(petals(8, 5, 43, 19, 22.5), id="g")
    pale = path("M-48-48H48V48H-48Z", fill=ink.spark, fill_opacity=".3") + _printed("f", slip, ink.body, ink.spark)
    dark = (
        path("M-48-48H48V48H-48Z", fill=ink.body)
        + _printed("g", slip, ink.detail, ink.spark)
        + circle(8, fill=ink.body)
        + lines(circle(44), width=3.5, colour=ink.detail, dash="0 8.13")
    )
    seams = path("M-48-44H144M-48 44H144M-44-48V48M44-48V48", stroke=ink.line, stroke_width=1.5, stroke_opacity=".6")
    tile = group(pale, group(dark, transform=moved(96)), seams, id="t")
    return (
        ground(ink.ground)
        + define(flower, star, tile)
        + field(
            "t", 192, 96, shift=96, turn=brush.pick((0, 0, 45)), scale=brush.between(0.85, 1.3), pan=brush.anywhere()
        )
    )


def _printed(name: str, slip: float, first: str, second: str) -> str:
    """Return a form in two colours that do not quite meet."""
    return use(name, slip, slip, fill=second) + use(name, fill=first)
