"""Which pictures the site needs: planned first, made later, so that planning touches no pixel.

A photo is named after its content, so the same photo is made once and a changed one gets a new address. A record
without a photo gets a drawing named after its permanent code.
"""

import hashlib
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from PIL import Image, ImageOps, UnidentifiedImageError

from kriya.model import Catalogue, CatalogueProduct, Maker, Photo, Picture
from kriya.problems import Problem, Text

MEDIA = "media"
"""The site's folder of pictures."""

WIDTHS = (320, 640, 1280)
"""Widths of a photo's copies, in pixels; none is larger than the photo."""

FORMATS = ("JPEG", "PNG", "WEBP")
"""What may be opened: the formats that phones and cameras give, and none that runs a program."""

MAX_PIXELS = 80_000_000
"""More are no photo but a mistake, or meant to fill the memory."""

MAX_ASPECT = 10
"""How many times longer than wide a picture may be."""

DRAWING_SIZE = (800, 600)
"""Width and height of a drawing, in pixels."""


@dataclass(frozen=True)
class PhotoJob:
    """A smaller copy of a photo that must exist once the site is built."""

    source: Path
    target: str
    width: int


@dataclass(frozen=True)
class DrawingJob:
    """A drawing that must exist once the site is built."""

    target: str
    category: str
    code: str
    motifs: tuple[str, ...]


@dataclass(frozen=True)
class PicturePlan:
    """The pictures of each record by its key, and what must be made for them."""

    pictures: Mapping[str, tuple[Picture, ...]]
    photos: tuple[PhotoJob, ...]
    drawings: tuple[DrawingJob, ...]


def plan_pictures(catalogue: Catalogue, root: Path) -> tuple[PicturePlan, list[Problem]]:
    """Return the plan for *catalogue*, whose photos lie below *root*, and a problem for each unusable photo."""
    pictures: dict[str, tuple[Picture, ...]] = {}
    photos: list[PhotoJob] = []
    drawings: list[DrawingJob] = []
    problems: list[Problem] = []
    for entry, named in _photos(catalogue):
        found = []
        for photo in named:
            planned = _plan_photo(root / entry.file.parent / photo.file, photo)
            if planned is None:
                problems.append(_unusable(entry.file, photo))
                continue
            found.append(planned[0])
            photos += planned[1]
        if not found:
            drawings.append(_drawing(entry))
            found = [Picture(drawings[-1].target, *DRAWING_SIZE)]
        pictures[entry.key] = tuple(found)
    return PicturePlan(pictures, tuple(photos), tuple(drawings)), problems


def _photos(catalogue: Catalogue) -> Iterator[tuple[Maker | CatalogueProduct, tuple[Photo, ...]]]:
    for maker in catalogue.makers.values():
        yield maker, (maker.record.photo,) if maker.record.photo else ()
    for product in catalogue.products.values():
        yield product, product.record.photos


def _plan_photo(source: Path, photo: Photo) -> tuple[Picture, list[PhotoJob]] | None:
    size = _size(source)
    if size is None:
        return None
    width, height = size
    digest = hashlib.sha256(source.read_bytes()).hexdigest()[:16]
    widths = sorted({min(width, wanted) for wanted in WIDTHS})
    jobs = [PhotoJob(source, f"{MEDIA}/{digest}-{wanted}.webp", wanted) for wanted in widths]
    largest = jobs[-1]
    return (
        Picture(
            src=largest.target,
            width=largest.width,
            height=round(height * largest.width / width),
            variants=tuple((job.target, job.width) for job in jobs),
            alt=photo.alt,
            credit=photo.credit,
            licence=photo.licence,
        ),
        jobs,
    )


def _size(source: Path) -> tuple[int, int] | None:
    """Return width and height as seen, the camera's turn included; None for what is no photo that can be shown."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # our own limit is lower
            with Image.open(source, formats=FORMATS) as image:
                turned = image.getexif().get(0x0112, 1) in (5, 6, 7, 8)  # EXIF orientations that lie on a side
                width, height = (image.height, image.width) if turned else image.size
    except (OSError, UnidentifiedImageError, Image.DecompressionBombError, ValueError, TypeError, SyntaxError):
        return None
    fits = width * height <= MAX_PIXELS and max(width, height) <= MAX_ASPECT * min(width, height)
    return (width, height) if fits else None


def _unusable(file: PurePosixPath, photo: Photo) -> Problem:
    message = Text(
        f"foto '{photo.file}' tidak dapat ditampilkan; simpan ulang sebagai JPEG biasa",
        f"the photo '{photo.file}' cannot be shown; save it again as an ordinary JPEG",
    )
    return Problem(file, 1, 1, "photos", message, rule="photo")


def _drawing(entry: Maker | CatalogueProduct) -> DrawingJob:
    record = entry.record
    target = f"{MEDIA}/{record.code}.svg"
    if isinstance(entry, Maker):
        return DrawingJob(target, record.crafts[0], record.code, ())
    return DrawingJob(target, record.category, record.code, record.motifs)


def open_upright(source: Path) -> Image.Image:
    """Return the photo turned the way it was taken, in RGB, without its metadata."""
    with Image.open(source, formats=FORMATS) as image:
        return ImageOps.exif_transpose(image).convert("RGB")
