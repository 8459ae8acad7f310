"""The parts of a record with the way to each, so that a field added to a model is seen by every check and report."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from pydantic import BaseModel

from kriya.model.source import FieldPath
from kriya.model.text import Localized


def parts_of(value: BaseModel, path: FieldPath = ()) -> Iterator[tuple[FieldPath, BaseModel]]:
    """Yield every model inside *value* (a text, a photo, a price …) with the path at which it stands in the file."""
    for name, step in _fields_with_parts(type(value)):
        inner = getattr(value, name)
        if isinstance(inner, BaseModel):
            yield (*path, step), inner
            yield from parts_of(inner, (*path, step))
        elif inner:
            for number, item in enumerate(inner):
                yield (*path, step, number), item
                yield from parts_of(item, (*path, step, number))


def texts_of(value: BaseModel) -> tuple[tuple[FieldPath, Localized], ...]:
    """Return every text in both languages within *value*, with the way to it."""
    found: list[tuple[FieldPath, Localized]] = []
    _collect_texts(value, (), found)
    return tuple(found)


def _collect_texts(value: BaseModel, path: FieldPath, found: list[tuple[FieldPath, Localized]]) -> None:
    """Do what `parts_of` does, for texts alone and without looking where there can be none: checks ask it of all."""
    if type(value) is Localized:
        found.append((path, value))
        return
    for name, step in _fields_with_texts(type(value)):
        inner = getattr(value, name)
        if isinstance(inner, BaseModel):
            _collect_texts(inner, (*path, step), found)
        elif inner:
            for number, item in enumerate(inner):
                _collect_texts(item, (*path, step, number), found)


def inner_model(annotation: Any) -> type[BaseModel] | None:
    """Return the model inside an annotation such as `tuple[Photo, ...] | None`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    found = (inner_model(part) for part in getattr(annotation, "__args__", ()))
    return next((model for model in found if model), None)


@cache
def _fields_with_texts(model: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    """Return name and written name of the fields of *model* that can hold a text in both languages, at any depth."""
    return tuple(
        (name, step)
        for name, step in _fields_with_parts(model)
        if (inner := inner_model(model.model_fields[name].annotation))
        and (inner is Localized or _fields_with_texts(inner))
    )


@cache
def _fields_with_parts(model: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    """Return name and written name of the fields of *model* that can hold a model."""
    return tuple(
        (name, field.alias or name) for name, field in model.model_fields.items() if inner_model(field.annotation)
    )
