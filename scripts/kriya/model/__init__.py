"""What the catalogue is made of: frozen models, each field defined in one place."""

from kriya.model.agenda import PROGRAMME_KINDS, AgendaEntry, AgendaKind, AgendaStatus, Stand, Timing, When
from kriya.model.artisan import Artisan, MakerKind, MakerStatus
from kriya.model.catalogue import Catalogue, CatalogueProduct, Event, Maker, Topic, list_name
from kriya.model.crafts import Category, GlossaryTerm, Material, Motif, Technique
from kriya.model.faults import FAULT, of_unseen
from kriya.model.fields import field_named, label_of
from kriya.model.kinds import RECORD_MODELS
from kriya.model.licences import Licence, find_licence
from kriya.model.links import address_parts, host_of
from kriya.model.measures import DAYS, PIECES, WEIGHTS, measured, span_of_days
from kriya.model.noted import note_all, noting
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
    HEAVY_BYTES,
    MAX_MEGAPIXELS,
    ON_ITS_SIDE,
    PHOTO_ENDINGS,
    PHOTO_FORMATS,
    PHOTO_SUFFIXES,
    PICTURE_SUFFIXES,
    PhotoFault,
    PhotoFile,
)
from kriya.model.picture import Frame, Picture
from kriya.model.product import Product, ProductStatus
from kriya.model.published import CODE_LIST, COLUMNS, CodeList, PublishedCode
from kriya.model.search_words import Family, SearchWords, Synonyms
from kriya.model.signs import STRAIGHT, TURNING, ZERO_WIDTH, unseen_in_word, without_curly_quotes
from kriya.model.source import Checked, FieldPath, Position, Source, Sources
from kriya.model.source_kind import SourceKind
from kriya.model.text import Localized, Translation, Words
from kriya.model.values import DISTRICT_CODE
from kriya.model.vocabulary import (
    PHONE_CHANNELS,
    CatalogueArea,
    CertificateKind,
    Channel,
    District,
    DistrictSuccessor,
    Indication,
    Landmark,
    Place,
    Regency,
    Unit,
    Vocabulary,
)
from kriya.model.walk import inner_model, parts_of, texts_of

__all__ = [
    "CODE_LIST",
    "COLUMNS",
    "DAYS",
    "DISTRICT_CODE",
    "FAULT",
    "HEAVY_BYTES",
    "MAX_MEGAPIXELS",
    "ON_ITS_SIDE",
    "PHONE_CHANNELS",
    "PHOTO_ENDINGS",
    "PHOTO_FORMATS",
    "PHOTO_SUFFIXES",
    "PICTURE_SUFFIXES",
    "PIECES",
    "PROGRAMME_KINDS",
    "RECORD_MODELS",
    "STRAIGHT",
    "TURNING",
    "WEIGHTS",
    "ZERO_WIDTH",
    "AgendaEntry",
    "AgendaKind",
    "AgendaStatus",
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
    "CodeList",
    "District",
    "DistrictSuccessor",
    "Event",
    "Family",
    "FieldPath",
    "Frame",
    "GlossaryTerm",
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
    "PublishedCode",
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
    "address_parts",
    "field_named",
    "find_licence",
    "host_of",
    "inner_model",
    "label_of",
    "list_name",
    "measured",
    "note_all",
    "noting",
    "of_unseen",
    "parts_of",
    "span_of_days",
    "texts_of",
    "unseen_in_word",
    "without_curly_quotes",
]
