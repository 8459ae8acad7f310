"""The products as one CSV file for a spreadsheet, as RFC 4180 asks; the columns are English and stay.

It begins with the mark by which spreadsheets know UTF-8, and no text in it is taken for a formula.
"""

import csv
import io
from collections.abc import Iterator
from typing import Any

from kriya.feeds.feed import LICENCE, Feed
from kriya.feeds.rows import product_row
from kriya.model.addresses import CATALOGUE_CSV
from kriya.pages import Edition

_FORMULA_SIGNS = ("=", "+", "-", "@", "\t")


def csv_feeds(edition: Edition) -> Iterator[Feed]:
    """Yield catalog.csv: every product that is no example."""
    products = (product for product in edition.catalogue.products.values() if not product.sample)
    rows = [{**product_row(edition, product), "licence": LICENCE} for product in products]
    target = io.StringIO(newline="")
    if rows:
        writer = csv.DictWriter(target, rows[0])
        writer.writeheader()
        writer.writerows({name: _cell(value) for name, value in row.items()} for row in rows)
    yield Feed(CATALOGUE_CSV, target.getvalue().encode("utf-8-sig"))


def _cell(value: Any) -> Any:
    if isinstance(value, tuple):
        return "; ".join(value)
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA_SIGNS) else value
