"""Which pages need not be made again, because all that they are made of is as it was in the last build.

Two things are told apart. What a page looks like hangs on the templates, the frame and the tools: its HTML is kept
beside its Markdown until one of them changes. What it says hangs on the records and lists that are read while it is
made (`kriya.model.noted`), on the vocabulary, the day and the order of all records.
"""

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import orjson

from kriya.files import remove_file, remove_others, write_if_changed
from kriya.model import Catalogue, Sources, list_name
from kriya.pages import Edition
from kriya.photos import MadePictures
from kriya.settings import Settings
from kriya.site import KeptPage, ListedPage
from kriya.stamp import folder_stamp, tools_stamp


class MadeOf(NamedTuple):
    """What pages are made of, as digests."""

    parts: Mapping[str, str]
    """Each record with its pictures by its key, each list by its name."""
    all: str
    """What every page is made of."""


def made_of(sources: Sources, catalogue: Catalogue, made: MadePictures) -> MadeOf:
    """Return the digests of what is in *catalogue*, which was read from *sources*."""
    parts = {
        source.key: _digest(source.digest, repr((made.pictures.get(source.key), made.cards.get(source.key))))
        for source in sources.records
    }
    tables = {
        "products": catalogue.products_by_topic,
        "makers": catalogue.makers_by_topic,
        "agenda": catalogue.agenda_by_topic,
    }
    for name, table in tables.items():
        for topic, entries in table.items():
            parts[list_name(name, topic)] = _digest("\n".join(entry.key for entry in entries).encode())
    order = [*catalogue.products, "", *catalogue.makers, "", *catalogue.agenda]
    words = [source.digest for _, source in sorted(sources.vocabulary.items())]
    return MadeOf(parts, _digest("\n".join(order).encode(), repr(made.cards.get("")), *words))


class KeptPages:
    """The pages of one language that lie in build/pages/: what each is made of."""

    def __init__(self, edition: Edition, settings: Settings, made_of: MadeOf) -> None:
        """Read what the last build left; throw away what no longer holds."""
        self._parts = made_of.parts
        self._folder = settings.pages / edition.language
        self._file = settings.pages / f"{edition.language}.state"
        look = _look(settings, edition.language)
        self._made = _time_of(settings.pages_made)
        self._stamps = [look, f"{look} {made_of.all} {settings.today}"]
        self._pages: dict[str, Any] = {}
        self._names: dict[str, int] = {}
        before = _read(self._file)
        remove_file(self._file)  # nothing is known of what lies there until this build has made all of it
        if before.get("stamps", [""])[0] != look:
            remove_others(self._folder, self._folder.rglob("*.md"))
        self._before = before["pages"] if before.get("stamps") == self._stamps else {}
        if self._before:
            self._names = {name: number for number, name in enumerate(before["parts"])}
        self._changed = (
            {
                self._names[name]
                for name, digest in before.get("parts", {}).items()
                if self._parts.get(name, "") != digest
            }
            if self._before
            else set()
        )

    def holds(self, html: Path) -> bool:
        """Return whether *html* is as the last build made it; the site has the same file, and who knows who else."""
        return 0 < _time_of(html) <= self._made

    def unchanged(self, draft: str) -> list[KeptPage] | None:
        """Return the pages of a draft, by its address, if all they are made of is as it was and their HTML is there."""
        known = self._before.get(draft)
        if known is None or not self._changed.isdisjoint(known[0]):
            return None
        pages = [
            KeptPage(
                address,
                html_file(self._folder, address),
                ListedPage(address, tuple(languages), tuple(images)) if languages else None,
            )
            for address, languages, images in known[1]
        ]
        if not all(self.holds(page.html) for page in pages):
            return None
        self._pages[draft] = known
        return pages

    def note(self, draft: str, pages: Iterable[tuple[str, ListedPage | None]], read: Iterable[str]) -> None:
        """Note what the *pages* of the draft at that address are made of."""
        numbers = [self._names.setdefault(name, len(self._names)) for name in read]
        listed = [(address, page.languages if page else (), page.images if page else ()) for address, page in pages]
        self._pages[draft] = [numbers, listed]

    def write(self) -> None:
        """Keep what is known for the next build."""
        parts = {name: self._parts.get(name, "") for name in self._names}
        state = {"stamps": self._stamps, "parts": parts, "pages": self._pages}
        write_if_changed(self._file, orjson.dumps(state))


def html_file(folder: Path, address: str) -> Path:
    """Return where the HTML of the page at *address* is kept below *folder*, beside its Markdown."""
    return folder / f"{address.removesuffix('/') or 'index'}.html"


def _time_of(file: Path) -> int:
    try:
        return file.stat().st_mtime_ns
    except FileNotFoundError:
        return 0


def _read(file: Path) -> dict[str, Any]:
    try:
        return orjson.loads(file.read_bytes())
    except (FileNotFoundError, orjson.JSONDecodeError):
        return {}


def _look(settings: Settings, language: str) -> str:
    """Return the digest of what pages look like."""
    return _digest(
        tools_stamp(),
        folder_stamp(settings.overrides),
        settings.config_file.read_bytes(),
        (settings.pages / f"{language}.json").read_bytes(),
        f"{settings.site_url} {settings.samples} {settings.offline}",
    )


def _digest(*parts: bytes | str) -> str:
    digest = hashlib.blake2b(digest_size=16)
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        digest.update(len(data).to_bytes(8) + data)
    return digest.hexdigest()
