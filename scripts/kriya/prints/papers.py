"""The label sheets that are known by number: read from a file that whoever prints may extend."""

import tomllib
from collections.abc import Mapping
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from kriya.problems import CatalogueError, Text, WrongUseError, did_you_mean

A4 = (210.0, 297.0)


class LabelSheet(BaseModel):
    """A sheet of labels; lengths in millimetres."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    about: str
    also: tuple[str, ...] = ()
    columns: int = Field(ge=1)
    rows: int = Field(ge=1)
    width: float = Field(gt=0)
    height: float = Field(gt=0)
    left: float = Field(ge=0)
    top: float = Field(ge=0)
    across: float = Field(gt=0)
    down: float = Field(gt=0)
    corner: float = 0
    cut: bool = False
    """Whether it is plain paper, with marks to cut along."""

    @property
    def count(self) -> int:
        """How many labels lie on a sheet."""
        return self.columns * self.rows

    @property
    def fits(self) -> bool:
        """Return whether every label lies on the sheet."""
        right = self.left + (self.columns - 1) * self.across + self.width
        foot = self.top + (self.rows - 1) * self.down + self.height
        return right <= A4[0] + 0.5 and foot <= A4[1] + 0.5


def read_label_sheets(file: Path) -> Mapping[str, LabelSheet]:
    """Return the sheets in *file* by number.

    Raises:
        CatalogueError: the file is broken, or a sheet in it cannot be.
    """
    try:
        sheets = {name: LabelSheet(**values) for name, values in tomllib.loads(file.read_text("utf-8")).items()}
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError, TypeError, ValidationError) as error:
        raise CatalogueError(Text(f"{file.name} rusak: {error}", f"{file.name} is broken: {error}")) from error
    for name, sheet in sheets.items():
        if not sheet.fits:
            raise CatalogueError(
                Text(
                    f"{file.name}: label {name} melewati tepi kertas A4; ukur lagi.",
                    f"{file.name}: the labels of {name} reach over the edge of A4; measure again.",
                )
            )
    return sheets


def find_label_sheet(sheets: Mapping[str, LabelSheet], number: str) -> LabelSheet:
    """Return the sheet that is sold as *number*.

    Raises:
        WrongUseError: no sheet has this number.
    """
    wanted = _plain(number)
    for name, sheet in sheets.items():
        if wanted in map(_plain, (name, *sheet.also)):
            return sheet
    listed = "\n".join(f"  {name}: {sheet.about}" for name, sheet in sheets.items())
    text = Text(f"Tidak ada kertas label '{number}'", f"There is no label sheet '{number}'")
    names = [spelling.lower() for name, sheet in sheets.items() for spelling in (name, *sheet.also)]
    asked = did_you_mean(text, number, names)
    known = Text(f"Yang dikenal:\n{listed}", f"Those known:\n{listed}")
    raise WrongUseError(Text(*(f"{said}\n{rest}" for said, rest in zip(asked, known, strict=True))))


def _plain(number: str) -> str:
    """Return *number* without what people write before it and between: 'Avery L-7160' is l7160."""
    return number.lower().removeprefix("avery").replace(" ", "").replace("-", "")
