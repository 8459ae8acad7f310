"""A record's text that teaches: every field with what it holds, and those left open as examples behind a #.

Words come from the model's labels and hints. What stands behind `#` without a space is a field: taking the # away
is all it needs.
"""

import textwrap
from collections.abc import Iterator, Mapping
from enum import Enum
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from kriya.intake.drafts import Draft
from kriya.intake.yaml_text import WIDTH, field_lines
from kriya.model import Localized, Record

_EMPTY_TEXT = {"id": "…", "en": "…"}
_OPENING = {
    "id": "Kolom yang diawali # belum diisi: hapus tanda # di depannya, lalu ganti contohnya. "
    "Sesudah mengubah berkas ini jalankan `make check`.",
    "en": "Fields that begin with # are still open: remove the # and replace the example. "
    "Run `make check` after changing this file.",
}
_ONE_OF = {"id": "Pilihan", "en": "One of"}
_EXAMPLES: Mapping[str, Any] = {"certificates": [{"kind": "halal", "valid_until": "2028-12-31"}]}
"""Examples of fields whose parts do not all go together."""


def record_text(model: type[Record], draft: Draft, language: str, schema: str) -> str:
    """Return the text of *draft*, explained in *language*; editors look for its schema at *schema*."""
    lines = [f"# yaml-language-server: $schema={schema}", *_comment(_OPENING[language])]
    for name, field in _fields(model):
        lines += ["", *_explanation(field, language)]
        if note := draft.notes.get(name):
            lines += _comment(note)
        if name in draft.values:
            lines += _written(name, draft.values[name])
        else:
            lines += _open(field_lines(name, draft.examples.get(name, _example(name, field))))
    return "\n".join([*lines, ""])


def _fields(model: type[Record]) -> Iterator[tuple[str, FieldInfo]]:
    """Yield the code, then what only this kind of record has, then what all have."""
    common = [name for name in model.model_fields if name in Record.model_fields and name != "code"]
    own = [name for name in model.model_fields if name not in Record.model_fields]
    for name in ("code", *own, *common):
        field = model.model_fields[name]
        yield field.alias or name, field


def _explanation(field: FieldInfo, language: str) -> list[str]:
    extra: Any = field.json_schema_extra or {}
    parts = [part[language] for part in (extra.get("label"), extra.get("hint")) if part and part[language]]
    core = _core(field.annotation)
    if issubclass(core, Enum):
        parts.append(f"{_ONE_OF[language]}: {', '.join(str(choice.value) for choice in core)}.")
    return _comment(f"{parts[0]}: {' '.join(parts[1:])}" if parts[1:] else "".join(parts))


def _comment(text: str) -> list[str]:
    return [f"# {line}" for line in textwrap.wrap(text, WIDTH)]


def _written(name: str, value: Any) -> list[str]:
    """Return the lines of a field; a language that is missing stays open at its place."""
    if not isinstance(value, Mapping) or not set(value) < {"id", "en"}:
        return field_lines(name, value)
    whole = [field_lines(name, {language: value.get(language, "…")})[1:] for language in ("id", "en")]
    return [
        f"{name}:",
        *(
            line
            for language, lines in zip(("id", "en"), whole, strict=True)
            for line in (lines if language in value else _open(lines))
        ),
    ]


def _open(lines: list[str]) -> list[str]:
    """Return *lines* behind a #; indented ones keep their place when it goes."""
    return [f"#{line}" for line in lines]


def _example(name: str, field: FieldInfo) -> Any:
    """Return a value as it could stand in *field*."""
    if name in _EXAMPLES:
        return _EXAMPLES[name]
    if field.examples:
        return field.examples[0]
    value = _example_of(_core(field.annotation), field.default)
    return [value] if _is_list(field.annotation) else value


def _example_of(core: type, default: Any) -> Any:
    if issubclass(core, Enum):
        return (default if isinstance(default, core) else next(iter(core))).value
    if issubclass(core, Localized):
        return _EMPTY_TEXT
    if issubclass(core, BaseModel):
        fields = ((inner.alias or name, inner) for name, inner in core.model_fields.items())
        return {name: _example(name, inner) for name, inner in fields}
    return True if core is bool else "…"


def _core(annotation: Any) -> type:
    """Return what a value is in the end: Photo in `tuple[Photo, ...] | None`."""
    if isinstance(annotation, type):
        return annotation
    found = (_core(inner) for inner in get_args(annotation) if inner not in (type(None), Ellipsis))
    return next(found, str)


def _is_list(annotation: Any) -> bool:
    return getattr(annotation, "__origin__", None) is tuple
