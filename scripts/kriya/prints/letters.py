"""Which letters the fonts of the prints lack: found before printing, since paper shows an empty box for ever."""

import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from fontTools.ttLib import TTFont, TTLibError

from kriya.problems import CatalogueError, Text

SHOWN = 8
"""Texts and letters that a message names."""

_INVISIBLE = ("Cc", "Cf", "Zl", "Zp", "Zs")


def check_letters(texts: Iterable[tuple[str, str]], fonts: Path) -> None:
    """Refuse texts with letters that no font in *fonts* has; each text comes with the place it is from.

    Raises:
        CatalogueError: letters are lacking; names which, and where.
    """
    known = _letters(fonts)
    lacking: dict[str, set[str]] = {}
    for place, text in texts:
        if found := _seen(set(unicodedata.normalize("NFC", text)) - known):
            lacking.setdefault(place, set()).update(found)
    if not lacking:
        return
    lines = [f"  {place}: {' '.join(map(_named, sorted(found)[:SHOWN]))}" for place, found in lacking.items()]
    more = "\n  …" if len(lines) > SHOWN else ""
    listed = "\n".join(lines[:SHOWN]) + more
    raise CatalogueError(
        Text(
            "Fon cetak tidak memiliki huruf dalam teks ini. Ganti hurufnya, atau taruh berkas TTF atau OTF yang "
            f"memilikinya di {fonts}:\n{listed}",
            "The fonts of the prints lack letters of these texts. Write them otherwise, or put a TTF or OTF file that "
            f"has them into {fonts}:\n{listed}",
        )
    )


@cache
def _letters(fonts: Path) -> frozenset[str]:
    return frozenset(letter for file in _font_files(fonts) for letter in _letters_of(file))


def _font_files(fonts: Path) -> Iterator[Path]:
    yield from (file for file in sorted(fonts.iterdir()) if file.suffix.lower() in (".ttf", ".otf"))


def _letters_of(file: Path) -> Iterator[str]:
    try:
        with TTFont(file, lazy=True) as font:
            yield from map(chr, font.getBestCmap() or ())
    except (TTLibError, OSError) as error:
        raise CatalogueError(
            Text(f"Fon {file} tidak terbaca: {error}", f"The font {file} cannot be read: {error}")
        ) from error


def _seen(letters: set[str]) -> set[str]:
    """Return those of *letters* that paper would show."""
    return {letter for letter in letters if unicodedata.category(letter) not in _INVISIBLE}


def _named(letter: str) -> str:
    return f"{letter} (U+{ord(letter):04X})"
