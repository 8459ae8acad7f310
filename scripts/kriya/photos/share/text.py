"""Words on a sharing card: in the catalogue's type, fitted to their place, and only letters that the type has."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PIL import ImageDraw, ImageFont

ASSETS = Path(__file__).parents[4] / "overrides" / "assets" / "kriya"
"""The site's own files: what a card looks like must be what the site looks like."""

DISPLAY = ("fraunces-latin-wght-normal.woff2", 600)
TEXT = ("plus-jakarta-sans-latin-wght-normal.woff2", 500)
STRONG = ("plus-jakarta-sans-latin-wght-normal.woff2", 700)

Face = tuple[str, int]
"""File and weight of a font."""

LONGEST = 300
"""Letters of a text that are looked at: more are on no card, and in no record that the check lets pass."""

GAP = "…"
"""Stands where letters were left out."""


@dataclass(frozen=True)
class Setting:
    """A text set in lines."""

    face: Face
    size: int
    lines: tuple[str, ...]

    @property
    def leading(self) -> int:
        """Pixels from one line to the next."""
        return round(self.size * (1.12 if self.face is DISPLAY else 1.3))

    @property
    def height(self) -> int:
        """Pixels from the top of the first line to the foot of the last."""
        return self.leading * len(self.lines)


def draw_text(
    draw: ImageDraw.ImageDraw, at: tuple[int, int], text: str, face: Face, size: int, *, colour: tuple[int, int, int]
) -> None:
    """Write one line whose first letter begins on the baseline at *at*."""
    left, baseline = at
    for word in text.split():
        draw.text((left, baseline), word, fill=colour, font=font(face, size), anchor="ls")
        left += text_length(f"{word} ", face, size)


@cache
def font(face: Face, size: int) -> ImageFont.FreeTypeFont:
    """Return a font; it is opened once in a process.

    The basic layout, as the other one needs a library that only some machines have.
    """
    opened = ImageFont.truetype(ASSETS / "fonts" / face[0], size, layout_engine=ImageFont.Layout.BASIC)
    opened.set_variation_by_axes([face[1]])
    return opened


def set_text(text: str, face: Face, sizes: Sequence[int], width: int, lines: Sequence[int]) -> Setting:
    """Return *text* in the largest of *sizes* that fits *width*; *lines* says how many lines each size may have.

    What does not fit in the last and smallest is broken within words, and cut off after its last line.
    """
    words = printable(text, face).split()
    for size, most in zip(sizes, lines, strict=True):
        if max((text_length(word, face, size) for word in words), default=0) <= width:
            wrapped = _wrapped(words, face, size, width)
            if len(wrapped) <= most:
                return Setting(face, size, _balanced(words, wrapped, face, size, width))
    size, most = sizes[-1], lines[-1]
    pieces = [piece for word in words for piece in _broken(word, face, size, width)]
    wrapped = _wrapped(pieces, face, size, width)
    if len(wrapped) > most:
        wrapped = [*wrapped[: most - 1], _cut(wrapped[most - 1], face, size, width)]
    return Setting(face, size, tuple(wrapped))


def printable(text: str, face: Face) -> str:
    """Return *text* in letters that *face* has.

    A letter with a mark that it lacks loses the mark. Signs such as emoji are left out; where letters of another
    script stood is a `…`, and nothing at all where there were no others.
    """
    shown = "".join(_shown(letter, face) for letter in unicodedata.normalize("NFC", text[:LONGEST]))
    while GAP * 2 in shown or f"{GAP} {GAP}" in shown:
        shown = shown.replace(f"{GAP} {GAP}", GAP).replace(GAP * 2, GAP)
    shown = " ".join(shown.split())
    return shown if any(letter.isalnum() for letter in shown) else ""


def _shown(letter: str, face: Face) -> str:
    if letter.isspace():
        return " "
    if _has(face, letter):
        return letter
    plain = "".join(part for part in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(part))
    if plain != letter and plain and all(_has(face, part) for part in plain):
        return plain
    return GAP if unicodedata.category(letter)[0] in "LN" else ""


@cache
def _has(face: Face, letter: str) -> bool:
    """Return whether *face* has *letter*: what it lacks is an empty box as wide as a code that no font has."""
    opened = font(face, 60)
    missing = opened.getmask("\U0010ffff").size, opened.getlength("\U0010ffff")
    return unicodedata.category(letter)[0] != "C" and (opened.getmask(letter).size, opened.getlength(letter)) != missing


def text_length(text: str, face: Face, size: int) -> float:
    """Return how many pixels *text* is wide: letter by letter, as the basic layout sets it, and each measured once."""
    return sum(_advance(letter, face, size) for letter in text)


@cache
def _advance(letter: str, face: Face, size: int) -> float:
    wider = round(size * 0.08) if letter == " " and face is not DISPLAY else 0  # as the site does for its text
    return font(face, size).getlength(letter) + wider


def _wrapped(words: Sequence[str], face: Face, size: int, width: float) -> list[str]:
    lines: list[str] = []
    for word in words:
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and text_length(longer, face, size) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _balanced(words: Sequence[str], wrapped: list[str], face: Face, size: int, width: int) -> tuple[str, ...]:
    """Return as many lines as in *wrapped*, as even as they can be."""
    even = wrapped
    for narrower in range(width, width // 2, -8):
        lines = _wrapped(words, face, size, narrower)
        if len(lines) > len(wrapped):
            break
        even = lines
    return tuple(even)


def _broken(word: str, face: Face, size: int, width: int) -> Iterator[str]:
    while text_length(word, face, size) > width:
        fits = next(end for end in range(len(word) - 1, 0, -1) if text_length(word[:end], face, size) <= width)
        yield word[:fits]
        word = word[fits:]
    yield word


def _cut(line: str, face: Face, size: int, width: int) -> str:
    while line and text_length(line + GAP, face, size) > width:
        line = line[:-1].rstrip()
    return line.rstrip(" ,;:–-…") + GAP
