"""Shelf labels on sheets of label paper, with the place to begin on a sheet that was used before."""

from dataclasses import dataclass

from kriya.prints.content import Press, Values, product_values
from kriya.prints.papers import LabelSheet
from kriya.prints.selection import Selection
from kriya.problems import Text, WrongUseError


@dataclass(frozen=True)
class Sheeting:
    """How labels lie on their sheets."""

    sheet: LabelSheet
    start: int = 1
    """The first free place of the first sheet, counted along the rows."""
    offset: tuple[float, float] = (0.0, 0.0)
    """Millimetres by which all labels move right and down, for a printer that prints beside the place."""
    copies: int = 1
    frames: bool = False
    """Whether each label's edge is drawn, to try a sheet."""


def label_values(press: Press, selection: Selection, sheeting: Sheeting) -> Values:
    """Return the values for labels.typ.

    Raises:
        WrongUseError: the sheet has no such place to begin.
    """
    sheet = sheeting.sheet
    if sheeting.start > sheet.count:
        raise WrongUseError(
            Text(
                f"--start {sheeting.start}: lembar ini hanya memuat {sheet.count} label.",
                f"--start {sheeting.start}: this sheet holds only {sheet.count} labels.",
            )
        )
    drawings = press.drawings(selection.products)
    labels = [product_values(press, product, drawings[product.record.code]) for product in selection.products]
    return {
        **press.base,
        "sheet": sheet.model_dump(exclude={"also", "about"}),
        "start": sheeting.start,
        "offset": list(sheeting.offset),
        "frames": sheeting.frames,
        "labels": [label for label in labels for _ in range(sheeting.copies)],
    }
