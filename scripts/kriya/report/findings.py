"""What can be found in one record on one day, each finding at its field."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from pathlib import PurePosixPath
from typing import Any

from pydantic import BaseModel

from kriya.model import (
    CatalogueProduct,
    CertificateClaim,
    Event,
    Localized,
    Maker,
    MakerStatus,
    Photo,
    ProductStatus,
    Translation,
    Vocabulary,
    parts_of,
)
from kriya.model.source import field_name

EXPIRING_DAYS = 90
"""Days before its end from which a certificate is reported, so that there is time to renew it."""

Entry = Maker | CatalogueProduct | Event
"""A record in its place in the catalogue."""


class Matter(StrEnum):
    """What is counted. The values are the report's keys in CSV and JSON, so they stay."""

    SAMPLE = "samples"
    MISSING_ID = "missing_id"
    MISSING_EN = "missing_en"
    STALE_ID = "stale_id"
    STALE_EN = "stale_en"
    NO_PHOTO = "without_photos"
    NO_ALT = "photos_without_alt"
    NO_CONTACT = "without_contact"
    EXPIRED = "certificates_expired"
    EXPIRING = "certificates_expiring"
    OLD_PRICE = "old_prices"
    NEVER_CONFIRMED = "never_confirmed"
    ACCEPTED = "warnings_accepted"
    WARNING = "warnings"


@dataclass(frozen=True)
class Finding:
    """One thing that is counted, and where it stands."""

    matter: Matter
    file: PurePosixPath
    field: str = ""
    detail: str = ""
    """A certificate's kind and last day, a price's date, the reason why a warning is accepted."""
    rule: str = ""
    """The name of a warning."""


def findings_in(entry: Entry, day: date, vocabulary: Vocabulary) -> Iterator[Finding]:
    """Yield everything that *entry* itself says about its being incomplete on *day*."""
    for path, part in parts_of(entry.record):
        for matter, detail in _look_at(part, day):
            if matter not in _TIMELY or not is_over(entry, day):
                yield Finding(matter, entry.file, field_name(path), detail)
    if entry.sample:
        yield Finding(Matter.SAMPLE, entry.file, "sample")
    if isinstance(entry, CatalogueProduct):
        yield from _old_price(entry, day, vocabulary.price_months)
    if isinstance(entry, CatalogueProduct) and not entry.record.photos:
        yield Finding(Matter.NO_PHOTO, entry.file, "photos")
    if isinstance(entry, Maker) and not (_is_reachable(entry, vocabulary) or entry.sample or is_over(entry, day)):
        yield Finding(Matter.NO_CONTACT, entry.file, "contact")
    if awaits_confirmation(entry, day) and entry.record.confirmed is None:
        yield Finding(Matter.NEVER_CONFIRMED, entry.file, "confirmed")
    for rule, reason in entry.record.accept.items():
        yield Finding(Matter.ACCEPTED, entry.file, "accept", reason, rule)


def _old_price(product: CatalogueProduct, day: date, price_months: int) -> Iterator[Finding]:
    price = product.record.price
    if price and price.is_older_than(price_months, day) and not is_over(product, day):
        yield Finding(Matter.OLD_PRICE, product.file, "price", price.as_of or "")


def _is_reachable(maker: Maker, vocabulary: Vocabulary) -> bool:
    """Return whether a visitor can reach *maker*: a shop on a marketplace that has closed reaches nobody."""
    return any(vocabulary.channels[key].shows(written) for key, written in maker.record.contact.items())


def is_over(entry: Entry, day: date) -> bool:
    """Return whether *entry* tells of what was: nobody is asked to renew or confirm it any more."""
    if isinstance(entry, Event):
        when = entry.record.when
        return when is not None and (when.to or when.from_) < day
    if isinstance(entry, Maker):
        return entry.record.status is MakerStatus.CLOSED
    return entry.record.status is ProductStatus.ARCHIVED or is_over(entry.maker, day)


def awaits_confirmation(entry: Entry, day: date) -> bool:
    """Return whether there is somebody who can say that *entry* still holds."""
    return not entry.sample and not is_over(entry, day)


_Looks = Iterator[tuple[Matter, str]]

_TRANSLATIONS = {
    ("id", Translation.MISSING): Matter.MISSING_ID,
    ("en", Translation.MISSING): Matter.MISSING_EN,
    ("id", Translation.STALE): Matter.STALE_ID,
    ("en", Translation.STALE): Matter.STALE_EN,
}

_TIMELY = frozenset({Matter.EXPIRED, Matter.EXPIRING})
"""What only matters while something is still made or offered."""


def _look_at_text(text: Localized, _: date) -> _Looks:
    for language in ("id", "en"):
        if matter := _TRANSLATIONS.get((language, text.state(language))):
            yield matter, ""


def _look_at_photo(photo: Photo, _: date) -> _Looks:
    if photo.alt.lacks("id") or photo.alt.lacks("en"):
        yield Matter.NO_ALT, photo.file


def _look_at_certificate(claim: CertificateClaim, day: date) -> _Looks:
    if claim.last_day is None:
        return
    detail = f"{claim.kind} {claim.last_day}"
    if claim.last_day < day:
        yield Matter.EXPIRED, detail
    elif claim.last_day <= day + timedelta(EXPIRING_DAYS):
        yield Matter.EXPIRING, detail


_LOOKS: dict[type[BaseModel], Callable[[Any, date], _Looks]] = {
    Localized: _look_at_text,
    Photo: _look_at_photo,
    CertificateClaim: _look_at_certificate,
}


def _look_at(part: BaseModel, day: date) -> _Looks:
    look = _LOOKS.get(type(part))
    return look(part, day) if look else iter(())
