"""Text in the catalogue's languages, and which one a reader gets."""

from typing import Annotated, Any, NamedTuple

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from kriya.model.faults import fault
from kriya.model.values import Line


class Words(NamedTuple):
    """A text for one reader, and the language it is really in ('' when it is the reader's own)."""

    text: str
    lang: str = ""


def _from_plain(value: Any) -> Any:
    """Accept a proper name written once for both languages."""
    return {"id": value, "en": value} if isinstance(value, str) else value


class Localized(BaseModel):
    """A text in Indonesian and English; one of them may be missing."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: Line | None = None
    en: Line | None = None

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

    def lacks(self, language: str) -> bool:
        """Return whether the text is missing in *language*."""
        return not getattr(self, language)


Bilingual = Annotated[Localized, Field(description="id: …, en: …")]
"""A text that must be written in both languages, or once for a proper name."""

Name = Annotated[Localized, BeforeValidator(_from_plain)]
"""A text that may be one plain string where both languages say the same."""
