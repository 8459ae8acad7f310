"""Text in the catalogue's languages, and which one a reader gets."""

import hashlib
from enum import StrEnum
from typing import Annotated, Any, NamedTuple

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from kriya.model.faults import fault
from kriya.model.fields import described
from kriya.model.values import Line, TextHash


class Words(NamedTuple):
    """A text for one reader, and the language it is really in ('' when it is the reader's own)."""

    text: str
    lang: str = ""


def _from_plain(value: Any) -> Any:
    """Accept a proper name written once for both languages."""
    return {"id": value, "en": value} if isinstance(value, str) else value


class Translation(StrEnum):
    """How a text stands to the one that it was translated from."""

    MISSING = "missing"
    STALE = "stale"
    CURRENT = "current"


def text_hash(text: str) -> str:
    """Return a short fingerprint of *text* that white space does not change: eight hexadecimal digits."""
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:8]


class Localized(BaseModel):
    """A text in Indonesian and English; one of them may be missing."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: Line | None = described(None, label=("Bahasa Indonesia", "Indonesian"))
    en: Line | None = described(None, label=("Bahasa Inggris", "English"))
    id_from: TextHash | None = described(
        None,
        label=("Terjemahan dari", "Translated from"),
        hint=("Sidik teks Inggris yang diterjemahkan.", "Fingerprint of the English text that was translated."),
    )
    en_from: TextHash | None = described(
        None,
        label=("Terjemahan dari", "Translated from"),
        hint=("Sidik teks Indonesia yang diterjemahkan.", "Fingerprint of the Indonesian text that was translated."),
    )

    @model_validator(mode="after")
    def _has_some_text(self) -> "Localized":
        if not self.id and not self.en:
            raise fault("belum ada teks dalam bahasa apa pun", "there is no text in either language")
        return self

    def words(self, language: str) -> Words:
        """Return the text for a reader of *language*; the other language, marked, where it is missing."""
        if own := getattr(self, language):
            return Words(own)
        other = "en" if language == "id" else "id"
        return Words(getattr(self, other), other)

    def state(self, language: str) -> Translation:
        """Return whether the text is missing in *language*, made from an older text, or as good as known."""
        if self.lacks(language):
            return Translation.MISSING
        made_from = self.id_from if language == "id" else self.en_from
        original = self.en if language == "id" else self.id
        if made_from is None or original is None or made_from == text_hash(original):
            return Translation.CURRENT
        return Translation.STALE

    def lacks(self, language: str) -> bool:
        """Return whether the text is missing in *language*."""
        return not getattr(self, language)


Bilingual = Annotated[Localized, Field(description="id: …, en: …")]
"""A text that must be written in both languages, or once for a proper name."""

Name = Annotated[Localized, BeforeValidator(_from_plain)]
"""A text that may be one plain string where both languages say the same."""
