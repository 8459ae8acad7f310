"""The story of the QR codes beside the pages: made once, kept in build/symbols/, shared with every site built."""

import os
from collections.abc import Sequence
from pathlib import Path

from kriya.files import remove_others, write_if_changed
from kriya.halves import in_halves
from kriya.model.addresses import SYMBOL_SUFFIXES
from kriya.pages import Edition, screen_symbols
from kriya.prints import PageSymbol, page_symbols, symbol_files
from kriya.settings import Settings
from kriya.site import SiteFolder

SOME = 200
"""QR codes from which a second process pays."""


def place_symbols(edition: Edition, settings: Settings, site: SiteFolder) -> None:
    """Put the QR code of every record beside its page in *site*, and those that screens show."""
    symbols = list(page_symbols(edition.catalogue, settings.site_url))
    symbols += [PageSymbol(place, says) for place, says in screen_symbols(edition).items()]
    settings.symbols.mkdir(parents=True, exist_ok=True)
    there = set(os.listdir(settings.symbols))
    missing = [symbol for symbol in symbols if any(f"{symbol.name}{suffix}" not in there for suffix in SYMBOL_SUFFIXES)]
    in_halves(lambda some: _write(some, settings.symbols), missing, many=SOME)
    for symbol in symbols:
        for suffix in SYMBOL_SUFFIXES:
            site.share(f"{symbol.place}{suffix}", settings.symbols / f"{symbol.name}{suffix}")
    wanted = {f"{symbol.name}{suffix}" for symbol in symbols for suffix in SYMBOL_SUFFIXES}
    if not there <= wanted:
        remove_others(settings.symbols, (settings.symbols / name for name in wanted))


def _write(symbols: Sequence[PageSymbol], folder: Path) -> list[None]:
    for symbol in symbols:
        for suffix, data in symbol_files(symbol).items():
            write_if_changed(folder / f"{symbol.name}.{suffix}", data)
    return [None] * len(symbols)
