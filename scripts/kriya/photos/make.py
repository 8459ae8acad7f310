"""Planned pictures to files: each is made once, on every core, and kept for other branches."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from kriya.files import write_if_changed
from kriya.model import Picture
from kriya.photos.decode import DamagedPhotoError
from kriya.photos.develop import Developed, develop_photo, draw_card
from kriya.photos.drawings import draw_placeholder
from kriya.photos.ledger import Ledger
from kriya.photos.plan import DrawingJob, PhotoJob, PicturePlan, card_target
from kriya.photos.processes import in_processes
from kriya.photos.share import ShareJob

Progress = Callable[[int, int], None]
"""Called with how many photos and sharing cards are done, and how many there are to do."""


@dataclass(frozen=True)
class MadePictures:
    """The pictures and sharing cards as pages show them, and the photos that turned out to be damaged."""

    pictures: Mapping[str, tuple[Picture, ...]]
    cards: Mapping[str, Picture]
    made: int
    damaged: tuple[Path, ...]


@dataclass(frozen=True)
class _Task:
    """What one process does at a time: a photo's copies and cards, or a card without a photo."""

    photo: PhotoJob | None
    cards: tuple[ShareJob, ...]
    copies: bool = False
    """Whether the photo's copies are to be made."""

    @property
    def pixels(self) -> int:
        return self.photo.width * self.photo.height if self.photo else 0


def make_pictures(
    plan: PicturePlan, folder: Path, ledger: Ledger, on_progress: Progress = lambda done, total: None
) -> MadePictures:
    """Make what *plan* names below *folder*, as far as it is not there; enter what is learnt into *ledger*.

    A damaged photo keeps none of the others from being made. It gets no card either, as no page will show it.

    Raises:
        OSError: a file cannot be written.
    """
    wanted = list(_tasks(plan, folder, ledger))
    damaged = []
    outcomes = in_processes(partial(_carry_out, folder=folder), wanted, lambda task: task.pixels)
    for done, (task, outcome) in enumerate(outcomes, 1):
        if isinstance(outcome, DamagedPhotoError):
            if task.photo is None:  # a card that shows no photo is ours to draw
                raise outcome
            damaged.append(task.photo.source)
        elif outcome:
            ledger.colours.setdefault(outcome.digest, outcome.colour)
        on_progress(done, len(wanted))
    made = len(wanted) - len(damaged) + sum(_make_drawing(job, folder) for job in plan.drawings)
    return MadePictures(_coloured(plan, ledger), plan.cards, made, tuple(sorted(damaged)))


def _tasks(plan: PicturePlan, folder: Path, ledger: Ledger) -> Iterator[_Task]:
    """Yield what is not there yet: the name of a file tells what it shows."""
    missing: dict[str, list[ShareJob]] = {}
    for card in plan.shares:
        if not (folder / card_target(card)).is_file():
            missing.setdefault(card.photo, []).append(card)
    for job in plan.photos:
        cards = tuple(missing.get(job.digest, ()))
        copies = not _is_made(job, folder, ledger)
        if cards or copies:
            yield _Task(job, cards, copies)
    yield from (_Task(None, (card,)) for card in missing.get("", ()))


def _is_made(job: PhotoJob, folder: Path, ledger: Ledger) -> bool:
    return job.digest in ledger.colours and all((folder / target).is_file() for target in job.targets)


def _carry_out(task: _Task, folder: Path) -> Developed | None:
    if task.photo:
        return develop_photo(task.photo, folder, task.cards, copies=task.copies)
    for card in task.cards:
        draw_card(card, folder)
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
