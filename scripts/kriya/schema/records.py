"""Models and vocabulary to JSON Schemas, one for each kind of record.

Draft 7 is what editors know best. Nothing is shared by reference: in draft 7 a reference hides the title and
description beside it, and these are what a contributor reads.
"""

import json
from enum import StrEnum
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from annotated_types import Ge, Le, MinLen
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from kriya.model import AgendaEntry, Artisan, Localized, Product, SourceKind, Vocabulary
from kriya.model.text import Name
from kriya.schema.choices import LABELS, Words, choice, words_of
from kriya.schema.rules import RULES, consent_rule
from kriya.schema.values import (
    KEY,
    ON_REQUEST,
    ONE_LINE_OR_BOTH,
    SPELLINGS,
    VALUES,
    Schema,
    or_empty,
)

_RECORDS: dict[SourceKind, tuple[type[BaseModel], str]] = {
    SourceKind.ARTISAN: (Artisan, "Perajin / Maker"),
    SourceKind.PRODUCT: (Product, "Produk / Product"),
    SourceKind.AGENDA: (AgendaEntry, "Agenda / Agenda entry"),
}

_LIMITS: dict[type, tuple[str, str]] = {
    Ge: ("minimum", "ge"),
    Le: ("maximum", "le"),
    MinLen: ("minItems", "min_length"),
}
"""How pydantic's limits are called in a schema."""


def record_schemas(vocabulary: Vocabulary, address: str) -> dict[SourceKind, Schema]:
    """Return the schema of each kind of record; *address* is the folder in which they are published."""
    words = words_of(vocabulary)
    return {
        kind: {
            "$schema": "http://json-schema.org/draft-07/schema#",
            "$id": f"{address}{kind}.json",
            "title": title,
            **_of_model(model, words),
            **(consent_rule(vocabulary) if model is Artisan else {}),
        }
        for kind, (model, title) in _RECORDS.items()
    }


def schema_text(schema: Schema) -> str:
    """Return *schema* as the text of a file."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _of_model(model: type[BaseModel], words: Words) -> Schema:
    written = get_type_hints(model, include_extras=True)
    fields = {
        field.alias or name: _of_field(model, name, written[name], words) for name, field in model.model_fields.items()
    }
    needed = [field.alias or name for name, field in model.model_fields.items() if field.is_required()]
    return {
        "type": "object",
        "properties": fields,
        **({"required": needed} if needed else {}),
        "additionalProperties": False,
        **RULES.get(model, {}),
    }


def _of_field(model: type[BaseModel], name: str, annotation: Any, words: Words) -> Schema:
    field = model.model_fields[name]
    value = SPELLINGS.get((model, name)) or _of_value(annotation, words, words.get((model, name)))
    if (model, name) == (Product, "price"):
        value = {"anyOf": [ON_REQUEST, value]}
    value = {**_explained(field, value), **_limits(field)}
    return value if field.is_required() else or_empty(value)


def _of_value(annotation: Any, words: Words, word: Schema | None) -> Schema:
    """Return the schema of what is annotated; *word* stands in for the keys in it."""
    if annotation == Name:
        return {**_of_model(Localized, words), **ONE_LINE_OR_BOTH}
    if known := next((schema for kind, schema in VALUES if kind == annotation), None):
        return word or known
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin in (Annotated, Union, UnionType):  # what is validated or optional is written the same
        return _of_value(inner[0], words, word)
    if origin is tuple:
        return {"type": "array", "items": _of_value(inner[0], words, word)}
    if origin is dict:
        return word or _of_mapping(_of_value(inner[1], words, None))
    return word or _of_class(annotation, words)


def _of_class(kind: type, words: Words) -> Schema:
    return choice(LABELS[kind]) if issubclass(kind, StrEnum) else _of_model(kind, words)


def _of_mapping(value: Schema) -> Schema:
    return {"type": "object", "propertyNames": {"pattern": KEY}, "additionalProperties": or_empty(value)}


def _limits(field: FieldInfo) -> Schema:
    limits = (limit for limit in field.metadata if type(limit) in _LIMITS)
    return {_LIMITS[type(limit)][0]: getattr(limit, _LIMITS[type(limit)][1]) for limit in limits}


def _explained(field: FieldInfo, value: Schema) -> Schema:
    """Put the field's title and explanation before what its value may be.

    Examples stand in the explanation only: an editor would fill in those of the schema as the field's value.
    """
    how = value.get("description") or value.get("items", {}).get("description")
    examples = ", ".join(_as_yaml(example) for example in field.examples or ())
    lines = [field.description, how, examples and f"Contoh / Example: {examples}"]
    return {"title": field.title, **value, "description": "\n".join(filter(None, lines)) or field.title}


def _as_yaml(value: Any) -> str:
    """Return *value* as it would stand in a record."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_as_yaml(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_as_yaml, value)) + "]"
    return str(value)
