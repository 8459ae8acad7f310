"""The words of the pages themselves, one module a language with the same keys."""

from collections.abc import Mapping

from kriya.pages.wording.en import ENGLISH
from kriya.pages.wording.id import INDONESIAN

WORDING: Mapping[str, Mapping[str, str]] = {"id": INDONESIAN, "en": ENGLISH}
