"""The problems of `kriya check` for machines: annotations for GitHub, one JSON object a line for anything else."""

import json
from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum

from kriya.cli.printing import Speech, spoken
from kriya.problems import Problem, Text, printable


class Format(StrEnum):
    """How problems are written."""

    TEXT = "text"
    GITHUB = "github"
    JSON = "json"


def github_lines(problems: Sequence[Problem], speech: Speech) -> Iterator[str]:
    """Yield an annotation a problem, shown at its line in a pull request.

    See https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
    """
    for problem in problems:
        message = spoken(Text(*map(printable, problem.message)), speech, "\n")
        place = ",".join(
            f"{name}={_property(printable(str(value)))}"
            for name, value in (
                ("file", problem.file),
                ("line", problem.line),
                ("col", problem.column),
                ("title", problem.field or problem.rule),
            )
        )
        yield f"::{problem.severity} {place}::{_data(message)}"


def json_lines(problems: Sequence[Problem], speech: Speech) -> Iterator[str]:
    """Yield one JSON object a problem; the keys are file, line, column, field, severity, rule, id and en.

    Both languages are always there, whatever *speech* is: a program picks the one that it shows.
    """
    for problem in problems:
        yield json.dumps(
            {
                "file": str(problem.file),
                "line": problem.line,
                "column": problem.column,
                "field": problem.field,
                "severity": problem.severity.value,
                "rule": problem.rule,
                "id": problem.message.id,
                "en": problem.message.en,
            },
            ensure_ascii=False,
        )


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


LINES: dict[Format, Callable[[Sequence[Problem], Speech], Iterator[str]]] = {
    Format.GITHUB: github_lines,
    Format.JSON: json_lines,
}
"""The writer of each format for machines."""
