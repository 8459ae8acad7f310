"""Parts that pages of several kinds show: long texts, certificates, sources."""

from collections.abc import Iterable
from string import Formatter
from typing import Any

from kriya.model import CertificateClaim, CertificateKind, Localized, Location, Place, Reference, Translation
from kriya.pages.descriptions import safe_markdown
from kriya.pages.edition import Edition
from kriya.pages.formats import day_text, partial_date_text


def body_text(edition: Edition, text: Localized | None) -> tuple[str, dict[str, str]]:
    """Return a long text as safe Markdown, and what the page says of its translation.

    The values are the language it is in where that is not the reader's, and a note where it is missing or stale.
    """
    if text is None:
        return "", {"body_language": "", "translation_note": ""}
    words = text.words(edition.language)
    state = text.state(edition.language)
    note = "" if state is Translation.CURRENT else edition.word(f"translation_{state}")
    return safe_markdown(words.text), {"body_language": words.lang, "translation_note": note}


def certificate_values(edition: Edition, claims: Iterable[CertificateClaim]) -> list[dict[str, Any]]:
    """Return the certificates as the trade's rules let them be shown, expired ones marked."""
    kinds = edition.catalogue.vocabulary.certificates
    return [
        {"text": text, "expired": _expired(edition, claim)}
        for claim in claims
        if (text := _certificate_text(edition, claim, kinds[claim.kind]))
    ]


def _expired(edition: Edition, claim: CertificateClaim) -> str:
    if claim.last_day is None or claim.last_day >= edition.today:
        return ""
    return edition.word("certificate_expired", day=day_text(claim.last_day, edition.language))


def _certificate_text(edition: Edition, claim: CertificateClaim, kind: CertificateKind) -> str:
    """Return a certificate's public sentence, 'as stated by the maker'; '' where it is not shown."""
    if kind.public.show in ("none", "never"):
        return ""
    if kind.public.show == "number-only" and not claim.number:
        return ""
    if kind.application_text and kind.is_application(claim.number or ""):
        return kind.application_text[edition.language].format(as_stated=edition.word("as_stated"))
    indication = kind.indication(claim.name)
    colour = next((entry for entry in kind.colours if entry.key == claim.colour), None)
    values = {
        "as_stated": edition.word("as_stated"),
        "number": claim.number or "",
        "name": indication.name if indication else "",
        "colour": edition.text(colour.label) if colour else "",
    }
    sentence = kind.public.text[edition.language]
    if any(not values.get(field) for _, field, _, _ in Formatter().parse(sentence) if field):
        return f"{edition.text(kind.label)} ({edition.word('as_stated')})"  # a sentence with a gap would say nothing
    return sentence.format(**values)


def open_map_url(place: Location | Place, *, exact: bool = False) -> str:
    """Return the address at which OpenStreetMap shows *place*: close up where it is *exact*, else its surroundings."""
    zoom = 17 if exact else 13
    return (
        f"https://www.openstreetmap.org/?mlat={place.lat:g}&mlon={place.lon:g}#map={zoom}/{place.lat:g}/{place.lon:g}"
    )


def source_values(edition: Edition, sources: Iterable[Reference]) -> list[dict[str, Any]]:
    """Return the sources for a template, each once."""
    found: dict[str, dict[str, Any]] = {}
    for source in sources:
        details = [edition.text(source.publisher)] if source.publisher else []
        if source.date:
            details.append(partial_date_text(source.date, edition.language))
        values = {"title": edition.say(source.title), "details": ", ".join(details), "url": source.url or ""}
        found.setdefault(repr(values), values)
    return list(found.values())
