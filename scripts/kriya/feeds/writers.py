"""The table of formats: whoever adds one adds a line."""

from collections.abc import Iterator, Mapping

from kriya.feeds.geojson import render_makers
from kriya.feeds.publication import File, Publication, Writer

WRITERS: Mapping[str, Writer] = {
    "makers.geojson": render_makers,
}
"""What each format is called, and what makes it. Examples (`sample: true`) are in none."""


def render_feeds(publication: Publication) -> Iterator[File]:
    """Yield every file of every format."""
    for writer in WRITERS.values():
        yield from writer(publication)
