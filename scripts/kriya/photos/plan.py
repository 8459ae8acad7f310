"""Which pictures the site needs: planned first, made later, so that planning touches no pixel.

A photo's copies are named after its content and the settings that made them, so that the same photo is made once,
on whatever branch, and a changed one gets a new address. A record without a photo gets a drawing named after its
permanent code and the pattern that it shows. Each record has a sharing card beside them, and all other pages have one.
"""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from kriya.model import Catalogue, CatalogueProduct, Maker, Photo, PhotoFile, Picture
from kriya.photos.cards import share_job
from kriya.photos.drawings import drawing_version, ground_colour
from kriya.photos.ledger import Ledger
from kriya.photos.recipe import FALLBACK_WIDTH, RECIPE, WIDTHS
from kriya.photos.share import DEFAULT_SHARE, SHARE_SIZE, ShareJob

MEDIA = "media"
"""The site's folder of pictures."""

DRAWING_SIZE = (800, 600)
"""Width and height of a drawing, in pixels."""


@dataclass(frozen=True)
class PhotoJob:
    """The copies of a photo that must exist once the site is built."""

    source: Path
    digest: str
    width: int
    """Pixels of the photo as seen."""
    height: int

    @property
    def widths(self) -> tuple[int, ...]:
        """Widths of the copies, the smallest first."""
        return tuple(sorted({min(self.width, width) for width in WIDTHS}))

    @property
    def fallback_width(self) -> int:
        """Width of the JPEG."""
        return min(self.width, FALLBACK_WIDTH)

    @property
    def fallback(self) -> str:
        """Where the JPEG lies."""
        return f"{MEDIA}/{self.digest}-{self.fallback_width}.jpg"

    @property
    def targets(self) -> tuple[str, ...]:
        """Every file that the job makes."""
        return (*(self.copy_at(width) for width in self.widths), self.fallback)

    def copy_at(self, width: int) -> str:
        """Return where the copy of *width* lies."""
        return f"{MEDIA}/{self.digest}-{width}.avif"

    def height_at(self, width: int) -> int:
        """Return the height of the copy of *width*."""
        return max(1, round(self.height * width / self.width))


@dataclass(frozen=True)
class DrawingJob:
    """A drawing that must exist once the site is built."""

    target: str
    category: str
    code: str
    motifs: tuple[str, ...]


@dataclass(frozen=True)
class PicturePlan:
    """The pictures and the sharing card of each record by its key, and what must be made for them."""

    pictures: Mapping[str, tuple[Picture, ...]]
    photos: tuple[PhotoJob, ...]
    drawings: tuple[DrawingJob, ...]
    cards: Mapping[str, Picture] = field(default_factory=dict)
    """The card of every page that is no record's is under the key ''."""
    shares: tuple[ShareJob, ...] = ()

    @property
    def targets(self) -> list[str]:
        """Every file that the site shows, sorted."""
        made = [target for job in self.photos for target in job.targets]
        cards = [card.src for card in self.cards.values()]
        return sorted({*made, *cards, *(job.target for job in self.drawings)})


def card_target(job: ShareJob) -> str:
    """Return where a sharing card lies."""
    return f"{MEDIA}/{job.file_name}"


def plan_pictures(
    catalogue: Catalogue, root: Path, photos: Mapping[PurePosixPath, PhotoFile], ledger: Ledger
) -> PicturePlan:
    """Return the plan for *catalogue*; its photos lie below *root*, and *photos* is what their headers say.

    Raises:
        OSError: a photo cannot be read.
    """
    pictures: dict[str, tuple[Picture, ...]] = {}
    jobs: dict[str, PhotoJob] = {}
    drawings: list[DrawingJob] = []
    shares = {"": DEFAULT_SHARE}
    for entry, named in _photos(catalogue):
        own = [_photo_job(entry.file.with_name(photo.file), root, photos, ledger) for photo in named]
        jobs |= {job.digest: job for job in own}
        found = [_picture(job, photo) for job, photo in zip(own, named, strict=True)]
        if not found:
            drawing = _drawing(entry)
            drawings.append(drawing)
            colour = ground_colour(drawing.category, drawing.code, motifs=drawing.motifs)
            found = [Picture(drawing.target, *DRAWING_SIZE, colour=colour)]
        pictures[entry.key] = tuple(found)
        shares[entry.key] = share_job(entry, catalogue.vocabulary, own[0].digest if own else "")
    cards = {key: Picture(card_target(job), *SHARE_SIZE) for key, job in shares.items()}
    return PicturePlan(pictures, tuple(jobs.values()), tuple(drawings), cards, tuple(dict.fromkeys(shares.values())))


def _photos(catalogue: Catalogue) -> Iterator[tuple[Maker | CatalogueProduct, tuple[Photo, ...]]]:
    for maker in catalogue.makers.values():
        yield maker, (maker.record.photo,) if maker.record.photo else ()
    for product in catalogue.products.values():
        yield product, product.record.photos


def _photo_job(file: PurePosixPath, root: Path, photos: Mapping[PurePosixPath, PhotoFile], ledger: Ledger) -> PhotoJob:
    content = ledger.digest(root, file)
    digest = hashlib.sha256(f"{RECIPE} {content}".encode()).hexdigest()[:16]
    return PhotoJob(root / file, digest, photos[file].width, photos[file].height)


def _picture(job: PhotoJob, photo: Photo) -> Picture:
    largest = job.widths[-1]
    return Picture(
        src=job.fallback,
        width=largest,
        height=job.height_at(largest),
        variants=tuple((job.copy_at(width), width) for width in job.widths),
        alt=photo.alt,
        credit=photo.credit,
        licence=photo.licence,
    )


def _drawing(entry: Maker | CatalogueProduct) -> DrawingJob:
    record = entry.record
    category, motifs = (record.crafts[0], ()) if isinstance(entry, Maker) else (record.category, record.motifs)
    version = hashlib.sha256(repr((drawing_version(), category, motifs)).encode()).hexdigest()[:8]
    return DrawingJob(f"{MEDIA}/{record.code}-{version}.svg", category, record.code, motifs)
