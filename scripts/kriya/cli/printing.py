"""Problems and summaries as people read them: colours and places on a terminal, plain lines in a pipe."""

from collections import Counter
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import NoReturn

import typer
from rich.console import Console
from rich.text import Text as Styled

from kriya.problems import Problem, Severity, Text, counted, printable


class Speech(StrEnum):
    """The language of messages."""

    BOTH = "both"
    ID = "id"
    EN = "en"


_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow"}
_NAMES = {Severity.ERROR: Text("salah", "error"), Severity.WARNING: Text("peringatan", "warning")}


def print_problems(console: Console, problems: Sequence[Problem], speech: Speech, root: Path) -> None:
    """Print each problem with its place; Indonesian first, English below it.

    On a terminal the line itself stands between, with a mark under the place; *root* is where its file lies.
    """
    for problem in problems:
        console.print(
            Styled.assemble(
                (printable(f"{problem.file}:{problem.line}:{problem.column}"), "bold"),
                " ",
                (spoken(_NAMES[problem.severity], speech, " / "), _STYLES[problem.severity]),
                (f" [{problem.rule}]" if problem.rule else "", "dim"),
            ),
            soft_wrap=True,
        )
        if console.is_terminal:
            _print_line(console, problem, root)
        for sentence in _sentences(problem.sentence, speech):
            console.print(Styled(f"  {printable(sentence)}"), soft_wrap=True)


def _print_line(console: Console, problem: Problem, root: Path) -> None:
    """Print the line that *problem* points into, cut to the terminal's width around the place."""
    line = _line_of(root / problem.file, problem.line)
    if not line.strip():
        return
    lead = f"{problem.line:>5} | "
    room = max(20, console.width - len(lead) - 1)
    start = max(0, problem.column - 1 - room // 2) if len(line) > room else 0
    console.print(Styled(f"{lead}{line[start : start + room]}", style="cyan"), soft_wrap=True)
    console.print(Styled(" " * (len(lead) + problem.column - 1 - start) + "^", style="bold cyan"), soft_wrap=True)


def _line_of(file: Path, number: int) -> str:
    try:
        lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    return printable(lines[number - 1].replace("\t", " ")) if number <= len(lines) else ""


def print_text(console: Console, text: Text, speech: Speech, style: str = "") -> None:
    """Print *text* in the language or languages asked for."""
    for sentence in _sentences(text, speech):
        console.print(Styled(sentence, style=style), soft_wrap=True)


def spoken(text: Text, speech: Speech, between: str) -> str:
    """Return *text* on one line."""
    return between.join(_sentences(text, speech))


def _sentences(text: Text, speech: Speech) -> list[str]:
    return [text.id, text.en] if speech is Speech.BOTH else [getattr(text, speech.value)]


def refuse(problems: Sequence[Problem], doing: Text, speech: Speech) -> NoReturn:
    """Say that *doing* ("report", in both languages) has to wait for records without errors, and end with 1."""
    count = problem_count(problems)
    said = Text(
        f"Belum dapat {doing.id}: {count.id}. Jalankan `make check`, perbaiki, lalu ulangi.",
        f"Cannot {doing.en} yet: {count.en}. Run `make check`, mend them, then try again.",
    )
    print_text(Console(stderr=True, highlight=False), said, speech, style="bold red")
    raise typer.Exit(1)


def problem_count(problems: Sequence[Problem]) -> Text:
    """Return how many errors and warnings there are."""
    counts = Counter(problem.severity for problem in problems)
    errors, warnings = counts[Severity.ERROR], counts[Severity.WARNING]
    return Text(
        f"{errors} salah, {warnings} peringatan",
        f"{counted(errors, 'error')}, {counted(warnings, 'warning')}",
    )
