"""What every pattern is drawn with: a palette, a seeded hand, and SVG elements as text.

A pattern draws around the origin, which the frame puts in the middle of the picture, so that a crop keeps its
heart. What is half seen has a stroke-opacity or fill-opacity: `opacity` makes a renderer paint a layer of its own for
each element, and is kept for forms whose parts overlap. Nor is there a pathLength, which few renderers but browsers
know. Ids are short and the same in every picture: a drawing is a file for <img>, never pasted into a page.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import TypeVar

from kriya.photos.drawings.palettes import Palette

WIDTH, HEIGHT = 800, 600
REACH = 510  # from the middle to a corner and a little over: a field this wide may be turned at will

Option = TypeVar("Option")


@dataclass(frozen=True)
class Brush:
    """A palette, and a hand that always makes the same small differences for the same code.

    Only `Random.random` is used, for it alone is promised to give the same numbers in every Python version.
    """

    palette: Palette
    random: Random

    def between(self, low: float, high: float) -> float:
        """Return a number of the hand's choice."""
        return low + (high - low) * self.random.random()

    def pick(self, options: Sequence[Option]) -> Option:
        """Return one of the options."""
        return options[int(self.random.random() * len(options))]

    def anywhere(self) -> tuple[float, float]:
        """Return a place within half a tile of its middle, as parts of the tile."""
        return self.between(-0.5, 0.5), self.between(-0.5, 0.5)


def number(value: float) -> str:
    """Return at most one decimal, which keeps files small.

    Rounded twice: where a sine falls on a half but for its last digit, which differs between machines, the
    first rounding puts it on the half everywhere.
    """
    return f"{round(round(value, 6), 1) + 0:g}"


def points(*values: float) -> str:
    """Return numbers as a path wants them."""
    return " ".join(map(number, values))


