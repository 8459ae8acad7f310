"""The command line: `kriya check`, `kriya build`, `kriya serve`.

Exit status: 0 fine, 1 problems in the records or a stage that failed, 2 wrong use.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from kriya.cli.report import Speech, print_problems, print_text, problem_count, spoken
from kriya.cli.serving import serve_site
from kriya.pipeline import BuildReport, build_catalogue, check_catalogue
from kriya.problems import CatalogueError, Text, has_errors
from kriya.settings import Settings, read_settings

app = typer.Typer(
    help="Katalog kriya PPU × DIY: catatan YAML menjadi situs. / From YAML records to the catalogue's site.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
)

Lang = Annotated[Speech, typer.Option("--lang", help="Bahasa pesan. / Language of messages.")]
Root = Annotated[
    Path, typer.Option("--root", help="Folder proyek. / The project's folder.", file_okay=False, show_default="here")
]


@app.command()
def check(
    paths: Annotated[
        list[Path] | None, typer.Argument(help="Hanya berkas atau folder ini. / Only these files or folders.")
    ] = None,
    lang: Lang = Speech.BOTH,
    root: Root = Path(),
) -> None:
    """Periksa semua catatan. / Check all records."""
    console = Console(highlight=False)
    with _failures(lang):
        settings = read_settings(root.resolve())
        wanted = [_inside(settings, path) for path in paths or ()]
        checked = check_catalogue(settings)
    problems = [p for p in checked.problems if not wanted or any(p.file.is_relative_to(place) for place in wanted)]
    print_problems(console, problems, lang)
    count = problem_count(problems)
    total = Text(f"{checked.records} catatan diperiksa: {count.id}.", f"{checked.records} records checked: {count.en}.")
    print_text(console, total, lang, style="bold red" if has_errors(problems) else "bold green")
    raise typer.Exit(1 if has_errors(problems) else 0)


@app.command()
def build(lang: Lang = Speech.BOTH, root: Root = Path()) -> None:
    """Susun situs ke site/, seluruhnya atau tidak sama sekali. / Build the site into site/, whole or not at all."""
    with _failures(lang):
        settings = read_settings(root.resolve())
        report = build_once(settings, lang)
    raise typer.Exit(0 if report.succeeded else 1)


@app.command()
def serve(
    port: Annotated[int, typer.Option(help="Porta. / Port.", min=1, max=65535)] = 8000,
    lang: Lang = Speech.BOTH,
    root: Root = Path(),
) -> None:
    """Susun, tampilkan di localhost, dan susun ulang bila berubah. / Build, serve, rebuild on change."""
    with _failures(lang):
        settings = read_settings(root.resolve())
        build_once(settings, lang)
        serve_site(settings, port, lambda: _rebuild(settings, lang), lambda text: print_text(Console(), text, lang))


def build_once(settings: Settings, lang: Speech) -> BuildReport:
    """Build the site and print what was done; problems in the records end in a report, not in an error."""
    console = Console(highlight=False)
    with _progress(console, lang) as on_step:
        report = build_catalogue(settings, on_step)
    print_problems(console, report.problems, lang)
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


def _rebuild(settings: Settings, lang: Speech) -> None:
    """Build after a change; a failure is shown and the old site goes on being served."""
    try:
        build_once(settings, lang)
    except CatalogueError as error:
        print_text(Console(stderr=True, highlight=False), error.message, lang, style="bold red")


def _print_summary(console: Console, settings: Settings, report: BuildReport, lang: Speech) -> None:
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
            f"Done: {total} pages ({listed}), {report.products} products, {report.makers} makers, {count.en}, "
            f"{report.seconds:.1f} seconds.",
        ),
        lang,
        style="bold green",
    )
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


def _inside(settings: Settings, path: Path) -> Path:
    """Return *path* relative to the project, or stop where it is not in it."""
    whole = path.resolve()
    if not whole.exists() or not whole.is_relative_to(settings.products):
        raise typer.BadParameter(f"{path}: tidak ada di products/ / not in products/")
    return whole.relative_to(settings.root)


@contextmanager
def _progress(console: Console, lang: Speech) -> Iterator:
    """Show what is being done: a moving line on a terminal, one line a step elsewhere."""
    if console.is_terminal:
        with console.status("…") as status:
            yield lambda text: status.update(spoken(text, lang, " / "))
    else:
        yield lambda text: console.print(spoken(text, lang, " / "), soft_wrap=True)


@contextmanager
def _failures(lang: Speech) -> Iterator[None]:
    """Turn a failure into its sentence and exit status 1; Ctrl+C into a quiet end."""
    try:
        yield
    except CatalogueError as error:
        print_text(Console(stderr=True, highlight=False), error.message, lang, style="bold red")
        raise typer.Exit(1) from None
    except KeyboardInterrupt:
        raise typer.Exit(130) from None
