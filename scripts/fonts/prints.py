"""Make the fonts of the prints from the published ones: still weights, all Latin letters, in one file a weight.

`make fonts` runs this. Typst sets no variable fonts, and a book is set with more letters than a page loads: names may
come from anywhere. A face is published in several files by ranges of letters; here they become one.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

HERE = Path(__file__).parent
PUBLISHED = HERE / "node_modules" / "@fontsource-variable"
TARGET = HERE.parent / "kriya" / "prints" / "templates" / "fonts"
RANGES = ("latin", "latin-ext", "vietnamese")
FACES = (
    ("fraunces", "Fraunces", "wght-normal", {"Regular": 400, "SemiBold": 600}),
    ("plus-jakarta-sans", "Plus Jakarta Sans", "wght-normal", {"Regular": 400, "Medium": 500, "Bold": 700}),
    ("plus-jakarta-sans", "Plus Jakarta Sans", "wght-italic", {"Italic": 400}),
)
"""Folder, family, file and weights of each face in use."""


def main() -> None:
    """Write a TrueType font for every weight and say how large it is."""
    TARGET.mkdir(parents=True, exist_ok=True)
    for folder, family, file, weights in FACES:
        for style, weight in weights.items():
            target = TARGET / f"{folder}-{style.lower()}.ttf"
            font = _merged(folder, file, weight)
            _name(font, family, style, weight)
            font.save(target)
            sys.stdout.write(f"{target.name}: {target.stat().st_size} bytes\n")


def _merged(folder: str, file: str, weight: int) -> TTFont:
    """Return one font of *weight* with the letters of all ranges."""
    with TemporaryDirectory() as place:
        parts = []
        for letters in RANGES:
            source = PUBLISHED / folder / "files" / f"{folder}-{letters}-{file}.woff2"
            font = instantiateVariableFont(TTFont(source, recalcTimestamp=False), {"wght": weight})
            subsetter = Subsetter(Options(layout_features=["*"], hinting=False, notdef_outline=True))
            subsetter.populate(unicodes=font.getBestCmap())
            subsetter.subset(font)
            font.flavor = None
            parts.append(Path(place, f"{letters}.ttf"))
            font.save(parts[-1])
        merged = Merger().merge([str(part) for part in parts])
        merged.recalcTimestamp = False
        return merged


def _name(font: TTFont, family: str, style: str, weight: int) -> None:
    """Name the font so that Typst finds it by family, weight and slope."""
    font["OS/2"].usWeightClass = weight
    italic = style == "Italic"
    font["OS/2"].fsSelection = (font["OS/2"].fsSelection & ~0b1100001) | (0b1 if italic else 0b1000000)
    font["head"].macStyle = 0b10 if italic else 0
    names = font["name"]
    for number in (16, 17, 25):
        names.removeNames(nameID=number)
    for number, text in ((1, family), (2, style), (4, f"{family} {style}"), (6, f"{family}-{style}".replace(" ", ""))):
        names.removeNames(nameID=number)
        names.setName(text, number, 3, 1, 0x409)


if __name__ == "__main__":
    main()
