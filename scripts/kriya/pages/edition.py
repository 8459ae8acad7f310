"""One language's edition of the catalogue: what every page module needs to speak to its reader."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from kriya.model import Catalogue, Localized, Picture
from kriya.pages.page import shown
from kriya.pages.wording import WORDING


@dataclass(frozen=True)
class Edition:
    """The catalogue, its pictures, and the language and day for which pages are rendered."""

    catalogue: Catalogue
    pictures: Mapping[str, tuple[Picture, ...]]
    language: str
    today: date

    def word(self, key: str, **values: object) -> str:
        """Return a wording in the edition's language, its gaps filled with *values*."""
        return WORDING[self.language][key].format(**values)

    def count(self, sort: str, number: int) -> str:
        """Return '1 product' or '3 products', with *sort* such as 'product'."""
        return self.word(f"{sort}_count_one" if number == 1 else f"{sort}_count", count=number)

    def text(self, localized: Localized) -> str:
        """Return a text as a plain string, in the other language where it is missing."""
        return localized.words(self.language).text

    def say(self, localized: Localized) -> Any:
        """Return a text for a template, marked where it is in the other language."""
        return shown(localized.words(self.language))
