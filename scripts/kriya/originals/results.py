"""What became of a photo."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from kriya.photos import CleanOriginal
from kriya.problems import Text


@dataclass(frozen=True)
class Treated:
    """A photo that was mended, or in a rehearsal would be."""

    file: PurePosixPath
    target: PurePosixPath
    """Where it lies now."""
    before: int
    """Bytes of the file."""
    clean: CleanOriginal
    had_place: bool

    @property
    def after(self) -> int:
        """Bytes of the file that took its place."""
        return len(self.clean.data)


@dataclass(frozen=True)
class Fine:
    """A photo that was as it should be."""

    file: PurePosixPath


@dataclass(frozen=True)
class Untreated:
    """A photo that was left as it was, and why."""

    file: PurePosixPath
    reason: Text


Result = Treated | Fine | Untreated
