"""What everything is made by: our own code and the libraries beside it."""

import hashlib
import sys
from functools import cache
from pathlib import Path


@cache
def tools_stamp() -> str:
    """Return what changes whenever a file of ours, a library or Python itself does.

    What was made under another stamp may be made otherwise now, and is not used again.
    """
    digest = hashlib.sha256(sys.version.encode())
    for file in sorted(Path(__file__).parent.rglob("*.py")):
        digest.update(file.read_bytes())
    for place in filter(Path.is_dir, map(Path, sys.path)):
        for library in sorted(place.glob("*.dist-info")):
            digest.update(library.name.encode())
    return digest.hexdigest()


def folder_stamp(folder: Path) -> str:
    """Return what changes whenever a file below *folder* does."""
    digest = hashlib.sha256()
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            digest.update(f"{file.relative_to(folder).as_posix()}\0".encode())
            digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()
