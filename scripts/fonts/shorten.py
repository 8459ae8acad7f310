"""Make the site's fonts from the published ones: only the letters, weights and features that both languages use.

`make fonts` runs this after a new version of a font, or where catalogue.css needs another weight. The fonts are the
largest files that a first visit asks for, and words are only seen in their own letters once they are there.
"""

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

HERE = Path(__file__).parent
TARGET = HERE.parent.parent / "overrides" / "assets" / "kriya" / "fonts"
FONTS = ("fraunces", "plus-jakarta-sans")
WEIGHTS = (400, 700)
LETTERS = [*range(0x20, 0x7F), *range(0xA0, 0x100), *map(ord, "ı‑–—‘’“”•…′″€™−")]
FEATURES = ("calt", "ccmp", "kern", "liga", "locl", "mark", "mkmk", "rvrn")


def main() -> None:
    """Write every font into the site's assets and say how large it is."""
    for name in FONTS:
        file = f"{name}-latin-wght-normal.woff2"
        font = TTFont(HERE / "node_modules" / "@fontsource-variable" / name / "files" / file, recalcTimestamp=False)
        font = instantiateVariableFont(font, {"wght": WEIGHTS})
        subsetter = Subsetter(Options(layout_features=list(FEATURES), hinting=False))
        subsetter.populate(unicodes=LETTERS)
        subsetter.subset(font)
        font.flavor = "woff2"
        font.save(TARGET / file)
        sys.stdout.write(f"{file}: {(TARGET / file).stat().st_size} bytes\n")


if __name__ == "__main__":
    main()
