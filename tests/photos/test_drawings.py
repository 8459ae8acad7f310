"""The drawn pictures that stand in for missing photos."""

import hashlib
import os
import re
import subprocess
import sys
from pathlib import Path
from random import Random
from xml.etree import ElementTree

import pytest

from kriya.photos.drawings import draw_placeholder

CATEGORIES = (
    "batik",
    "tekstil-bermotif-batik",
    "ecoprint",
    "jumputan-shibori",
    "tenun-lurik",
    "anyaman",
    "ukir-kayu",
    "wayang-topeng",
    "gerabah-keramik",
    "perak",
    "kulit",
    "logam",
    "manik-manik",
    "batok-kelapa",
    "serat-alam",
    "ulap-doyo",
    "aksesori-fesyen",
    "pangan-kemasan",
    "herbal-minyak",
)
MOTIFS = (
    "kawung",
    "parang-klithik",
    "nitik",
    "truntum",
    "ceplok",
    "semen-rama",
    "rusa-sambar",
    "mangrove-ppu",
    "kantong-semar",
    "anyaman-rotan",
)
CODES = ("7K3Q9", "A0B1C", "ZX8M2", "M4N5P", "0000X", "QQQQQ", "J2T6W", "9V3RH")
CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CASES = [(category, ()) for category in (*CATEGORIES, "not-a-category")] + [("batik", (motif,)) for motif in MOTIFS]
SCRIPTS = Path(__file__).parents[2] / "scripts"
SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize(("category", "motifs"), CASES)
def test_a_drawing_is_a_small_svg_that_stands_alone(category, motifs):
    """Every craft gets well-formed XML under 6 KB, without script, text or anything from elsewhere."""
    for code in CODES:
        drawing = draw_placeholder(category, code, motifs=motifs)
        root = ElementTree.fromstring(drawing)
        elements = list(root.iter())
        names = {element.get("id") for element in elements} - {None}
        assert len(drawing.encode()) < 6000
        assert (root.tag, root.get("viewBox")) == (f"{SVG}svg", "0 0 800 600")
        assert not {f"{SVG}{name}" for name in ("script", "text", "image", "foreignObject")} & {e.tag for e in elements}
        assert not any((element.text or "").strip() for element in elements)
        assert _mentioned(drawing) <= names
        assert drawing.count(":") == drawing.count("mix-blend-mode:") + 1  # and the colon of the namespace's http:


@pytest.mark.slow
@pytest.mark.parametrize(("category", "motifs"), CASES)
def test_no_code_makes_a_heavy_drawing(category, motifs):
    """Whatever code a record gets, its drawing stays under 6 KB."""
    random = Random("codes")
    codes = ("".join(random.choices(CROCKFORD, k=5)) for _ in range(2000))
    heaviest = max(codes, key=lambda code: len(draw_placeholder(category, code, motifs=motifs)))
    assert len(draw_placeholder(category, heaviest, motifs=motifs).encode()) < 6000, heaviest


def _mentioned(drawing: str) -> set[str]:
    """Return the ids that are used, an outside address being none that could be found."""
    return {inside or outside for inside, outside in re.findall(r'href="(?:#([^"]+)|([^"]*))"', drawing)} | set(
        re.findall(r"url\(#?([^)]+)\)", drawing)
    )


def test_ids_are_used_once():
    """An id names one element only, or another part of the picture would be drawn in its place."""
    for category, motifs in CASES:
        ids = re.findall(r'\bid="([^"]+)"', draw_placeholder(category, CODES[0], motifs=motifs))
        assert len(ids) == len(set(ids)), category


@pytest.mark.parametrize(("category", "motifs"), CASES)
def test_what_repeats_brings_its_own_colours(category, motifs):
    """A pattern takes no colour from where it is used, so a part that is used in several colours holds none."""
    for code in CODES:
        root = ElementTree.fromstring(draw_placeholder(category, code, motifs=motifs))
        coloured = {use.get("href") for use in root.iter(f"{SVG}use") if use.get("stroke") or use.get("fill")}
        parts = [part for part in root.iter() if f"#{part.get('id')}" in coloured]
        assert not [part for part in parts for inner in part.iter() if "-tile" in inner.get("fill", "")]


@pytest.mark.parametrize("salt", ["0", "4711"])
def test_the_same_code_gives_the_same_bytes_in_another_process(salt):
    """A drawing depends on nothing but what it is asked for: not the process, its hash seed, or what it drew before."""
    here = _digest([draw_placeholder(category, CODES[0], motifs=motifs) for category, motifs in CASES])
    program = (
        "import sys; from kriya.photos.drawings import draw_placeholder as draw;"
        f"sys.stdout.write('\\n'.join(draw(c, {CODES[0]!r}, motifs=m) for c, m in {CASES!r}))"
    )
    environment = {**os.environ, "PYTHONHASHSEED": salt, "PYTHONPATH": str(SCRIPTS)}
    there = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True)
    assert _digest(there.stdout.split("\n")) == here


def _digest(drawings: list[str]) -> str:
    return hashlib.sha256("\n".join(drawings).encode()).hexdigest()


@pytest.mark.parametrize(("category", "motifs"), CASES)
def test_neighbours_differ(category, motifs):
    """Two products side by side do not show the same picture."""
    assert len({draw_placeholder(category, code, motifs=motifs) for code in CODES}) == len(CODES)


def test_batik_shows_the_motif_of_its_record():
    """A motif that can be drawn chooses the pattern; one that cannot leaves the choice to the category."""
    drawn = {draw_placeholder("batik", "7K3Q9", motifs=[motif]) for motif in MOTIFS}
    assert len(drawn) == len(MOTIFS)
    assert draw_placeholder("batik", "7K3Q9", motifs=["unknown", "nitik"]) in drawn
    assert draw_placeholder("batik", "7K3Q9", motifs=["unknown"]) == draw_placeholder("batik", "7K3Q9")


def test_only_batik_follows_motifs():
    """A print of kawung is shown as a print, for it is not batik."""
    printed = draw_placeholder("tekstil-bermotif-batik", "7K3Q9", motifs=["kawung"])
    assert printed == draw_placeholder("tekstil-bermotif-batik", "7K3Q9")
