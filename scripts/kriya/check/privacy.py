"""Whether personal data is published only with consent (UU 27/2022): in contacts, in links and within texts.

Which channels are personal is said in products/vocabulary/channels.yml (consent_required).
"""

import re
from collections.abc import Iterator
from typing import Any

import phonenumbers

from kriya.check.case import Case
from kriya.check.contacts import REGION
from kriya.model import Channel, FieldPath, SourceKind, host_of
from kriya.problems import Problem

_NO_TEXT = frozenset({"contact", "links", "certificates", "consent", "code", "url", "file"})
"""Fields whose values are numbers and addresses by right, or are judged by their own rules."""

_LIKE_A_NUMBER = re.compile(r"(?<!\d)(?:\+|\(?0|62)[\d\s().-]{6,}\d")
"""What a telephone number in running text begins with; other rows of digits are years, prices and standards."""

SHORTEST_NUMBER = 8
"""Characters of the shortest telephone number that this looks for."""

_E_MAIL = re.compile(r"[\w.+-]+@(?:[\w-]+\.)+[A-Za-z]{2,}")


def check_private_contacts(case: Case) -> Iterator[Problem]:
    """Yield an error for each contact of a maker that needs consent and has none."""
    for key, written in case.record.contact.items():
        channel = case.vocabulary.channels[key]
        hidden = None if channel.consent_required else _personal_host(case, written)
        if hidden:
            yield case.error(
                "private-data",
                ("contact", key),
                f"ini alamat {hidden.label.id}; tulis di kolom {hidden.key}, dengan consent",
                f"this is an address of {hidden.label.en}; write it under {hidden.key}, with consent",
            )
        elif channel.consent_required and not _has_consent(case):
            yield case.error(
                "private-data",
                ("contact", key),
                f"data pribadi ({key}) memerlukan consent: {{date: …, by: …}} (UU 27/2022)",
                f"personal data ({key}) needs consent: {{date: …, by: …}} (UU 27/2022)",
            )


def _personal_host(case: Case, address: str) -> Channel | None:
    """Return the personal channel on whose host *address* lies."""
    if not address.startswith("https://"):
        return None
    host = host_of(address)
    channels = case.vocabulary.channels.values()
    return next((c for c in channels if c.is_personal and host in c.allowed_hosts), None)


def check_private_links(case: Case) -> Iterator[Problem]:
    """Yield an error for each link of a product that leads to a person, or to a place without the maker's consent."""
    for key in case.record.links:
        channel = case.vocabulary.channels[key]
        if channel.is_personal:
            yield case.error(
                "private-data",
                ("links", key),
                f"{channel.label.id} ditulis di contact pada artisan.yml, dengan consent",
                f"{channel.label.en} is written under contact in artisan.yml, with consent",
            )
        elif channel.consent_required and not _has_consent(case):
            yield case.error(
                "private-data",
                ("links", key),
                f"data pribadi ({key}) memerlukan consent di artisan.yml (UU 27/2022)",
                f"personal data ({key}) needs consent in artisan.yml (UU 27/2022)",
            )


def check_private_texts(case: Case) -> Iterator[Problem]:
    """Yield a problem for each text with a telephone number or e-mail address whose maker gave no consent.

    In an agenda entry it may be an office's, so there it is a warning.
    """
    if _has_consent(case) or not _may_be_personal(case.source.values):
        return
    make = case.warning if case.source.kind is SourceKind.AGENDA else case.error
    for path, text in _texts((), case.source.values):
        if found := _personal(text):
            yield make(
                "private-data",
                path,
                f"'{found}' adalah data pribadi: hapus dari teks, atau tulis di contact dengan consent (UU 27/2022)",
                f"'{found}' is personal data: take it out of the text, or write it under contact with consent "
                "(UU 27/2022)",
            )


def _has_consent(case: Case) -> bool:
    """Return whether the maker consented; a consent that is written wrongly has a problem of its own."""
    return "consent" in case.faulty or (case.maker is not None and case.maker.record.consent is not None)


def _texts(path: FieldPath, value: Any) -> Iterator[tuple[FieldPath, str]]:
    """Yield every text as it was written, with the way to it."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key not in _NO_TEXT:
                yield from _texts((*path, key), inner)
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _texts((*path, number), inner)


def _may_be_personal(values: Any) -> bool:
    """Return whether any text within *values* can hold personal data: a quick look, as nearly no record does."""
    waiting = [values]
    while waiting:
        value = waiting.pop()
        if type(value) is str:
            if _is_suspicious(value):
                return True
        elif type(value) is dict:
            waiting += [inner for key, inner in value.items() if key not in _NO_TEXT]
        elif type(value) is list:
            waiting += value
    return False


def _is_suspicious(text: str) -> bool:
    if "@" in text:
        return True
    begins = len(text) >= SHORTEST_NUMBER and ("0" in text or "+" in text or "62" in text)
    return begins and _LIKE_A_NUMBER.search(text) is not None  # finding a sign is far quicker than a pattern


def _personal(text: str) -> str:
    """Return the first telephone number or e-mail address within *text*; '' where there is none."""
    if "@" in text and (address := _E_MAIL.search(text)):
        return address[0]
    if not _is_suspicious(text):
        return ""
    for candidate in _LIKE_A_NUMBER.finditer(text):
        for match in phonenumbers.PhoneNumberMatcher(candidate[0], REGION):
            return match.raw_string
    return ""
