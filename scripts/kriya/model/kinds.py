"""Which model each kind of record has."""

from collections.abc import Mapping

from kriya.model.agenda import AgendaEntry
from kriya.model.artisan import Artisan
from kriya.model.parts import Record
from kriya.model.product import Product
from kriya.model.source_kind import SourceKind

RECORD_MODELS: Mapping[SourceKind, type[Record]] = {
    SourceKind.ARTISAN: Artisan,
    SourceKind.PRODUCT: Product,
    SourceKind.AGENDA: AgendaEntry,
}
"""The model of every kind of record; the vocabulary's files have models of their own."""
