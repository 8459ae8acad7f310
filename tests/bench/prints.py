"""Printing as the staff of a stand wait for it: the whole command, started anew, from the records to the PDF.

1,000 labels on sheets of 15, and a book of 200 products, each with a photo of 3 megapixels, in both languages: once
with every picture to be made, once with all of them there.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from builders import MAKER, PRODUCT, a_photo, a_project

LABELS, BOOK, MAKERS = 1000, 200, 20
PHOTO = (2048, 1536)
ALPHABET = "ABCDEFGHJKMNPQRSTVWXYZ"


def main() -> None:
    """Print what takes how long, and how large it is."""
    with tempfile.TemporaryDirectory() as folder:
        many = Path(folder, "many")
        a_project(many, **records(LABELS))
        report(
            f"{LABELS} labels, symbols made anew",
            printed(many, "labels", "--paper", "3669"),
            most_seconds=4,
            most_megabytes=6,
        )
        book = Path(folder, "book")
        for number in range(BOOK):
            a_photo(book, f"{place(number)}-1.jpg", PHOTO, f"#{(number * 37) % 256:02x}6030")
        a_project(book, **records(BOOK, photos=True))
        report(
            f"book of {BOOK} products, pictures made anew", printed(book, "book"), most_seconds=20, most_megabytes=40
        )
        report(f"book of {BOOK} products, pictures there", printed(book, "book"), most_seconds=20, most_megabytes=40)


def place(number: int) -> str:
    """Return where a record lies, without its suffix."""
    return f"ppu/m{number % MAKERS}/p{number:04}"


def code(number: int, first: str) -> str:
    """Return a code that no other record has."""
    return first + ALPHABET[number // 484 % 22] + ALPHABET[number // 22 % 22] + ALPHABET[number % 22] + "7"


def records(count: int, *, photos: bool = False) -> dict[str, str]:
    """Return makers and products."""
    found = {}
    for number in range(MAKERS):
        maker = MAKER.replace("AB3DE", code(number, "M")).replace("Sentra Rotan", f"Sentra Rotan {number}")
        found[f"ppu__m{number}__artisan"] = maker
    for number in range(count):
        text = PRODUCT.replace("XY7ZW", code(number, "P")).replace("Anjat rotan", f"Anjat rotan {number}")
        text = (
            text.replace("back basket", f"back basket {number}") + "price: {fixed: 150000, per: buah, as_of: 2026-05}\n"
        )
        if photos:
            name = Path(place(number)).name
            text += f"photos: [{{file: {name}-1.jpg, alt: {{id: Anjat rotan, en: Rattan basket}}}}]\n"
        found[place(number).replace("/", "__")] = text
    return found


def printed(project: Path, *arguments: str) -> tuple[float, float, int]:
    """Return how many seconds a command took, how many of a core's it worked, and how many bytes its PDF has."""
    out = project / "out.pdf"
    command = [sys.executable, "-m", "kriya", *arguments, "--root", str(project), "--lang", "en", "-o", str(out)]
    started, worked = time.monotonic(), work_of_children()
    subprocess.run(command, check=True, capture_output=True, env={**os.environ, "SOURCE_DATE_EPOCH": "1795500000"})
    return time.monotonic() - started, work_of_children() - worked, out.stat().st_size


def work_of_children() -> float:
    """Return the seconds that ended processes spent on a core."""
    times = os.times()
    return times.children_user + times.children_system


def report(name: str, measured: tuple[float, float, int], *, most_seconds: float, most_megabytes: float) -> None:
    """Say what was measured, and what was hoped for; on a busy machine the work says more than the wait."""
    seconds, worked, size = measured
    limits = f"(at most {most_seconds} s), {size / 1e6:.1f} MB (at most {most_megabytes} MB)"
    sys.stdout.write(f"{name}: {seconds:.1f} s, {worked:.1f} s of work {limits}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
