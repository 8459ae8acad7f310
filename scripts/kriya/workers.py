"""Processes that work for this one, and never outlive it."""

import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.connection import Connection
from typing import Any, TypeVar

_Result = TypeVar("_Result")


class ProcessEndedError(RuntimeError):
    """A process ended without an answer."""


def worker_pool(workers: int, *, fresh: bool = False) -> ProcessPoolExecutor:
    """Return a pool of *workers* processes; each ends as soon as this process does, however it ends.

    They are forked where that is safe, which saves loading all libraries once more. *fresh* ones start anew.
    """
    method = "spawn" if fresh or not can_fork() else "fork"
    return ProcessPoolExecutor(workers, multiprocessing.get_context(method), _end_with, (os.getpid(),))


def side_by_side(jobs: Sequence[Callable[[], _Result]]) -> list[_Result]:
    """Return what *jobs* give, each done in a process of its own, all at the same time.

    A forked process has all that this one has; else each job is handed over.

    Raises:
        Exception: the first error of a job; what `forked` raises.
    """
    if not can_fork():
        with worker_pool(len(jobs), fresh=True) as pool:
            return [job.result() for job in [pool.submit(job) for job in jobs]]
    waiting = [forked(job) for job in jobs]
    results: list[_Result] = []
    errors: list[Exception] = []
    for answer in waiting:
        try:
            results.append(answer())
        except Exception as error:  # raised once nobody is at work any more
            errors.append(error)
    if errors:
        raise errors[0]
    return results


def forked(job: Callable[[], _Result]) -> Callable[[], _Result]:
    """Begin *job* in a forked process, which has all that this one has; return what waits for its answer.

    Only where `can_fork`. Waiting raises the job's own error, or ProcessEndedError.
    """
    context = multiprocessing.get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_do, args=(job, sender, os.getpid()), daemon=True)
    process.start()
    sender.close()

    def answer() -> _Result:
        try:
            result, error = receiver.recv()
        except EOFError:
            raise ProcessEndedError("a process ended before its work was done") from None
        finally:
            process.join()
        if error is not None:
            raise error
        return result

    return answer


def _do(job: Callable[[], Any], sender: Connection, parent: int) -> None:
    _end_with(parent)
    try:
        answer = (job(), None)
    except Exception as error:  # it is the other side's to handle
        answer = (None, error)
    sender.send(answer)
    sender.close()


def can_fork() -> bool:
    """Return whether this process can be forked: in a fork, the locks of other threads would stay shut."""
    return "fork" in multiprocessing.get_all_start_methods() and threading.active_count() == 1


def cores() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _end_with(parent: int) -> None:
    """Watch *parent* from a worker, so that nothing goes on writing once a build was killed."""

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(0.2)
        os._exit(1)

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the parent, which ends this process
    threading.Thread(target=watch, daemon=True).start()
