"""A photo's file without a word beside its pixels, and those untouched: nothing is decoded or compressed anew.

What is kept is listed, so that what nobody has thought of is removed. Whoever uses this compares the pixels.
"""

import struct
from collections.abc import Callable, Iterator, Mapping

JFIF = b"JFIF\0"
_PLAIN_JFIF = b"\xff\xe0\x00\x10JFIF\0\x01\x01\x00\x00\x01\x00\x01\x00\x00"
"""Says nothing but that the colours are YCbCr."""

_NO_LENGTH = (0x01, *range(0xD0, 0xD9))
_TEXTS = (*range(0xE0, 0xF0), 0xFE)
"""Markers of what applications and people add to a JPEG (ITU-T T.81, B.1.1.3)."""

_PNG_KEPT = (b"IHDR", b"PLTE", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"sBIT", b"bKGD", b"IDAT", b"IEND")
_WEBP_KEPT = (b"VP8 ", b"VP8L", b"VP8X", b"ALPH")
_VP8X_ALPHA = 0x10
"""The one flag of VP8X that is about a still picture's pixels; the others say which chunks follow."""


def stripped(kind: str, data: bytes) -> bytes | None:
    """Return the photo *data*, a JPEG, PNG or WEBP, without metadata; None where its parts do not lie as they must."""
    try:
        return _STRIPPED[kind](data)
    except (struct.error, IndexError, ValueError):
        return None


def _jpeg(data: bytes) -> bytes:
    """Return the first picture in a JPEG's file: a film, a second picture or a gain map may lie behind it."""
    return b"".join([data[:2], *_jpeg_parts(data)])


def _jpeg_parts(data: bytes) -> Iterator[bytes]:
    place = 2
    while True:
        start = place
        while data[place + 1] == 0xFF:  # fill bytes
            place += 1
        if data[place] != 0xFF:
            raise ValueError(place)
        marker = data[place + 1]
        if marker == 0xD9:
            yield b"\xff\xd9"
            return
        end = place + 2
        if marker not in _NO_LENGTH:
            end += struct.unpack(">H", data[end : end + 2])[0]
        if marker == 0xDA:
            end = _scan_end(data, end)
        yield _kept_of_jpeg(marker, data[place:end]) if marker in _TEXTS else data[start:end]
        place = end


def _scan_end(data: bytes, place: int) -> int:
    """Return where the next marker begins: within a scan, FF is followed by 00 or by a restart marker."""
    while True:
        place = data.index(b"\xff", place)
        if data[place + 1] != 0 and not 0xD0 <= data[place + 1] <= 0xD7:
            return place
        place += 2


def _kept_of_jpeg(marker: int, part: bytes) -> bytes:
    """Return what must stay of a part for the colours to be read right."""
    if marker == 0xE0 and part[4:9] == JFIF:
        return part if len(part) == len(_PLAIN_JFIF) else _PLAIN_JFIF  # a longer one holds a small picture
    is_adobe = marker == 0xEE and part[4:9] == b"Adobe"
    return part if is_adobe else b""


def _png(data: bytes) -> bytes:
    parts, place = [data[:8]], 8
    while True:
        length, kind = struct.unpack(">I4s", data[place : place + 8])
        end = place + 12 + length
        if end > len(data):
            raise ValueError(place)
        if kind in _PNG_KEPT:
            parts.append(data[place:end])
        if kind == b"IEND":
            return b"".join(parts)
        place = end


def _webp(data: bytes) -> bytes:
    parts, place, end = [], 12, 8 + struct.unpack("<I", data[4:8])[0]
    while place + 8 <= end:
        kind, length = struct.unpack("<4sI", data[place : place + 8])
        after = place + 8 + length + length % 2
        part = data[place:after]
        if kind == b"VP8X":
            part = part[:8] + bytes([part[8] & _VP8X_ALPHA]) + part[9:]
        if kind in _WEBP_KEPT:
            parts.append(part)
        place = after
    chunks = b"".join(parts)
    return b"RIFF" + struct.pack("<I", len(chunks) + 4) + b"WEBP" + chunks


_STRIPPED: Mapping[str, Callable[[bytes], bytes]] = {"JPEG": _jpeg, "PNG": _png, "WEBP": _webp}
