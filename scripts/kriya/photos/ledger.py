"""What is remembered of photos from one build to the next, so that a warm build opens none of them.

The ledger lies in build/photos.json. It is only ever a short cut: without it everything is found out again.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from kriya.files import write_if_changed


@dataclass
class Ledger:
    """Digests of photos by place, size and time of change, and the commonest colour of each copy that was made."""

    files: dict[str, tuple[int, int, str]] = field(default_factory=dict)
    """Size in bytes, time of change in nanoseconds and digest of each photo."""
    colours: dict[str, str] = field(default_factory=dict)

    def digest(self, root: Path, file: PurePosixPath) -> str:
        """Return the SHA-256 of the photo *file* below *root*; read it only where it changed.

        Raises:
            OSError: the file cannot be read.
        """
        state = (root / file).stat()
        known = self.files.get(str(file))
        if known and known[:2] == (state.st_size, state.st_mtime_ns):
            return known[2]
        with (root / file).open("rb") as stream:
            digest = hashlib.file_digest(stream, "sha256").hexdigest()
        self.files[str(file)] = (state.st_size, state.st_mtime_ns, digest)
        return digest


def read_ledger(file: Path) -> Ledger:
    """Return the ledger in *file*; an empty one where there is none or it cannot be understood."""
    try:
        values = json.loads(file.read_bytes())
        files = {
            str(name): (int(size), int(time), str(digest)) for name, (size, time, digest) in values["files"].items()
        }
        return Ledger(files, {str(digest): str(colour) for digest, colour in values["colours"].items()})
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return Ledger()


def write_ledger(ledger: Ledger, file: Path, photos: Iterable[PurePosixPath]) -> None:
    """Write what *ledger* knows, without the files that are not among *photos* any more.

    Raises:
        OSError: the file cannot be written.
    """
    there = {str(photo) for photo in photos}
    values = {
        "files": {name: entry for name, entry in sorted(ledger.files.items()) if name in there},
        "colours": dict(sorted(ledger.colours.items())),
    }
    write_if_changed(file, json.dumps(values, indent=0).encode())
