"""The data of the visitor's list: small files by code, without a number in them, true on the day of the build."""

import json
from dataclasses import replace

from builders import CONTACT, MAKER, PRODUCT, an_edition
from kriya.feeds import render_feeds
from kriya.model import Picture


def chunks(folder, language="id", **files):
    feeds = render_feeds(an_edition(folder, language, **files))
    return {feed.address: feed.data.decode() for feed in feeds if feed.address.startswith("daftar/")}


def test_codes_that_begin_alike_share_a_file(tmp_path):
    more = {"ppu__sepan__b": PRODUCT.replace("XY7ZW", "XY8AA"), "ppu__sepan__c": PRODUCT.replace("XY7ZW", "Q22AA")}
    found = chunks(tmp_path, **more)
    assert {address: set(json.loads(text)) for address, text in found.items()} == {
        "daftar/kode/XY.json": {"XY7ZW", "XY8AA"},
        "daftar/kode/Q2.json": {"Q22AA"},
    }


def test_a_product_is_told_in_the_readers_language_and_its_makers_number_is_veiled(tmp_path):
    text = chunks(tmp_path, "en", ppu__sepan__artisan=MAKER + CONTACT)["daftar/kode/XY.json"]
    product = json.loads(text)["XY7ZW"]
    assert product["name"] == "Rattan back basket"
    assert product["url"] == "produk/sepan/anjat/"
    assert product["asked"] is True
    assert product["maker"]["message"]
    assert "81234567890" not in text
    assert "wa.me" not in text


def test_the_picture_is_one_that_every_browser_shows(tmp_path):
    edition = an_edition(tmp_path)
    photo = Picture("media/anjat.jpg", 800, 600, variants=(("media/anjat-320.avif", 320),))
    told = replace(edition, pictures={**edition.pictures, "ppu/sepan/anjat": (photo,)})
    (data,) = [json.loads(feed.data) for feed in render_feeds(told) if feed.address == "daftar/kode/XY.json"]
    assert data["XY7ZW"]["image"] == "media/anjat.jpg"


def test_nobody_is_asked_for_what_is_a_sample_archived_or_of_a_closed_maker(tmp_path):
    cases = {
        "sample": {"ppu__sepan__artisan": MAKER + CONTACT + "sample: true\n"},
        "closed": {"ppu__sepan__artisan": MAKER + CONTACT + "status: closed\n"},
        "archived": {"ppu__sepan__anjat": PRODUCT + "status: archived\n"},
    }
    for name, files in cases.items():
        product = json.loads(chunks(tmp_path / name, **files)["daftar/kode/XY.json"])["XY7ZW"]
        assert product["asked"] is False, name
        assert "message" not in product["maker"], name
