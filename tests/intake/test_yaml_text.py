"""Whatever is written is read back exactly, and in the form that is pleasantest to edit."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kriya.intake.yaml_text import field_lines
from kriya.read import read_values

PRINTABLE = st.text(st.characters(exclude_categories=["Cs"]), max_size=300)
AWKWARD = st.lists(
    st.sampled_from(
        ["a", "kain", " ", "  ", "\n", "\n\n", "\t", "\r\n", ":", ": ", " #", "#", "-", "- ", "'", '"', "\\", "|",
         ">", "&", "*", "!", "%", "@", "{", "}", "[", "]", ",", "?", "~", "null", "no", "12E45", "0812", "2025-07-10",
         "🧺", "👩‍🎨", "ꦧꦠꦶꦏ꧀", "\u00a0", "\u2028", "\u0085", "\ufeff", "\u202e", "…", "panjang sekali " * 10, "--- "]
    ),
    max_size=30,
).map("".join)  # fmt: skip


def read_back(lines):
    reading = read_values("\n".join([*lines, ""]).encode())
    assert reading.faults == []
    return reading.values


@settings(deadline=None)
@given(PRINTABLE | AWKWARD)
def test_any_text_is_read_back_exactly(text):
    value = {"name": {"id": text, "en": "x"}, "hosts": [text, {"id": text}], "more": "y"}
    assert read_back([line for name, inner in value.items() for line in field_lines(name, inner)]) == value


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Anjat rotan", ["t: Anjat rotan"]),
        ("Rotan, bambu & pandan (PPU)", ["t: Rotan, bambu & pandan (PPU)"]),
        ("Anjat: besar", ['t: "Anjat: besar"']),
        ("no", ['t: "no"']),
        ("- satu", ['t: "- satu"']),
        ("", ['t: ""']),
        ("2010", ['t: "2010"']),
        ("64.09.01", ['t: "64.09.01"']),
        ("2025-07-10", ["t: 2025-07-10"]),
        ("Satu.\n\nDua.", ["t: |-", "  Satu.", "", "  Dua."]),
        ("Satu.\nDua.\n", ["t: |", "  Satu.", "  Dua."]),
        ("Satu. \nDua.", ['t: "Satu. \\nDua."']),
        ("👩‍🎨 kain", ['t: "👩‍🎨 kain"']),
        ("a\u202eb", ['t: "a\\u202eb"']),
    ],
)
def test_a_text_takes_the_plainest_form_that_fits(text, lines):
    assert field_lines("t", text) == lines


def test_a_long_text_is_folded():
    text = "Keranjang gendong dari rotan sega. " * 8
    lines = field_lines("summary", text.strip())
    assert lines[0] == "summary: >-"
    assert max(map(len, lines)) <= 112
    assert read_back(lines) == {"summary": text.strip()}


def test_values_that_are_no_text_are_written_plainly():
    assert field_lines("added", date(2026, 11, 24)) == ["added: 2026-11-24"]
    assert field_lines("planned", True) == ["planned: true"]
    assert field_lines("price", {"fixed": 150000, "per": "lembar"}) == ["price:", "  fixed: 150000", "  per: lembar"]
    assert field_lines("crafts", ("anyaman", "batik")) == ["crafts: [anyaman, batik]"]
    assert field_lines("photos", [{"file": "a.jpg", "alt": {"id": "Kain"}}]) == [
        "photos:",
        "  - file: a.jpg",
        "    alt:",
        "      id: Kain",
    ]
