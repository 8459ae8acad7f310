"""The story of the permanent addresses: a small page for every code, beside what the languages' builds made."""

from collections.abc import Mapping, Sequence
from functools import partial

from kriya.halves import in_halves
from kriya.model import CodeList
from kriya.pages import Edition
from kriya.permanent import PermanentPage, permanent_pages
from kriya.site import SiteFolder


def write_permanent(editions: Mapping[str, Edition], published: CodeList, site: SiteFolder) -> None:
    """Write the permanent pages into *site*; what a hand-written page took stays its own."""
    pages = [page for page in permanent_pages(editions, published.codes) if not site.has(page.place)]
    site.written(in_halves(partial(_write, site), pages))


def _write(site: SiteFolder, pages: Sequence[PermanentPage]) -> list[str]:
    for page in pages:
        site.write(page.place, page.html().encode())
    return [page.place for page in pages]
