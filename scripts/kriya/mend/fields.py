"""What the model knows of a record's values: the part that each belongs to, and the words it may choose from."""

from collections.abc import Iterator
from enum import Enum
from typing import Any, NamedTuple, get_args, get_origin

from pydantic import BaseModel

from kriya.model import FieldPath, field_named


class PartOfRecord(NamedTuple):
    """A mapping within a record, the way to it, and the model that it must fit."""

    path: FieldPath
    model: type[BaseModel]
    values: dict[str, Any]


class Leaf(NamedTuple):
    """A single value within a record, the names that lead to it without list numbers, and what it may be."""

    path: FieldPath
    names: tuple[str, ...]
    value: str
    annotation: Any


def parts_of(values: Any, model: type[BaseModel], path: FieldPath = ()) -> Iterator[PartOfRecord]:
    """Yield *values*, if it is a mapping, and every mapping within it whose model is known."""
    if isinstance(values, list):
        for number, inner in enumerate(values):
            yield from parts_of(inner, model, (*path, number))
    elif isinstance(values, dict):
        yield PartOfRecord(path, model, values)
        for name, inner in values.items():
            field = field_named(model, name)
            if field and (part := _part_in(field.annotation)):
                yield from parts_of(inner, part, (*path, name))


def leaves_of(values: Any, model: type[BaseModel]) -> Iterator[Leaf]:
    """Yield every text in *values* that stands in a field of its model."""
    for part in parts_of(values, model):
        for name, inner in part.values.items():
            field = field_named(part.model, name)
            if field and not (isinstance(inner, dict) and _part_in(field.annotation)):
                for path, text in _texts(inner, (*part.path, name)):
                    yield Leaf(path, tuple(step for step in path if isinstance(step, str)), text, field.annotation)


def _texts(value: Any, path: FieldPath) -> Iterator[tuple[FieldPath, str]]:
    """Yield *value*, if it is a text, and the texts in a list or mapping that has no model of its own."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, list):
        yield from (((*path, number), inner) for number, inner in enumerate(value) if isinstance(inner, str))
    elif isinstance(value, dict):
        yield from (((*path, name), inner) for name, inner in value.items() if isinstance(inner, str))


def field_names(model: type[BaseModel]) -> list[str]:
    """Return the names of a model's fields as they are written in a record."""
    return [field.alias or name for name, field in model.model_fields.items()]


def choices_in(annotation: Any) -> list[str]:
    """Return the words that a field may choose from; none where it is free."""
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return [str(choice.value) for choice in annotation]
    return [word for part in get_args(annotation) for word in choices_in(part)]


def takes(annotation: Any, value: Any) -> bool:
    """Return whether a value of this shape can be right in a field: a list, a mapping or a text."""
    if isinstance(value, list):
        return _is_list(annotation)
    if isinstance(value, dict):
        return (_part_in(annotation) is not None and not _is_list(annotation)) or _is_mapping(annotation)
    return get_origin(annotation) is not tuple


def _is_list(annotation: Any) -> bool:
    return get_origin(annotation) is tuple or any(map(_is_list, get_args(annotation)))


def _is_mapping(annotation: Any) -> bool:
    return get_origin(annotation) is dict or any(map(_is_mapping, get_args(annotation)))


def _part_in(annotation: Any) -> type[BaseModel] | None:
    """Return the model inside an annotation such as `tuple[Photo, ...] | None`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next(filter(None, map(_part_in, get_args(annotation))), None)
