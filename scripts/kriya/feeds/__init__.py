"""From the catalogue to files that programs read, a module a format."""

from collections.abc import Callable, Iterator, Mapping

from kriya.feeds.calendar import calendar_feeds
from kriya.feeds.catalogue_csv import csv_feeds
from kriya.feeds.catalogue_json import json_feeds
from kriya.feeds.feed import Feed
from kriya.feeds.geojson import map_feeds
from kriya.feeds.rss import rss_feeds
from kriya.feeds.wishes import wish_feeds
from kriya.model.addresses import language_folder
from kriya.pages import Edition

__all__ = ["Feed", "render_feeds"]

Writer = Callable[[Edition], Iterator[Feed]]

WRITERS: Mapping[str, Writer] = {
    "calendar": calendar_feeds,
    "new products": rss_feeds,
    "wishes": wish_feeds,
}
"""Every format of which each language has files of its own, and what writes them."""

BOTH: Mapping[str, Writer] = {
    "catalogue as CSV": csv_feeds,
    "catalogue as JSON": json_feeds,
    "map": map_feeds,
}
"""Every format whose files hold all languages and lie once, at the site's root."""


def render_feeds(edition: Edition) -> Iterator[Feed]:
    """Yield every file of one language."""
    at_root = not language_folder(edition.language)
    for writer in (*WRITERS.values(), *(BOTH.values() if at_root else ())):
        yield from writer(edition)
