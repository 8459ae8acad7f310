"""Names of photos: after the record that names them, and never one that is taken."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, count
from pathlib import PurePosixPath
from typing import NamedTuple

from kriya.check import is_well_named, named_photos
from kriya.model import PHOTO_ENDINGS, FieldPath, Sources


class Mention(NamedTuple):
    """Where a record names a photo."""

    record: PurePosixPath
    path: FieldPath

    @property
    def number(self) -> int:
        """Return which photo of its record it is, counted from one."""
        return next((step + 1 for step in self.path if isinstance(step, int)), 1)


def mentions_of(sources: Sources) -> Mapping[PurePosixPath, Sequence[Mention]]:
    """Return where each photo is named, sorted by record."""
    mentions: dict[PurePosixPath, list[Mention]] = defaultdict(list)
    for source in sorted(sources.records, key=lambda source: source.file):
        for path, file in named_photos(source):
            mentions[file].append(Mention(source.file, path))
    return mentions


def has_its_name(file: PurePosixPath, kind: str, mentions: Sequence[Mention]) -> bool:
    """Return whether a photo of *kind* is called after a record that names it; without one, any name will do."""
    if not mentions:
        return file.suffix.lower() in PHOTO_ENDINGS[kind]
    stems = [mention.record.stem for mention in mentions]
    return is_well_named(file, kind) and any(file.stem == stem or file.stem.startswith(f"{stem}-") for stem in stems)


def names_for(file: PurePosixPath, kind: str, mentions: Sequence[Mention]) -> Iterator[PurePosixPath]:
    """Yield the names that a photo of *kind* may have, the best first; they never end."""
    if mentions:
        first = mentions[0]
        stems = (f"{first.record.stem}-{number}" for number in chain([first.number], count(1)))
    else:
        stems = chain([file.stem], (f"{file.stem}-{number}" for number in count(2)))
    return (file.with_name(stem + PHOTO_ENDINGS[kind][0]) for stem in stems)
