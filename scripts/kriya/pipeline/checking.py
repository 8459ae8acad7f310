"""The story of a check: everything under products/ to the catalogue and all that is wrong with it."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from kriya.files import write_if_changed
from kriya.model import Catalogue, Sources
from kriya.problems import Problem, has_errors
from kriya.read import Memory, read_sources
from kriya.settings import Settings
from kriya.soundness import judge_sources
from kriya.stamp import tools_stamp


@dataclass(frozen=True)
class Checked:
    """What reading and checking gave: the catalogue, unless it is unsound, and every problem."""

    catalogue: Catalogue | None
    problems: list[Problem]
    sources: Sources


def check_catalogue(settings: Settings, *, remember: bool = False) -> Checked:
    """Read and check everything under products/, and where asked *remember* in build/ what was read."""
    with _no_garbage_collection():
        return _check(settings, remember=remember)


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


def _check(settings: Settings, *, remember: bool) -> Checked:
    known = settings.read_memory.read_bytes() if settings.read_memory.is_file() else b""
    memory = Memory(known, tools_stamp())
    sources, unreadable = read_sources(settings.products, memory)
    if remember and (data := memory.data()) is not None:
        write_if_changed(settings.read_memory, data)
    catalogue, problems = judge_sources(sources, settings.today, unreadable)
    return Checked(None if has_errors(problems) else catalogue, problems, sources)
