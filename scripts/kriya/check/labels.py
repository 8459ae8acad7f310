"""What people call the field that a problem points at."""

import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import PurePosixPath

from pydantic import BaseModel

from kriya.model import RECORD_MODELS, SourceKind, Sources, field_named, inner_model, label_of
from kriya.problems import Problem, Text


def with_labels(problems: Iterable[Problem], sources: Sources) -> list[Problem]:
    """Return *problems*, each with the label of its field where the field has one."""
    kinds = {source.file: source.kind for source in sources.records}
    return [replace(problem, label=_label(problem, kinds)) for problem in problems]


def _label(problem: Problem, kinds: dict[PurePosixPath, SourceKind]) -> Text | None:
    """Return the label of the innermost named field on the way to the value; a text's language adds nothing."""
    kind = kinds.get(problem.file)
    model: type[BaseModel] | None = RECORD_MODELS[kind] if kind else None
    found = None
    for name in re.findall(r"[^.\[\]]+", re.sub(r"\[\d+\]", "", problem.field)):
        field = field_named(model, name) if model else None
        label = label_of(field) if field and name not in ("id", "en") else None
        found = Text(*label) if label else found
        model = inner_model(field.annotation) if field else None
    return found
