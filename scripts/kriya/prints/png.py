"""A symbol as a black and white PNG, one bit a pixel (https://www.w3.org/TR/png/).

segno writes the same, dot by dot, which for the thousands of pages of a site takes longer than making the symbols.
"""

import struct
import zlib
from collections.abc import Sequence

_SIGNATURE = b"\x89PNG\r\n\x1a\n"


def png_of(matrix: Sequence[Sequence[int]], border: int, scale: int) -> bytes:
    """Return *matrix*, 1 for dark, with *border* white dots around it and *scale* pixels a dot."""
    size = (len(matrix) + 2 * border) * scale
    white = _line("1" * size)
    margin = "1" * (border * scale)
    dots = ("1" * scale, "0" * scale)
    lines = (_line(margin + "".join([dots[dot] for dot in row]) + margin) * scale for row in matrix)
    pixels = white * (border * scale) + b"".join(lines) + white * (border * scale)
    header = struct.pack(">IIBBBBB", size, size, 1, 0, 0, 0, 0)
    return _SIGNATURE + _chunk(b"IHDR", header) + _chunk(b"IDAT", zlib.compress(pixels)) + _chunk(b"IEND", b"")


def _line(bits: str) -> bytes:
    """Return a row of pixels, without a filter, filled up to whole bytes."""
    length = -(-len(bits) // 8)
    return b"\0" + int(bits.ljust(8 * length, "0"), 2).to_bytes(length, "big")


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
