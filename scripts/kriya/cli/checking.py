"""`kriya check`: everything that is wrong with the records, at once."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from kriya.cli.formats import LINES, Format
from kriya.cli.options import Lang, Root, failures, inside_products
from kriya.cli.printing import Speech, print_problems, print_text, problem_count
from kriya.pipeline.checking import check_catalogue
from kriya.problems import Problem, Severity, Text, counted, has_errors
from kriya.settings import Settings, read_settings


def check(
    paths: Annotated[
        list[Path] | None, typer.Argument(help="Hanya berkas atau folder ini. / Only these files or folders.")
    ] = None,
    form: Annotated[Format, typer.Option("--format", help="text, github (anotasi / annotations), json.")] = Format.TEXT,
    fix: Annotated[
        bool, typer.Option("--fix", help="Perbaiki yang aman diperbaiki. / Mend what is safe to mend.")
    ] = False,
    lang: Lang = Speech.BOTH,
    root: Root = Path(),
) -> None:
    """Periksa semua catatan / Check all records."""
    with failures(lang):
        settings = read_settings(root.resolve())
        wanted = [inside_products(settings, path) for path in paths or ()]
        if fix:
            _mend(settings, wanted, lang)
        checked = check_catalogue(settings)
    problems = [problem for problem in checked.problems if _is_wanted(problem, wanted)]
    if write := LINES.get(form):
        for line in write(problems, lang):
            print(line)
    else:
        _print_checked(settings, problems, len(checked.sources.records), lang)
    raise typer.Exit(1 if has_errors(problems) else 0)


def _mend(settings: Settings, wanted: list[Path], lang: Speech) -> None:
    """Mend what is safe to mend, and say on standard error what that was: a format for machines stays clean."""
    from kriya.pipeline.mending import mend_catalogue  # noqa: PLC0415 - slow to import, and seldom wanted

    console = Console(stderr=True, highlight=False)
    for file in mend_catalogue(settings, wanted):
        for done in file.done:
            print_text(
                console, Text(*(f"{file.file}:{done.line}: {said}" for said in done.message)), lang, style="green"
            )


def _print_checked(settings: Settings, problems: list[Problem], records: int, lang: Speech) -> None:
    console = Console(highlight=False)
    print_problems(console, problems, lang, settings.root)
    count = problem_count(problems)
    total = Text(f"{records} catatan diperiksa: {count.id}.", f"{counted(records, 'record')} checked: {count.en}.")
    print_text(console, total, lang, style="bold red" if has_errors(problems) else "bold green")


def _is_wanted(problem: Problem, wanted: list[Path]) -> bool:
    """Return whether *problem* is about a wanted file; an error in the vocabulary keeps all from being judged."""
    if problem.file.is_relative_to("products/vocabulary") and problem.severity is Severity.ERROR:
        return True
    return not wanted or any(problem.file.is_relative_to(place) for place in wanted)
