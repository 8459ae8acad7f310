"""The story of a print: the checked catalogue, the order, its pictures, the PDF in its place."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kriya.files import write_if_changed
from kriya.link import without_samples
from kriya.pages import Edition
from kriya.photos import frame_pictures, read_ledger
from kriya.pipeline.checking import check_catalogue
from kriya.prints import Order, Press, make_print
from kriya.prints.typeset import typeset
from kriya.problems import CatalogueError, Problem, Text
from kriya.settings import Settings


@dataclass(frozen=True)
class Printed:
    """What a print gave: the PDF, or the problems that kept the records from being printed."""

    problems: list[Problem]
    file: Path | None = None
    count: int = 0
    notes: tuple[Text, ...] = ()


def print_order(
    settings: Settings, order: Order, languages: Sequence[str], *, prices: bool, out: Path | None = None
) -> Printed:
    """Write the PDF that *order* asks for; *out* is its folder, or its file where it ends in .pdf.

    Raises:
        CatalogueError: it cannot be printed; nothing was written.
    """
    checked = check_catalogue(settings)
    if checked.catalogue is None:
        return Printed(checked.problems)
    catalogue = checked.catalogue if settings.samples else without_samples(checked.catalogue)
    editions = {language: Edition(catalogue, {}, language, settings.today, settings.site_url) for language in languages}
    press = Press(editions, prices)
    made = make_print(press, order, {code.code for code in checked.sources.published.codes})
    try:
        pictures = _pictures(press, settings)
        pdf = typeset(made.template, made.values, pictures, settings.print_pictures, settings.today)
        file = _target(out or settings.prints, made.name)
        write_if_changed(file, pdf)
    except OSError as error:
        raise CatalogueError(
            Text(
                f"Tidak dapat menulis ({error.strerror or error}): {error.filename}.",
                f"Cannot write ({error.strerror or error}): {error.filename}.",
            )
        ) from error
    return Printed(checked.problems, file, made.count, made.notes)


def _target(out: Path, name: str) -> Path:
    return out if out.suffix.lower() == ".pdf" else out / f"{name}.pdf"


def _pictures(press: Press, settings: Settings) -> dict[str, str]:
    settings.print_pictures.mkdir(parents=True, exist_ok=True)
    made = frame_pictures(
        press.frames, press.catalogue, settings.root, settings.print_pictures, read_ledger(settings.photo_ledger)
    )
    if made.damaged:
        listed = ", ".join(str(photo.relative_to(settings.root)) for photo in made.damaged)
        raise CatalogueError(Text(f"Foto ini rusak: {listed}", f"These photos are damaged: {listed}"))
    return dict(made.files)
