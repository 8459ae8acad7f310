"""The page of a record that has just changed, shown before the whole site is built again.

Only what is on that record's own page is looked at. Lists, feeds and the judgement of the whole catalogue are the full
build's, which follows.
"""

import gc
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from kriya.check import check_record, check_references, check_sources
from kriya.files import write_if_changed
from kriya.link import link_records, without_samples
from kriya.model import Catalogue, Source, Sources, Vocabulary
from kriya.model import Checked as CheckedRecord
from kriya.model.addresses import language_folder
from kriya.pages import record_drafts
from kriya.photos import MadePictures, plan_pictures, read_ledger
from kriya.pipeline.building import editions
from kriya.problems import has_errors
from kriya.read import Memory, read_sources
from kriya.settings import LANGUAGES, Settings
from kriya.site import GeneratedPage, page_renderer
from kriya.stamp import tools_stamp

MOST = 5
"""Records that may change at once; more are no longer the work of one who waits for a page."""


@dataclass(frozen=True)
class _Seen:
    """The records as they were when they were last looked at."""

    settings: Settings
    sources: Sources
    vocabulary: Vocabulary
    records: Mapping[str, CheckedRecord]
    made: MadePictures
    memory: bytes
    html: Mapping[str, Callable[[GeneratedPage], str]]
    """What renders pages, by language."""


class Previews:
    """Shows records that change, one after the other, as long as nothing else does."""

    def __init__(self) -> None:
        """Begin without knowing any record."""
        self._seen: _Seen | None = None
        self._shown: set[str] = set()

    def look(self, settings: Settings) -> None:
        """See the records as they are now, and be ready to show those that change; the site was just built of them."""
        self._seen = None
        memory = settings.read_memory.read_bytes() if settings.read_memory.is_file() else b""
        sources, memory = _read(settings, memory)
        vocabulary, records, problems = check_sources(sources)
        if vocabulary is None or has_errors(problems):
            return
        catalogue, _ = link_records(records, vocabulary, sources)
        plan = plan_pictures(catalogue, settings.root, sources.photos, read_ledger(settings.photo_ledger))
        self._seen = _Seen(
            settings,
            sources,
            vocabulary,
            {checked.source.key: checked for checked in records},
            MadePictures(plan.pictures, plan.cards, 0, ()),
            memory,
            {language: page_renderer(settings.config_file, language) for language in LANGUAGES},
        )
        gc.freeze()  # else every few thousand objects that a change makes have all of these looked through for rubbish

    def show(self) -> bool:
        """Write the pages of the few sound records that changed into the site; return whether that could be done."""
        seen = self._seen
        if seen is None:
            return False
        sources, memory = _read(seen.settings, seen.memory)
        changed = _changed(seen.sources, sources)
        if not 0 < len(changed) <= MOST:
            return False
        records = dict(seen.records)
        for key in changed:
            source = next(source for source in sources.records if source.key == key)
            checked, faults = check_record(source, lambda one: check_references(one, seen.vocabulary, sources))
            if checked is None or faults or _photos(source) != _photos(seen.records[key].source):
                return False  # pictures are made by the build
            records[key] = checked
        catalogue, clashes = link_records(list(records.values()), seen.vocabulary, sources)
        if clashes:
            return False
        self._seen = replace(seen, sources=sources, memory=memory, records=records)
        self._shown |= changed
        return _write(self._seen, catalogue, changed)

    def begin_anew(self) -> None:
        """Hear that a build begins, which will show all that was shown here."""
        self._shown = set()

    def show_again(self) -> None:
        """Show once more what changed since that build began: it has put a site without it in the place."""
        seen = self._seen
        if seen and self._shown:
            catalogue, _ = link_records(list(seen.records.values()), seen.vocabulary, seen.sources)
            _write(seen, catalogue, self._shown)


def _write(seen: _Seen, catalogue: Catalogue, changed: set[str]) -> bool:
    """Write the pages of *changed* into the site; return whether there are any."""
    if not seen.settings.samples:
        catalogue = without_samples(catalogue)
    entries = (catalogue.products.get(key) or catalogue.makers.get(key) for key in changed)
    addresses = {entry.address for entry in entries if entry}
    for language, edition in editions(catalogue, seen.made, seen.settings).items():
        for page in (page for draft in record_drafts(edition) if draft.address in addresses for page in draft.make()):
            values = GeneratedPage(page.address, page.front_matter, page.body)
            file = seen.settings.site / language_folder(language) / page.address / "index.html"
            if file.is_file():  # else a build is just putting another site in the place
                write_if_changed(file, seen.html[language](values).encode())
    return bool(addresses)


def _read(settings: Settings, memory: bytes) -> tuple[Sources, bytes]:
    known = Memory(memory, tools_stamp())
    sources, _ = read_sources(settings.products, known)
    return sources, known.data() or b""


def _photos(source: Source) -> tuple[Any, Any]:
    return source.values.get("photo"), source.values.get("photos")


def _changed(before: Sources, now: Sources) -> set[str]:
    """Return the keys of records that say something else now; none where anything else changed, too."""
    if _around_records(before) != _around_records(now):
        return set()
    return {old.key for old, new in zip(before.records, now.records, strict=True) if old.digest != new.digest}


def _around_records(sources: Sources) -> tuple[Any, ...]:
    words = [source.digest for _, source in sorted(sources.vocabulary.items())]
    keys = [record.key for record in sources.records]
    return words, keys, sources.files, sources.photos, sources.unread, sources.published
