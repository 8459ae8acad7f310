"""The story of a check: everything under products/ to the catalogue and all that is wrong with it."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from kriya.model import Catalogue, Sources
from kriya.problems import Problem, has_errors
from kriya.read import read_sources
from kriya.settings import Settings
from kriya.soundness import judge_sources


@dataclass(frozen=True)
class Checked:
    """What reading and checking gave: the catalogue, unless it is unsound, and every problem."""

    catalogue: Catalogue | None
    problems: list[Problem]
    sources: Sources


def check_catalogue(settings: Settings) -> Checked:
    """Read and check everything under products/."""
    with _no_garbage_collection():
        return _check(settings)


@contextmanager
def _no_garbage_collection() -> Iterator[None]:
    """Reading makes only objects that stay; looking through them for garbage again and again doubles its time.

    What was made is set apart in the end, so that nobody looks through it later either.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_enabled:
            gc.enable()


def _check(settings: Settings) -> Checked:
    sources, unreadable = read_sources(settings.products)
    catalogue, problems = judge_sources(sources, settings.today, unreadable)
    return Checked(None if has_errors(problems) else catalogue, problems, sources)
