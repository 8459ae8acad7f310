"""What the build of a language is given: its generated pages."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from kriya.site.sitemap import ListedPage


class GeneratedPage(NamedTuple):
    """A page of one language as it is written into its Markdown file."""

    address: str
    """Relative to the language's root, ending in a slash."""
    values: Mapping[str, Any]
    """Its front matter."""
    body: str
    """Markdown."""
    keep: Path | None = None
    """Where its HTML is kept for the next build."""


class KeptPage(NamedTuple):
    """A page that is as it was in the last build."""

    address: str
    html: Path
    listed: ListedPage | None
    """What search engines are told of it."""


Pages = Callable[[], Iterable[GeneratedPage | KeptPage]]
"""Called once by the build of a language; may write the pages' files on the way."""

Prepare = Callable[[], Pages]
"""Called before it, in its process: writes what is not a page."""
