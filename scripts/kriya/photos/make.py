"""Planned pictures to files: each is made once, on every core, and kept for other branches."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from pathlib import Path

from kriya.files import write_if_changed
from kriya.model import Picture
from kriya.photos.decode import DamagedPhotoError
from kriya.photos.develop import Developed, develop_photo
from kriya.photos.drawings import draw_placeholder
from kriya.photos.ledger import Ledger
from kriya.photos.plan import DrawingJob, PhotoJob, PicturePlan
from kriya.workers import cores, worker_pool

LARGE_PIXELS = 48_000_000
"""Photos with more pixels are developed one at a time, so that all processes together stay below a gigabyte."""

Progress = Callable[[int, int], None]
"""Called with how many photos are done, and how many there are to do."""


@dataclass(frozen=True)
class MadePictures:
    """The pictures as pages show them, and the photos that turned out to be damaged."""

    pictures: Mapping[str, tuple[Picture, ...]]
    made: int
    damaged: tuple[Path, ...]


def make_pictures(
    plan: PicturePlan, folder: Path, ledger: Ledger, on_progress: Progress = lambda done, total: None
) -> MadePictures:
    """Make what *plan* names below *folder*, as far as it is not there; enter what is learnt into *ledger*.

    A damaged photo keeps none of the others from being made.

    Raises:
        OSError: a file cannot be written.
    """
    wanted = [job for job in plan.photos if not _is_made(job, folder, ledger)]
    damaged = []
    for done, (job, developed) in enumerate(_developed(wanted, folder), 1):
        if developed:
            ledger.colours[developed.digest] = developed.colour
        else:
            damaged.append(job.source)
        on_progress(done, len(wanted))
    made = len(wanted) - len(damaged) + sum(_make_drawing(job, folder) for job in plan.drawings)
    return MadePictures(_coloured(plan, ledger), made, tuple(sorted(damaged)))


def _is_made(job: PhotoJob, folder: Path, ledger: Ledger) -> bool:
    return job.digest in ledger.colours and all((folder / target).is_file() for target in job.targets)


def _developed(jobs: Sequence[PhotoJob], folder: Path) -> Iterator[tuple[PhotoJob, Developed | None]]:
    """Yield each job with what was learnt, or None where its photo is damaged."""
    small = [job for job in jobs if job.width * job.height <= LARGE_PIXELS]
    large = [job for job in jobs if job.width * job.height > LARGE_PIXELS]
    for some, workers in ((small, cores()), (large, 1)):
        if some:
            yield from _in_pool(some, folder, min(workers, len(some)))


def _in_pool(jobs: Sequence[PhotoJob], folder: Path, workers: int) -> Iterator[tuple[PhotoJob, Developed | None]]:
    undone = {}
    with worker_pool(workers) as pool:
        running = {pool.submit(develop_photo, job, folder): job for job in jobs}
        for future in as_completed(running):
            try:
                yield running[future], _result(future)
            except BrokenProcessPool:
                undone[running[future]] = None
    if len(jobs) == 1 and undone:
        yield jobs[0], None  # this photo ended its process, whatever it is
    elif undone:
        for job in undone:  # one of them did, and only alone can it be found
            yield from _in_pool([job], folder, 1)


def _result(future: Future[Developed]) -> Developed | None:
    try:
        return future.result()
    except (DamagedPhotoError, MemoryError):
        return None


def _coloured(plan: PicturePlan, ledger: Ledger) -> Mapping[str, tuple[Picture, ...]]:
    """Return the plan's pictures with the colours that are known by now."""
    colours = {job.fallback: ledger.colours.get(job.digest, "") for job in plan.photos}
    return {
        key: tuple(replace(picture, colour=colours.get(picture.src, picture.colour)) for picture in pictures)
        for key, pictures in plan.pictures.items()
    }


def _make_drawing(job: DrawingJob, folder: Path) -> bool:
    target = folder / job.target
    if target.exists():  # its name tells what it shows
        return False
    return write_if_changed(target, draw_placeholder(job.category, job.code, motifs=job.motifs).encode())
