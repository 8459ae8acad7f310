"""Batik cloth: the patterns of the wax pen, each from its real geometry."""

from kriya.photos.drawings.brush import (
    Brush,
    around,
    circle,
    define,
    field,
    ground,
    group,
    lines,
    oval,
    path,
    petals,
    use,
)

DOTS = "0 4"  # isen-isen: the row of dots that fills a form


def kawung(brush: Brush) -> str:
    """Draw four ovals to a crossing, as in a cut palm fruit, with a cross of dots between."""
    ink = brush.palette
    fruit = group(
        oval(32, 20.5, 35.4, fill=ink.body, stroke=ink.line, stroke_width=2.4),
        lines(oval(26.5, 15, 35.4), width=1.7, colour=ink.detail, dash=DOTS),
        _kernel(brush),
        id="o",
    )
    star = group(
        path("M0-13Q2.5-2.5 13 0Q2.5 2.5 0 13Q-2.5 2.5-13 0Q-2.5-2.5 0-13", fill=ink.spark),
        lines(path("M0-6V6M-6 0H6"), width=3.2, colour=ink.line, dash="0 6"),
        id="s",
    )
    crossing = circle(4.5, fill=ink.line) + circle(2, fill=ink.spark)
    tile = group(around("o", 4, 45), use("s", 50), use("s", 0, 50), crossing, id="t")
    turn = brush.pick((0, 0, 45))
    return (
        ground(ink.ground)
        + define(fruit, star, tile)
        + field("t", 100, 100, turn=turn, scale=brush.between(1, 1.5), pan=brush.anywhere())
    )


def _kernel(brush: Brush) -> str:
    ink = brush.palette
    slit = path("M17 0Q35-8 54 0Q35 8 17 0", fill=ink.detail)
    seeds = circle(4, 28, fill=ink.detail) + circle(4, 43, fill=ink.detail)
    cross = path("M19 0H52M35.4-9V9", stroke=ink.detail, stroke_width=2.6)
    return brush.pick((slit, seeds, cross))


def parang(brush: Brush) -> str:
    """Draw blades that never break off, in slanting bands, with a row of mlinjon diamonds between."""
    ink = brush.palette
    blade = "M0 0C32-4 46 18 31 41C21 58 24 73 40 82C8 86-6 64 9 41C19 24 16 9 0 0Z"
    tile = group(
        path(blade, fill=ink.body, stroke=ink.line, stroke_width=2.5),
        lines(path("M10 4C32 6 34 24 25 40C15 56 14 70 30 78"), width=2, colour=ink.detail, dash="0 4.5"),
        circle(4.6, 19.5, 19, fill=ink.detail),
        circle(4.6, 20.5, 63, fill=ink.detail),
        lines(path("M42 10C56 26 44 40 38 50C31 61 34 68 38 73"), width=2.2, colour=ink.spark),
        _mlinjon(brush),
        id="t",
    )
    turn = brush.pick((-45, 45, -40, 40))
    scale = brush.pick((0.85, 1.1, 1.4)) * brush.between(0.95, 1.05)  # klithik, gendreh, barong: the sizes have names
    return (
        ground(ink.ground) + define(tile) + field("t", 40, 116, turn=turn, scale=scale, pan=brush.anywhere(), spill=1)
    )


def _mlinjon(brush: Brush) -> str:
    ink = brush.palette
    return (
        path("M0 87H40M0 111H40", stroke=ink.body, stroke_width=2)
        + path("M20 90L34 99L20 108L6 99Z", fill=ink.body)
        + path("M20 94.5L27 99L20 103.5L13 99Z", fill=ink.spark)
        + circle(1.8, 0, 99, fill=ink.body)
    )


def nitik(brush: Brush) -> str:
    """Draw small squares and dashes alone, set as patola silk is woven."""
    ink = brush.palette
    count = brush.pick((4, 6, 8))
    petal = group(path("M0-16L9-31 0-46-9-31Z", fill=ink.body), circle(3, 0, -31, fill=ink.detail), id="p")
    rings = group(
        circle(11, stroke=ink.body, stroke_dasharray="4.32"),
        circle(53, stroke=ink.spark, stroke_dasharray="5 3.325"),
        fill="none",
        stroke_width=5,
    )
    rose = group(around("p", count), rings, circle(4.5, fill=ink.spark), id="r")
    tile = group(_lattice(brush), use("r"), _small_rose(brush), id="t")
    return (
        ground(ink.ground)
        + define(petal, rose, tile)
        + field("t", 140, 140, scale=brush.between(0.85, 1.25), pan=brush.anywhere())
    )


