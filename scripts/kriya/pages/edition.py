"""One language's edition of the catalogue: what every page module needs to speak to its reader."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any

from kriya.model import Catalogue, Localized, Picture, Translation, note_all, noting
from kriya.model.addresses import language_folder
from kriya.pages.formats import number
from kriya.pages.page import shown
from kriya.pages.wording import WORDING


@dataclass(frozen=True)
class Edition:
    """The catalogue, its pictures, and the language, day and site for which pages are rendered."""

    catalogue: Catalogue
    pictures: Mapping[str, tuple[Picture, ...]]
    language: str
    today: date
    site_url: str
    """Where the site is published, ending in a slash."""
    shares: Mapping[str, Picture] = field(default_factory=dict)
    """The sharing card of each record by its key, and under '' the one of all other pages."""
    _cards: dict[str, tuple[dict[str, Any], set[str]]] = field(
        init=False, default_factory=dict, compare=False, repr=False
    )

    @cached_property
    def spoken(self) -> Mapping[str, "Edition"]:
        """The edition of every language, this one among them."""
        return {
            language: self if language == self.language else replace(self, language=language) for language in WORDING
        }

    @property
    def other(self) -> "Edition":
        """The edition of the other language."""
        return next(edition for language, edition in self.spoken.items() if language != self.language)

    def card(self, key: str, make: Callable[[], dict[str, Any]]) -> dict[str, Any]:
        """Return the card of the record *key*, which *make* gives once: a card stands on many pages."""
        if key not in self._cards:
            with noting() as read:
                card = make()
            self._cards[key] = card, read
        card, read = self._cards[key]
        note_all(read)
        return card

    def word(self, key: str, **values: object) -> str:
        """Return a wording in the edition's language, its gaps filled with *values*."""
        return WORDING[self.language][key].format(**values)

    def wordings(self, beginning: str) -> dict[str, str]:
        """Return all wordings whose keys have one beginning, by the rest of their keys."""
        return {
            key.removeprefix(beginning): text
            for key, text in WORDING[self.language].items()
            if key.startswith(beginning)
        }

    def absolute(self, address: str) -> str:
        """Return the whole address of a page of this language, for whoever is not on the site."""
        return self.site_url + language_folder(self.language) + address

    def count(self, sort: str, total: int) -> str:
        """Return '1 product' or '3 products', with *sort* such as 'product'."""
        return self.word(f"{sort}_count_one" if total == 1 else f"{sort}_count", count=number(total, self.language))

    def text(self, localized: Localized) -> str:
        """Return a text as a plain string, in the other language where it is missing."""
        return localized.words(self.language).text

    def say(self, localized: Localized) -> Any:
        """Return a text for a template, marked where it is in the other language."""
        return shown(localized.words(self.language))

    def tell(self, localized: Localized) -> Any:
        """Return a text like `say`, with a note for the reader where its translation is missing or stale."""
        words, state = localized.words(self.language), localized.state(self.language)
        if state is Translation.CURRENT:
            return words.text
        return {"text": words.text, "lang": words.lang, "note": self.word(f"translation_{state}")}
