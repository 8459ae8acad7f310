"""The only door to written files: every write happens in one step or not at all."""

import os
import shutil
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path


def write_if_changed(target: Path, data: bytes, *, outdated: Path | None = None) -> bool:
    """Put *data* at *target* in one step; return whether anything changed.

    An unchanged file is left alone, so that whatever is made from it can be left alone too. *outdated* is a file that
    was made from it: it is removed before anything changes, so that nobody ever takes it for new. Then *target* is
    itself a file that can be made again, and is taken away first: a file system that has to keep one of two versions
    writes the new one out at once, which takes many times as long.
    """
    try:
        if target.read_bytes() == data:
            return False
    except FileNotFoundError:
        target.parent.mkdir(parents=True, exist_ok=True)
    if outdated:
        remove_file(outdated)
        remove_file(target)
    fresh = target.with_name(f".{target.name}.new")
    try:
        fresh.write_bytes(data)
        fresh.replace(target)
    except OSError:
        fresh.unlink(missing_ok=True)
        raise
    return True


def write_fresh(target: Path, data: bytes) -> None:
    """Put *data* at *target*, a folder's only file, in a site that is not shown to anybody before it is whole."""
    try:
        target.parent.mkdir()
    except FileExistsError:
        pass
    except FileNotFoundError:
        target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data)


def write_for_good(target: Path, data: bytes) -> None:
    """Put *data* at *target* in one step, on the disk itself before this returns.

    For what cannot be made again: whoever removes the original next must not do so before its copy is safe. Where
    anything fails, what stood at *target* stands there still.
    """
    fresh = target.with_name(f".{target.name}.new")
    try:
        with fresh.open("wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        fresh.replace(target)
    except OSError:
        fresh.unlink(missing_ok=True)
        raise


def remove_file(file: Path) -> None:
    """Remove *file*, if it is there."""
    file.unlink(missing_ok=True)


def link_file(source: Path, target: Path) -> None:
    """Let *target*, in a folder that is there, be the same file as *source*; nothing where that cannot be."""
    with suppress(OSError):
        os.link(source, target)


def share_file(source: Path, target: Path) -> None:
    """Let *target*, which is not there yet, be the same file as *source*; a copy where a file has but one place.

    That costs far less than copying. It is safe because a file of ours is replaced, never written into.
    """
    try:
        os.link(source, target)
    except OSError:
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            os.link(source, target)
        except OSError:
            shutil.copyfile(source, target)


def move_file(source: Path, target: Path) -> None:
    """Let the file *source* lie at *target* from now on."""
    try:
        source.replace(target)
    except FileNotFoundError:
        target.parent.mkdir(parents=True, exist_ok=True)
        source.replace(target)


def remove_others(folder: Path, keep: Iterable[Path], *, unused_days: int = 0) -> int:
    """Remove every file below *folder* that is not in *keep*, and folders left empty; return how many files.

    With *unused_days*, what was written in the last so many days is left as well.
    """
    wanted = set(map(str, keep))
    removed = 0
    recent = time.time() - unused_days * 86_400
    for place, _, names in os.walk(folder, topdown=False):
        for name in names:
            path = place + os.sep + name
            if path not in wanted and (not unused_days or Path(path).stat().st_mtime < recent):
                Path(path).unlink()
                removed += 1
        if Path(place) != folder and not os.listdir(place):
            os.rmdir(place)
    return removed


def remove_empty(folder: Path, top: Path) -> None:
    """Remove *folder* and those around it below *top*, as far as nothing is in them."""
    with suppress(OSError):
        while folder != top:
            folder.rmdir()
            folder = folder.parent


def swap_folders(fresh: Path, target: Path, previous: Path) -> None:
    """Put the finished folder *fresh* in the place of *target*, and what stood there at *previous*.

    It comes back if that fails. All three must lie on one file system, where a rename is one step.
    """
    remove_folder(previous)
    if target.exists():
        target.rename(previous)
    try:
        fresh.rename(target)
    except OSError:
        if previous.exists():
            previous.rename(target)
        raise


def restore_folder(target: Path, previous: Path) -> None:
    """Bring *previous* back where a swap was killed between its two renames."""
    if previous.exists() and not target.exists():
        previous.rename(target)


def remove_folder(folder: Path) -> None:
    """Remove *folder* with all that is in it, if it exists; what cannot be removed now is left for the next time."""
    shutil.rmtree(folder, ignore_errors=True)
