"""Licences under which photos are given: what a record writes, the name readers know, and where it is explained."""

import re
from dataclasses import dataclass

from kriya.model.text import Localized

_CREATIVE_COMMONS = "https://creativecommons.org/"
_KINDS = ("by", "by-sa", "by-nc", "by-nc-sa", "by-nd", "by-nc-nd")
_VERSIONS = ("4.0", "3.0", "2.5", "2.0")
_ADDRESS = re.compile(
    r"https?://creativecommons\.org/((?:licenses|publicdomain)/[a-z-]+/[\d.]+)(?:/(?:(?:deed|legalcode)(?:\.\w+)?)?)?"
)
_ADORNMENT = re.compile(r"\b(?:international|internasional|unported|universal)\b")


@dataclass(frozen=True)
class Licence:
    """A licence by the name that readers know."""

    name: Localized
    url: str = ""
    """Its permanent address, the same in every language; '' where it has none."""

    @property
    def public_domain(self) -> bool:
        """Return whether it says that nobody's copyright holds."""
        return "/publicdomain/" in self.url

    def deed(self, language: str) -> str:
        """Return the page that explains it in *language*; '' where there is none."""
        return self.url and f"{self.url}deed.{language}"


def _common(path: str, name: str) -> Licence:
    return Licence(Localized(id=name, en=name), f"{_CREATIVE_COMMONS}{path}/")


_RESERVED = Licence(Localized(id="Hak cipta dilindungi", en="All rights reserved"))
_ZERO = _common("publicdomain/zero/1.0", "CC0 1.0")

LICENCES = {
    **{
        f"cc {kind.replace('-', ' ')} {version}": _common(f"licenses/{kind}/{version}", f"CC {kind.upper()} {version}")
        for kind in _KINDS
        for version in _VERSIONS
    },
    "cc0": _ZERO,
    "cc0 1.0": _ZERO,
    "pdm 1.0": _common("publicdomain/mark/1.0", "Public Domain Mark 1.0"),
    "public domain mark 1.0": _common("publicdomain/mark/1.0", "Public Domain Mark 1.0"),
    "all rights reserved": _RESERVED,
    "hak cipta dilindungi": _RESERVED,
    "hak cipta dilindungi undang undang": _RESERVED,
}
"""Known licences by how a record may write them: small letters, words apart."""

_BY_ADDRESS = {licence.url: licence for licence in LICENCES.values() if licence.url}


def find_licence(written: str) -> Licence | None:
    """Return the licence that a record means by *written*, a name or an address of Creative Commons.

    A name without its version is none: each version says something else.
    """
    if address := _ADDRESS.fullmatch(written.strip()):
        return _BY_ADDRESS.get(f"{_CREATIVE_COMMONS}{address[1]}/")
    words = _ADORNMENT.sub(" ", written.casefold().replace("creative commons", "cc"))
    return LICENCES.get(" ".join(re.split(r"[\s_,-]+", words.strip(" .-"))))
