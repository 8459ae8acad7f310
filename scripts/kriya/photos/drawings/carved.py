"""What is cut and sewn: wood, hide, leather, coconut shell; light comes from the upper left."""

import math

from kriya.photos.drawings.brush import (
    Brush,
    around,
    circle,
    coats,
    define,
    field,
    ground,
    group,
    lines,
    moved,
    number,
    oval,
    path,
    placed,
    points,
    repeated,
    shading,
    use,
)
from kriya.photos.drawings.palettes import NIGHT


def carved_wood(brush: Brush) -> str:
    """Draw grain that flows about a knot, and a scroll of leaves carved out of it."""
    ink = brush.palette
    x, y = brush.between(-260, 260), brush.between(-190, 190)
    tone = ((0, ink.body, 1), (40, ink.detail, 1), (70, ink.body, 1), (100, ink.line, 1))
    grain = (_grain(brush, x, y, place) for place in range(-11, 12))
    rings = (oval(14 + 13 * step, 7 + 6.5 * step, x, y) for step in range(4))
    return (
        define(shading("linear", "g", *tone, x2=".3", y2="1"))
        + ground("url(#g)")
        + group(*grain, *rings, fill="none", stroke=ink.line, stroke_width=2.4, opacity=".6")
        + oval(12, 7, x, y, fill=ink.line)
        + _carving(brush)
    )


def _grain(brush: Brush, x: float, y: float, place: int) -> str:
    """Return one line of the grain; the nearer it is to the knot at (x, y), the further it goes round."""
    level = place * 29 + brush.between(-4, 4)
    left, right = level - brush.between(-9, 9), level + brush.between(-9, 9)
    bulge = math.copysign(36 * math.exp(-(((level - y) / 110) ** 2)), level - y)
    return path(
        f"M-410 {number(left)}"
        f"C{points(x - 260, level, x - 130, level, x - 60, level + bulge * 0.7)}"
        f"S{points(x + 40, level + bulge * 1.2, x + 90, level + bulge * 0.5)}"
        f"S{points(x + 260, right, 410, right)}"
    )


def _carving(brush: Brush) -> str:
    """Return scrolls in relief: the same form dark below, light above, and wood between."""
    ink = brush.palette
    relief = (
        use("f", 4, 5, fill=NIGHT, stroke=NIGHT, opacity=".6"),
        use("f", -2, -2, fill="#fff", stroke="#fff", opacity=".5"),
        use("f", fill=ink.spark, stroke=ink.spark),
        use("f", fill="none", stroke=ink.detail, stroke_width=3, opacity=".5"),
    )
    scrolls = field("t", 320, 190, shift=160, scale=brush.between(0.85, 1.15), pan=brush.anywhere())
    return define(*_scroll(), group(*relief, id="t")) + group(scrolls, stroke_width=12, stroke_linecap="round")


def _scroll() -> tuple[str, ...]:
    """Return a stem that runs on for ever, a curl with its leaves in each of its bays."""
    stem = path("M-160 0C-130-84-40-84 0 0S130 84 160 0", fill="none")
    curl = "M-150-28C-96-58-34-34-40 10a40 40 0 0 1-80 2a29 29 0 0 1 58-2a19 19 0 0 1-38 0a10 10 0 0 1 20 0"
    leaf = path("M0 0C4-26 22-40 30-62C42-40 40-12 0 0", stroke="none", id="l")
    spots = ((-58, -44, 10, 0.9), (-96, -62, -40, 0.8), (-38, 8, 60, 0.9), (-52, 36, 110, 0.7), (-80, 10, -20, 0.4))
    bay = group(path(curl, fill="none"), placed("l", *spots), id="y")
    return leaf, bay, group(stem, use("y"), use("y", transform="rotate(180)"), id="f")


def openwork_hide(brush: Brush) -> str:
    """Draw rows of scales as on a shadow puppet: colours painted in steps, holes that the lamp shines through."""
    ink = brush.palette
    scales = _scale("a", ink.spark, brush), _scale("b", ink.line, brush)
    lapped = (
        use("b" if row % 2 else "a", column * 92 + (46 if row % 2 else 0), row * 40)
        for row in range(-1, 4)
        for column in range(-1, 2)
    )
    turn, scale = brush.pick((0, 180)) + brush.between(-14, 14), brush.between(0.9, 1.15)
    place = f"rotate({number(turn)})scale({scale:.2f})"
    return ground(ink.ground) + define(*scales) + repeated("t", *lapped, width=92, height=80, transform=place)