def _lattice(brush: Brush) -> str:
    """Return lozenges of squares, each side a whole number of them so that the corners meet."""
    ink = brush.palette
    return group(
        path("M0-70 70 0 0 70-70 0Z", stroke=ink.body, stroke_width=6, stroke_dasharray="6 5"),
        path("M0-82 82 0 0 82-82 0ZM0-58 58 0 0 58-58 0Z", stroke=ink.spark, stroke_width=3, stroke_dasharray="3 5.2"),
        fill="none",
    )


def _small_rose(brush: Brush) -> str:
    ink = brush.palette
    return group(
        path("M0-9V-40M0 9V40M-9 0H-40M9 0H40", stroke=ink.body, stroke_width=11, stroke_dasharray="6 4"),
        path(
            "M-11-11-27-27M11-11 27-27M-11 11-27 27M11 11 27 27",
            stroke=ink.spark,
            stroke_width=8,
            stroke_dasharray="5 4",
        ),
        circle(5, fill=ink.body),
        transform="translate(70 70)",
    )


def truntum(brush: Brush) -> str:
    """Draw stars that come out one by one, and the night's fine dots between them."""
    ink = brush.palette
    turn = brush.pick((0, 22.5))
    star = group(
        path(petals(8, 4, 30, 4.5, turn), fill=ink.body),
        path(petals(8, 4, 19, 4, turn + 22.5), fill=ink.line),
        lines(circle(25, transform=f"rotate({turn + 22.5})"), width=3.4, colour=ink.body, dash="0 19.64"),
        circle(5, fill=ink.spark),
        circle(2, fill=ink.detail),
        id="s",
    )
    dots = lines(path("M0-42H84M0 42H84M-42 0V84"), width=2.4, colour=ink.line, dash="0 8.4")
    tile = group(dots, use("s"), use("s", transform="translate(42 42)scale(.5)"), id="t")
    return (
        ground(ink.ground)
        + define(star, tile)
        + field("t", 84, 84, turn=brush.pick((0, 45)), scale=brush.between(0.95, 1.4), pan=brush.anywhere(), spill=1)
    )


def ceplok(brush: Brush) -> str:
    """Draw rosettes in regular repeat, a small flower in each space that they leave."""
    ink = brush.palette
    count = brush.pick((8, 10, 12))
    wide = 190 / count
    petal = group(
        path(f"M0-16C{wide:.1f}-28 {wide:.1f}-52 0-60C-{wide:.1f}-52-{wide:.1f}-28 0-16", fill=ink.body),
        lines(path("M0-26V-50"), width=2.6, colour=ink.detail, dash="0 6"),
        id="p",
    )
    rose = group(
        circle(70, fill=ink.detail, stroke=ink.line, stroke_width=2),
        lines(circle(66), width=2.6, colour=ink.body, dash="0 6.91"),
        around("p", count),
        circle(17, fill=ink.spark),
        lines(circle(11), width=3, colour=ink.detail, dash="0 5.76"),
        circle(5, fill=ink.body),
        id="r",
    )
    leaf = group(
        path("M0-3C16-14 13-34 0-45C-13-34-16-14 0-3", fill=ink.body),
        path("M0-8V-36", stroke=ink.detail, stroke_width=2),
        id="l",
    )
    flower = group(around("l", 4), circle(7, fill=ink.spark), transform="translate(78 78)")
    frame = lines(path("M78-24V24M-24 78H24"), width=3, colour=ink.spark, dash="0 8")
    tile = group(use("r"), flower, frame, id="t")
    return (
        ground(ink.ground)
        + define(petal, rose, leaf, tile)
        + field("t", 156, 156, turn=brush.pick((0, 45)), scale=brush.between(0.85, 1.2), pan=brush.anywhere())
    )
