"""A picture as a page shows it: a photo in its widths, or the drawing that stands in for one."""

from dataclasses import dataclass

from kriya.model.text import Localized


@dataclass(frozen=True)
class Picture:
    """A picture of a record. Paths are relative to the site's root."""

    src: str
    """The drawing, or the JPEG for browsers that know no AVIF."""
    width: int
    height: int
    variants: tuple[tuple[str, int], ...] = ()
    """Path and width in pixels of each AVIF copy, the smallest first; a drawing has none."""
    alt: Localized | None = None
    """What a photo shows; a drawing has none, as it shows no product."""
    credit: str | None = None
    licence: str | None = None
    colour: str = ""
    """What is shown until the picture is there, as #rrggbb."""

    @property
    def largest(self) -> str:
        """Path of the file that is as large as `width` and `height` say."""
        return self.variants[-1][0] if self.variants else self.src

    @property
    def drawn(self) -> bool:
        """Return whether this is a drawing in place of a photo."""
        return self.alt is None


@dataclass(frozen=True)
class Frame:
    """A place on paper for the picture of a record, in pixels: the picture is cut so that it fills it."""

    key: str
    width: int
    height: int

    @property
    def file_name(self) -> str:
        """Name under which a print asks for the picture."""
        return f"{self.key.replace('/', '_')}_{self.width}x{self.height}.jpg"
