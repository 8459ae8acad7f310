"""Colours of a sharing card: a ground that suits the picture, and words that are read on it."""

from dataclasses import dataclass
from functools import cache

from PIL import Image, ImageColor

Colour = tuple[int, int, int]

INK, PAPER = (36, 28, 21), (251, 246, 236)
EMBER, STRAW = (143, 58, 24), (240, 201, 140)

ENOUGH = 7
"""Contrast of a name to its ground, as WCAG counts it for long texts."""


@dataclass(frozen=True)
class Scheme:
    """The colours of a card's words and of what lies behind them."""

    ground: Colour
    words: Colour
    soft: Colour
    accent: Colour


@cache
def scheme_on(ground: Colour) -> Scheme:
    """Return the colours on *ground*, which is made darker or paler until words can be read on it."""
    dark = _contrast(ground, PAPER) > _contrast(ground, INK)
    words, away = (PAPER, INK) if dark else (INK, PAPER)
    while _contrast(ground, words) < ENOUGH:
        ground = mixed(ground, away, 0.1)
    return Scheme(ground, words, mixed(words, ground, 0.22), STRAW if dark else EMBER)


def colour_of(text: str) -> Colour:
    """Return the colour that #rrggbb or #rgb names."""
    return ImageColor.getrgb(text)[:3]


def commonest_colour(photo: Image.Image) -> Colour:
    """Return the colour that most of *photo* is near."""
    few = photo.resize((32, 32), Image.Resampling.BOX).quantize(6, Image.Quantize.MEDIANCUT)
    _, index = max(few.getcolors())
    return tuple(few.getpalette()[index * 3 : index * 3 + 3])


def mixed(first: Colour, second: Colour, part: float) -> Colour:
    """Return *first* with a *part* of *second* in it."""
    return tuple(round(a + (b - a) * part) for a, b in zip(first, second, strict=True))


def _contrast(first: Colour, second: Colour) -> float:
    darker, lighter = sorted((_luminance(first), _luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: Colour) -> float:
    red, green, blue = ((part / 255 + 0.055) / 1.055 for part in colour)
    return 0.2126 * red**2.4 + 0.7152 * green**2.4 + 0.0722 * blue**2.4
