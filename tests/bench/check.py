"""How long checking takes: `make bench` prints it for a catalogue made from a seed.

The records are the shipped ones, each under many folders with codes of its own, so that they are as long and as
varied as real ones are. Run on an idle machine; the figure is the whole command, its start included.
"""

import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PROJECT = Path(__file__).parent.parent.parent
DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford base32
RUNS = 3


def make_catalogue(folder: Path, products: int, seed: int = 1) -> None:
    """Make a project with *products* products of a tenth as many makers in *folder*."""
    shutil.copy(PROJECT / "mkdocs.yml", folder)
    shutil.copytree(PROJECT / "products" / "vocabulary", folder / "products" / "vocabulary")
    chance = random.Random(seed)
    texts = {path: path.read_text(encoding="utf-8") for path in sorted(PROJECT.glob("products/*/*/*.yml"))}
    makers = [text for path, text in texts.items() if path.name == "artisan.yml"]
    crafts = [text for path, text in texts.items() if path.name != "artisan.yml"]
    number = 0
    for maker in range(products // 10):
        artisan = chance.choice(makers)
        place = folder / "products" / ("ppu" if 'district: "64' in artisan else "diy") / f"perajin-{maker:05}"
        place.mkdir(parents=True)
        for name, text in [
            ("artisan", artisan),
            *((f"produk-{n}", chance.choice(crafts)) for n in range(10)),
        ]:
            (place / f"{name}.yml").write_text(renewed(text, number), encoding="utf-8")
            number += 1


def renewed(text: str, number: int) -> str:
    """Return a record with a code of its own and without references to other records."""
    code = "".join(DIGITS[number >> shift & 31] for shift in (20, 15, 10, 5, 0))
    text = re.sub(r"^code: .*$", f'code: "{code}"', text, flags=re.MULTILINE)
    return re.sub(r"^(collaboration|events|accept):.*\n(?:[ -].*\n)*", "", text, flags=re.MULTILINE)


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
