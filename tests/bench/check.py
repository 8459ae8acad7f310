"""How long checking takes: `make bench` prints it for a catalogue made from a seed.

Run on an idle machine; the figure is the whole command, its start included.
"""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from records import make_catalogue

RUNS = 3


def time_check(products: int) -> tuple[float, str]:
    """Return the best of some runs in seconds, and the last line that the command printed."""
    with tempfile.TemporaryDirectory() as name:
        make_catalogue(Path(name), products)
        best, last = float("inf"), ""
        for _ in range(RUNS):
            started = time.perf_counter()
            done = subprocess.run(
                [sys.executable, "-m", "kriya", "check", "--lang", "en", "--root", name],
                capture_output=True,
                text=True,
                check=False,
            )
            best = min(best, time.perf_counter() - started)
            last = done.stdout.strip().splitlines()[-1]
        return best, last


if __name__ == "__main__":
    print(f"{'products':>9} {'seconds':>8}  kriya check, best of {RUNS}")
    for products in (100, 1_000, 10_000):
        seconds, last = time_check(products)
        print(f"{products:>9} {seconds:>8.2f}  {last}")
