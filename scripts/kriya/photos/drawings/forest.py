"""Batik of what grows and lives: Java's semen, and the forest and coast of Penajam Paser Utara."""

from kriya.photos.drawings.brush import (
    Brush,
    circle,
    coats,
    define,
    field,
    ground,
    group,
    lines,
    mirrored,
    oval,
    path,
    placed,
    use,
)

LEAF_FORM = "M0 0C24-16 26-52 0-84C-26-52-24-16 0 0"


def _batik_leaf(brush: Brush) -> str:
    ink = brush.palette
    return group(
        path(LEAF_FORM, fill=ink.body, stroke=ink.line, stroke_width=2),
        path("M0 0V-76", stroke=ink.detail, stroke_width=2),
        lines(path("M7-14C17-32 15-54 4-70M-7-14C-17-32-15-54-4-70"), width=2.4, colour=ink.detail, dash="0 5"),
        id="l",
    )


def _sown(brush: Brush) -> str:
    """Return the fine dots that fill a batik ground."""
    dots = lines(path("M-9-9H9M-9 0H9M-9 9H9"), width=2, colour=brush.palette.line, dash="0 9", id="i")
    return define(dots) + group(field("i", 27, 27), stroke_opacity=".7")


def semen(brush: Brush) -> str:
    """Draw shoots, leaves and curling tendrils: all that sprouts."""
    ink = brush.palette
    tendril = path("M6 40C60 44 96 8 88-34a26 26 0 0 0-52 2a18 18 0 0 0 36 2a11 11 0 0 0-22 0")
    shoots = ((8, 0, 28, 0.8), (6, 10, 62, 0.7), (92, -10, 70, 0.5), (70, 34, 120, 0.55), (40, 46, 150, 0.5))
    half = mirrored("h", _stem(brush, tendril), placed("l", *shoots))
    bud = circle(9, 0, 14, fill=ink.spark) + lines(circle(14, 0, 14), width=3, colour=ink.body, dash="0 6.3")
    tile = group(half, use("l", 0, 4), bud, id="t")
    return _cloth(brush, tile) + field("t", 230, 118, shift=115, scale=brush.between(1, 1.35), pan=brush.anywhere())


def _stem(brush: Brush, line: str) -> str:
    ink = brush.palette
    return lines(line, width=7, colour=ink.line) + lines(line, width=3.5, colour=ink.body)


def _cloth(brush: Brush, *forms: str) -> str:
    """Return the dotted ground, and the forms that will lie on it."""
    return ground(brush.palette.ground) + _sown(brush) + define(_batik_leaf(brush), *forms)


def antlers(brush: Brush) -> str:
    """Draw the sambar deer of Penajam: antlers that branch like a tree over a still face."""
    ink = brush.palette
    beam = path("M9 18C22-14 66-22 60-76C58-92 50-104 38-112M24-12C44-10 60-14 70-36M58-66C72-74 80-88 78-106")
    horns = group(beam, group(beam, transform="scale(-1 1)"), id="a")
    crown = coats("a", (ink.line, 15, None, 1), (ink.body, 11, None, 1), (ink.detail, 2.6, "0 6.5", 1))
    brow = placed("l", (0, -26, 0, 0.6), (-3, -22, -38, 0.45), (3, -22, 38, 0.45))
    spray = (spot for side in (1, -1) for spot in ((18 * side, 92, 70 * side, 0.6), (10 * side, 98, 120 * side, 0.6)))
    collar = placed("l", *spray, (0, 104, 180, 0.5))
    tile = group(crown, _deer_face(brush), brow, collar, id="t")
    return _cloth(brush, horns, tile) + field(
        "t", 196, 156, shift=98, scale=brush.between(1, 1.35), pan=brush.anywhere()
    )


def _deer_face(brush: Brush) -> str:
    ink = brush.palette
    ears = path("M-15 22C-46 6-54 20-42 32C-30 42-18 36-14 32M15 22C46 6 54 20 42 32C30 42 18 36 14 32")
    face = path("M-17 18Q0 10 17 18C22 44 12 78 0 88C-12 78-22 44-17 18")
    return (
        group(ears, face, fill=ink.body, stroke=ink.line, stroke_width=2)
        + path("M0 26L6 38 0 50-6 38Z", fill=ink.spark)
        + lines(path("M-10 42h0M10 42h0"), width=6.8, colour=ink.detail)
        + path("M-6 76Q0 82 6 76", fill="none", stroke=ink.detail, stroke_width=3)
    )


def mangrove(brush: Brush) -> str:
    """Draw roots that stride into the water, a crown of leaves, and the long fruit that hangs below."""
    ink = brush.palette
    arches = "M0 0C-8 30-30 40-34 78M0 0C-12 20-56 30-62 78M0 0C8 30 30 40 34 78M0 0C12 20 56 30 62 78M0-40V78"
    roots = coats("r", (ink.line, 10, None, 1), (ink.body, 6.5, None, 1), (ink.detail, 2, "0 6", 1))
    leaves = ((0, -36, 0, 0.9), (0, -34, 42, 0.8), (0, -34, -42, 0.8), (0, -30, 84, 0.75), (0, -30, -84, 0.75))
    fruit = path("M-34-14q5 24 0 42q-5-18 0-42M34-14q5 24 0 42q-5-18 0-42", fill=ink.spark)
    water = lines(path("M-80 86q20-14 40 0t40 0t40 0t40 0M-80 98q20-14 40 0t40 0t40 0t40 0"), width=3, colour=ink.spark)
    tile = group(roots, water, placed("l", *leaves), fruit, circle(8, 0, -32, fill=ink.spark), id="t")
    return _cloth(brush, path(arches, id="r"), tile) + field(
        "t", 160, 190, shift=80, scale=brush.between(0.95, 1.25), pan=brush.anywhere()
    )


def pitcher_plants(brush: Brush) -> str:
    """Draw pitchers of the heath forest, each hung from its leaf by a tendril."""
    tendril = path("M-20 64C-52 96-88 62-62 20C-48-6-50-40-74-66")
    foliage = (
        *((-70, -58, -24, 1), (-68, -56, 44, 0.8), (-58, 2, 62, 0.6), (-66, 24, -58, 0.8), (-70, 60, -120, 0.65)),
        *((-34, 78, 150, 0.5), (-70, -58, -80, 0.6)),
    )
    plant = group(_stem(brush, tendril), placed("l", *foliage), use("c", 6, 6), id="t")
    pair = group(use("t"), use("t", transform="translate(-58 128)scale(-1 1)"), id="u")
    forms = _pitcher(brush), plant, pair
    return _cloth(brush, *forms) + field("u", 172, 256, shift=86, scale=brush.between(0.95, 1.25), pan=brush.anywhere())


def _pitcher(brush: Brush) -> str:
    ink = brush.palette
    cup = "M-22-24C-26 4-34 24-22 46C-12 60 14 60 22 46C32 24 22 4 20-24C8-16-10-16-22-24"
    ribs = "M-12-8C-14 14-18 28-12 44M0-8V48M12-8C14 14 18 28 12 44"
    return group(
        path(cup, fill=ink.body, stroke=ink.line, stroke_width=2),
        lines(path(ribs), width=2.6, colour=ink.detail, dash="0 6"),
        oval(22, 7, -1, -24, fill=ink.detail, stroke=ink.spark, stroke_width=5),
        path("M-20-30C-22-54 14-58 24-36C10-40-8-36-20-30", fill=ink.spark, stroke=ink.line, stroke_width=1.5),
        id="c",
    )
