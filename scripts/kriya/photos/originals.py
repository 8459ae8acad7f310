"""An original to what a repository should hold of it: upright, no larger than any page needs, and nothing but pixels.

Where only metadata is to be removed, the pixels stay as they are compressed. What is as it should be stays byte for
byte. This takes and returns bytes; nothing is written here.
"""

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageChops

from kriya.model import HEAVY_BYTES, PhotoFile
from kriya.photos.decode import NEARLY, DamagedPhotoError, opened, orientation, read_pixels, shows_srgb
from kriya.photos.processes import in_processes
from kriya.photos.strip import stripped

LONG_SIDE = 2048
"""Pixels of the longer side: enough for every copy, and for print at the width of a hand."""

_JPEG: Mapping[str, object] = {"format": "JPEG", "quality": 85, "optimize": True, "progressive": True}
_ENOUGH = 0.9
"""A photo that is only heavy is compressed anew if that saves at least so much of it."""


@dataclass(frozen=True)
class Original:
    """A photo as it lies in the repository, and what its header says."""

    source: Path
    header: PhotoFile

    @property
    def width(self) -> int:
        """Width, as seen, at which neither side is longer than it may be."""
        seen, long = self.header.width, max(self.header.width, self.header.height)
        return seen if long <= LONG_SIDE else max(1, seen * LONG_SIDE // long)

    @property
    def is_large(self) -> bool:
        """Return whether it has to be shrunk."""
        return self.width < self.header.width


@dataclass(frozen=True)
class CleanOriginal:
    """What takes an original's place, and what was done for it."""

    data: bytes
    kind: str
    """JPEG, PNG or WEBP."""
    turned: bool = False
    shrunk: bool = False
    recoloured: bool = False
    """Whether its colours were brought to sRGB."""
    compressed: bool = False
    """Whether its pixels were compressed anew."""


def clean_originals(originals: Sequence[Original]) -> Iterator[tuple[Original, CleanOriginal | DamagedPhotoError]]:
    """Yield each of *originals*, as soon as it is done, with what takes its place, or why it cannot be decoded."""
    return in_processes(clean_original, originals, lambda original: round(original.header.megapixels * 1e6))


def clean_original(original: Original) -> CleanOriginal:
    """Return what takes the place of *original*; its own bytes where it is as it should be.

    Raises:
        DamagedPhotoError: the photo cannot be decoded.
        OSError: the photo cannot be opened.
    """
    data, kind = original.source.read_bytes(), original.header.format
    turned, recoloured, moves = _look(data, kind)
    plain = None
    if not (kind == "HEIF" or turned or recoloured or moves or original.is_large):
        plain = _without_metadata(original, data)
    if plain is not None and len(plain) <= HEAVY_BYTES:
        return CleanOriginal(plain, kind)
    compressed = _compressed(original, data)
    if plain is not None and len(compressed) > _ENOUGH * len(plain):
        return CleanOriginal(plain, kind)
    return CleanOriginal(compressed, "JPEG", turned, original.is_large, recoloured, compressed=True)


def _look(data: bytes, kind: str) -> tuple[bool, bool, bool]:
    """Return whether a photo has to be turned, has other colours than sRGB, and moves; its pixels are let go again."""
    with opened(io.BytesIO(data)) as image:
        if kind != "JPEG":
            image.load()  # a PNG's EXIF may stand behind its pixels
        turned = kind != "HEIF" and orientation(image) in range(2, 9)
        profile = image.info.get("icc_profile")
        recoloured = _has_other_colours(kind, image.mode) or bool(profile and not shows_srgb(profile, image.mode))
        return turned, recoloured, kind == "WEBP" and getattr(image, "is_animated", False)


def _has_other_colours(kind: str, mode: str) -> bool:
    """Return whether a photo's pixels are in other colours than every browser is sure to show."""
    return kind == "JPEG" and mode not in ("L", "RGB")


def _without_metadata(original: Original, data: bytes) -> bytes | None:
    """Return the file without metadata; None where that cannot be done without another picture coming of it."""
    plain = stripped(original.header.format, data)
    if plain is None or plain == data:
        return plain
    try:
        before, after = (read_pixels(io.BytesIO(some), original.width) for some in (data, plain))
    except DamagedPhotoError:
        return None
    return plain if _alike(before, after) else None


def _alike(before: Image.Image, after: Image.Image) -> bool:
    """Return whether pixels are the same; a profile that is nearly sRGB's may have moved them by a little."""
    if before.size != after.size:
        return False
    return max(high for _, high in ImageChops.difference(before, after).getextrema()) <= NEARLY


def _compressed(original: Original, data: bytes) -> bytes:
    saved = io.BytesIO()
    read_pixels(io.BytesIO(data), original.width).save(saved, **_JPEG)
    return saved.getvalue()
