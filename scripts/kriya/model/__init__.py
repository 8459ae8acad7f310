"""What the catalogue is made of: frozen models, each field defined in one place."""

from kriya.model.agenda import AgendaEntry, AgendaKind, Stand, Timing, When
from kriya.model.artisan import PRIVATE_CHANNELS, Artisan, MakerKind, MakerStatus
from kriya.model.catalogue import Catalogue, CatalogueProduct, Event, Maker, Topic
from kriya.model.faults import FAULT
from kriya.model.fields import field_named, label_of
from kriya.model.kinds import RECORD_MODELS
from kriya.model.licences import Licence, find_licence
from kriya.model.parts import (
    Availability,
    CertificateClaim,
    Location,
    Photo,
    Price,
    Record,
    Reference,
)
from kriya.model.photo_file import (
    MAX_MEGAPIXELS,
    ON_ITS_SIDE,
    PHOTO_FORMATS,
    PHOTO_SUFFIXES,
    PICTURE_SUFFIXES,
    PhotoFault,
    PhotoFile,
)
from kriya.model.picture import Picture
from kriya.model.product import Product, ProductStatus
from kriya.model.search_words import Family, SearchWords, Synonyms
from kriya.model.source import Checked, FieldPath, Position, Source, SourceKind, Sources
from kriya.model.text import Localized, Translation, Words
from kriya.model.values import DISTRICT_CODE
from kriya.model.vocabulary import (
    PHONE_CHANNELS,
    CatalogueArea,
    Category,
    CertificateKind,
    Channel,
    District,
    Indication,
    Landmark,
    Material,
    Motif,
    Place,
    Regency,
    Technique,
    Unit,
    Vocabulary,
)
from kriya.model.walk import inner_model, parts_of, texts_of

__all__ = [
    "DISTRICT_CODE",
    "FAULT",
    "MAX_MEGAPIXELS",
    "ON_ITS_SIDE",
    "PHONE_CHANNELS",
    "PHOTO_FORMATS",
    "PHOTO_SUFFIXES",
    "PICTURE_SUFFIXES",
    "PRIVATE_CHANNELS",
    "RECORD_MODELS",
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
    "Family",
    "FieldPath",
    "Indication",
    "Landmark",
    "Licence",
    "Localized",
    "Location",
    "Maker",
    "MakerKind",
    "MakerStatus",
    "Material",
    "Motif",
    "Photo",
    "PhotoFault",
    "PhotoFile",
    "Picture",
    "Place",
    "Position",
    "Price",
    "Product",
    "ProductStatus",
    "Record",
    "Reference",
    "Regency",
    "SearchWords",
    "Source",
    "SourceKind",
    "Sources",
    "Stand",
    "Synonyms",
    "Technique",
    "Timing",
    "Topic",
    "Translation",
    "Unit",
    "Vocabulary",
    "When",
    "Words",
    "field_named",
    "find_licence",
    "inner_model",
    "label_of",
    "parts_of",
    "texts_of",
]
