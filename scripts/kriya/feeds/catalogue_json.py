"""The whole catalogue as one JSON file: makers, products and agenda, with their sources."""

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from kriya.feeds.feed import LICENCE, Feed
from kriya.feeds.rows import Row, event_row, maker_row, product_row
from kriya.model import Reference
from kriya.model.addresses import CATALOGUE_JSON
from kriya.pages import Edition


def json_feeds(edition: Edition) -> Iterator[Feed]:
    """Yield catalog.json: every record that is no example."""
    catalogue = edition.catalogue
    whole = {
        "source": edition.site_url,
        "licence": LICENCE,
        "stated": edition.today.isoformat(),
        "makers": _rows(edition, catalogue.makers, maker_row),
        "products": _rows(edition, catalogue.products, product_row),
        "agenda": _rows(edition, catalogue.agenda, event_row),
    }
    yield Feed(CATALOGUE_JSON, (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode())


def _rows(edition: Edition, table: Mapping[str, Any], row: Callable[[Edition, Any], Row]) -> list[Row]:
    real = (entry for entry in table.values() if not entry.sample)
    return [{**row(edition, entry), "sources": [_source(source) for source in entry.record.sources]} for entry in real]


def _source(source: Reference) -> Row:
    title = {f"title_{language}": getattr(source.title, language) for language in ("id", "en")}
    return {**title, "date": source.date, "url": source.url}
