"""From a template and plain values to a PDF; the only module that knows Typst.

A template sees nothing but its neighbours, the values as data.json, and the folder of the pictures. What a designer may
change lies in templates/.
"""

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

from kriya.problems import CatalogueError, Text

TEMPLATES = Path(__file__).parent / "templates"
FONTS = TEMPLATES / "fonts"

STANDARDS = ["ua-1"]
"""Every print is PDF/UA-1: tagged, titled, in a stated language, with a text for each picture. Typst checks it."""


def typeset(template: str, values: Mapping[str, Any], pictures: Mapping[str, str], folder: Path, day: date) -> bytes:
    """Return the PDF that *template* makes of *values*; the same input gives the same bytes.

    *pictures* names the file in *folder* of each picture that the values name.

    Raises:
        CatalogueError: the template is broken.
    """
    import typst  # noqa: PLC0415 - other commands need none of it

    files = {file.name: file.read_bytes() for file in TEMPLATES.iterdir() if file.suffix in (".typ", ".svg")}
    files["main"] = files[f"{template}.typ"]
    files["data.json"] = json.dumps({**values, "pictures": dict(pictures)}, ensure_ascii=False).encode()
    try:
        return typst.compile(
            files,
            root=str(folder),
            font_paths=typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)]),
            pdf_standards=STANDARDS,
            timestamp=datetime.combine(day, time(), UTC),
        )
    except typst.TypstError as error:
        said = "\n".join([error.message, *error.hints, error.diagnostic])
        raise CatalogueError(
            Text(f"Templat {template}.typ rusak: {said}", f"The template {template}.typ is broken: {said}")
        ) from error
