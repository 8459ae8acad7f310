"""The map's page in the finished site: light, and with its data beside it."""

import gzip
import json

import pytest
from lxml import html

pytestmark = pytest.mark.site

MOST = 125_000
"""Bytes of the first view as a host sends it; 1,000 makers add some 32,000."""


def test_the_first_view_is_light(shipped_site):
    page = shipped_site / "peta" / "index.html"
    tree = html.parse(str(page), html.HTMLParser(encoding="utf-8"))
    asked = {*tree.xpath("//link[@rel='stylesheet' or @rel='preload' or @rel='icon']/@href"), *tree.xpath("//img/@src")}
    files = {page, *(page.parent / address for address in asked | {*tree.xpath("//script/@src")})}
    assert len(files) > 6
    sizes = {file.name: len(data if file.suffix == ".woff2" else gzip.compress(data)) for file, data in read(files)}
    assert sum(sizes.values()) < MOST, sizes


def read(files):
    return [(file, file.read_bytes()) for file in files]


def test_the_points_of_the_makers_lie_at_the_root_and_lead_to_their_pages(shipped_site):
    collection = json.loads((shipped_site / "makers.geojson").read_text(encoding="utf-8"))
    assert len(collection["features"]) >= 14
    for feature in collection["features"]:
        place = feature["properties"]["url"].removeprefix("https://kriya.example/")
        assert (shipped_site / place / "index.html").is_file()
        longitude, latitude = feature["geometry"]["coordinates"]
        assert 110 < longitude < 117
        assert -8.3 < latitude < -0.7
