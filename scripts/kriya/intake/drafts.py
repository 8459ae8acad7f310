"""Answers to a record's values, its place, and what helps whoever goes on with it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import PurePosixPath
from typing import Any

from kriya.intake.choices import district_name
from kriya.intake.known import Known
from kriya.intake.names import agenda_file, folder_of, product_file
from kriya.intake.questions import Answers
from kriya.model import SourceKind
from kriya.model.codes import new_code

MAX_EXAMPLES = 3
"""Keys named as an example of a list."""


@dataclass(frozen=True)
class Draft:
    """A new record before it is text."""

    file: PurePosixPath
    values: Mapping[str, Any]
    examples: Mapping[str, Any] = field(default_factory=dict)
    """What could stand in a field that is left open, where the record itself says so better than the model."""
    notes: Mapping[str, str] = field(default_factory=dict)
    """What a value means, by field."""


def draft_product(answers: Answers, known: Known) -> Draft:
    """Return a new product, added on the day of the build."""
    file = _place(product_file(answers))
    values = {
        "code": new_code(known.codes),
        "name": _texts(answers, "name"),
        "category": _one(answers, "category"),
        "techniques": answers.get("technique"),
        "materials": answers.get("material"),
        "summary": _texts(answers, "summary"),
        "price": _price(answers, known),
        "added": known.settings.today,
    }
    techniques = known.vocabulary.techniques.values()
    fitting = [word.key for word in techniques if _one(answers, "category") in word.categories]
    examples = {"photos": [_photo(f"{file.stem}-1.jpg")]}
    if fitting:
        examples["techniques"] = fitting[:MAX_EXAMPLES]
    return Draft(file, _given(values), examples)


def draft_artisan(answers: Answers, known: Known) -> Draft:
    """Return a new maker."""
    values = {
        "code": new_code(known.codes),
        "name": _one(answers, "name"),
        "kind": _one(answers, "kind"),
        "district": _one(answers, "district"),
        "story": _texts(answers, "story"),
        "crafts": answers.get("craft"),
        "consent": _consent(answers),
    }
    file = PurePosixPath("products", _one(answers, "area"), folder_of(answers) or "", "artisan.yml")
    examples = {"photo": _photo(f"{file.parent.name}.jpg")}
    return Draft(file, _given(values), examples, {"district": district_name(known, values["district"])})


def draft_agenda(answers: Answers, known: Known) -> Draft:
    """Return a new agenda entry."""
    days = {"from": _day(answers, "from"), "to": _day(answers, "to")}
    values = {
        "code": new_code(known.codes),
        "kind": _one(answers, "kind"),
        "name": _texts(answers, "name"),
        "when": _given(days) or None,
        "planned": _one(answers, "time") == "planned" or None,
        "standing": _one(answers, "time") == "standing" or None,
        "areas": answers.get("area"),
        "summary": _texts(answers, "summary"),
    }
    return Draft(_place(agenda_file(answers, known.settings.today)), _given(values))


def _place(file: PurePosixPath | None) -> PurePosixPath:
    if file is None:
        raise ValueError("the questions left a record without a name")
    return file


def _one(answers: Answers, flag: str) -> str:
    return answers.get(flag, ("",))[0]


def _texts(answers: Answers, flag: str) -> dict[str, str]:
    return _given({language: _one(answers, f"{flag}-{language}") or None for language in ("id", "en")})


def _day(answers: Answers, flag: str) -> date | None:
    return date.fromisoformat(answers[flag][0]) if answers.get(flag) else None


def _consent(answers: Answers) -> dict[str, Any] | None:
    return _given({"date": _day(answers, "consent-date"), "by": _one(answers, "consent-by") or None}) or None


def _price(answers: Answers, known: Known) -> dict[str, Any] | None:
    """Return the price with its month, as a price without one is not believed for long."""
    if not answers.get("price"):
        return None
    price = {"fixed": int(_one(answers, "price")), "per": _one(answers, "per") or None}
    return _given({**price, "as_of": f"{known.settings.today:%Y-%m}"})


def _photo(file: str) -> dict[str, Any]:
    return {"file": file, "alt": {"id": "…", "en": "…"}, "credit": "…", "licence": "CC BY 4.0"}


def _given(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value is not None}


DRAFTS: Mapping[SourceKind, Callable[[Answers, Known], Draft]] = {
    SourceKind.PRODUCT: draft_product,
    SourceKind.ARTISAN: draft_artisan,
    SourceKind.AGENDA: draft_agenda,
}
"""What makes each kind of record from its answers."""
