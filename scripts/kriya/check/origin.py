"""Where a product's materials come from: wood and cloth that need a word on it, animals that nobody may use.

The words are those of products/vocabulary/categories.yml and materials.yml.
"""

import re
from collections.abc import Iterator
from itertools import product

from kriya.check.case import Case
from kriya.check.trade import word_pattern
from kriya.model import CertificateClaim, FieldPath, Product
from kriya.problems import Problem

ORIGIN_MATERIALS = ("ulin-sisa",)
"""Wood that may be used only with a word on where it comes from: materials.yml."""

ORIGIN_CATEGORIES = ("ulap-doyo",)
"""Categories whose cloth comes from a neighbouring area, which must be said: categories.yml."""

ORIGIN_FIBRES = ("serat-doyo",)
"""Fibres of which such cloth is made, in whatever category."""


def check_origin(case: Case) -> Iterator[Problem]:
    """Yield what is wrong about where the materials come from."""
    record = case.record
    unsure = "origin" in case.faulty or case.lacks("certificates")
    legal = unsure or record.origin is not None or any(_is_proof(claim, case) for claim in case.claims)
    for number, key in enumerate(record.materials):
        if key in ORIGIN_MATERIALS and not legal:
            yield case.warning(
                "no-origin",
                ("materials", number),
                "kayu ulin hanya sisa atau bongkaran: tulis asal yang sah di origin, atau nomor svlk yang berlaku",
                "ironwood only as offcuts or salvage: say its legal origin in origin, or give a valid svlk number",
            )
    if record.origin is None and "origin" not in case.faulty and (path := _names_doyo(record)):
        yield case.warning(
            "no-origin", path, "tulis asal kain doyonya di origin", "say in origin where the doyo cloth comes from"
        )
    yield from _check_wildlife(case)


def _is_proof(claim: CertificateClaim, case: Case) -> bool:
    """Return whether a certificate shows that wood is legal today."""
    kind = case.vocabulary.certificates[claim.kind]
    holds = claim.valid_until is None or claim.valid_until >= case.today
    return claim.kind == "svlk" and bool(claim.number) and kind.fits(claim.number) and holds


def _names_doyo(record: Product) -> FieldPath:
    """Return where a product says that it is of doyo; () where it does not."""
    if record.category in ORIGIN_CATEGORIES:
        return ("category",)
    return next((("materials", number) for number, key in enumerate(record.materials) if key in ORIGIN_FIBRES), ())


def _check_wildlife(case: Case) -> Iterator[Problem]:
    """Protected animals are refused as material; the same animals as motifs and carved shapes are welcome.

    A name or a text that calls such a part real is only a warning: it may speak of something else.
    """
    for field, language in product(("origin", "name", "summary", "description"), ("id", "en")):
        text = getattr(case.record, field)
        written = (getattr(text, language) if text else None) or ""
        if not written or (field != "origin" and not _may_call_real(written)):
            continue
        make = case.error if field == "origin" else case.warning
        lowered = written.lower()
        for entry in case.vocabulary.protected.values():
            if not any(word.lower() in lowered for word in entry.match_words):
                continue  # finding a text within another is far quicker than a pattern
            if any(_is_material(written, found, field) for found in word_pattern(entry.match_words).finditer(written)):
                yield make(
                    "protected-material",
                    (field, language),
                    f"{entry.label.id}: bahan dari satwa dilindungi ditolak",
                    f"{entry.label.en}: materials from protected wildlife are refused",
                )


def _may_call_real(text: str) -> bool:
    """Return whether *text* may call anything real: a quick look, as most texts do not."""
    words = text.lower()
    return " asli" in words or "real " in words or "genuine " in words


def _is_material(text: str, found: re.Match[str], field: str) -> bool:
    """Return whether the words beside *found* leave it a material: in `origin` always but for a motif or shape."""
    before, after = text[: found.start()], text[found.end() :]
    if _SHAPE_BEFORE.search(before) or _SHAPE_AFTER.match(after):
        return False
    if field == "origin":
        return True
    real = _REAL_BEFORE.search(before) or _REAL_AFTER.match(after)
    sentence = re.split(r"[.!?]", before)[-1] + re.split(r"[.!?]", after)[0]
    return bool(real) and not _DENIED.search(sentence)


_SHAPE_BEFORE = re.compile(
    r"\b(?:ber)?(?:motif|bentuk|gambar|ragam|pola)\s+(?:\w+\s+)?$|\b(?:motif|shape|image|pattern)s? of (?:an? |the )?$",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:no|not|never|without|refused|rejected|bukan|tidak|tanpa|ditolak)\b", re.IGNORECASE)
_SHAPE_AFTER = re.compile(r"[\s-]+(?:motif|pattern|shape|design)", re.IGNORECASE)
_REAL_BEFORE = re.compile(r"\b(?:real|genuine)\s+(?:\w+\s+)?$", re.IGNORECASE)
_REAL_AFTER = re.compile(r"\s+(?:\w+\s+)?asli\b", re.IGNORECASE)
"""Words beside an animal's name that make it a picture of it, or a part of it."""
