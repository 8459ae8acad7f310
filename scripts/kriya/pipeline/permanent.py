"""The story of the permanent addresses: a small page for every code, beside what the languages' builds made."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from kriya.files import write_fresh
from kriya.halves import in_halves
from kriya.model import CodeList
from kriya.pages import Edition
from kriya.permanent import PermanentPage, permanent_pages


def write_permanent(editions: Mapping[str, Edition], published: CodeList, site: Path) -> None:
    """Write the permanent pages into the finished folder *site*; what a hand-written page took stays its own."""
    pages = [page for page in permanent_pages(editions, published.codes) if not (site / page.place).exists()]
    in_halves(partial(_write, site), pages)


def _write(site: Path, pages: Sequence[PermanentPage]) -> list[None]:
    for page in pages:
        write_fresh(site / page.place, page.html().encode())
    return [None] * len(pages)