def _scale(name: str, colour: str, brush: Brush) -> str:
    """Return a scale painted in steps from full colour to the pale of the hide, and pierced."""
    hide, dark = brush.palette.body, brush.palette.ground
    return group(
        circle(51, fill=dark),
        circle(48, fill=hide),
        *(circle(r, fill=colour, fill_opacity=see) for r, see in ((40, ".35"), (31, ".5"), (22, None))),
        lines(circle(44), width=3.6, colour=dark, dash="0 7.68"),
        lines(circle(35.5), width=2.4, colour=dark, dash="5 6.15"),
        circle(9, fill=hide),
        lines(circle(15), width=3.4, colour=hide, dash="0 7.85"),
        circle(3.5, fill=dark),
        id=name,
    )


def stitched_leather(brush: Brush) -> str:
    """Draw panels of leather, one over the other, each edge burnished and sewn with two needles."""
    ink = brush.palette
    skins = (ink.spark, ink.body, ink.line, ink.body)
    shine = shading("linear", "g", (0, "#fff", 0.22), (35, "#fff", 0), (100, NIGHT, 0.4), x2="0", y2="1")
    top, parts = -320.0, []
    for place, skin in enumerate(skins):
        parts.append(_panel(brush, f"p{place}", skin, top))
        top += brush.between(150, 190)
    return (
        ground(ink.body)
        + define(shine)
        + group(*parts, transform=f"rotate({brush.pick((-24, -14, 16, 26))})scale(1.25)")
    )


def _panel(brush: Brush, name: str, skin: str, top: float) -> str:
    ink = brush.palette
    bend = brush.between(30, 90) * brush.pick((-1, 1))
    edge = f"M-460 {number(top)}C{points(-200, top + bend, 200, top - bend, 460, top)}"
    seam = coats(name, (NIGHT, 6, "8 7", 0.6), (ink.detail, 4, "8 7", 1))
    return (
        define(path(edge, id=name))
        + path(edge + "V600H-460Z", fill=skin)
        + path(edge + "v200H-460Z", fill="url(#g)")
        + coats(name, (NIGHT, 9, None, 0.35), (ink.line, 4, None, 1))
        + group(seam, transform=moved(0, 19))
        + group(seam, transform=moved(0, 33))
        + group(_stamped(name, skin), transform=moved(0, 62))
    )


def _stamped(name: str, skin: str) -> str:
    """Return a row of rings struck into the leather with a punch."""
    punch = "0 30"
    return coats(name, (NIGHT, 20, punch, 0.5), (skin, 14, punch, 1), (NIGHT, 6, punch, 0.6))


def coconut_shell(brush: Brush) -> str:
    """Draw rings, buttons and pierced discs cut from the shell and laid close."""
    ink = brush.palette
    lit = shading("radial", "g", (0, ink.detail, 1), (50, ink.body, 1), (100, ink.line, 1), cx=".35", cy=".3", r=".8")
    order = brush.pick(("abc", "aca", "baa"))
    tile = group(*(use(name, place * 92) for place, name in enumerate(order)), id="t")
    return (
        ground(ink.ground)
        + define(lit, _disc(), *_cuts(brush), tile)
        + field(
            "t", 276, 80, shift=138, turn=brush.pick((0, 30, -20)), scale=brush.between(0.8, 1.2), pan=brush.anywhere()
        )
    )


def _disc() -> str:
    """Return a piece of shell, domed and flecked."""
    flecks = lines(circle(38), circle(31), circle(25), width=1.6, colour=NIGHT, dash="7 13 3 9", stroke_opacity=".4")
    rim = circle(43, fill="none", stroke="#fff", stroke_width=1.4, stroke_opacity=".3")
    return group(circle(46, 2, 4, fill=NIGHT, fill_opacity=".5"), circle(44, fill="url(#g)"), flecks, rim, id="d")


def _cuts(brush: Brush) -> tuple[str, ...]:
    """Return a ring, a button and a pierced flower."""
    ink = brush.palette
    hole = circle(20, fill=ink.ground, stroke=NIGHT, stroke_width=2, stroke_opacity=".6")
    eyes = lines(path("M-9 0h0M9 0h0"), width=10, colour=NIGHT) + circle(
        22, fill="none", stroke=NIGHT, stroke_opacity=".4"
    )
    leaf = path("M0-9Q8-20 0-34Q-8-20 0-9", id="l")
    flower = group(around("l", 6), fill=ink.ground) + circle(5, fill=ink.spark)
    disc = use("d")
    return leaf, group(disc, hole, id="a"), group(disc, eyes, id="b"), group(disc, flower, id="c")
