"""The QR codes that lie beside the pages: which there must be, and their files.

A file's name in build/ tells what it shows, so that one that is there is never made again.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from kriya.model import Catalogue
from kriya.model.addresses import printed_address, symbol_address
from kriya.prints.symbols import Level, make_symbol, png_bytes, svg_text

VERSION = 2
"""Raised where the same address would be drawn otherwise."""


@dataclass(frozen=True)
class PageSymbol:
    """The QR code of one page."""

    place: str
    """Where it lies on the site, without its suffix."""
    says: str

    @property
    def name(self) -> str:
        """Name of its files in build/, without suffix."""
        return hashlib.sha256(f"{VERSION} {Level.LABEL} {self.says}".encode()).hexdigest()[:24]


def page_symbols(catalogue: Catalogue, site_url: str) -> Iterator[PageSymbol]:
    """Yield the QR code of every maker, product and agenda entry."""
    for table in (catalogue.makers, catalogue.products, catalogue.agenda):
        for entry in table.values():
            code = entry.record.code
            yield PageSymbol(symbol_address(entry.address, code), printed_address(site_url, code))


def symbol_files(symbol: PageSymbol) -> dict[str, bytes]:
    """Return the QR code as SVG and as PNG, by suffix."""
    made = make_symbol(symbol.says)
    return {"svg": svg_text(made).encode(), "png": png_bytes(made)}
