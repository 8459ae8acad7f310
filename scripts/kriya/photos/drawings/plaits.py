"""Plaits and coils: what goes over throws its shadow on what goes under."""

import math

from kriya.photos.drawings.brush import (
    REACH,
    Brush,
    circle,
    define,
    element,
    field,
    ground,
    group,
    moved,
    number,
    path,
    points,
    repeated,
    shading,
    use,
)
from kriya.photos.drawings.palettes import NIGHT

ROUND = ((0, NIGHT, 0.55), (20, NIGHT, 0.08), (42, "#fff", 0.28), (75, NIGHT, 0.1), (100, NIGHT, 0.6))
DIVING = ((0, NIGHT, 0.6), (26, NIGHT, 0), (50, "#fff", 0.16), (74, NIGHT, 0), (100, NIGHT, 0.6))


def plain_plait(brush: Brush) -> str:
    """Draw a plait, one over, one under."""
    return _plait(brush, over=1, cell=brush.between(44, 62))


def twill_plait(brush: Brush) -> str:
    """Draw a plait, two or three over, as many under, each row a step further."""
    return _plait(brush, over=brush.pick((2, 3)), cell=brush.between(30, 38))


def _plait(brush: Brush, *, over: int, cell: float) -> str:
    """Return upright strands, and on them the stretches where the lying strands go over."""
    turn = brush.pick((0, 45, -45))
    half = math.ceil(REACH / cell)
    places = range(-half, half + 1)
    upright, lying = _rhythm(brush), _rhythm(brush)
    period = 2 * over
    strands = (use("v", place * cell, fill=upright[place % len(upright)]) for place in places)
    rows = math.lcm(period, len(lying))  # until step and colour come together again
    stretches = (
        use("h", (row % period + side * period) * cell, row * cell, fill=lying[row % len(lying)])
        for row in range(rows + 1)
        for side in (-1, 0, 1)
    )
    tile = {"width": period * cell, "height": rows * cell, "transform": f"rotate({turn})"}
    return (
        ground(NIGHT)
        + define(*_strand_shades(), _upright(cell, half), _stretch(cell, over))
        + group(*strands, transform=f"rotate({turn})")
        + repeated("r", *stretches, **tile)
    )


def _rhythm(brush: Brush) -> tuple[str, ...]:
    """Return the colours of strands side by side: natural ones, and a dyed one now and then."""
    natural, pale, dark, dyed = brush.palette.body, brush.palette.detail, brush.palette.line, brush.palette.spark
    return brush.pick(
        (
            (natural,),
            (natural, natural, dark),
            (natural, pale, natural, pale, dyed, pale),
            (natural, pale, natural, dyed, dark, dyed),
        )
    )


def _strand_shades() -> tuple[str, ...]:
    return (
        shading("linear", "x", *ROUND),
        shading("linear", "y", *ROUND, x2="0", y2="1"),
        shading("linear", "d", *DIVING),
    )


def _upright(cell: float, half: int) -> str:
    wide, long = cell - 3, (half + 1) * cell
    box = {"x": -wide / 2, "y": -long, "width": wide, "height": 2 * long}
    fibre = "".join(f"M{number(wide * part)} {number(-long)}v{number(2 * long)}" for part in (-0.26, -0.08, 0.1, 0.28))
    return group(
        element("rect", **box),
        path(fibre, stroke=NIGHT, stroke_opacity=".22"),
        element("rect", **box, fill="url(#x)"),
        id="v",
    )


def _stretch(cell: float, over: int) -> str:
    """Return a lying strand where it is seen, dark towards both ends where it dives under."""
    left, high, long = -cell * 0.53, cell - 3, cell * (over + 0.06)
    box = {"x": left, "y": -high / 2, "width": long, "height": high, "rx": 3}
    shadow = {"x": left - 2, "y": -high / 2 - 3, "width": long + 4, "height": high + 8, "rx": 5}
    fibre = "".join(f"M{number(left)} {number(high * part)}h{number(long)}" for part in (-0.27, -0.1, 0.07, 0.25))
    return group(
        element("rect", **shadow, fill=NIGHT, fill_opacity=".45"),
        element("rect", **box),
        path(fibre, stroke=NIGHT, stroke_opacity=".22"),
        element("rect", **box, fill="url(#y)"),
        element("rect", **box, fill="url(#d)"),
        id="h",
    )


def hexagonal_plait(brush: Brush) -> str:
    """Draw three ways of strands, each over the second and under the third, and six-sided eyes between."""
    side = brush.between(44, 62)
    high = side * math.sqrt(3)
    half = math.ceil(REACH / high)
    way = group(*(use("s", 0, place * high) for place in range(-half, half + 1)), id="w")
    over = group(_strand(brush, "M-560 0H560", side), id="s")
    # The first way lies under the third everywhere but here, where a short piece brings it up again.
    bridge = group(_strand(brush, f"M{number(-side * 0.5)} 0h{number(side)}", side), id="b")
    third = use("w", transform=f"{moved(side)}rotate(-60)")
    return (
        ground(brush.palette.ground)
        + define(over, way, bridge)
        + group(
            use("w"),
            use("w", transform="rotate(60)"),
            third,
            group(field("b", 2 * side, high, shift=side), transform=moved(side)),
            transform=f"rotate({brush.pick((0, 30, 90))})",
        )
    )


def _strand(brush: Brush, line: str, side: float) -> str:
    ink = brush.palette
    widths = ((NIGHT, 0.78, ".4"), (ink.line, 0.66, None), (ink.body, 0.58, None), (ink.detail, 0.3, ".7"))
    split = path(line, stroke=NIGHT, stroke_width=1.2, stroke_opacity=".35")
    bark = (path(line, stroke=colour, stroke_width=side * wide, stroke_opacity=see) for colour, wide, see in widths)
    return "".join(bark) + split


def coil(brush: Brush) -> str:
    """Draw a coil sewn round by round, seen from above: lit along its back, dark where it touches the next."""
    ink = brush.palette
    thick = brush.between(24, 36)
    broad, sewn = thick * 0.92, points(thick * 0.15, thick * 0.32)
    rounds = group(*(circle((step + 0.5) * thick) for step in range(math.ceil(690 / thick))), id="r")
    light = (("#fff", thick * 0.5, None, 0.14), ("#fff", thick * 0.16, sewn, 0.34))
    return (
        ground(NIGHT)
        + define(rounds, _dyed_rounds(brush, thick))
        + group(
            use("r", stroke=ink.body, stroke_width=broad),
            use("d", stroke_width=broad),
            *(
                use("r", stroke=colour, stroke_width=width, stroke_dasharray=dash, stroke_opacity=f"{see:g}")
                for colour, width, dash, see in ((ink.line, broad, sewn, 0.42), *light)
            ),
            fill="none",
            transform=moved(brush.between(-170, 170), brush.between(-110, 110)),
        )
    )


def _dyed_rounds(brush: Brush, thick: float) -> str:
    first, every = int(brush.between(1, 4)), int(brush.between(4, 7))
    rounds = (
        circle((step + 0.5) * thick, stroke=colour)
        for place, colour in ((first, brush.palette.spark), (first + 1, brush.palette.detail))
        for step in range(place, math.ceil(690 / thick), every)
    )
    return group(*rounds, id="d")
