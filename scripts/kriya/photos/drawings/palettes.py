"""The colours of the workshops, and which of them are used together in which craft."""

from dataclasses import dataclass

MORI, STRAW, RATTAN, CLAY = "#f5ead6", "#e4cb98", "#c9963f", "#d9a58b"
TERRACOTTA, TEAK, SOGAN, BARK, NIGHT = "#b5532f", "#96632f", "#6b3e1f", "#3a2115", "#1b1a22"
INDIGO, NILA, LEAF, SAGE = "#1f2f5c", "#56709c", "#2f5d4a", "#8fa57f"
SILVER, IRON = "#ccd0d4", "#4c525c"


@dataclass(frozen=True)
class Palette:
    """Five colours of one piece of work."""

    ground: str
    line: str  # outlines and small marks, seen on the ground
    body: str  # what the motif is filled with
    detail: str  # marks on the body
    spark: str  # a little of something else


WAXED = (
    Palette(BARK, NIGHT, MORI, SOGAN, RATTAN),
    Palette(MORI, BARK, SOGAN, MORI, INDIGO),
    Palette(INDIGO, NIGHT, MORI, INDIGO, RATTAN),
    Palette(SOGAN, BARK, STRAW, BARK, MORI),
    Palette(NIGHT, SOGAN, MORI, TERRACOTTA, RATTAN),
    Palette(INDIGO, SOGAN, STRAW, SOGAN, CLAY),
)
COAST = (
    Palette(LEAF, NIGHT, MORI, LEAF, RATTAN),
    Palette(MORI, BARK, LEAF, MORI, TERRACOTTA),
    Palette(INDIGO, NIGHT, STRAW, INDIGO, CLAY),
    Palette(TERRACOTTA, BARK, MORI, BARK, STRAW),
    Palette(NIGHT, SOGAN, RATTAN, NIGHT, TERRACOTTA),
)
PRINTED = (
    Palette(MORI, BARK, INDIGO, MORI, TERRACOTTA),
    Palette(STRAW, BARK, SOGAN, MORI, TERRACOTTA),
    Palette(CLAY, BARK, INDIGO, MORI, SOGAN),
    Palette(MORI, NIGHT, LEAF, STRAW, RATTAN),
)
FIBRE = (
    Palette(NIGHT, SOGAN, RATTAN, STRAW, TERRACOTTA),
    Palette(BARK, LEAF, STRAW, MORI, SOGAN),
    Palette(NIGHT, BARK, TEAK, STRAW, INDIGO),
    Palette(BARK, SOGAN, STRAW, MORI, LEAF),
    Palette(NIGHT, BARK, CLAY, MORI, SOGAN),
)
YARN = (
    Palette(BARK, TERRACOTTA, SOGAN, STRAW, RATTAN),
    Palette(INDIGO, NILA, NIGHT, MORI, RATTAN),
    Palette(MORI, SOGAN, INDIGO, NILA, TERRACOTTA),
    Palette(LEAF, SAGE, NIGHT, STRAW, RATTAN),
    Palette(NIGHT, SOGAN, BARK, CLAY, TERRACOTTA),
)
VAT = (
    Palette(INDIGO, INDIGO, NILA, MORI, NIGHT),
    Palette(BARK, SOGAN, TERRACOTTA, MORI, BARK),
    Palette(LEAF, LEAF, SAGE, MORI, NIGHT),
    Palette(INDIGO, SOGAN, CLAY, MORI, INDIGO),
    Palette(SOGAN, SOGAN, RATTAN, MORI, BARK),
)
STAIN = (
    Palette(MORI, SOGAN, LEAF, RATTAN, TERRACOTTA),
    Palette("#e9d9c3", BARK, SOGAN, SAGE, INDIGO),
    Palette(STRAW, LEAF, SOGAN, TERRACOTTA, BARK),
)
DOYO = (
    Palette(BARK, SOGAN, TERRACOTTA, RATTAN, MORI),
    Palette(STRAW, BARK, TERRACOTTA, SOGAN, NIGHT),
    Palette(NIGHT, TERRACOTTA, STRAW, SOGAN, TERRACOTTA),
)
EARTH = (
    Palette(BARK, SOGAN, TERRACOTTA, CLAY, MORI),
    Palette(BARK, BARK, SOGAN, TERRACOTTA, MORI),
    Palette(SOGAN, TERRACOTTA, CLAY, MORI, MORI),
    Palette(NIGHT, NIGHT, IRON, CLAY, MORI),
)
WIRE = (
    Palette(NIGHT, IRON, SILVER, "#fff", SILVER),
    Palette(INDIGO, IRON, SILVER, "#fff", SILVER),
    Palette("#14302a", IRON, SILVER, "#fff", SILVER),
    Palette(BARK, IRON, SILVER, "#fff", SILVER),
)
BEATEN = (
    Palette(BARK, SOGAN, TERRACOTTA, CLAY, STRAW),
    Palette(BARK, SOGAN, RATTAN, STRAW, MORI),
    Palette(NIGHT, NIGHT, IRON, SILVER, SILVER),
)
GLASS = (
    Palette(NIGHT, TERRACOTTA, SOGAN, MORI, RATTAN),
    Palette(NIGHT, INDIGO, MORI, TERRACOTTA, RATTAN),
    Palette(NIGHT, LEAF, SAGE, MORI, TERRACOTTA),
    Palette(NIGHT, NILA, INDIGO, MORI, CLAY),
)
TIMBER = (
    Palette(BARK, BARK, SOGAN, TEAK, TEAK),
    Palette(BARK, SOGAN, TEAK, RATTAN, RATTAN),
    Palette(NIGHT, NIGHT, BARK, SOGAN, SOGAN),
)
HIDE = (
    Palette(NIGHT, INDIGO, STRAW, RATTAN, TERRACOTTA),
    Palette(BARK, LEAF, STRAW, RATTAN, TERRACOTTA),
    Palette(NIGHT, SOGAN, MORI, RATTAN, INDIGO),
    Palette(BARK, NILA, STRAW, RATTAN, RATTAN),
)
TANNED = (
    Palette(BARK, BARK, SOGAN, STRAW, TEAK),
    Palette(NIGHT, BARK, TEAK, MORI, SOGAN),
    Palette(NIGHT, NIGHT, BARK, RATTAN, TERRACOTTA),
)
SHELL = (
    Palette(BARK, BARK, SOGAN, TEAK, RATTAN),
    Palette(STRAW, BARK, SOGAN, TEAK, TERRACOTTA),
    Palette(NIGHT, BARK, TEAK, STRAW, RATTAN),
)
FEAST = (
    Palette("#3f7458", LEAF, SAGE, STRAW, RATTAN),
    Palette(LEAF, "#1d3d31", "#5d8a68", STRAW, TEAK),
    Palette("#4b6b45", "#2b4a33", SAGE, MORI, TERRACOTTA),
)
HERB = (
    Palette(MORI, SOGAN, LEAF, MORI, RATTAN),
    Palette(LEAF, NIGHT, SAGE, LEAF, RATTAN),
    Palette("#ecdcbc", TERRACOTTA, "#4e7a58", MORI, RATTAN),
    Palette(CLAY, BARK, LEAF, MORI, STRAW),
)
