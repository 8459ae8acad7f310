"""What is printed: QR codes beside the pages, labels, table cards, posters, packing lists, the book."""

from kriya.prints.content import Press
from kriya.prints.order import PRINTS, Order, make_print
from kriya.prints.selection import Wanted
from kriya.prints.site_symbols import PageSymbol, page_symbols, symbol_files

__all__ = ["PRINTS", "Order", "PageSymbol", "Press", "Wanted", "make_print", "page_symbols", "symbol_files"]
