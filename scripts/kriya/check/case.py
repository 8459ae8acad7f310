"""One linked record before its judges: everything a rule may look at."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import PurePosixPath
from typing import Any

from kriya.model import (
    Catalogue,
    CatalogueProduct,
    CertificateClaim,
    Event,
    FieldPath,
    Localized,
    Maker,
    PhotoFile,
    Source,
    Vocabulary,
    texts_of,
)
from kriya.problems import Problem, Severity, Text

Entry = Maker | CatalogueProduct | Event
"""A record in its place in the catalogue."""


@dataclass(frozen=True)
class Case:
    """A record in its catalogue, on the day of the check."""

    entry: Entry
    source: Source
    catalogue: Catalogue
    today: date
    faulty: frozenset[str] = frozenset()
    """Fields with a problem of their own, which the record therefore lacks."""
    photos: Mapping[PurePosixPath, PhotoFile] = field(default_factory=dict)
    """What the header of each picture under products/ says."""
    sources: Mapping[PurePosixPath, Source] = field(default_factory=dict)
    """Every linked record as it was read, by its file."""
    all_faulty: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """The faulty fields of every record that has some, by its key."""

    @property
    def record(self) -> Any:
        """The record itself."""
        return self.entry.record

    @cached_property
    def texts(self) -> tuple[tuple[FieldPath, Localized], ...]:
        """Every text of the record in both languages, with the way to it."""
        return texts_of(self.record)

    @property
    def vocabulary(self) -> Vocabulary:
        """The words that the record uses."""
        return self.catalogue.vocabulary

    @property
    def maker(self) -> Maker | None:
        """The record's maker; the maker itself; None for an agenda entry."""
        if isinstance(self.entry, CatalogueProduct):
            return self.entry.maker
        return self.entry if isinstance(self.entry, Maker) else None

    @property
    def claims(self) -> tuple[CertificateClaim, ...]:
        """The certificates of the record and of its maker."""
        return (*self.record.certificates, *(self.maker.record.certificates if self.maker else ()))

    def lacks(self, name: str) -> bool:
        """Return whether the field *name* of the record or of its maker is faulty, so that nothing follows from it."""
        return name in self.faulty or (self.maker is not None and name in self.all_faulty.get(self.maker.key, ()))

    def warning(self, rule: str, path: FieldPath, id_: str, en: str) -> Problem:
        """Return a warning at the value that *path* leads to."""
        return Problem(*self.source.place(path), Text(id_, en), Severity.WARNING, rule)

    def error(self, rule: str, path: FieldPath, id_: str, en: str) -> Problem:
        """Return an error at the value that *path* leads to."""
        return Problem(*self.source.place(path), Text(id_, en), Severity.ERROR, rule)
