"""One source to one record: every field that does not fit is a problem at its line."""

from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from kriya.check.sentences import sentence
from kriya.model import AgendaEntry, Artisan, Checked, FieldPath, Product, Source, SourceKind
from kriya.problems import Problem

MODELS: dict[SourceKind, type[BaseModel]] = {
    SourceKind.ARTISAN: Artisan,
    SourceKind.PRODUCT: Product,
    SourceKind.AGENDA: AgendaEntry,
}

_Model = TypeVar("_Model", bound=BaseModel)


def check_record(source: Source) -> tuple[Checked | None, list[Problem]]:
    """Return the record that *source* holds, if it fits its model, and every problem of its fields."""
    record, problems = fit(MODELS[source.kind], without_empty(source.values), source)
    return (Checked(source, record) if record is not None else None), problems


def fit(model: type[_Model], values: Any, source: Source, path: FieldPath = ()) -> tuple[_Model | None, list[Problem]]:
    """Return *values* as a *model*, or a problem for each field that does not fit; *path* is where they stand."""
    try:
        return model.model_validate(values), []
    except ValidationError as error:
        details = [detail for detail in error.errors(include_url=False) if not _follows(detail, error)]
        return None, [_problem(source, model, detail, path) for detail in details]


def _follows(detail: ErrorDetails, error: ValidationError) -> bool:
    """Return whether a list is only too short because what stands in it does not fit."""
    place = detail["loc"]
    inner = (other["loc"] for other in error.errors(include_url=False))
    return detail["type"] == "too_short" and any(loc[: len(place)] == place and loc != place for loc in inner)


def without_empty(value: Any) -> Any:
    """Return *value* without fields left empty: an empty field counts as one that was not written."""
    if isinstance(value, dict):
        return {key: without_empty(inner) for key, inner in value.items() if inner is not None}
    if isinstance(value, list):
        return [without_empty(inner) for inner in value]
    return value


def _problem(source: Source, model: type[BaseModel], detail: ErrorDetails, path: FieldPath) -> Problem:
    at = (detail.get("ctx") or {}).get("at")
    inner = _written_path(source, (*path, *detail["loc"], *([at] if at else [])))
    known = _fields_at(model, detail["loc"][:-1])
    return Problem(*source.place(inner), sentence(detail, known))


def _written_path(source: Source, path: FieldPath) -> FieldPath:
    """Leave out the steps that only the model has, such as the name of a union's branch."""
    written: FieldPath = ()
    for number, step in enumerate(path):
        if (*written, step) in source.positions or number == len(path) - 1:
            written = (*written, step)
    return written


def _fields_at(model: type[BaseModel], path: FieldPath) -> list[str]:
    """Return the names of the fields of the part of *model* that *path* leads to."""
    for step in path:
        if isinstance(step, int):
            continue
        field = next((f for name, f in model.model_fields.items() if step in (name, f.alias)), None)
        inner = _inner_model(field.annotation) if field else None
        if inner is None:
            return []
        model = inner
    return [field.alias or name for name, field in model.model_fields.items()]


def _inner_model(annotation: Any) -> type[BaseModel] | None:
    """Return the model inside an annotation such as `tuple[Photo, ...] | None`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    found = (_inner_model(part) for part in getattr(annotation, "__args__", ()))
    return next((model for model in found if model), None)
