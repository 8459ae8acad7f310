"""The site without network: its service worker, and for each show in a hall the list of what it takes to keep it.

Every file is listed with a hash of its bytes, so that a browser keeps files of one build only, and fetches nothing
again that did not change. Only what is kept is read, never the whole site.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from kriya.model.addresses import OFFLINE, hall_address, language_folder
from kriya.settings import LANGUAGES
from kriya.site.folder import SiteFolder

WORKER = "sw.js"
"""At the site's root: a service worker has power over what lies below it only."""

SOURCES = "assets/kriya/offline"
"""Where the code of both workers lies."""

WIDE_ENOUGH = 960
"""Pixels of the one copy of a photo that is kept: enough for a telephone's whole screen."""

_TAG = re.compile(r"<(?:link|script|img|source)\s[^>]*>")
_PLACE = re.compile(r'\s(?:href|src)="([^"]+)"')
_SRCSET = re.compile(r'\ssrcset="([^"]+)"')
_KEPT_LINK = re.compile(r'\srel="(?:stylesheet|preload|icon)"')
_SCREEN_DATA = re.compile(r'<script type="application/json" data-screen[^>]*>(.*?)</script>', re.DOTALL)
_IMPORT = re.compile(r"""(?:^|\s)(?:import|export)\s[^;]*?from\s+["'](\.[^"']+)["']""")
_CSS_URL = re.compile(r"""url\(["']?([^"')]+)["']?\)""")
_COPY = re.compile(r"^(media/.*)-(\d+)\.avif$")
_JPEG = re.compile(r"^(media/.*?)(?:-\d+)?\.jpg$")


def write_offline(site: SiteFolder, halls: Mapping[str, Iterable[str]], *, enabled: bool) -> None:
    """Write the service worker into *site*, which holds its pages, and the list of each of *halls*, named by its pages.

    Where it is not *enabled*, the worker is one that takes itself and all that was kept away again.
    """
    sources = {name: (site.path / SOURCES / name).read_text(encoding="utf-8") for name in ("worker.js", "farewell.js")}
    for name in sources:
        site.remove(f"{SOURCES}/{name}")
    if not enabled:
        site.write(WORKER, sources["farewell.js"].encode())
        return
    files = _Files(site.path)
    shell = files.listed([f"{language_folder(language)}{OFFLINE}" for language in LANGUAGES])
    hashes = {}
    for name, pages in halls.items():
        listed = files.listed(pages)
        known = hashlib.sha256(repr([sources, listed]).encode()).hexdigest()[:16]
        content = {"hash": known, "bytes": files.size(listed), "files": listed}
        site.write(hall_address(name), json.dumps(content, separators=(",", ":")).encode())
        hashes[name] = known
    state = {
        "version": _version(site.path, sources["worker.js"]),
        "shell": shell,
        "offline": {language_folder(language): f"{language_folder(language)}{OFFLINE}" for language in LANGUAGES},
        "halls": hashes,
    }
    text = f"const STATE = {json.dumps(state, separators=(',', ':'))};\n{sources['worker.js']}"
    site.write(WORKER, text.encode())


def _version(site: Path, worker: str) -> str:
    """Return a hash of everything that pages are shown with: pages of one version fit all files of it."""
    digest = hashlib.sha256(worker.encode())
    for path in sorted((site / "assets").rglob("*.*")):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


class _Files:
    """What pages of a finished site need, read once each."""

    def __init__(self, site: Path) -> None:
        self._site = site
        self._needs: dict[str, frozenset[str]] = {}
        self._hashes: dict[str, str] = {}

    def listed(self, pages: Iterable[str]) -> list[tuple[str, str]]:
        """Return *pages* and all that they are shown with, each with its hash; a page as visitors ask for it."""
        wanted: set[str] = set()
        waiting = set(pages)
        while waiting:
            path = waiting.pop()
            wanted.add(path)
            waiting |= self._needed(path) - wanted
        return [(path, self._hash(path)) for path in sorted(_one_copy_each(wanted))]

    def size(self, listed: Iterable[tuple[str, str]]) -> int:
        """Return how many bytes the files have."""
        return sum(self._file(path).stat().st_size for path, _ in listed)

    def _file(self, path: str) -> Path:
        return self._site / (f"{path}index.html" if path.endswith("/") or not path else path)

    def _hash(self, path: str) -> str:
        if path not in self._hashes:
            self._hashes[path] = hashlib.sha256(self._file(path).read_bytes()).hexdigest()[:16]
        return self._hashes[path]

    def _needed(self, path: str) -> frozenset[str]:
        if path not in self._needs:
            self._needs[path] = frozenset(self._found(path))
        return self._needs[path]

    def _found(self, path: str) -> Iterator[str]:
        if path.endswith("/") or not path:
            text = self._file(path).read_text(encoding="utf-8")
            yield from _below(path, _named_in(text))
            for data in _SCREEN_DATA.findall(text):
                yield from _screen_files(json.loads(data))
        elif path.endswith(".js"):
            yield from _below(path, _IMPORT.findall(self._file(path).read_text(encoding="utf-8")))
        elif path.endswith(".css"):
            yield from _below(path, _CSS_URL.findall(self._file(path).read_text(encoding="utf-8")))


def _named_in(text: str) -> Iterator[str]:
    for tag in set(_TAG.findall(text)):
        if tag.startswith("<link") and not _KEPT_LINK.search(tag):
            continue
        if not tag.startswith("<source"):
            yield from (unescape(place) for place in _PLACE.findall(tag))
        for srcset in _SRCSET.findall(tag):
            yield from (part.split()[0] for part in srcset.split(",") if part.strip())


def _below(path: str, places: Iterable[str]) -> Iterator[str]:
    """Yield *places*, as the file at *path* names them, from the site's root."""
    folder = path if path.endswith("/") else dirname(path)
    for place in places:
        if not re.match(r"[a-z]+:|//|/|#", place):
            yield normpath(join(folder, unquote(place.partition("#")[0].partition("?")[0])))


def _screen_files(data: Mapping) -> Iterator[str]:
    for craft in data["crafts"]:
        yield craft["symbol"]
        yield from craft["ways"]
        for picture in craft["pictures"]:
            yield from (place for place, _ in picture["srcset"] or [(picture["src"], 0)])


def _one_copy_each(paths: Iterable[str]) -> Iterator[str]:
    """Yield *paths*, of each photo only the copy that is wide enough; the JPEG is for browsers without any worker."""
    copies: dict[str, list[tuple[int, str]]] = {}
    for path in paths:
        if found := _COPY.match(path):
            copies.setdefault(found[1], []).append((int(found[2]), path))
    for path in paths:
        jpeg = _JPEG.match(path)
        if not _COPY.match(path) and not (jpeg and jpeg[1] in copies):
            yield path
    for widths in copies.values():
        widths.sort()
        yield next((path for width, path in widths if width >= WIDE_ENOUGH), widths[-1][1])
