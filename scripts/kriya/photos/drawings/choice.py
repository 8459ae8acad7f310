"""Which pattern stands for which craft, in which colours, and how the light falls on it."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

from kriya.photos.drawings import batik, carved, cloth, forest, leaves, palettes, plaits, wrought
from kriya.photos.drawings.brush import HEIGHT, WIDTH, Brush, define, element, ground, group, moved, number, shading
from kriya.photos.drawings.palettes import NIGHT, Palette


def hanging(brush: Brush) -> str:
    """Return the soft folds of cloth that hangs."""
    turn = f"rotate({number(brush.between(-24, 24))} .5 .5)"
    light = (
        *((0, NIGHT, 0.5), (14, NIGHT, 0.05), (26, "#fff", 0.5), (38, NIGHT, 0.05), (54, NIGHT, 0.5)),
        *((64, NIGHT, 0.05), (77, "#fff", 0.42), (100, NIGHT, 0.55)),
    )
    return _lit(shading("linear", "light", *light, gradientTransform=turn))


def lamplit(brush: Brush) -> str:
    """Return the light of one lamp on a thing that lies still."""
    light = ((0, "#fff", 0.5), (45, "#fff", 0.05), (60, NIGHT, 0.05), (100, NIGHT, 0.8))
    place = {"cx": f"{brush.between(0.3, 0.5):.2f}", "cy": f"{brush.between(0.2, 0.4):.2f}", "r": ".85"}
    return _lit(shading("radial", "light", *light, **place))


def _lit(light: str) -> str:
    # Soft light keeps the dyes deep; a viewer that knows no blending shows a paler sheen, and no harm is done.
    return define(light) + group(ground("url(#light)"), style="mix-blend-mode:soft-light")


@dataclass(frozen=True)
class Pattern:
    """How one craft's pattern is drawn, in what colours, under what light."""

    draw: Callable[[Brush], str]
    palettes: tuple[Palette, ...]
    light: Callable[[Brush], str]


KAWUNG = Pattern(batik.kawung, palettes.WAXED, hanging)
PARANG = Pattern(batik.parang, palettes.WAXED, hanging)
NITIK = Pattern(batik.nitik, palettes.WAXED, hanging)
TRUNTUM = Pattern(batik.truntum, palettes.WAXED, hanging)
CEPLOK = Pattern(batik.ceplok, palettes.WAXED, hanging)
SEMEN = Pattern(forest.semen, palettes.WAXED, hanging)
ANTLERS = Pattern(forest.antlers, palettes.COAST, hanging)
MANGROVE = Pattern(forest.mangrove, palettes.COAST, hanging)
PITCHERS = Pattern(forest.pitcher_plants, palettes.COAST, hanging)
PLAIN_PLAIT = Pattern(plaits.plain_plait, palettes.FIBRE, lamplit)
TWILL_PLAIT = Pattern(plaits.twill_plait, palettes.FIBRE, lamplit)
HEXAGONAL_PLAIT = Pattern(plaits.hexagonal_plait, palettes.FIBRE, lamplit)

PATTERNS_OF_CATEGORY: Mapping[str, tuple[Pattern, ...]] = {
    "batik": (KAWUNG, PARANG, NITIK, TRUNTUM, CEPLOK, SEMEN),
    "tekstil-bermotif-batik": (Pattern(cloth.printed_grid, palettes.PRINTED, hanging),),
    "ecoprint": (Pattern(leaves.ecoprint, palettes.STAIN, hanging),),
    "jumputan-shibori": (Pattern(cloth.jumputan, palettes.VAT, hanging),),
    "tenun-lurik": (Pattern(cloth.lurik, palettes.YARN, hanging),),
    "anyaman": (PLAIN_PLAIT, TWILL_PLAIT, HEXAGONAL_PLAIT),
    "ukir-kayu": (Pattern(carved.carved_wood, palettes.TIMBER, lamplit),),
    "wayang-topeng": (Pattern(carved.openwork_hide, palettes.HIDE, lamplit),),
    "gerabah-keramik": (Pattern(wrought.turned_clay, palettes.EARTH, lamplit),),
    "perak": (Pattern(wrought.filigree, palettes.WIRE, lamplit),),
    "kulit": (Pattern(carved.stitched_leather, palettes.TANNED, lamplit),),
    "logam": (Pattern(wrought.hammered_metal, palettes.BEATEN, lamplit),),
    "manik-manik": (Pattern(wrought.beads, palettes.GLASS, lamplit),),
    "batok-kelapa": (Pattern(carved.coconut_shell, palettes.SHELL, lamplit),),
    "serat-alam": (Pattern(plaits.coil, palettes.FIBRE, lamplit),),
    "ulap-doyo": (Pattern(cloth.ulap_doyo, palettes.DOYO, hanging),),
    "aksesori-fesyen": (Pattern(cloth.pleats, palettes.YARN, hanging),),
    "pangan-kemasan": (Pattern(leaves.festive_food, palettes.FEAST, lamplit),),
    "herbal-minyak": (Pattern(leaves.herbs, palettes.HERB, hanging),),
}
"""Where there are several, the code chooses."""

