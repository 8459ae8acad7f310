"""One photo to its copies: AVIF in each width, a JPEG for browsers that know no AVIF, and the cards that show it."""

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from kriya.files import write_if_changed
from kriya.photos.decode import open_photo
from kriya.photos.plan import PhotoJob, card_target
from kriya.photos.recipe import AVIF, JPEG
from kriya.photos.share import ShareJob, share_jpeg


@dataclass(frozen=True)
class Developed:
    """What is known of a photo once it was decoded."""

    digest: str
    colour: str
    """Its commonest colour, as #rrggbb, shown until the photo is there."""


def develop_photo(job: PhotoJob, folder: Path, cards: Sequence[ShareJob] = (), *, copies: bool = True) -> Developed:
    """Write every copy that *job* names below *folder*, unless *copies* are there, and the sharing *cards* with it.

    The photo is decoded once for all of them.

    Raises:
        DamagedPhotoError: the photo cannot be decoded.
        OSError: the photo cannot be opened, or a copy not be written.
    """
    image = open_photo(job.source, job.widths[-1])
    for card in cards:
        write_if_changed(folder / card_target(card), share_jpeg(card, image))
    if copies:
        image = _write_copies(job, image, folder)
    return Developed(job.digest, _commonest_colour(image))


def draw_card(card: ShareJob, folder: Path) -> None:
    """Write a sharing card that shows no photo below *folder*.

    Raises:
        OSError: it cannot be written.
    """
    write_if_changed(folder / card_target(card), share_jpeg(card))


def _write_copies(job: PhotoJob, image: Image.Image, folder: Path) -> Image.Image:
    """Write the copies and return the smallest, from which the colour is taken."""
    for width in reversed(job.widths):
        if width < image.width:
            image = image.resize((width, job.height_at(width)), Image.Resampling.LANCZOS)
        if width == job.fallback_width:
            _write(folder / job.fallback, image, JPEG)
        _write(folder / job.copy_at(width), image, AVIF)
    return image


def _write(target: Path, image: Image.Image, options: Mapping[str, object]) -> None:
    data = io.BytesIO()
    image.save(data, **options)
    write_if_changed(target, data.getvalue())


def _commonest_colour(image: Image.Image) -> str:
    few = image.resize((32, 32), Image.Resampling.BOX).quantize(6, Image.Quantize.MEDIANCUT)
    _, index = max(few.getcolors())
    red, green, blue = few.getpalette()[index * 3 : index * 3 + 3]
    return f"#{red:02x}{green:02x}{blue:02x}"
