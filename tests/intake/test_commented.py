"""A written record says what was answered, whatever the answer, with an explanation in between."""

from datetime import date
from pathlib import PurePosixPath

from hypothesis import given, settings
from hypothesis import strategies as st

from kriya.intake.commented import record_text
from kriya.intake.drafts import Draft
from kriya.model import Artisan, Product
from kriya.read import read_values

TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=200)


@settings(deadline=None)
@given(name=TEXT, summary=TEXT, language=st.sampled_from(["id", "en"]))
def test_any_text_comes_back_from_a_products_file(name, summary, language):
    values = {
        "code": "AB3DE",
        "name": {"id": name},
        "summary": {"id": summary, "en": name},
        "added": date(2026, 11, 24),
    }
    draft = Draft(PurePosixPath("products/ppu/sepan/tas.yml"), values)
    reading = read_values(record_text(Product, draft, language, "x.json").encode())
    assert reading.faults == []
    assert reading.values == values | {"added": "2026-11-24"}


@settings(deadline=None)
@given(name=TEXT, story=TEXT)
def test_any_text_comes_back_from_a_makers_file(name, story):
    values = {"code": "AB3DE", "name": name, "district": "64.09.01", "story": {"en": story}, "crafts": ["batik"]}
    draft = Draft(PurePosixPath("products/ppu/a/artisan.yml"), values, notes={"district": "Penajam"})
    assert read_values(record_text(Artisan, draft, "id", "x.json").encode()).values == values


def test_the_comments_are_in_the_language_asked_for():
    draft = Draft(PurePosixPath("products/ppu/sepan/tas.yml"), {"code": "AB3DE"})
    indonesian, english = (record_text(Product, draft, language, "x.json") for language in ("id", "en"))
    assert "# Kode tetap: Lima huruf" in indonesian
    assert "# Permanent code: Five letters" in english
    assert "# Status: One of: available, sold-out, archived." in english
