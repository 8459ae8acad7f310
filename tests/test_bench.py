"""The benchmark measures what it says: a sound catalogue, and a table that fits a terminal."""

import sys
from pathlib import Path

import pytest

from kriya.photos import Ledger, MadePictures, plan_pictures
from kriya.pipeline.building import editions
from kriya.pipeline.checking import check_catalogue
from kriya.settings import read_settings


@pytest.fixture(autouse=True)
def bench_modules(monkeypatch):
    monkeypatch.syspath_prepend(str(Path(__file__).parent / "bench"))
    yield
    for name in ("records", "build", "contenders", "measuring", "plot", "hugo_site", "markdown_site"):
        sys.modules.pop(name, None)


def test_the_made_catalogue_is_sound_and_has_photos(tmp_path):
    from records import make_project

    make_project(tmp_path, 50)
    catalogue = check_catalogue(read_settings(tmp_path)).catalogue
    assert len(catalogue.products) == 50
    assert len(catalogue.makers) == 5
    assert {len(product.record.photos) for product in catalogue.products.values()} == {0, 1, 2, 3}


def test_a_change_leaves_a_sound_catalogue_that_differs(tmp_path):
    from contenders import kriya_cases
    from records import make_project

    (tmp_path / "kriya").mkdir()
    make_project(tmp_path / "kriya", 20)
    cases = {case.name: case for case in kriya_cases(tmp_path, search=True)}
    seen = [_words(tmp_path / "kriya")]
    for name in ("1 record", "1 record", "1 label"):
        cases[name].before()
        seen.append(_words(tmp_path / "kriya"))
    summaries, labels = ([words[place] for words in seen] for place in (0, 1))
    assert len(set(summaries)) == 3
    assert labels[2] != labels[3]


def _words(project):
    catalogue = check_catalogue(read_settings(project)).catalogue
    return str([p.record.summary for p in catalogue.products.values()]), str(catalogue.vocabulary.categories)


def test_other_tools_are_given_the_same_pages(tmp_path):
    from hugo_site import write_hugo_site
    from markdown_site import write_markdown_sites
    from records import make_project

    make_project(tmp_path, 20)
    settings = read_settings(tmp_path)
    checked = check_catalogue(settings)
    plan = plan_pictures(checked.catalogue, tmp_path, checked.sources.photos, Ledger())
    settings.media.mkdir()
    sites = editions(checked.catalogue, MadePictures(plan.pictures, plan.cards, 0, ()), settings)
    write_hugo_site(sites, tmp_path, tmp_path / "hugo")
    write_markdown_sites(sites, tmp_path, tmp_path / "markdown")
    for tool in ("hugo", "markdown"):
        pages = [path.read_text() for path in (tmp_path / tool).rglob("*.md")]
        assert len(pages) > 2 * (20 + 2)
        for product in checked.catalogue.products.values():
            assert any(product.record.name.en in page for page in pages), tool


def test_what_a_command_costs_counts_its_children_too(tmp_path):
    from measuring import measure

    hold = "held = bytearray(b'x') * 60_000_000; print('held', flush=True); input()"
    both = f"""
import subprocess, sys, time
child = subprocess.Popen([sys.executable, "-c", {hold!r}], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
held = bytearray(b"x") * 60_000_000
child.stdout.readline()
time.sleep(1)
child.communicate("over")
"""
    cost = measure([sys.executable, "-c", both], tmp_path)
    assert cost.wall > 1
    assert cost.memory > 120_000_000


def test_the_table_fits_eighty_columns():
    from build import Row, table
    from measuring import Cost

    row = Row(100_000, "Zensical", "unchanged", True, [Cost(12_345.67, 12_345.67, 12_345_000_000)], 212_345, 9_999e6)
    assert max(map(len, table([row]).splitlines())) <= 80
