"""All files of a stick, made of the finished site's."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from kriya.model.addresses import DATA, OFFLINE, SEARCH, WISHES, language_folder
from kriya.usb.modules import needed_scripts, plain_script
from kriya.usb.pages import usb_page
from kriya.usb.words import page_words, words_script

NOTE = "kriya-usb.txt"
"""Stands in every folder that was made here, and says how it is opened."""

NOTE_TEXT = """\
Katalog Kriya PPU × DIY, untuk dibuka tanpa jaringan: klik dua kali index.html.
The catalogue Kriya PPU × DIY, to be opened without network: double-click index.html.
"""

_LEFT = (DATA, OFFLINE, WISHES, "pagefind/")
"""Folders, of any language, that hold only what a server or its network gives."""

_LEFT_FILES = ("404.html", "robots.txt", "sw.js")
_SITEMAP = re.compile(r"sitemap[^/]*\.xml")

_PLAIN = ("search.js", "usb.css")
"""Files of ours beside this module."""


@dataclass
class _Folder:
    """What is put on a stick, file by file."""

    site: Path
    languages: tuple[str, ...]
    _scripts: set[str] = field(default_factory=set)
    _words: dict[str, list[list[str]]] = field(default_factory=dict)

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Yield every file: its place, and its bytes."""
        others = []
        for path in _paths(self.site):
            if self._is_left(path):
                continue
            if path.endswith(".html"):
                yield path, self._page(path).encode()
            else:
                others.append(path)
        for path in others:
            if path.endswith(".js"):
                if path in self._scripts:
                    yield path, plain_script(path, self._text(path)).encode()
            elif path.endswith("browse.css"):  # as it looks where its script does not run
                yield path, self._text(path).replace("(scripting: none)", "all").encode()
            else:
                yield path, (self.site / path).read_bytes()
        for name in _PLAIN:
            yield f"assets/usb/{name}", (Path(__file__).parent / name).read_bytes()
        for language in self.languages:
            yield f"assets/usb/words-{language}.js", words_script(self._words.get(language, [])).encode()
        yield NOTE, NOTE_TEXT.encode()

    def _is_left(self, path: str) -> bool:
        inner = path.removeprefix(language_folder(self._language(path)))
        return inner.startswith(_LEFT) or inner in _LEFT_FILES or bool(_SITEMAP.fullmatch(inner))

    def _language(self, path: str) -> str:
        """Return the language below whose root a file lies; what lies at none's is the first one's."""
        first, *others = self.languages
        return next((language for language in others if path.startswith(language_folder(language))), first)

    def _page(self, path: str) -> str:
        html = self._text(path)
        root = "../" * path.count("/")
        language = self._language(path)
        if words := page_words(html, path, root):
            self._words.setdefault(language, []).append(words)
        extra = f'  <link rel="stylesheet" href="{root}assets/usb/usb.css">'
        if path == f"{language_folder(language)}{SEARCH}index.html":
            places = (f"words-{language}.js", "search.js")
            extra += "".join(f'\n  <script defer src="{root}assets/usb/{place}"></script>' for place in places)
        return usb_page(html, root, self._needed, extra)

    def _needed(self, entry: str) -> list[str]:
        needed = needed_scripts(entry, self._text)
        self._scripts.update(needed)
        return needed

    def _text(self, path: str) -> str:
        return (self.site / path).read_text(encoding="utf-8")


def usb_files(site: Path, languages: tuple[str, ...]) -> Iterator[tuple[str, bytes]]:
    """Yield every file of a stick that is made of the finished *site*."""
    return _Folder(site, languages).files()


def _paths(site: Path) -> list[str]:
    return sorted(Path(place, name).relative_to(site).as_posix() for place, _, names in os.walk(site) for name in names)
