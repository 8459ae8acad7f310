"""Pictures for paper: a record's photo, or its drawn pattern, cut to fill a frame of so many pixels.

Each is kept under the name of all that decides its bytes, so that a book that is printed again makes none anew.
"""

import hashlib
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kriya.files import write_if_changed
from kriya.model import Catalogue, Frame, Maker
from kriya.photos.decode import DamagedPhotoError, open_photo
from kriya.photos.drawings import draw_placeholder, drawing_version
from kriya.photos.ledger import Ledger
from kriya.photos.share.crop import covering
from kriya.photos.share.raster import rasterise
from kriya.workers import cores, worker_pool

JPEG: Mapping[str, object] = {"format": "JPEG", "quality": 82, "optimize": True, "subsampling": "4:2:0"}

FEW = 4
"""Pictures that are made without help."""


@dataclass(frozen=True)
class _Job:
    """One picture that must be there: of a photo, or drawn where there is none."""

    frame: Frame
    target: Path
    photo: Path | None
    category: str
    code: str
    motifs: tuple[str, ...]


@dataclass(frozen=True)
class FramedPictures:
    """Each picture's file by the name under which prints ask for it, and the photos that turned out to be damaged."""

    files: Mapping[str, str]
    damaged: tuple[Path, ...] = ()


def frame_pictures(
    frames: Iterable[Frame], catalogue: Catalogue, root: Path, folder: Path, ledger: Ledger
) -> FramedPictures:
    """Return every picture, made below *folder* where it is not there yet; photos lie below *root*.

    Raises:
        OSError: a photo cannot be read, or a picture not be written.
    """
    jobs = [_job(frame, catalogue, root, folder, ledger) for frame in frames]
    missing = [job for job in jobs if not job.target.is_file()]
    damaged = [job.photo for job, made in zip(missing, _made(missing), strict=True) if not made and job.photo]
    if damaged:
        return FramedPictures({}, tuple(sorted(set(damaged))))
    return FramedPictures({job.frame.file_name: job.target.name for job in jobs})


def _job(frame: Frame, catalogue: Catalogue, root: Path, folder: Path, ledger: Ledger) -> _Job:
    entry = catalogue.products.get(frame.key) or catalogue.makers[frame.key]
    record = entry.record
    if isinstance(entry, Maker):
        category, motifs, photos = record.crafts[0], (), (record.photo,) if record.photo else ()
    else:
        category, motifs, photos = record.category, record.motifs, record.photos
    file = entry.file.with_name(photos[0].file) if photos else None
    content = ledger.digest(root, file) if file else (drawing_version(), category, record.code, motifs)
    name = hashlib.sha256(repr((content, frame.width, frame.height, JPEG)).encode()).hexdigest()[:24]
    return _Job(frame, folder / f"{name}.jpg", root / file if file else None, category, record.code, motifs)


def _made(jobs: Sequence[_Job]) -> list[bool]:
    if len(jobs) <= FEW:
        return [_make(job) for job in jobs]
    with worker_pool(min(cores(), len(jobs))) as pool:
        return list(pool.map(_make, jobs, chunksize=4))


def _make(job: _Job) -> bool:
    """Make one picture; return whether its photo could be read."""
    size = (job.frame.width, job.frame.height)
    try:
        if job.photo:
            picture = covering(open_photo(job.photo, 2 * max(size)), size)
        else:
            drawing = draw_placeholder(job.category, job.code, motifs=job.motifs)
            picture = rasterise(drawing, size).convert("RGB")
    except DamagedPhotoError:
        return False
    stream = io.BytesIO()
    picture.save(stream, **JPEG)
    write_if_changed(job.target, stream.getvalue())
    return True
