"""The words about crafts themselves, which have pages of their own: categories, techniques, materials, motifs."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Literal

from kriya.model.text import Localized, Name
from kriya.model.values import Key
from kriya.model.word import Word


class Confidence(StrEnum):
    """How sure the vocabulary is of an entry; what is low is not shown as a fact."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Signs(Word):
    """By what one knows that something was made in a technique."""

    technique: Key
    type: Key | None = None
    """The sort within the category that it makes."""
    signs: tuple[Localized, ...]


class CategoryType(Word):
    """A sort within a category, with its standard and the colour of its mark."""

    key: Key
    label: Localized
    standard: str | None = None
    batikmark: Key | None = None


class Examples(Word):
    """Names such as products have, in both languages."""

    id: tuple[str, ...] = ()
    en: tuple[str, ...] = ()


class Category(Word):
    """A product category: what it is for readers, and what the law or the trade asks of what is in it."""

    key: Key
    kind: Key
    label: Localized
    description: Localized
    making: tuple[Localized, ...] = ()
    """How it is made, step by step."""
    look: tuple[Localized, ...] = ()
    """What a buyer looks at."""
    signs: tuple[Signs, ...] = ()
    """What tells its techniques apart."""
    types: tuple[CategoryType, ...] = ()
    glossary: tuple[Key, ...] = ()
    """Terms that belong to it."""
    source: Name | None = None
    rule: Localized | None = None
    """What is asked of whoever writes a record."""
    neighbouring: bool = False
    is_batik: bool | None = None
    title_must_match: Localized | None = None
    """Regular expressions that a product's name must match in each language."""
    examples: Examples | None = None
    """Names of products of the category, by language."""
    banned_claims: Mapping[str, tuple[str, ...]] = {}
    """Words by language that no text of a product may hold."""
    expected_certificates: tuple[Key, ...] = ()

    @property
    def signed_techniques(self) -> tuple[str, ...]:
        """The techniques that its signs tell apart."""
        return tuple(entry.technique for entry in self.signs)


class Claim(Word):
    """What is known with more or less confidence."""

    key: Key
    confidence: Confidence = Confidence.HIGH

    @property
    def is_sure(self) -> bool:
        """Return whether what the entry says may be shown as a fact."""
        return self.confidence is not Confidence.LOW


class Term(Claim):
    """A technique, material, dye or motif: something a visitor can read about."""

    label: Localized


class Technique(Term):
    """A way of making."""

    description: Localized
    categories: tuple[Key, ...] = ()
    """Where it is at home."""
    is_batik: bool | None = None


class Material(Term):
    """A material, a natural dye or a protected animal's part."""

    group: Key
    term: Key | None = None
    """The glossary's term that explains it, where that has another key."""
    scientific: str | None = None
    origin_hints: tuple[Key, ...] = ()
    """Where it usually comes from."""
    note: Localized | None = None
    protected: bool = False
    match_words: tuple[str, ...] = ()
    """Words that give a protected animal away in a free text about materials."""
    colour_label: Localized | None = None


class Motif(Term):
    """A pattern with its traditional reading."""

    area: Literal["ppu", "diy", "kalimantan"]
    type: Key | None = None
    crafts: tuple[Key, ...] = ()
    """The categories in which it is used."""
    meaning: Localized
    restricted_in_kraton: bool = False
    regencies: tuple[str, ...] = ()
    restriction: Localized | None = None
    note: Localized | None = None
    source: Name | None = None

    @property
    def is_reserved(self) -> bool:
        """Return whether it is known to be reserved within the kraton."""
        return self.restricted_in_kraton and self.is_sure


class GlossaryTerm(Claim):
    """A word of the trade and what it means; Javanese and Paser words stay as they are in English."""

    id: str
    en: str
    definition: Localized


class Group(Word):
    """A name that several entries share: the group of a material, where it comes from, the type of a motif."""

    key: Key
    label: Name
