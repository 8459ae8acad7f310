"""Processes that work for this one, and never outlive it."""

import multiprocessing
import os
import signal
import threading
import time
from concurrent.futures import ProcessPoolExecutor


def worker_pool(workers: int, *, fresh: bool = False) -> ProcessPoolExecutor:
    """Return a pool of *workers* processes; each ends as soon as this process does, however it ends.

    They are forked where that is safe, which saves loading all libraries once more. *fresh* ones start anew.
    """
    method = "spawn" if fresh or not can_fork() else "fork"
    return ProcessPoolExecutor(workers, multiprocessing.get_context(method), _end_with, (os.getpid(),))


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