PATTERN_OF_MOTIF: Mapping[str, Pattern] = {
    motif: pattern
    for pattern, motifs in (
        (KAWUNG, "kawung"),
        (PARANG, "parang-rusak-barong parang-rusak-gendreh parang-klithik parang-kusumo udan-liris rujak-senthe"),
        (NITIK, "nitik nitik-karawitan"),
        (TRUNTUM, "truntum"),
        (CEPLOK, "ceplok ceplok-segoro-amarto grompol sidomukti sidoasih sidoluhur"),
        (SEMEN, "semen-gedhe-sawat-gurdha semen-gedhe-sawat-lar semen-rama huk wahyu-tumurun sekar-jagad"),
        (SEMEN, "sinom-parijotho-salak pucuk-pakis-paser paser-serembolum"),
        (ANTLERS, "rusa-sambar tanduk-rusa"),
        # The makers of mayang-asore-tupak want to be asked before anyone copies it: it gets the coast, not their deer.
        (MANGROVE, "mangrove-ppu bekantan manggar mayang-asore-tupak"),
        (PITCHERS, "kantong-semar karamunting enggang batang-garing kelawit-aso"),
        (HEXAGONAL_PLAIT, "anyaman-rotan"),
    )
    for motif in motifs.split()
}
"""Motifs of batik, led to the drawn pattern of their family; the others get one of the category's."""


def draw_placeholder(category: str, code: str, *, motifs: Sequence[str] = ()) -> str:
    """Return an SVG picture of the craft's pattern, the same bytes for the same permanent code everywhere.

    A category that is not known gets a plain plait, the oldest of all.
    """
    pattern, brush = _chosen(category, code, motifs)
    return _framed(pattern.draw(brush), pattern.light(brush))


def ground_colour(category: str, code: str, *, motifs: Sequence[str] = ()) -> str:
    """Return the colour, as #rrggbb, of the ground of the picture that `draw_placeholder` gives."""
    return _chosen(category, code, motifs)[1].palette.ground


@cache
def drawing_version() -> str:
    """Return a fingerprint of the code that draws; another one means that drawings may look different."""
    sources = sorted(Path(__file__).parent.glob("*.py"))
    return hashlib.sha256(b"".join(source.read_bytes() for source in sources)).hexdigest()[:16]


def _chosen(category: str, code: str, motifs: Sequence[str]) -> tuple[Pattern, Brush]:
    # Seeded with a text, Random hashes it with SHA-512: no process and no version of Python changes that,
    # while hash() of a text differs from one process to the next.
    random = Random(code)  # noqa: S311
    pattern = _pattern(category, motifs, random)
    return pattern, Brush(pattern.palettes[int(random.random() * len(pattern.palettes))], random)


def _pattern(category: str, motifs: Sequence[str], random: Random) -> Pattern:
    fitting = [PATTERN_OF_MOTIF[motif] for motif in motifs if motif in PATTERN_OF_MOTIF]
    if category == "batik" and fitting:
        return fitting[0]
    patterns = PATTERNS_OF_CATEGORY.get(category, (PLAIN_PLAIT,))
    return patterns[int(random.random() * len(patterns))]


def _framed(*layers: str) -> str:
    """Return the picture around its middle; it fills whatever frame it is put in."""
    return element(
        "svg",
        group(*layers, transform=moved(WIDTH / 2, HEIGHT / 2)),
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {WIDTH} {HEIGHT}",
        preserveAspectRatio="xMidYMid slice",
    )
