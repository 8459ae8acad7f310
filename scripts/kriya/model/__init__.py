"""What the catalogue is made of: frozen models, each field defined in one place."""

from kriya.model.catalogue import Catalogue, CatalogueProduct, Event, Maker, Topic
from kriya.model.faults import FAULT
from kriya.model.picture import Picture
from kriya.model.records import (
    AgendaEntry,
    AgendaKind,
    Artisan,
    Availability,
    CertificateClaim,
    MakerStatus,
    Photo,
    Price,
    Product,
    ProductStatus,
    Reference,
)
from kriya.model.source import Checked, FieldPath, Position, Source, SourceKind, Sources
from kriya.model.text import Localized, Words
from kriya.model.vocabulary import (
    CatalogueArea,
    Category,
    CertificateKind,
    Channel,
    District,
    Material,
    Motif,
    Regency,
    Technique,
    Unit,
    Vocabulary,
)

__all__ = [
    "FAULT",
    "AgendaEntry",
    "AgendaKind",
    "Artisan",
    "Availability",
    "Catalogue",
    "CatalogueArea",
    "CatalogueProduct",
    "Category",
    "CertificateClaim",
    "CertificateKind",
    "Channel",
    "Checked",
    "District",
    "Event",
    "FieldPath",
    "Localized",
    "Maker",
    "MakerStatus",
    "Material",
    "Motif",
    "Photo",
    "Picture",
    "Position",
    "Price",
    "Product",
    "ProductStatus",
    "Reference",
    "Regency",
    "Source",
    "SourceKind",
    "Sources",
    "Technique",
    "Topic",
    "Unit",
    "Vocabulary",
    "Words",
]
