"""How a field is defined: its value, and what people of both languages call it and should write in it.

Messages, editor schemas and the questions of `kriya new` all take their words from here.
"""

from typing import Any

from pydantic import BaseModel, Field
from pydantic.fields import FieldInfo

REQUIRED: Any = ...
"""Default of a field that must be written."""


def described(
    default: Any,
    *,
    label: tuple[str, str],
    hint: tuple[str, str] = ("", ""),
    examples: tuple[Any, ...] = (),
    **rules: Any,
) -> Any:
    """Return a pydantic field with its label and hint in Indonesian and English.

    *examples* are right values as they would stand in YAML; *rules* are pydantic's own (alias, ge, min_length …).
    """
    extra = {"label": {"id": label[0], "en": label[1]}, "hint": {"id": hint[0], "en": hint[1]}}
    return Field(
        default,
        title=" / ".join(dict.fromkeys(label)),
        description=" / ".join(dict.fromkeys(filter(None, hint))) or None,
        examples=list(examples) or None,
        json_schema_extra=extra,
        **rules,
    )


def label_of(field: FieldInfo) -> tuple[str, str] | None:
    """Return what people call *field* in Indonesian and English; None where it has no label."""
    extra = field.json_schema_extra
    if not isinstance(extra, dict) or "label" not in extra:
        return None
    label: Any = extra["label"]
    return label["id"], label["en"]


def field_named(model: type[BaseModel], name: str) -> FieldInfo | None:
    """Return the field of *model* that is written as *name* in a record."""
    return next((field for key, field in model.model_fields.items() if name == (field.alias or key)), None)
