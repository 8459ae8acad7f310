"""What other programs read of the catalogue: a module a format, one table of them all."""

from kriya.feeds.publication import Publication
from kriya.feeds.writers import WRITERS, render_feeds

__all__ = ["WRITERS", "Publication", "render_feeds"]
