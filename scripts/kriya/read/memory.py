"""What files said when they were last read, so that one that is as it was need not be read again.

A file is as it was where its size, its times and its place on the disk are, which is how Git tells it as well. Whoever
changes a file cannot keep the time of its last change in the disk's own books (ctime). A file that changed just before
it was read is not remembered: it may change once more within the same tick of the clock.
"""

import os
import time
from collections.abc import Mapping
from dataclasses import astuple
from typing import Any

import orjson

from kriya.model import PhotoFault, PhotoFile

_SETTLED_NS = 2_000_000_000
"""After so long no clock of a file system gives the same time again."""

Mark = tuple[int, int, int, int]


def mark_of(path: str) -> Mark:
    """Return what changes whenever the file at *path* does."""
    status = os.lstat(path)
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino


class Memory:
    """What each sound record and each picture said."""

    def __init__(self, data: bytes = b"", made_by: str = "") -> None:
        """Remember what *data* holds, unless another *made_by* wrote it: another program may read files otherwise."""
        self._made_by = made_by
        self._now = time.time_ns()
        self._known: Mapping[str, Any] = {}
        self._next: dict[str, Any] = {}
        try:
            held = orjson.loads(data)
        except orjson.JSONDecodeError:
            return
        if held["made_by"] == made_by:
            self._known = held["files"]

    def record(self, path: str, mark: Mark) -> tuple[Mapping[str, Any], str] | None:
        """Return the values and the digest of the record at *path*; None where it is new or another."""
        known = self._recall(path, mark)
        return (known[0], known[1]) if known and len(known) == 2 else None

    def photo(self, path: str, mark: Mark) -> PhotoFile | None:
        """Return what the header of the picture at *path* says; None where it is new or another."""
        known = self._recall(path, mark)
        if known is None or len(known) == 2:
            return None
        *header, fault = known
        return PhotoFile(*header, fault=PhotoFault(fault) if fault else None)

    def _recall(self, path: str, mark: Mark) -> Any:
        known = self._known.get(path)
        if known is None or known[0] != list(mark):
            return None
        self._next[path] = known
        return known[1]

    def keep(self, path: str, mark: Mark, said: PhotoFile | tuple[Mapping[str, Any], str]) -> None:
        """Remember what the file at *path* *said* when it was *mark*."""
        if max(mark[1], mark[2]) < self._now - _SETTLED_NS:
            self._next[path] = [mark, astuple(said) if isinstance(said, PhotoFile) else said]

    def data(self) -> bytes | None:
        """Return what is remembered of the files that are there; None where that cannot be written."""
        try:
            return orjson.dumps({"made_by": self._made_by, "files": self._next})
        except TypeError:  # half a sign, which only the check may judge
            return None
