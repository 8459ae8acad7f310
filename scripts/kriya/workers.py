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


def worker_pool(workers: int, *, fresh: bool = False) -> ProcessPoolExecutor:
    """Return a pool of *workers* processes; each ends as soon as this process does, however it ends.

    They are forked where that is safe, which saves loading all libraries once more. *fresh* ones start anew.
    """
    method = "spawn" if fresh or not can_fork() else "fork"
    return ProcessPoolExecutor(workers, multiprocessing.get_context(method), _end_with, (os.getpid(),))


def in_processes(jobs: Sequence[Callable[[], _Result]]) -> list[_Result]:
    """Return what *jobs* give, each done in a process of its own, all at the same time.

    A forked process has all that this one has; else each job is handed over. The first error of a job is raised here.
    """
    if not can_fork():
        with worker_pool(len(jobs), fresh=True) as pool:
            return [job.result() for job in [pool.submit(job) for job in jobs]]
    context = multiprocessing.get_context("fork")
    running = []
    for job in jobs:
        receiver, sender = context.Pipe(duplex=False)
        process = context.Process(target=_do, args=(job, sender, os.getpid()))
        process.start()
        sender.close()
        running.append((process, receiver))
    answers = []
    for process, receiver in running:
        try:
            answers.append(receiver.recv())
        except EOFError:
            answers.append(RuntimeError("a process ended before its work was done"))
        process.join()
    for answer in answers:
        if isinstance(answer, Exception):
            raise answer
    return answers


def _do(job: Callable[[], Any], sender: Connection, parent: int) -> None:
    _end_with(parent)
    try:
        answer = job()
    except Exception as error:  # it is the other side's to handle
        answer = error
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
