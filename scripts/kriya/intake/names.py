"""The file of a new record: made from its name, or named by whoever writes it."""

from collections.abc import Mapping
from datetime import date
from pathlib import PurePosixPath
from typing import Annotated

from pydantic import AfterValidator
from slugify import slugify

from kriya.model.addresses import LATER_PAGES
from kriya.model.faults import fault

MAX_LENGTH = 80
"""Letters of a file's name; a longer one makes an address that nobody can dictate."""

_RESERVED = {"", LATER_PAGES.strip("/")}


def _record_name(value: str) -> str:
    if slug(value) != value or value in _RESERVED:
        raise fault(
            "tulis huruf kecil, angka, dan tanda hubung, misalnya anjat-rotan",
            "write small letters, digits and hyphens, such as anjat-rotan",
        )
    return value


RecordName = Annotated[str, AfterValidator(_record_name)]
"""The name of a record's file or folder, which becomes its address."""


def slug(name: str) -> str:
    """Return *name* as a file's name; '' where nothing of it can be one."""
    return slugify(name, max_length=MAX_LENGTH, word_boundary=True)


def product_file(answers: Mapping[str, tuple[str, ...]]) -> PurePosixPath | None:
    """Return where a product of *answers* lies; None where its name makes none."""
    name = _name(answers, "file", "name-id", "name-en")
    return PurePosixPath("products", *answers["maker"], f"{name}.yml") if name and answers.get("maker") else None


def agenda_file(answers: Mapping[str, tuple[str, ...]], today: date) -> PurePosixPath | None:
    """Return where an agenda entry of *answers* lies: it begins with the year in which it is held or was agreed."""
    name = _name(answers, "file", "name-id", "name-en")
    year = answers.get("from", (str(today.year),))[0][:4]
    if not name:
        return None
    return PurePosixPath("products", "agenda", f"{name if name.startswith(year) else f'{year}-{name}'}.yml")


def folder_of(answers: Mapping[str, tuple[str, ...]]) -> str | None:
    """Return the folder of a maker of *answers*; None where the name makes none."""
    return _name(answers, "folder", "name")


def _name(answers: Mapping[str, tuple[str, ...]], given: str, *made_from: str) -> str | None:
    if answers.get(given):
        return answers[given][0]
    names = (slug(answers[flag][0]) for flag in made_from if answers.get(flag))
    return next((name for name in names if name not in _RESERVED), None)
