"""From the catalogue to files that programs read, a module a format."""

from collections.abc import Callable, Iterator, Mapping

from kriya.feeds.calendar import calendar_feeds
from kriya.feeds.catalogue_csv import csv_feeds
from kriya.feeds.catalogue_json import json_feeds
from kriya.feeds.feed import Feed
from kriya.feeds.geojson import map_feeds
from kriya.feeds.rss import rss_feeds
from kriya.feeds.wishes import wish_feeds
from kriya.pages import Edition

__all__ = ["Feed", "render_feeds"]

WRITERS: Mapping[str, Callable[[Edition], Iterator[Feed]]] = {
    "calendar": calendar_feeds,
    "catalogue as CSV": csv_feeds,
    "catalogue as JSON": json_feeds,
    "map": map_feeds,
    "new products": rss_feeds,
    "wishes": wish_feeds,
}
"""Every format, and what writes it for one language."""


def render_feeds(edition: Edition) -> Iterator[Feed]:
    """Yield every file of one language."""
    for writer in WRITERS.values():
        yield from writer(edition)
