"""QR codes: a record's permanent address as a symbol, and the symbol as SVG and PNG.

The smallest version that holds the address at its error level is taken, and the level is not raised where there is
room: larger dots are worth more to a telephone in a dim hall than a repair that dirt may never ask for.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

import segno

from kriya.halves import in_halves
from kriya.prints.masks import Matrix, best_matrix
from kriya.prints.png import png_of
from kriya.prints.unmasked import unmasked_symbol
from kriya.problems import CatalogueError, Text

QUIET = 4
"""White dots around a symbol, as ISO/IEC 18004 wants them."""

SCALE = 10
"""Pixels of a dot in a PNG."""

_Point = tuple[int, int]
_Lines = dict[_Point, list[_Point]]

_RUN = re.compile(rb"\x01+|\x02+")

SOME = 100
"""Symbols from which a second process pays."""


class Level(StrEnum):
    """How much of a symbol may be lost: a quarter, or, where a mark covers its middle, nearly a third."""

    LABEL = "Q"
    MARKED = "H"


@dataclass(frozen=True)
class Symbol:
    """An address as a symbol."""

    address: str
    version: int
    """Its size: 1 is the smallest, 40 the largest."""
    matrix: Matrix
    """Its dots, 1 for dark, without the white around."""

    @property
    def size(self) -> int:
        """Dots of a side, with the white around."""
        return len(self.matrix) + 2 * QUIET


def make_symbol(address: str, level: Level = Level.LABEL) -> Symbol:
    """Return the smallest symbol that says *address*.

    Raises:
        CatalogueError: the address is too long for any symbol.
    """
    try:
        first = unmasked_symbol(address, level)
    except segno.DataOverflowError:
        raise CatalogueError(
            Text(
                f"Alamat ini terlalu panjang untuk kode QR: {address[:80]}…",
                f"This address is too long for a QR code: {address[:80]}…",
            )
        ) from None
    return Symbol(address, first.version, best_matrix(first))


def symbol_drawings(addresses: Iterable[str], level: Level = Level.LABEL) -> dict[str, str]:
    """Return each address's symbol as SVG, for white paper; many of them are made on two cores."""
    wanted = list(dict.fromkeys(addresses))
    made = in_halves(
        lambda some: [svg_text(make_symbol(address, level), white=False) for address in some], wanted, many=SOME
    )
    return dict(zip(wanted, made, strict=True))


def svg_text(symbol: Symbol, *, white: bool = True) -> str:
    """Return *symbol* as SVG, a unit a dot.

    Dark dots that touch are one shape, so that no hair of white shows between them, however it is painted. Without
    *white*, the ground is left to whoever draws the symbol on white already.
    """
    size = symbol.size
    ground = f'<path fill="#fff" d="M0 0h{size}v{size}H0z"/>' if white else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" shape-rendering="crispEdges">'
        f'{ground}<path d="{_outlines(symbol.matrix)}"/></svg>\n'
    )


def png_bytes(symbol: Symbol) -> bytes:
    """Return *symbol* as a black and white PNG."""
    return png_of(symbol.matrix, QUIET, SCALE)


def _outlines(matrix: Matrix) -> str:
    """Return the outlines of the dark areas as an SVG path: rings in which level and upright lines take turns."""
    level: _Lines = {}
    upright: _Lines = {}
    for y, (forth, x0, x1) in _runs(matrix):
        start, end = (x0, x1) if forth else (x1, x0)
        level.setdefault((start, y), []).append((end, y))
    for x, (forth, y0, y1) in _runs(list(zip(*matrix, strict=True))):
        start, end = (y1, y0) if forth else (y0, y1)
        upright.setdefault((x, start), []).append((x, end))
    path = []
    while level:
        first = here = next(iter(level))
        path.append(f"M{first[0] + QUIET} {first[1] + QUIET}")
        while True:
            x, y = _next(level, here)
            path.append(f"h{x - here[0]}")
            here = _next(upright, (x, y))
            if here == first:
                break
            path.append(f"v{here[1] - y}")
        path.append("z")
    return "".join(path)


def _runs(matrix: Sequence[Sequence[int]]) -> Iterator[tuple[int, tuple[bool, int, int]]]:
    """Yield each line between dark and light along the rows: its row, whether dark is behind it, begin and end."""
    size = len(matrix)
    rows = [int.from_bytes(bytes(row)) for row in matrix]
    for number, (before, behind) in enumerate(pairwise([0, *rows, 0])):
        for run in _RUN.finditer((2 * before + behind).to_bytes(size)):  # a byte a dot
            yield number, (run[0][0] == 1, run.start(), run.end())


def _next(lines: _Lines, start: _Point) -> _Point:
    """Take a line that begins at *start* away and return its end; where two do, either makes whole rings."""
    ends = lines[start]
    end = ends.pop()
    if not ends:
        del lines[start]
    return end
