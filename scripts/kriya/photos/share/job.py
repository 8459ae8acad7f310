"""What a sharing card shows, in plain values, and the name of its file: planning touches no pixel."""

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kriya.photos.drawings import drawing_version
from kriya.photos.share.text import ASSETS

SHARE_SIZE = (1200, 630)
"""Width and height of a card, in pixels: what every service shows without cutting anything off."""


@dataclass(frozen=True)
class PatternChoice:
    """A drawn pattern, named as `draw_placeholder` wants it."""

    category: str
    code: str
    motifs: tuple[str, ...] = ()


@dataclass(frozen=True)
class ShareJob:
    """A sharing card that must exist once the site is built."""

    name: tuple[str, str]
    """In Indonesian and English; the second is left out where it is the same or empty."""
    patterns: tuple[PatternChoice, ...]
    """What is drawn where there is no photo, or one that cannot be decoded: one, or six in two columns."""
    kind: str = ""
    """A word or two above the name, such as the craft."""
    maker: str = ""
    place: str = ""
    sample: bool = False
    photo: str = ""
    """Fingerprint of the photo that is handed over when the card is made; '' where there is none."""

    @property
    def file_name(self) -> str:
        """Name of the card's file: it changes with everything that changes the card."""
        versions = (_version(), "" if self.photo else drawing_version())
        return f"share-{hashlib.sha256(repr((versions, self)).encode()).hexdigest()[:16]}.jpg"


DEFAULT_SHARE = ShareJob(
    name=("Kerajinan Penajam Paser Utara dan Yogyakarta", "Crafts of Penajam Paser Utara and Yogyakarta"),
    patterns=(
        PatternChoice("batik", "A0B1C", ("parang-klithik",)),
        PatternChoice("anyaman", "ZX8M2"),
        PatternChoice("batik", "7K3Q9", ("rusa-sambar",)),
        PatternChoice("ulap-doyo", "7K3Q9"),
        PatternChoice("manik-manik", "A0B1C"),
        PatternChoice("perak", "7K3Q9"),
    ),
)
"""The card of every page that is not one record's."""


@cache
def _version() -> str:
    """Return a fingerprint of what makes a card: the code beside this, the type, the mark."""
    files = [*Path(__file__).parent.glob("*.py"), *ASSETS.glob("fonts/*.woff2"), ASSETS / "mark.svg"]
    return hashlib.sha256(b"".join(file.read_bytes() for file in sorted(files))).hexdigest()