def element(name: str, *inside: str, **attributes: str | float | None) -> str:
    """Return an SVG element; `stroke_width` becomes `stroke-width`, and what is None is left out."""
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{value if isinstance(value, str) else number(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{written}>{''.join(inside)}</{name}>" if inside else f"<{name}{written}/>"


def path(d: str, **paint: str | float | None) -> str:
    """Return a path."""
    return element("path", d=d, **paint)


def circle(r: float, x: float | None = None, y: float | None = None, **paint: str | float | None) -> str:
    """Return a circle, around the origin unless told."""
    return element("circle", cx=x, cy=y, r=r, **paint)


def oval(rx: float, ry: float, x: float | None = None, y: float | None = None, **paint: str | float | None) -> str:
    """Return an ellipse, around the origin unless told."""
    return element("ellipse", cx=x, cy=y, rx=rx, ry=ry, **paint)


def group(*inside: str, **attributes: str | float | None) -> str:
    """Return elements that share attributes."""
    return element("g", *inside, **attributes)


def use(name: str, x: float | None = None, y: float | None = None, **attributes: str | float | None) -> str:
    """Return the element called *name* once more."""
    return element("use", href=f"#{name}", x=x or None, y=y or None, **attributes)


def define(*inside: str) -> str:
    """Return elements that are only seen where they are used."""
    return element("defs", *inside)


def lines(*inside: str, width: float, colour: str, dash: str | None = None, **more: str | float | None) -> str:
    """Return elements as round-ended lines; the dash "0 6" makes a row of dots, as a canting does."""
    return group(
        *inside, fill="none", stroke=colour, stroke_width=width, stroke_linecap="round", stroke_dasharray=dash, **more
    )


def around(name: str, count: int, start: float = 0, **attributes: str | float | None) -> str:
    """Return the element called *name*, turned *count* times about the origin."""
    turns = (start + 360 * step / count for step in range(count))
    return "".join(use(name, transform=f"rotate({number(turn)})" if turn else None, **attributes) for turn in turns)


def field(
    name: str,
    dx: float,
    dy: float,
    *,
    shift: float = 0,
    turn: float = 0,
    scale: float = 1,
    pan: tuple[float, float] = (0, 0),
    spill: int = 0,
) -> str:
    """Return the picture filled with the element called *name*, every other row moved by *shift*.

    *pan* moves the whole field by parts of a tile, so that not every cloth is cut through the same flower. An element
    lies within one tile of its origin on every side, or *spill* tiles more.
    """
    rows = 2 if shift else 1
    spots = (
        (column * dx + (shift if row % 2 else 0), row * dy)
        for row in range(-spill, rows + 1 + spill)
        for column in range(-1 - spill, 2 + spill)
    )
    copies = (use(name, x, y) for x, y in spots if -dx * (1 + spill) < x < dx * (2 + spill))
    place = f"rotate({number(turn)})scale({scale:.2f}){moved(pan[0] * dx, pan[1] * dy)}"
    return repeated(f"{name}-tile", *copies, width=dx, height=rows * dy, transform=place)


def repeated(name: str, *inside: str, width: float, height: float, transform: str) -> str:
    """Return a place without end that is filled with a tile of *inside*, the tile called *name*.

    A <pattern> is laid out once, however often it shows. True copies of it, some thousand elements in a picture,
    would keep a phone busy for a second on a page of many pictures.
    """
    box = {"width": width, "height": height, "patternUnits": "userSpaceOnUse", "patternTransform": transform}
    tile = element("pattern", *inside, id=name, **box)
    far = 3 * REACH
    return define(tile) + element("rect", x=-far, y=-far, width=2 * far, height=2 * far, fill=f"url(#{name})")


def placed(name: str, *spots: tuple[float, float, float, float]) -> str:
    """Return the element called *name* at each (x, y, turn, scale)."""
    return "".join(
        use(name, transform=f"{moved(x, y)}rotate({number(turn)})scale({scale:.2g})") for x, y, turn, scale in spots
    )


def mirrored(name: str, *half: str) -> str:
    """Return a half and its mirror image."""
    return define(group(*half, id=name)) + use(name) + use(name, transform="scale(-1 1)")


def moved(x: float, y: float = 0) -> str:
    """Return the transform to another place."""
    return f"translate({points(x, y)})"


def runs(colours: Sequence[str]) -> list[tuple[int, int, str]]:
    """Return (start, length, colour) of each stretch of one colour, so that a thread is one line and not many."""
    found: list[tuple[int, int, str]] = []
    for place, colour in enumerate(colours):
        if found and found[-1][2] == colour:
            found[-1] = (found[-1][0], found[-1][1] + 1, colour)
        else:
            found.append((place, 1, colour))
    return found


def petals(count: int, near: float, far: float, wide: float, turn: float = 0) -> str:
    """Return the outline of a ring of petals, as one path: each element more costs a phone time."""
    return "".join(_petal(math.radians(turn + 360 * step / count), near, far, wide) for step in range(count))


def _petal(angle: float, near: float, far: float, wide: float) -> str:
    across, along = math.cos(angle), math.sin(angle)
    foot, tip = points(near * along, -near * across), points(far * along, -far * across)
    middle = (near + far) / 2
    bends = [points(middle * along + side * across, side * along - middle * across) for side in (wide, -wide)]
    return f"M{foot}Q{bends[0]} {tip}Q{bends[1]} {foot}"


def coats(name: str, *strokes: tuple[str, float, str | None, float]) -> str:
    """Return the lines called *name* drawn over and over: (colour, width, dash, opacity), the undermost first."""
    drawn = (
        use(
            name,
            stroke=colour,
            stroke_width=width,
            stroke_dasharray=dash,
            stroke_opacity=None if see == 1 else f"{see:g}",
        )
        for colour, width, dash, see in strokes
    )
    return group(*drawn, fill="none", stroke_linecap="round")


def ground(colour: str) -> str:
    """Return the whole picture in one colour, or one gradient."""
    return element("rect", x=-WIDTH / 2, y=-HEIGHT / 2, width=WIDTH, height=HEIGHT, fill=colour)


def shading(kind: str, name: str, *stops: tuple[float, str, float], **attributes: str | float | None) -> str:
    """Return a gradient of (place in per cent, colour, opacity)."""
    written = (
        element("stop", offset=f"{place}%", stop_color=colour, stop_opacity=None if opacity == 1 else f"{opacity:g}")
        for place, colour, opacity in stops
    )
    return element(f"{kind}Gradient", *written, id=name, **attributes)
