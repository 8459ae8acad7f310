"""How visitors say what the catalogue says otherwise: word families, synonyms, look-alikes that stay apart."""

from collections.abc import Mapping
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class Family(_Part):
    """Forms of one root, of which any finds every other."""

    root: str
    forms: tuple[str, ...] = ()
    also_typed: tuple[str, ...] = ()
    separate_forms: tuple[str, ...] = ()
    """Words built on the root that mean something else."""


class Synonyms(_Part):
    """Terms that say the same, or terms that lead to others and not back."""

    direction: Literal["both", "one-way"]
    terms: tuple[str, ...] = ()
    from_: tuple[str, ...] = Field((), alias="from")
    to: tuple[str, ...] = ()
    not_in_phrases: tuple[str, ...] = ()
    """Phrases in which a term has another meaning."""


class LookAlikes(_Part):
    """Two terms that are never taken for each other."""

    a: str
    b: str


class StemmingException(_Part):
    """A word that careless affix stripping gets wrong."""

    word: str
    stem: str


class SearchWords(_Part):
    """All of it."""

    affix_families: tuple[Family, ...] = ()
    synonyms: tuple[Synonyms, ...] = ()
    never_merge: tuple[LookAlikes, ...] = ()
    stemming_exceptions: tuple[StemmingException, ...] = ()

    @property
    def roots(self) -> Mapping[str, str]:
        """Return the root of every form that the data names."""
        named = {form: family.root for family in self.affix_families for form in (*family.forms, *family.also_typed)}
        apart = {form: form for family in self.affix_families for form in family.separate_forms}
        return {**named, **apart, **{entry.word: entry.stem for entry in self.stemming_exceptions}}
