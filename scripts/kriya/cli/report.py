"""Problems and summaries as people read them: colours and places on a terminal, plain lines in a pipe."""

from collections import Counter
from collections.abc import Sequence
from enum import StrEnum

from rich.console import Console
from rich.text import Text as Styled

from kriya.problems import Problem, Severity, Text


class Speech(StrEnum):
    """The language of messages."""

    BOTH = "both"
    ID = "id"
    EN = "en"


_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow"}
_NAMES = {Severity.ERROR: Text("salah", "error"), Severity.WARNING: Text("peringatan", "warning")}


def print_problems(console: Console, problems: Sequence[Problem], speech: Speech) -> None:
    """Print each problem with its place; Indonesian first, English below it."""
    for problem in problems:
        console.print(
            Styled.assemble(
                (f"{problem.file}:{problem.line}:{problem.column}", "bold"),
                " ",
                (spoken(_NAMES[problem.severity], speech, " / "), _STYLES[problem.severity]),
            ),
            soft_wrap=True,
        )
        lead = f"{problem.field}: " if problem.field else ""
        for sentence in _sentences(problem.message, speech):
            console.print(Styled(f"  {lead}{sentence}"), soft_wrap=True)


def print_text(console: Console, text: Text, speech: Speech, style: str = "") -> None:
    """Print *text* in the language or languages asked for."""
    for sentence in _sentences(text, speech):
        console.print(Styled(sentence, style=style), soft_wrap=True)


def spoken(text: Text, speech: Speech, between: str) -> str:
    """Return *text* on one line."""
    return between.join(_sentences(text, speech))


def _sentences(text: Text, speech: Speech) -> list[str]:
    return [text.id, text.en] if speech is Speech.BOTH else [getattr(text, speech.value)]


def problem_count(problems: Sequence[Problem]) -> Text:
    """Return how many errors and warnings there are."""
    counts = Counter(problem.severity for problem in problems)
    errors, warnings = counts[Severity.ERROR], counts[Severity.WARNING]
    return Text(
        f"{errors} salah, {warnings} peringatan",
        f"{errors} error{'' if errors == 1 else 's'}, {warnings} warning{'' if warnings == 1 else 's'}",
    )
