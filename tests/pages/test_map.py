"""The map's page: every maker in its district, examples marked, and nothing claimed that the records do not hold."""

import pytest
import yaml

from builders import MAKER, PROJECT, an_edition
from kriya.pages.makers import maker_page
from kriya.pages.map import map_page

SAMPLE = MAKER.replace("AB3DE", "AB3DF") + "sample: true\n"
ELSEWHERE = MAKER.replace("AB3DE", "AB3DG").replace("64.09.01", "34.71.14")


def districts(page):
    return {entry["slug"]: entry for regency in page.values["regencies"] for entry in regency["districts"]}


def panel(page, key):
    return next(panel for panel in page.values["panels"] if panel["key"] == key)


def test_every_maker_stands_in_its_district_and_on_a_point_that_leads_there(tmp_path):
    page = map_page(an_edition(tmp_path, ppu__contoh__artisan=SAMPLE, diy__perak__artisan=ELSEWHERE))
    listed = districts(page)
    assert listed.keys() == {"penajam-paser-utara-penajam", "kota-yogyakarta-kotagede"}
    assert [maker["sample"] for maker in listed["penajam-paser-utara-penajam"]["makers"]] == [False, True]
    assert listed["penajam-paser-utara-penajam"]["held"] == "1 perajin · 1 contoh"
    assert [(point["slug"], point["makers"]) for point in panel(page, "ppu")["points"]] == [
        ("penajam-paser-utara-penajam", 1)
    ]


def test_the_crowded_city_has_one_point_on_its_area_and_a_close_up(tmp_path):
    page = map_page(an_edition(tmp_path, "en", diy__perak__artisan=ELSEWHERE))
    assert [panel["key"] for panel in page.values["panels"]] == ["ppu", "diy", "kota-yogyakarta"]
    point = panel(page, "diy")["points"][0]
    assert (point["slug"], point["name"], point["named"]) == ("kota-yogyakarta", "Yogyakarta City", True)
    assert panel(page, "kota-yogyakarta")["points"][0]["slug"] == "kota-yogyakarta-kotagede"
    assert len([cell for group in panel(page, "diy")["fields"] for cell in group["cells"]]) == 78


def test_a_district_with_examples_only_counts_no_maker(tmp_path):
    page = map_page(an_edition(tmp_path, ppu__sepan__artisan=MAKER + "sample: true\n"))
    assert panel(page, "ppu")["points"][0]["makers"] == 0
    assert page.values["total"] == "1 contoh"


def test_many_makers_of_a_district_wait_behind_a_word(tmp_path):
    more = {f"ppu__m{n}__artisan": MAKER.replace("AB3DE", f"AB{n}ZZ") for n in range(9)}
    entry = districts(map_page(an_edition(tmp_path, **more)))["penajam-paser-utara-penajam"]
    assert (len(entry["makers"]), len(entry["more"]), entry["more_text"]) == (8, 2, "dan 2 lagi")


def test_the_map_says_under_whom_sepaku_is(tmp_path):
    page = map_page(an_edition(tmp_path, "en", ppu__sepan__artisan=MAKER.replace("64.09.01", "64.09.04")))
    assert "Sepaku is passing to" in districts(page)["penajam-paser-utara-sepaku"]["administration"]


@pytest.mark.parametrize("sample", [False, True])
def test_open_in_maps_is_the_districts_centre_unless_a_point_was_stated_with_consent(tmp_path, sample):
    edition = an_edition(tmp_path / "a", ppu__sepan__artisan=MAKER + ("sample: true\n" if sample else ""))
    there = maker_page(edition, edition.catalogue.makers["ppu/sepan"]).values
    assert there["map"] == "peta/#penajam-paser-utara-penajam"
    if sample:
        assert there["open_map"] == {}
        return
    assert there["open_map"]["url"].endswith("#map=13/-1.204/116.606")
    assert "bukan alamat" in there["open_map"]["note"]
    stated = MAKER + "location: {lat: -1.25, lon: 116.75}\nconsent: {date: 2026-01-01, by: uji}\n"
    edition = an_edition(tmp_path / "b", ppu__sepan__artisan=stated)
    exact = maker_page(edition, edition.catalogue.makers["ppu/sepan"]).values["open_map"]
    assert exact["url"].endswith("#map=17/-1.25/116.75")
    assert exact["note"] == ""
    assert districts(map_page(edition))["penajam-paser-utara-penajam"]["makers"][0]["at"] == "-1.25,116.75"


def test_every_centre_of_the_vocabulary_lies_inside_its_regency():
    """A wrong digit would put a district into the sea, or into another regency."""
    regions = yaml.safe_load((PROJECT / "products/vocabulary/regions.yml").read_text(encoding="utf-8"))
    boxes = {regency["code"]: regency["bbox"] for regency in regions["regencies"]}
    for district in regions["districts"]:
        box, centre = boxes[district["regency"]], district["centroid"]
        assert box["south"] < centre["lat"] < box["north"], district["code"]
        assert box["west"] < centre["lon"] < box["east"], district["code"]
