"""What the page of the visitor's list asks: the products of today by their permanent codes.

A list lives for months in a browser, while products are renamed, move, sell out and go. The page therefore asks for
what it holds anew. Codes that begin with the same two characters share a file, so that a list of a few products
loads a few small files, and a code that is in none is known to be gone.
"""

import json
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from kriya.feeds.feed import Feed
from kriya.model.addresses import wish_data_address
from kriya.pages import Edition, wish_values


def wish_feeds(edition: Edition) -> Iterator[Feed]:
    """Yield a JSON file for the first two characters of each code."""
    chunks: dict[str, dict[str, Any]] = defaultdict(dict)
    for product in edition.catalogue.products.values():
        chunks[wish_data_address(product.record.code)][product.record.code] = wish_values(edition, product)
    for address, products in sorted(chunks.items()):
        text = json.dumps(products, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
        yield Feed(address, text.encode())
