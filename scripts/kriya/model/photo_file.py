"""What a picture's file says of itself before anybody decodes it."""

from dataclasses import dataclass
from enum import StrEnum

PHOTO_SUFFIXES = (".jpg", ".jpeg", ".png", ".webp", ".heic", ".heif")
"""Endings of photos that can be shown."""

PICTURE_SUFFIXES = (*PHOTO_SUFFIXES, ".avif", ".bmp", ".gif", ".svg", ".tif", ".tiff")
"""Endings of files that are pictures, wanted or not."""


PHOTO_FORMATS = ("JPEG", "PNG", "WEBP", "HEIF")
"""What is ever opened: what phones and cameras give; no format that runs a program or has frames without end."""

PHOTO_ENDINGS = {"JPEG": (".jpg", ".jpeg"), "PNG": (".png",), "WEBP": (".webp",), "HEIF": (".heic", ".heif")}
"""What the name of a photo may end in, by the format of its content; the first is what a program writes."""

ON_ITS_SIDE = (5, 6, 7, 8)
"""EXIF orientations (Exif 2.32, 4.6.4) for which width and height change places."""

MAX_MEGAPIXELS = 80
"""More are no photo but a mistake, or meant to fill the memory."""

HEAVY_BYTES = 3_000_000
"""From here on a photo makes everybody's copy of the repository heavy."""


class PhotoFault(StrEnum):
    """Why a file cannot be shown as a photo."""

    EMPTY = "empty"
    UNREADABLE = "unreadable"
    OTHER_KIND = "other-kind"
    CUT_SHORT = "cut-short"


@dataclass(frozen=True)
class PhotoFile:
    """A picture under products/: what its header says; nothing of it was decoded."""

    size: int
    """Bytes of the file."""
    format: str = ""
    """The format of its content, whatever its name ends in: JPEG, PNG, WEBP or HEIF; '' where there is a fault."""
    width: int = 0
    """Pixels as seen, the camera's turn included."""
    height: int = 0
    has_place: bool = False
    """Whether it holds where it was taken (GPS)."""
    fault: PhotoFault | None = None

    @property
    def megapixels(self) -> float:
        """Millions of pixels."""
        return self.width * self.height / 1e6
