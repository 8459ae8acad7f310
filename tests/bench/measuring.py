"""What a command costs: time on the clock, time of all processors, and memory of all its processes together."""

import os
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

SAMPLES_PER_SECOND = 10
MOST_SAMPLING = 0.03
"""Share of one core that may go into looking at memory, lest the looking is measured too."""


@dataclass(frozen=True)
class Cost:
    """What one run of a command cost."""

    wall: float
    cpu: float
    """Seconds, user and system, of the command and everything it started and waited for."""
    memory: int
    """Bytes of all processes together at the highest moment that was seen; what they share counts once."""


def measure(command: Sequence[str], folder: Path) -> Cost:
    """Run *command* in *folder* and return what it cost; end this program where it fails."""
    with tempfile.TemporaryFile() as output:
        started = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, stdout=output, stderr=output, start_new_session=True)
        watcher = _MemoryWatcher(process.pid)
        watcher.start()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        watcher.stop()
        if process.returncode != 0:
            output.seek(0)
            sys.exit(f"{' '.join(command)}\nended with {process.returncode}:\n{output.read().decode()[-2000:]}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, max(watcher.peak, _largest_process(usage)))


def _largest_process(usage: resource.struct_rusage) -> int:
    """Return the memory of the largest single process: it may have been over before anybody looked."""
    return usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)


class _MemoryWatcher(threading.Thread):
    """Sums the memory of all processes of a session, again and again."""

    def __init__(self, session: int) -> None:
        super().__init__(daemon=True)
        self.peak = 0
        self._session = session
        self._over = threading.Event()

    def run(self) -> None:
        pause = 0.0
        while not self._over.wait(pause):
            began = time.thread_time()
            self.peak = max(self.peak, sum(_memory(process) for process in _processes(self._session)))
            pause = max(1 / SAMPLES_PER_SECOND, (time.thread_time() - began) / MOST_SAMPLING)

    def stop(self) -> None:
        self._over.set()
        self.join()


def _processes(session: int) -> Iterator[Path]:
    """Yield the /proc folder of every process of *session*; none where there is no /proc."""
    for process in Path("/proc").glob("[0-9]*"):
        try:
            fields = (process / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue  # it has ended meanwhile
        if int(fields[3]) == session:
            yield process


def _memory(process: Path) -> int:
    """Return the bytes of *process*, its part of what it shares with others (PSS)."""
    try:
        lines = (process / "smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:")), 0)


def size_of_site(site: Path) -> tuple[int, int]:
    """Return how many pages *site* has, and the bytes of its HTML."""
    sizes = {file: file.stat().st_size for file in site.rglob("*.html")}
    return sum(1 for file in sizes if file.name == "index.html"), sum(sizes.values())


def machine() -> dict[str, str]:
    """Return what figures depend on besides the program."""
    cpu = next((line.split(":")[1].strip() for line in _lines("/proc/cpuinfo") if line.startswith("model name")), "?")
    memory = next((int(line.split()[1]) for line in _lines("/proc/meminfo") if line.startswith("MemTotal")), 0)
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return {
        "processor": f"{cpu}, {cores} cores",
        "memory": f"{memory / 1024 / 1024:.0f} GB",
        "system": f"{os.uname().sysname} {os.uname().release}",
        "python": sys.version.split()[0],
        "load": f"{os.getloadavg()[0]:.1f} before the first run",
    }


def _lines(file: str) -> list[str]:
    try:
        return Path(file).read_text(encoding="utf-8").splitlines()
    except OSError:
        return []
