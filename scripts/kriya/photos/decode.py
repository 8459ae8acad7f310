"""A photo's file to plain pixels: upright, in sRGB, opaque, no larger than needed, and without a word of metadata.

Only this module decodes photos. The formats are those whose headers the check has read; what their pixels turn out
to be is an exception that names nothing but the reason.
"""

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from itertools import product
from pathlib import Path
from typing import BinaryIO

from PIL import ExifTags, Image, ImageChops, ImageCms, ImageOps
from pillow_heif import register_heif_opener

from kriya.model import MAX_MEGAPIXELS, ON_ITS_SIDE, PHOTO_FORMATS

_SRGB = ImageCms.createProfile("sRGB")
_DEEP_GREY = ("I", "F", "I;16", "I;16L", "I;16B", "I;16N")
_GROUND = "#ffffff"
"""What shows through a transparent picture: the white on which things are photographed."""

NEARLY = 2
"""Steps of 256 by which two colours may differ and be the same to everybody."""

register_heif_opener()
Image.MAX_IMAGE_PIXELS = None  # ours is lower, and is an error where Pillow's is a warning first


class DamagedPhotoError(Exception):
    """The pixels of a photo cannot be read."""


def open_photo(source: Path, width: int) -> Image.Image:
    """Return the photo at *source* as RGB pixels, *width* wide where it is wider, else as wide as it is.

    Raises:
        DamagedPhotoError: the file holds no whole photo.
        OSError: the file cannot be opened.
    """
    with source.open("rb") as stream:
        return read_pixels(stream, width)


def read_pixels(stream: BinaryIO, width: int) -> Image.Image:
    """Return the photo in *stream* as `open_photo` does.

    Raises:
        DamagedPhotoError: it is no whole photo.
    """
    with opened(stream) as image:
        return _plain(_upright(_shrunk(image, width)))


@contextmanager
def opened(stream: BinaryIO) -> Iterator[Image.Image]:
    """Give the photo in *stream* before anything of it is decoded.

    Raises:
        DamagedPhotoError: it is no photo, or what was done with it showed that it is damaged.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the check has judged the size; odd metadata is thrown away
            with Image.open(stream, formats=PHOTO_FORMATS) as image:
                if image.width * image.height > MAX_MEGAPIXELS * 1_000_000:
                    raise DamagedPhotoError(f"{image.width} × {image.height} pixels")
                yield image
    except Exception as error:  # whatever a damaged file does to a decoder, it is a damaged file
        raise DamagedPhotoError(str(error) or type(error).__name__) from error


def _shrunk(image: Image.Image, width: int) -> Image.Image:
    """Decode no more than is needed: a JPEG at a half, a quarter or an eighth, then the rest by resampling."""
    if image.format not in ("JPEG", "MPO"):
        image.load()  # a PNG's EXIF may stand behind its pixels, and asking for it must not hide that they are damaged
    sideways = orientation(image) in ON_ITS_SIDE
    image.draft(None, (1, width) if sideways else (width, 1))
    info = dict(image.info)
    seen = image.height if sideways else image.width
    image = _resizable(image)
    if seen > width:
        size = (round(image.width * width / seen), round(image.height * width / seen))
        size = (size[0], width) if sideways else (width, size[1])
        image = image.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)
    image.info = info
    return image


def orientation(image: Image.Image) -> int:
    """Return the EXIF orientation; 1, upright, where there is none or it cannot be read."""
    try:
        return image.getexif().get(ExifTags.Base.Orientation, 1)
    except Exception:
        return 1


def _resizable(image: Image.Image) -> Image.Image:
    """Return *image* in a mode whose pixels can be mixed."""
    if image.mode in _DEEP_GREY:
        deep = image.convert("I")
        top = deep.getextrema()[1]
        return deep.point(lambda value: value * (1 / 257)).convert("L") if top > 255 else deep.convert("L")
    if image.mode == "P" or "transparency" in image.info:
        return image.convert("RGBA" if "transparency" in image.info else "RGB")
    if image.mode in ("1", "PA", "La", "RGBa"):
        return image.convert({"1": "L", "La": "LA"}.get(image.mode, "RGBA"))
    image.load()
    return image


def _upright(image: Image.Image) -> Image.Image:
    info = image.info
    try:
        image = ImageOps.exif_transpose(image)
    except Exception:
        return image
    image.info = info
    return image


def _plain(image: Image.Image) -> Image.Image:
    """Return *image* in sRGB on an opaque ground, with nothing beside its pixels."""
    profile = image.info.get("icc_profile")
    if image.mode in ("RGBA", "LA"):
        image = image.convert("RGBA")
        alpha = image.getchannel("A")
        plain = Image.new("RGB", image.size, _GROUND)
        plain.paste(_in_srgb(image.convert("RGB"), profile), mask=alpha)
    else:
        plain = _in_srgb(image, profile)
    plain.info = {}
    return plain


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    if profile:
        try:
            return ImageCms.applyTransform(image, _to_srgb(profile, image.mode))
        except (ImageCms.PyCMSError, ValueError, OSError):
            pass  # a profile that does not fit its picture is no reason to lose the picture
    return image if image.mode == "RGB" else image.convert("RGB")


def shows_srgb(profile: bytes, mode: str) -> bool:
    """Return whether colours of *mode* look the same without *profile*, as near as eight bits can tell."""
    if mode not in ("L", "RGB"):
        return False
    steps = bytes(range(0, 256, 17))
    colours = steps if mode == "L" else bytes(step for colour in product(steps, repeat=3) for step in colour)
    patches = Image.frombytes(mode, (len(colours) // len(mode), 1), colours)
    try:
        seen = ImageCms.applyTransform(patches, _to_srgb(profile, mode))
    except (ImageCms.PyCMSError, ValueError, OSError):
        return True  # it fits no picture, and is not applied either
    difference = ImageChops.difference(seen, patches.convert("RGB"))
    return max(high for _, high in difference.getextrema()) <= NEARLY


@lru_cache(maxsize=16)
def _to_srgb(profile: bytes, mode: str) -> ImageCms.ImageCmsTransform:
    source = ImageCms.getOpenProfile(io.BytesIO(profile))
    return ImageCms.buildTransform(source, _SRGB, mode, "RGB", ImageCms.Intent.RELATIVE_COLORIMETRIC)
