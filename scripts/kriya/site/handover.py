"""What the build of a language is given: its generated pages."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple


class GeneratedPage(NamedTuple):
    """A page of one language as it is written into its Markdown file."""

    address: str
    """Relative to the language's root, ending in a slash."""
    values: Mapping[str, Any]
    """Its front matter."""
    body: str
    """Markdown."""


Pages = Callable[[], Iterable[GeneratedPage]]
"""Called once by the build of a language; may write the pages' files on the way."""
