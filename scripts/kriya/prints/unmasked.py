"""The dots of a QR code under mask 0: by segno, or as the sum of symbols that segno made before.

All that ISO/IEC 18004 makes of a text's bits is linear over GF(2): adding up bits, filling up, the Reed-Solomon code
of its clause 7.5, putting codewords into their places. What two symbols of one size differ in is therefore told by
what their texts' bits differ in, and the codes of a catalogue, which differ in a few characters, are sums of a few
dozen symbols. Adding up takes a twentieth of the time of making one.
"""

from dataclasses import dataclass, field
from typing import NamedTuple

import segno

from kriya.prints.masks import Unmasked, unmasked

_ALPHANUMERIC = {sign: value for value, sign in enumerate("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")}
"""The characters of the alphanumeric mode, by their values (ISO/IEC 18004, table 5)."""


class _Bits(NamedTuple):
    """A text as its symbol holds it."""

    mode: str
    length: int
    number: int
    """Its bits as one number."""


class _Step(NamedTuple):
    """A difference of two texts and what their symbols differ in, by rows and by columns."""

    bits: int
    rows: int
    columns: int


@dataclass
class _Family:
    """Symbols of one mode, length and level: the first that was made, and steps with which others are reached."""

    bits: int
    first: Unmasked
    steps: dict[int, _Step] = field(default_factory=dict)
    """By their highest bit."""

    def reach(self, bits: int) -> tuple[_Step, Unmasked]:
        """Return what is still missing on the way to *bits*, and the symbol as far as it was reached."""
        left, rows, columns = bits ^ self.bits, self.first.rows, self.first.columns
        while left and (step := self.steps.get(left.bit_length())):
            left, rows, columns = left ^ step.bits, rows ^ step.rows, columns ^ step.columns
        return _Step(left, rows, columns), self.first._replace(rows=rows, columns=columns)

    def learn(self, reached: _Step, made: Unmasked) -> None:
        """Keep what leads from the symbol that was *reached* to the one that was *made*."""
        step = _Step(reached.bits, reached.rows ^ made.rows, reached.columns ^ made.columns)
        self.steps[reached.bits.bit_length()] = step


_families: dict[tuple[str, int, str], _Family] = {}


def unmasked_symbol(text: str, level: str) -> Unmasked:
    """Return the smallest symbol that says *text* at the error *level*, under mask 0.

    Raises:
        segno.DataOverflowError: *text* is too long for any symbol.
    """
    bits = _bits(text)
    if bits is None:
        return _made(text, level)[0]
    key = (bits.mode, bits.length, level)
    family = _families.get(key)
    if family is None:
        made, mode = _made(text, level)
        if mode == bits.mode:
            _families[key] = _Family(bits.number, made)
        return made
    reached, symbol = family.reach(bits.number)
    if not reached.bits:
        return symbol
    made, mode = _made(text, level)
    if mode == bits.mode:
        family.learn(reached, made)
    return made


def _made(text: str, level: str) -> tuple[Unmasked, str | None]:
    made = segno.make(text, error=level, boost_error=False, micro=False, mask=0)
    return unmasked(made), made.mode


def _bits(text: str) -> _Bits | None:
    """Return the bits of *text* in the mode that segno takes for it; None where that is another than these two."""
    if not text.isascii() or text.isdigit():
        return None
    if not all(sign in _ALPHANUMERIC for sign in text):
        return _Bits("byte", len(text), int.from_bytes(text.encode()))
    number = 0
    for at in range(0, len(text) - 1, 2):
        number = number << 11 | _ALPHANUMERIC[text[at]] * 45 + _ALPHANUMERIC[text[at + 1]]
    if len(text) % 2:
        number = number << 6 | _ALPHANUMERIC[text[-1]]
    return _Bits("alphanumeric", len(text), number)
