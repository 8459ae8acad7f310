"""Which of the eight masks a QR code bears: chosen as ISO/IEC 18004 says, ten times as fast as module by module.

segno tries all masks in a loop over every dot. Here a symbol is one large number, so that each rule is a handful of
shifts for all its dots at once; with thousands of labels that is the time that one waits for. Two masks of one size and
level differ in the same dots whatever the symbol says, so that one symbol of segno's is enough to know all eight.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

import segno

GAP = 11
"""Empty bits between two rows, so that nothing is found across their ends."""

Matrix = Sequence[Sequence[int]]


@dataclass(frozen=True)
class _Differences:
    """What sets each mask's symbol apart from the first one's, by rows and by columns."""

    rows: tuple[int, ...]
    columns: tuple[int, ...]


class Unmasked(NamedTuple):
    """The dots of a symbol under mask 0, as one number by rows and as one by columns."""

    rows: int
    columns: int
    version: int
    level: str

    @property
    def size(self) -> int:
        """Dots of a side (ISO/IEC 18004, 6.3.1)."""
        return 4 * self.version + 17


def unmasked(made: segno.QRCode) -> Unmasked:
    """Return the dots of *made*, a symbol with mask 0."""
    return Unmasked(_number(made.matrix), _number(tuple(zip(*made.matrix, strict=True))), int(made.version), made.error)


def best_matrix(symbol: Unmasked) -> Matrix:
    """Return the dots of *symbol* under the best mask: that with the lowest penalty, the first of several."""
    size, differences = symbol.size, _differences(symbol.version, symbol.level)
    full = _full(size)

    def penalty(mask: int) -> int:
        across, down = symbol.rows ^ differences.rows[mask], symbol.columns ^ differences.columns[mask]
        return _lines(across, full) + _lines(down, full) + _blocks(across, full, size) + _balance(across, size)

    best = symbol.rows ^ differences.rows[min(range(8), key=penalty)]
    return _matrix(best, size)


@cache
def _full(size: int) -> int:
    return _number([[1] * size] * size)


@cache
def _differences(version: int, level: str) -> _Differences:
    made = [segno.make("0", version=version, error=level, boost_error=False, mask=mask).matrix for mask in range(8)]
    rows = [_number(matrix) for matrix in made]
    columns = [_number(tuple(zip(*matrix, strict=True))) for matrix in made]
    return _Differences(tuple(row ^ rows[0] for row in rows), tuple(column ^ columns[0] for column in columns))


def _number(matrix: Matrix) -> int:
    gap = "0" * GAP
    return int(gap.join("".join(map(str, row)) for row in matrix), 2)


def _matrix(number: int, size: int) -> Matrix:
    bits = f"{number:0{size * (size + GAP) - GAP}b}".encode().translate(_DIGITS)
    return [bits[at : at + size] for at in range(0, len(bits), size + GAP)]


_DIGITS = bytes.maketrans(b"01", b"\0\1")


def _lines(dark: int, full: int) -> int:
    """Return the penalty for five and more dots of one colour in line, and for what looks like a finder."""
    light = dark ^ full
    total = 0
    for dots in (dark, light):
        five = dots & dots >> 1 & dots >> 2 & dots >> 3 & dots >> 4
        total += five.bit_count() + 2 * (five & ~(five >> 1)).bit_count()
    finder = dark & light >> 1 & dark >> 2 & dark >> 3 & dark >> 4 & light >> 5 & dark >> 6
    after = light >> 7 & light >> 8 & light >> 9 & light >> 10
    before = light << 1 & light << 2 & light << 3 & light << 4
    return total + 40 * ((finder & after).bit_count() + (finder & before).bit_count())


def _blocks(dark: int, full: int, size: int) -> int:
    """Return the penalty for blocks of two by two dots of one colour."""
    below = size + GAP
    light = dark ^ full
    return 3 * sum((dots & dots >> 1 & dots >> below & dots >> below + 1).bit_count() for dots in (dark, light))


def _balance(dark: int, size: int) -> int:
    """Return the penalty for more dots of one colour than of the other."""
    return 10 * (abs(100 * dark.bit_count() - 50 * size * size) // (5 * size * size))
