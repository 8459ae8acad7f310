"""Work on photos, each in a process of its own kind: what one of them does to a decoder stays there."""

import re
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, as_completed
from concurrent.futures.process import BrokenProcessPool
from functools import cache
from pathlib import Path
from typing import TypeVar

from kriya.photos.decode import DamagedPhotoError
from kriya.workers import cores, worker_pool

T = TypeVar("T")
R = TypeVar("R")

LARGE_PIXELS = 48_000_000
"""Photos with more pixels are worked on one at a time, so that all processes together stay below a gigabyte."""

MEMORY = 1 << 30
"""Bytes that one photo may take, whatever its header promised."""


def in_processes(
    work: Callable[[T], R], tasks: Sequence[T], pixels: Callable[[T], int]
) -> Iterator[tuple[T, R | DamagedPhotoError]]:
    """Yield each of *tasks* with what *work* made of it, on every core, as soon as it is done.

    A photo that cannot be decoded, that wants too much memory or that ends its process comes with the error; the
    others go on. *pixels* says how many a task has to decode.
    """
    small = [task for task in tasks if pixels(task) <= LARGE_PIXELS]
    large = [task for task in tasks if pixels(task) > LARGE_PIXELS]
    for some, workers in ((small, cores()), (large, 1)):
        if some:
            yield from _in_pool(work, some, min(workers, len(some)))


def _in_pool(work: Callable[[T], R], tasks: Sequence[T], workers: int) -> Iterator[tuple[T, R | DamagedPhotoError]]:
    undone: list[T] = []
    with worker_pool(workers) as pool:
        running: dict[Future[R], T] = {}
        try:
            for task in tasks:
                try:
                    running[pool.submit(_limited, work, task)] = task
                except BrokenProcessPool:  # by one of those before it
                    undone.append(task)
            for future in as_completed(running):
                task = running.pop(future)  # a result that was handed over takes no more memory
                try:
                    yield task, _result(future)
                except BrokenProcessPool:
                    undone.append(task)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)  # nobody waits for what is not wanted any more
            raise
    if len(tasks) == 1 and undone:
        yield tasks[0], DamagedPhotoError("its process ended")  # this photo did it, whatever it is
    else:
        for task in undone:  # one of them did, and only alone can it be found
            yield from _in_pool(work, [task], 1)


def _result(future: Future[R]) -> R | DamagedPhotoError:
    try:
        return future.result()
    except DamagedPhotoError as error:
        return error
    except MemoryError:
        return DamagedPhotoError("too much memory")


def _limited(work: Callable[[T], R], task: T) -> R:
    limit_memory()
    return work(task)


@cache
def limit_memory() -> None:
    """Let a decoder that goes wild fail in this process instead of taking the machine down."""
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return
    limit = _held() + MEMORY
    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    if hard == resource.RLIM_INFINITY or hard > limit:
        resource.setrlimit(resource.RLIMIT_DATA, (limit, hard))


def _held() -> int:
    """Return the bytes that this process has already: a forked one has all that its parent had."""
    status = Path("/proc/self/status")  # https://www.kernel.org/doc/html/latest/filesystems/proc.html
    found = re.search(r"^VmData:\s+(\d+) kB", status.read_text(), re.MULTILINE) if status.is_file() else None
    return int(found[1]) * 1024 if found else 0
