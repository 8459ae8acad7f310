"""The story of `kriya photo`: each photo is read, cleaned in a process of its own, and put in its place."""

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath

from kriya.check import fault_of
from kriya.files import remove_file
from kriya.model import Sources
from kriya.originals.naming import Mention, has_its_name, mentions_of, names_for
from kriya.originals.replacing import replace_photo
from kriya.originals.results import Fine, Result, Treated, Untreated
from kriya.photos import CleanOriginal, DamagedPhotoError, Original, clean_originals
from kriya.problems import CatalogueError, Text
from kriya.read import read_sources
from kriya.settings import Settings


def treat_originals(
    settings: Settings, only: Sequence[PurePosixPath] = (), *, rehearse: bool = False
) -> Iterator[Result]:
    """Yield what became of each photo in products/, or of those that *only* names: photos, folders, records.

    With *rehearse*, nothing is written.
    """
    sources, _ = read_sources(settings.products)
    mentions = mentions_of(sources)
    originals = {}
    for file, header in sorted(sources.photos.items()):
        if not _is_wanted(file, mentions.get(file, ()), only):
            continue
        if reason := fault_of(header):
            yield Untreated(file, reason)
        else:
            originals[settings.root / file] = Original(settings.root / file, header)
    desk = _Desk(settings.root, sources, mentions, rehearse)
    for original, outcome in clean_originals(list(originals.values())):
        yield desk.put(original, outcome)


def _is_wanted(file: PurePosixPath, mentions: Sequence[Mention], only: Sequence[PurePosixPath]) -> bool:
    return not only or any(
        file.is_relative_to(place) or any(mention.record == place for mention in mentions) for place in only
    )


class _Desk:
    """Where clean photos are put in place one after the other, and it is known which names are taken."""

    def __init__(
        self, root: Path, sources: Sources, mentions: Mapping[PurePosixPath, Sequence[Mention]], rehearse: bool
    ) -> None:
        self._root, self._mentions, self._rehearse = root, mentions, rehearse
        self._taken = {str(file).lower() for file in sources.files}

    def put(self, original: Original, outcome: CleanOriginal | DamagedPhotoError) -> Result:
        """Put what became of *original* in its place."""
        file = PurePosixPath(original.source.relative_to(self._root).as_posix())
        if isinstance(outcome, DamagedPhotoError):
            return Untreated(file, Text(f"tidak dapat dibaca ({outcome})", f"cannot be decoded ({outcome})"))
        mentions = self._mentions.get(file, ())
        try:
            if not mentions and (twin := self._twin(file, outcome.data)):
                if not self._rehearse:
                    remove_file(original.source)
                return Treated(file, twin, original.header.size, outcome, original.header.has_place)
            target = self._target(file, outcome, mentions)
            if target == file and original.source.read_bytes() == outcome.data:
                return Fine(file)
            replace_photo(self._root, file, target, outcome.data, mentions, rehearse=self._rehearse)
        except CatalogueError as error:
            return Untreated(file, error.message)
        except OSError as error:
            said = error.strerror or str(error)
            return Untreated(file, Text(f"tidak dapat ditulis: {said}", f"cannot be written: {said}"))
        self._taken.add(str(target).lower())
        return Treated(file, target, original.header.size, outcome, original.header.has_place)

    def _twin(self, file: PurePosixPath, data: bytes) -> PurePosixPath | None:
        """Return the named photo whose original *file* is, where a run was killed before it removed that."""
        beside = (other for other in self._mentions if other.parent == file.parent and other != file)
        return next((other for other in beside if _holds(self._root / other, data)), None)

    def _target(self, file: PurePosixPath, clean: CleanOriginal, mentions: Sequence[Mention]) -> PurePosixPath:
        if has_its_name(file, clean.kind, mentions):
            return file
        return next(name for name in names_for(file, clean.kind, mentions) if self._is_free(name, clean.data))

    def _is_free(self, name: PurePosixPath, data: bytes) -> bool:
        """Return whether a photo may have *name*.

        Names that differ in capitals only are one file on Windows and macOS. What a killed run has left there is
        taken up again.
        """
        path = self._root / name
        if str(name).lower() not in self._taken:
            return not os.path.lexists(path)
        return name not in self._mentions and _holds(path, data)


def _holds(path: Path, data: bytes) -> bool:
    return path.is_file() and path.stat().st_size == len(data) and path.read_bytes() == data
