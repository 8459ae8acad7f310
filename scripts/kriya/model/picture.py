"""A picture as a page shows it: a photo in its widths, or the drawing that stands in for one."""

from dataclasses import dataclass

from kriya.model.text import Localized


@dataclass(frozen=True)
class Picture:
    """A picture of a record. Paths are relative to the site's root."""

    src: str
    width: int
    height: int
    variants: tuple[tuple[str, int], ...] = ()
    """Path and width in pixels of each smaller or equal copy, the smallest first."""
    alt: Localized | None = None
    """What a photo shows; a drawing has none, as it shows no product."""
    credit: str | None = None
    licence: str | None = None

    @property
    def drawn(self) -> bool:
        """Return whether this is a drawing in place of a photo."""
        return self.alt is None
