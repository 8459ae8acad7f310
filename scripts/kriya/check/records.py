"""One source to one record: every field that does not fit is a problem at its line."""

from collections.abc import Callable, Container, Iterable, Mapping
from functools import cache
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from kriya.check.sentences import sentence
from kriya.check.stand_ins import with_stand_ins
from kriya.model import RECORD_MODELS, Checked, FieldPath, Source, inner_model
from kriya.problems import Problem

_RULES = {"missing": "missing-field", "extra_forbidden": "unknown-field"}
"""Names of rules that are broken by a field as such; all others are about a value."""

MOST_FAULTS = 10_000
"""Faults of one record that are looked at; a file made to keep the check busy can have over a hundred thousand."""

LANGUAGES = ("id", "en")
"""Fields that stand for a text which may be written on one line."""

_Model = TypeVar("_Model", bound=BaseModel)


def check_record(source: Source, references: Callable[[Source], list[Problem]]) -> tuple[Checked | None, list[Problem]]:
    """Return what is sound of the record that *source* holds, and every problem of its fields.

    *references* judges the words that the record uses. A field with a problem is left out of the record, or has a
    stand-in where it is needed, so that the rest can be linked and judged.
    """
    values = source.values
    if _holds_empty(values):
        values = _without_known_empty(values, RECORD_MODELS[source.kind])
    record, problems = fit(RECORD_MODELS[source.kind], values, source)
    problems += references(source)
    if not problems and record is not None:
        return Checked(source, record), []
    faulty: frozenset[str] = frozenset()
    found = problems
    while record is None or found:
        fresh = {problem.outer_field for problem in found} - faulty
        if not fresh:
            return None, problems
        faulty |= fresh
        record, found = fit(RECORD_MODELS[source.kind], with_stand_ins(source.kind, values, faulty), source)
        found = [problem for problem in found if problem.outer_field not in faulty]
        problems += found  # rules between fields are judged only once the fields themselves fit
    return Checked(source, record, faulty), problems


def fit(model: type[_Model], values: Any, source: Source, path: FieldPath = ()) -> tuple[_Model | None, list[Problem]]:
    """Return *values* as a *model*, or a problem for each field that does not fit; *path* is where they stand."""
    try:
        return model.model_validate(values), []
    except ValidationError as error:
        details = error.errors(include_url=False)[:MOST_FAULTS]
        around = _places_around(details)
        found = (_problem(source, model, detail, path) for detail in details if not _follows(detail, around))
        return None, list(dict.fromkeys(found))  # a name on one line is the same text in both languages


def _places_around(details: Iterable[ErrorDetails]) -> set[FieldPath]:
    return {detail["loc"][:end] for detail in details for end in range(len(detail["loc"]))}


def _follows(detail: ErrorDetails, around: Container[FieldPath]) -> bool:
    """Return whether a list is only too short because what stands in it does not fit."""
    return detail["type"] == "too_short" and detail["loc"] in around


def without_empty(value: Any) -> Any:
    """Return *value* without fields left empty: an empty field counts as one that was not written."""
    if isinstance(value, dict):
        return {key: without_empty(inner) for key, inner in value.items() if inner is not None}
    if isinstance(value, list):
        return [without_empty(inner) for inner in value]
    return value


def _holds_empty(values: Any) -> bool:
    """Return whether any field was left empty: a quick look, as nearly no record has one."""
    waiting = [values]
    while waiting:
        value = waiting.pop()
        inner = value.values() if type(value) is dict else value
        if None in inner:
            return True
        waiting += [part for part in inner if type(part) in (dict, list)]
    return False


def _without_known_empty(value: Any, model: type[BaseModel] | None) -> Any:
    """Return *value* without known fields left empty: an unknown one is most likely part of a text or a number."""
    if isinstance(value, dict):
        known = _known_fields(model) if model else None
        return {
            key: _without_known_empty(inner, known.get(key) if known else None)
            for key, inner in value.items()
            if inner is not None or (known is not None and key not in known)
        }
    if isinstance(value, list):
        return [_without_known_empty(inner, model) for inner in value]
    return value


@cache
def _known_fields(model: type[BaseModel]) -> Mapping[str, type[BaseModel] | None]:
    """Return the fields of *model* as they are written, each with the model of what stands in it."""
    return {field.alias or name: inner_model(field.annotation) for name, field in model.model_fields.items()}


def _problem(source: Source, model: type[BaseModel], detail: ErrorDetails, path: FieldPath) -> Problem:
    at = (detail.get("ctx") or {}).get("at")
    inner = _written_path(source, (*path, *detail["loc"], *([at] if at else [])))
    known = _fields_at(model, detail["loc"] if detail["type"] == "model_type" else detail["loc"][:-1])
    return Problem(*source.place(inner), sentence(detail, known), rule=_RULES.get(detail["type"], "value"))


def _written_path(source: Source, path: FieldPath) -> FieldPath:
    """Leave out the steps that only the model has, such as the languages of a name that is written on one line."""
    written: FieldPath = ()
    for number, step in enumerate(path):
        if step == "[key]":  # the step by which the model means the name of a field
            break
        last = number == len(path) - 1 and step not in LANGUAGES
        if (*written, step) in source.positions or last:
            written = (*written, step)
    return written


def _fields_at(model: type[BaseModel], path: FieldPath) -> list[str]:
    """Return the names of the fields of the part of *model* that *path* leads to."""
    for step in path:
        if isinstance(step, int):
            continue
        field = next((f for name, f in model.model_fields.items() if step in (name, f.alias)), None)
        inner = inner_model(field.annotation) if field else None
        if inner is None:
            return []
        model = inner
    return [field.alias or name for name, field in model.model_fields.items()]
