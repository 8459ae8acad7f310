"""`kriya build` and `kriya serve`: the site, whole or not at all, and its rebuilding while one works."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import Progress, ProgressColumn, Task, TextColumn

from kriya.cli.options import Lang, Root, failures
from kriya.cli.printing import Speech, print_problems, print_text, problem_count, spoken
from kriya.cli.serving import check_port, serve_site
from kriya.problems import Text, counted
from kriya.settings import Settings, read_settings

if TYPE_CHECKING:
    from kriya.pipeline.building import BuildReport


def build(lang: Lang = Speech.BOTH, root: Root = Path()) -> None:
    """Susun situs ke site/ / Build the site into site/, whole or not at all."""
    with failures(lang):
        settings = read_settings(root.resolve())
        report = build_once(settings, lang)
    raise typer.Exit(0 if report.succeeded else 1)


def serve(
    port: Annotated[int, typer.Option(help="Porta. / Port.", min=1, max=65535)] = 8000,
    lang: Lang = Speech.BOTH,
    root: Root = Path(),
) -> None:
    """Susun dan tampilkan di localhost / Build, serve, rebuild what changes."""
    with failures(lang):
        settings = _served(root.resolve())
        check_port(port)
        build_once(settings, lang)
        serve_site(settings, port, partial(_rebuild, lang=lang), lambda text: print_text(Console(), text, lang))


def build_once(settings: Settings, lang: Speech) -> "BuildReport":
    """Build the site and print what was done; problems in the records end in a report, not in an error."""
    from kriya.pipeline.building import build_catalogue  # noqa: PLC0415 - slow to import, needed by these commands only

    console = Console(highlight=False)
    with _progress(console, lang) as (on_step, on_photo):
        report = build_catalogue(settings, on_step, on_photo)
    print_problems(console, report.problems, lang, settings.root)
    if report.succeeded:
        _print_summary(console, settings, report, lang)
    else:
        count = problem_count(report.problems)
        print_text(
            console,
            Text(f"Situs tidak disusun ulang: {count.id}.", f"The site was not rebuilt: {count.en}."),
            lang,
            style="bold red",
        )
    return report


def _served(root: Path) -> Settings:
    return replace(read_settings(root), serving=True)


def _rebuild(root: Path, lang: Speech) -> bool:
    """Build after a change, return whether it was done; whatever fails is shown, and the old site is served on."""
    try:
        with failures(lang):
            return build_once(_served(root), lang).succeeded
    except typer.Exit:
        return False  # said already


def _print_summary(console: Console, settings: Settings, report: "BuildReport", lang: Speech) -> None:
    pages = {language: site.pages for language, site in report.sites.items()}
    for language, site in report.sites.items():
        for warning in site.warnings:
            console.print(f"  {language}: {warning}", style="yellow", soft_wrap=True, markup=False)
    count = problem_count(report.problems)
    listed = " + ".join(f"{number} {language}" for language, number in pages.items())
    total = sum(pages.values())
    print_text(
        console,
        Text(
            f"Selesai: {total} halaman ({listed}), {report.products} produk, {report.makers} perajin, {count.id}, "
            f"{report.seconds:.1f} detik.",
            f"Done: {counted(total, 'page')} ({listed}), {counted(report.products, 'product')}, "
            f"{counted(report.makers, 'maker')}, {count.en}, "
            f"{report.seconds:.1f} seconds.",
        ),
        lang,
        style="bold green",
    )
    if settings.serving:
        return
    print_text(
        console,
        Text(
            f"Situs ada di {_shown(settings.site)}/; lihat dengan `make serve`.",
            f"The site is in {_shown(settings.site)}/; look at it with `make serve`.",
        ),
        lang,
    )


def _shown(path: Path) -> Path:
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path


@contextmanager
def _progress(console: Console, lang: Speech) -> Iterator[tuple[Callable[[Text], None], Callable[[int, int], None]]]:
    """Show what is being done: one line that changes on a terminal, a line a step elsewhere.

    Nothing moves by itself on that line: that would take a thread, and a process with threads cannot be forked.
    """
    if not console.is_terminal:
        yield lambda text: console.print(spoken(text, lang, " / "), soft_wrap=True), lambda done, total: None
        return
    columns = (TextColumn("{task.description} …"), _PhotoColumn(lang))
    with Progress(*columns, console=console, transient=True, auto_refresh=False) as progress:
        task = progress.add_task("", total=None)

        def on_step(text: Text) -> None:
            progress.reset(task, description=spoken(text, lang, " / "), total=None)
            progress.refresh()

        yield on_step, lambda done, total: progress.update(task, completed=done, total=total, refresh=True)


class _PhotoColumn(ProgressColumn):
    """How many photos are done, and how long the others will take; nothing while no photo is being made."""

    def __init__(self, lang: Speech) -> None:
        self._left = spoken(Text("sisa", "left"), lang, "/")
        super().__init__()

    def render(self, task: Task) -> str:
        """Return '3/16, 0:12 left'."""
        if task.total is None:
            return ""
        seconds = round(task.time_remaining or 0)
        return f"{task.completed:.0f}/{task.total:.0f}, {seconds // 60}:{seconds % 60:02} {self._left}"
