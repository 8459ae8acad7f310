"""The story of a stick: the finished site, made over into a folder that opens by double click, whole or not at all."""

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

from kriya.files import remove_folder, restore_folder, swap_folders, write_fresh
from kriya.problems import CatalogueError, Text
from kriya.settings import LANGUAGES, Settings
from kriya.site import check_links
from kriya.usb import NOTE, usb_files


@dataclass(frozen=True)
class Stick:
    """What was written."""

    folder: Path
    files: int
    bytes: int


def write_stick(settings: Settings, folder: Path) -> Stick:
    """Write the site into *folder*, or leave *folder* as it was.

    Raises:
        CatalogueError: there is no site, *folder* is somebody else's, or it cannot be written.
    """
    if not (settings.site / "index.html").is_file():
        raise CatalogueError(
            Text("Belum ada situs; jalankan `make site` dulu.", "There is no site yet; run `make site` first.")
        )
    folder = folder.absolute()
    _check_folder(settings, folder)
    previous = folder.with_name(f".{folder.name}.previous")
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        restore_folder(folder, previous)
        fresh = Path(tempfile.mkdtemp(prefix=f".{folder.name}.new.", dir=folder.parent))
        try:
            stick = _write(settings, fresh, folder)
            fresh.chmod(0o755)
            swap_folders(fresh, folder, previous)
            remove_folder(previous)
        finally:
            remove_folder(fresh)
    except OSError as error:
        raise CatalogueError(
            Text(
                f"Tidak dapat menulis ({error.strerror or error}): {error.filename or folder}.",
                f"Cannot write ({error.strerror or error}): {error.filename or folder}.",
            )
        ) from error
    return stick


def _check_folder(settings: Settings, folder: Path) -> None:
    """Refuse a folder that was not written here, or that cannot be replaced in one step."""
    if folder.is_relative_to(settings.site) or settings.site.is_relative_to(folder):
        raise CatalogueError(Text(f"{folder} adalah situsnya sendiri.", f"{folder} is the site itself."))
    if os.path.ismount(folder):
        raise CatalogueError(
            Text(
                f"{folder} adalah stik itu sendiri; sebut folder di dalamnya, misalnya {folder / 'kriya'}.",
                f"{folder} is the stick itself; name a folder on it, such as {folder / 'kriya'}.",
            )
        )
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise CatalogueError(Text(f"{folder} bukan folder biasa.", f"{folder} is no plain folder."))
    if folder.is_dir() and any(folder.iterdir()) and not (folder / NOTE).is_file():
        raise CatalogueError(
            Text(
                f"{folder} berisi sesuatu yang bukan dari perintah ini; pilih folder lain.",
                f"{folder} holds what this command did not write; choose another folder.",
            )
        )


def _write(settings: Settings, fresh: Path, folder: Path) -> Stick:
    count = size = 0
    for place, data in usb_files(settings.site, LANGUAGES):
        write_fresh(fresh / place, data)
        count, size = count + 1, size + len(data)
    check_links(fresh)
    return Stick(folder, count, size)
