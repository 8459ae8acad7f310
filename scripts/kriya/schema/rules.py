"""What must hold between the fields of one record, as far as a schema can say it.

The models judge the same in their own words; here an editor says it while one types, at the field to mend. Rules are
written as conditions with a message of their own: the messages for `anyOf` and `oneOf` help nobody.
"""

from collections.abc import Mapping

from kriya.model import AgendaEntry, Localized, Price, Vocabulary
from kriya.schema.values import BOTH_LANGUAGES, NO_WORDS, Schema


def _given(name: str) -> Schema:
    """Fits where the field *name* is written and not left empty."""
    return {"required": [name], "properties": {name: {"not": {"type": "null"}}}}


def _said(name: str) -> Schema:
    """Fits where the field *name* says yes; in patterns, because an editor shows an `enum` as what may be written."""
    no = {"anyOf": [{"type": "null"}, {"const": False}, {"type": "string", "pattern": f"^(?:{'|'.join(NO_WORDS)})$"}]}
    return {"required": [name], "properties": {name: {"not": no}}}


def _needed(name: str, message: str) -> Schema:
    """Refuses a record without the field *name*, and one where it is left empty."""
    something = {"type": ["string", "number", "boolean", "array", "object"], "errorMessage": message}
    return {"required": [name], "properties": {name: something}, "errorMessage": message}


def _empty(message: str) -> Schema:
    return {"type": "null", "errorMessage": message}


def _not_said(message: str) -> Schema:
    return {"enum": [False, None, *NO_WORDS], "errorMessage": message}


def _exactly_one(ways: Mapping[str, tuple[Schema, Schema]], message: str) -> Schema:
    """Return the rule that one of several fields is used: each with the schema of its use and of its absence."""
    others = [
        {"if": used, "then": {"properties": {other: absent for other, (_, absent) in ways.items() if other != name}}}
        for name, (used, _) in ways.items()
    ]
    none = {"not": {"anyOf": [used for used, _ in ways.values()]}}
    return {"allOf": [*others, {"if": none, "then": _needed(next(iter(ways)), message)}]}


_ONE_PRICE = "Tulis tepat satu dari fixed, from, atau range. / Write exactly one of fixed, from or range."
_ONE_TIME = (
    "Tulis tepat satu dari when, planned: true, atau standing: true. / "
    "Write exactly one of when, planned: true or standing: true."
)
_CONSENT = (
    "Data pribadi memerlukan consent: {date: …, by: …} (UU 27/2022). / "
    "Personal data needs consent: {date: …, by: …} (UU 27/2022)."
)
_SOURCES = "Hasil (outcome) memerlukan sources. / An outcome needs sources."
_SOME_TEXT = "Tulis id: …, en: …, atau keduanya. / Write id: …, en: … or both."

RULES: dict[type, Schema] = {
    Localized: {**BOTH_LANGUAGES, "if": {"not": _given("id")}, "then": _needed("en", _SOME_TEXT)},
    Price: _exactly_one({name: (_given(name), _empty(_ONE_PRICE)) for name in ("fixed", "from", "range")}, _ONE_PRICE),
    AgendaEntry: {
        **_exactly_one(
            {
                "when": (_given("when"), _empty(_ONE_TIME)),
                "planned": (_said("planned"), _not_said(_ONE_TIME)),
                "standing": (_said("standing"), _not_said(_ONE_TIME)),
            },
            _ONE_TIME,
        ),
        "if": _given("outcome"),
        "then": {
            "required": ["sources"],
            "properties": {"sources": {"type": "array", "minItems": 1, "errorMessage": _SOURCES}},
            "errorMessage": _SOURCES,
        },
    },
}
"""What is added to the schema of each model, whatever the vocabulary says."""


def consent_rule(vocabulary: Vocabulary) -> Schema:
    """Return the rule that a maker's personal data needs consent; the vocabulary says which channels are personal."""
    personal = {channel.key: _empty(_CONSENT) for channel in vocabulary.channels.values() if channel.consent_required}
    return {
        "if": {"not": _given("consent")},
        "then": {"properties": {"location": _empty(_CONSENT), "contact": {"properties": personal}}},
    }
