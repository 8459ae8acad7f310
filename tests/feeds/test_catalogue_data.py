"""The catalogue for programs: all that is real, in both languages, safe for spreadsheets, and without contacts."""

import csv
import io
import json
import xml.etree.ElementTree as ET

import pytest

from builders import CONTACT, EVENT, MAKER, PRODUCT, an_edition
from kriya.feeds import render_feeds

ODD = (
    PRODUCT.replace("XY7ZW", "BAG5B")
    .replace("{id: Anjat rotan, en: Rattan back basket}", '{id: "=HYPERLINK(1), tas", en: "Bag & <b>more</b>"}')
    .replace("2026-08-01", "2026-09-02")
    + "materials: [rotan-sega, rotan-manau]\nprice: {range: [150000, 300000], per: buah, as_of: 2026-05}\n"
)
FILES = {
    "ppu__sepan__artisan": MAKER + CONTACT,
    "ppu__sepan__tas": ODD,
    "ppu__sepan__contoh": PRODUCT.replace("XY7ZW", "SAM2P") + "sample: true\n",
    "ppu__sepan__lama": PRODUCT.replace("XY7ZW", "ARCH1") + "status: archived\n",
    "agenda__pelatihan": EVENT,
}


@pytest.fixture(scope="module", params=["id", "en"])
def feeds(request, tmp_path_factory):
    edition = an_edition(tmp_path_factory.mktemp("feeds"), request.param, **FILES)
    return {"language": request.param, **{feed.address: feed.data for feed in render_feeds(edition)}}


def test_the_data_files_hold_both_languages_and_lie_once_at_the_root(feeds):
    there = {"catalog.json", "catalog.csv"} & feeds.keys()
    assert there == (set() if feeds["language"] == "en" else {"catalog.json", "catalog.csv"})


@pytest.fixture(scope="module")
def root_feeds(tmp_path_factory):
    edition = an_edition(tmp_path_factory.mktemp("feeds"), **FILES)
    return {feed.address: feed.data for feed in render_feeds(edition)}


def test_the_json_holds_what_is_real_with_its_licence_and_no_contact(root_feeds):
    text = root_feeds["catalog.json"].decode()
    whole = json.loads(text)
    assert whole["licence"] == "https://creativecommons.org/licenses/by-sa/4.0/"
    assert [maker["code"] for maker in whole["makers"]] == ["AB3DE"]
    assert {product["code"] for product in whole["products"]} == {"XY7ZW", "BAG5B", "ARCH1"}
    assert [entry["name_en"] for entry in whole["agenda"]] == ["Batik training"]
    bag = next(product for product in whole["products"] if product["code"] == "BAG5B")
    assert (bag["price_rupiah"], bag["price_from_rupiah"], bag["price_to_rupiah"]) == (None, 150000, 300000)
    assert bag["url_en"] == "https://kriya.example/en/produk/sepan/tas/"
    assert bag["permanent_url"] == "https://kriya.example/Q/BAG5B/"
    assert bag["photo"] is None
    assert not any(part in text for part in ("+62", "6281234567890", "halo.kami", "sentrarotan"))


def test_the_csv_opens_in_a_spreadsheet_and_runs_nothing(root_feeds):
    data = root_feeds["catalog.csv"]
    assert data.startswith(b"\xef\xbb\xbf")
    rows = {row["code"]: row for row in csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""))}
    assert rows.keys() == {"XY7ZW", "BAG5B", "ARCH1"}
    assert rows["BAG5B"]["name_id"] == "'=HYPERLINK(1), tas"
    assert rows["BAG5B"]["materials"] == "rotan-sega; rotan-manau"
    assert rows["XY7ZW"]["district_code"] == "64.09.01"
    assert not any(value.startswith(("=", "+", "-", "@")) for row in rows.values() for value in row.values())


def test_new_products_come_first_in_the_feed_of_their_language(feeds):
    channel = ET.fromstring(feeds["feeds/products.xml"]).find("channel")
    items = channel.findall("item")
    assert [item.findtext("guid")[-6:] for item in items] == ["BAG5B/", "XY7ZW/"]
    folder = "en/" if feeds["language"] == "en" else ""
    assert items[0].findtext("link") == f"https://kriya.example/{folder}produk/sepan/tas/"
    assert items[0].findtext("pubDate") == "Wed, 02 Sep 2026 00:00:00 +0000"
    assert items[0].findtext("title") == ("Bag & <b>more</b>" if folder else "=HYPERLINK(1), tas")
    assert channel.findtext("language") == feeds["language"]
