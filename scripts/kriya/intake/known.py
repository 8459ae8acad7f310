"""What the catalogue already has, as far as a new record must know it."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import PurePosixPath
from typing import Any

from kriya.check import check_sources
from kriya.model import SourceKind, Sources, Vocabulary
from kriya.problems import CatalogueError, Text
from kriya.read import read_sources, taken_codes
from kriya.settings import Settings


@dataclass(frozen=True)
class Known:
    """The catalogue at the moment when a record joins it."""

    settings: Settings
    sources: Sources
    vocabulary: Vocabulary

    @cached_property
    def makers(self) -> Mapping[str, Any]:
        """The makers' names as they are written, by their folders; PPU is the host and comes first."""
        found = {s.key: s.values.get("name") for s in self.sources.records if s.kind is SourceKind.ARTISAN}
        return dict(sorted(found.items(), key=lambda item: (not item[0].startswith("ppu/"), item[0])))

    @cached_property
    def codes(self) -> frozenset[str]:
        """Every code that a record has or that was ever published."""
        return taken_codes(self.settings.products, self.sources)

    def has_file(self, file: PurePosixPath) -> bool:
        """Return whether something stands at *file*, be it a dead link."""
        return os.path.lexists(self.settings.root / file)

    def has_folder(self, name: str) -> bool:
        """Return whether a maker of either area has the folder *name*."""
        return any(key.endswith(f"/{name}") for key in self.makers)


def read_known(settings: Settings) -> Known:
    """Return what the catalogue of *settings* has.

    Raises:
        CatalogueError: the vocabulary, from which the answers come, has mistakes.
    """
    sources, _ = read_sources(settings.products)
    vocabulary, _, _ = check_sources(replace(sources, records=()))
    if vocabulary is None:
        raise CatalogueError(
            Text(
                "Kosakata di products/vocabulary/ tidak lengkap atau salah; lihat dengan `make check`.",
                "The vocabulary in products/vocabulary/ is not whole or has mistakes; see `make check`.",
            )
        )
    return Known(settings, sources, vocabulary)
