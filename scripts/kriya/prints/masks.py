"""Which of the eight masks a QR code bears: chosen as ISO/IEC 18004 says, ten times as fast as module by module.

segno tries all masks in a loop over every dot. Here a symbol is one large number, so that each rule is a handful of
shifts for all its dots at once; with thousands of labels that is the time that one waits for. Two masks of one size and
level differ in the same dots whatever the symbol says, so that one symbol of segno's is enough to know all eight.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import segno

GAP = 11
"""Empty bits between two rows, so that nothing is found across their ends."""

Matrix = Sequence[Sequence[int]]


@dataclass(frozen=True)
class _Differences:
    """What sets each mask's symbol apart from the first one's, by rows and by columns."""

    rows: tuple[int, ...]
    columns: tuple[int, ...]


def best_matrix(first: segno.QRCode) -> Matrix:
    """Return the dots of the symbol that says what *first*, made with mask 0, does, under the best mask.

    That is the one with the lowest penalty, the first of several.
    """
    size = len(first.matrix)
    differences = _differences(int(first.version), first.error)
    rows, columns = _number(first.matrix), _number(tuple(zip(*first.matrix, strict=True)))
    full = _number([[1] * size] * size)

    def penalty(mask: int) -> int:
        across, down = rows ^ differences.rows[mask], columns ^ differences.columns[mask]
        return _lines(across, full) + _lines(down, full) + _blocks(across, full, size) + _balance(across, size)

    best = rows ^ differences.rows[min(range(8), key=penalty)]
    return _matrix(best, size)


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
