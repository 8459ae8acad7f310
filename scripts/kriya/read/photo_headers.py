"""A picture's header to what the check must know: kind, size, whether it is whole, and whether it tells a place.

Nothing is decoded here, so that ten thousand photos are looked at in seconds, and so that no picture, however it was
made, can fill the memory or run for long.
"""

import mmap
import struct
import warnings
from collections.abc import Callable, Mapping
from pathlib import Path

from PIL import ExifTags, Image, UnidentifiedImageError
from pillow_heif import register_heif_opener

from kriya.model import ON_ITS_SIDE, PHOTO_FORMATS, PhotoFault, PhotoFile

_PLACE_IN_TEXT = (b"GPSLatitude", b"GPSLongitude", b"location.ISO6709")
_PLACE_IN_FILM = b"\xa9xyz"
_TAIL = 512 * 1024
"""Bytes at the end of a file in which the film of a motion photo keeps its index."""

register_heif_opener()
Image.MAX_IMAGE_PIXELS = None  # Pillow's limit hides how large a picture says it is; the check has a lower one


def read_photo(path: str | Path) -> PhotoFile:
    """Return what the header of the picture at *path* says.

    Raises:
        OSError: the file cannot be opened or read.
    """
    with open(path, "rb") as stream:
        size = stream.seek(0, 2)
        if size == 0:
            return PhotoFile(0, fault=PhotoFault.EMPTY)
        with mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as data:
            return _look(path, data, size)


def _look(path: str | Path, data: mmap.mmap, size: int) -> PhotoFile:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a large picture is judged by the check, an odd one named by it
            with Image.open(path, formats=PHOTO_FORMATS) as image:
                kind = "JPEG" if image.format == "MPO" else image.format or ""
                width, height = image.size
                exif = _exif(image)
    except UnidentifiedImageError:
        return PhotoFile(size, fault=_unidentified(data))
    except Exception:
        return PhotoFile(size, fault=PhotoFault.UNREADABLE)
    if not _IS_WHOLE[kind](data):
        return PhotoFile(size, fault=PhotoFault.CUT_SHORT)
    if exif.get(ExifTags.Base.Orientation, 1) in ON_ITS_SIDE and kind != "HEIF":  # HEIF turns by its own header
        width, height = height, width
    return PhotoFile(size, kind, width, height, has_place=_tells_place(exif, data))


def _unidentified(data: mmap.mmap) -> PhotoFault:
    """Tell a photo whose first bytes are right from what is another kind of file."""
    starts = (b"\xff\xd8\xff", b"\x89PNG\r\n", b"RIFF")
    return PhotoFault.UNREADABLE if data[:8].startswith(starts) or data[4:8] == b"ftyp" else PhotoFault.OTHER_KIND


def _exif(image: Image.Image) -> Image.Exif:
    """Return the EXIF of the header; asking Pillow for it would decode a whole PNG in search of more."""
    exif = Image.Exif()
    if data := image.info.get("exif"):
        try:
            exif.load(data)
        except Exception:
            return Image.Exif()
    return exif


def _tells_place(exif: Image.Exif, data: mmap.mmap) -> bool:
    try:
        gps = exif.get_ifd(ExifTags.IFD.GPSInfo)
    except Exception:
        return True
    if any(tag in gps for tag in (ExifTags.GPS.GPSLatitude, ExifTags.GPS.GPSLongitude)):
        return True
    film = data.find(_PLACE_IN_FILM, max(0, len(data) - _TAIL))
    in_film = film >= 0 and data[film + 8 : film + 9] in (b"+", b"-")
    return in_film or any(data.find(text) >= 0 for text in _PLACE_IN_TEXT)


def _whole_jpeg(data: mmap.mmap) -> bool:
    """Return whether the end marker follows the picture; a film of a motion photo may come after it."""
    place = 2
    while place + 4 <= len(data):
        if data[place] != 0xFF:
            return False
        marker, length = data[place + 1], struct.unpack(">H", data[place + 2 : place + 4])[0]
        if marker == 0xFF:
            place += 1  # a fill byte
        elif marker == 0xDA:  # start of scan: within it, FF is always followed by 00 or a restart marker
            return data.find(b"\xff\xd9", place) >= 0
        else:
            place += 2 + length
    return False


def _whole_png(data: mmap.mmap) -> bool:
    return data.rfind(b"IEND\xaeB`\x82") >= 0


def _whole_webp(data: mmap.mmap) -> bool:
    return struct.unpack("<I", data[4:8])[0] + 8 <= len(data)


def _whole_heif(data: mmap.mmap) -> bool:
    """Return whether every box of the file ends within it (ISO/IEC 14496-12, 4.2)."""
    place = 0
    while place + 8 <= len(data):
        length, kind = struct.unpack(">I4s", data[place : place + 8])
        if length == 1 and place + 16 <= len(data):
            length = struct.unpack(">Q", data[place + 8 : place + 16])[0]
        if length == 0 or not kind.isascii():
            return True  # the last box, or something that was appended
        place += max(length, 8)
    return place == len(data)


_IS_WHOLE: Mapping[str, Callable[[mmap.mmap], bool]] = {
    "JPEG": _whole_jpeg,
    "PNG": _whole_png,
    "WEBP": _whole_webp,
    "HEIF": _whole_heif,
}
