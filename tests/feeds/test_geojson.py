"""makers.geojson is what RFC 7946 asks for, and holds nobody who is invented."""

import json

from builders import MAKER, an_edition
from kriya.feeds import render_feeds

STATED = "location: {lat: -1.25, lon: 116.75}\nconsent: {date: 2026-01-01, by: uji}\n"


def makers_of(folder, **files):
    feeds = {feed.address: feed.data for feed in render_feeds(an_edition(folder, **files))}
    return json.loads(feeds["makers.geojson"])


def test_a_maker_is_a_point_with_its_longitude_first(tmp_path):
    collection = makers_of(tmp_path)
    assert collection["type"] == "FeatureCollection"
    [feature] = collection["features"]
    assert feature["type"] == "Feature"
    assert feature["id"] == "AB3DE"
    assert feature["geometry"] == {"type": "Point", "coordinates": [116.606, -1.204]}
    assert feature["properties"] == {
        "code": "AB3DE",
        "name_id": "Sentra Rotan",
        "name_en": "Sentra Rotan",
        "url": "https://kriya.example/perajin/sepan/",
        "crafts": ["anyaman"],
        "status": "active",
        "district": "64.09.01",
        "district_name": "Penajam",
        "regency": "Penajam Paser Utara",
        "area": "ppu",
        "precision": "district-centre",
    }


def test_a_point_that_was_stated_with_consent_is_exact(tmp_path):
    [feature] = makers_of(tmp_path, ppu__sepan__artisan=MAKER + STATED)["features"]
    assert feature["geometry"]["coordinates"] == [116.75, -1.25]
    assert feature["properties"]["precision"] == "stated"


def test_examples_are_left_out(tmp_path):
    sample = MAKER.replace("AB3DE", "AB3DF") + "sample: true\n"
    features = makers_of(tmp_path, ppu__contoh__artisan=sample)["features"]
    assert [feature["id"] for feature in features] == ["AB3DE"]
