"""Whose a photo is and how it may be used: beside it in both languages, and for machines."""

import pytest
from PIL import Image

from builders import PRODUCT, an_edition
from kriya.model import find_licence
from kriya.pages import render_pages

BY = "https://creativecommons.org/licenses/by/4.0/"


def a_page(folder, photos, language="id", *, alt="{id: Anjat, en: Basket}", sample=False):
    """Return the values of a product's page; each of *photos* is what its record says besides file and alt text."""
    place = folder / "products/ppu/sepan"
    place.mkdir(parents=True)
    for number in range(len(photos)):
        Image.new("RGB", (1600, 1200), (200, 40 * number, 90)).save(place / f"anjat-{number}.jpg")
    listed = ", ".join(f"{{file: anjat-{n}.jpg, alt: {alt}{stated}}}" for n, stated in enumerate(photos))
    record = PRODUCT + f"photos: [{listed}]\nsample: {str(sample).lower()}\n"
    edition = an_edition(folder, language, ppu__sepan__anjat=record)
    return next(page.values for page in render_pages(edition) if page.address == "produk/sepan/anjat/")


@pytest.mark.parametrize(
    ("written", "name", "url"),
    [
        ("CC BY 4.0", "CC BY 4.0", BY),
        ("cc-by-4.0", "CC BY 4.0", BY),
        ("Creative Commons BY-NC-ND 3.0 Unported", "CC BY-NC-ND 3.0", BY.replace("by/4.0", "by-nc-nd/3.0")),
        ("https://creativecommons.org/licenses/by/4.0/deed.id", "CC BY 4.0", BY),
        ("CC0", "CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("All rights reserved.", "Hak cipta dilindungi", ""),
    ],
)
def test_a_licence_is_known_by_what_people_write(written, name, url):
    licence = find_licence(written)
    assert (licence.name.id, licence.url) == (name, url)


@pytest.mark.parametrize(
    "written", ["CC BY", "CC BY 9.0", "CC BY 3.0 IGO", "izin dari pemotret", "https://x.example/by/4.0/"]
)
def test_a_licence_that_is_not_surely_known_is_none(written):
    assert find_licence(written) is None


def test_a_photo_says_whose_it_is_and_links_to_its_licence_in_the_readers_language(tmp_path):
    stated = ", credit: Sari, licence: cc-by-4.0"
    for language in ("id", "en"):
        (picture,) = a_page(tmp_path / language, [stated], language)["pictures"]
        assert picture["credit"] == {"owner": "© Sari", "licence": "CC BY 4.0", "deed": f"{BY}deed.{language}"}


@pytest.mark.parametrize(
    ("stated", "credit"),
    [
        ("", None),
        (", credit: © Sari", ("© Sari", "", "")),
        (", licence: CC BY 4.0", ("", "CC BY 4.0", f"{BY}deed.en")),
        (", credit: Sari, licence: izin khusus", ("© Sari", "izin khusus", "")),
        (", credit: Sari, licence: hak cipta dilindungi", ("© Sari", "All rights reserved", "")),
        (", credit: Sari, licence: CC0", ("Photo: Sari", "CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/deed.en")),
    ],
)  # fmt: skip
def test_nothing_is_said_that_the_record_does_not_state(tmp_path, stated, credit):
    (picture,) = a_page(tmp_path, [stated], "en")["pictures"]
    assert picture["credit"] == (credit and dict(zip(("owner", "licence", "deed"), credit, strict=True)))


def test_a_credit_that_all_photos_share_stands_once(tmp_path):
    page = a_page(tmp_path / "a", [", credit: Sari"] * 3)
    assert page["shared_credit"]["owner"] == "© Sari"
    assert [picture["credit"] for picture in page["pictures"]] == [None] * 3
    page = a_page(tmp_path / "b", [", credit: Sari", ", credit: Budi"])
    assert page["shared_credit"] is None
    assert [picture["credit"]["owner"] for picture in page["pictures"]] == ["© Sari", "© Budi"]


def images_of(page):
    """Return what machines read of a product's photos."""
    return next((node for node in page["structured"] if node["@type"] == "Product"), {}).get("image")


def test_a_photo_is_an_image_object_that_holds_what_its_record_states(tmp_path):
    known, silent = images_of(a_page(tmp_path, [", credit: Sari, licence: CC BY 4.0", ""], "en"))
    address = known["contentUrl"]
    assert address.startswith("https://kriya.example/media/")
    assert known == {
        "@type": "ImageObject", "@id": address, "contentUrl": address, "width": 1280, "height": 960,
        "thumbnailUrl": address.replace("1280.avif", "640.jpg"),
        "caption": "Basket", "creditText": "Sari", "copyrightNotice": "© Sari", "license": BY,
    }  # fmt: skip
    assert silent.keys() == {"@type", "@id", "contentUrl", "width", "height", "thumbnailUrl", "caption"}


def test_a_drawing_is_no_photo_and_a_sample_is_no_fact(tmp_path):
    assert images_of(a_page(tmp_path / "a", [])) is None
    assert images_of(a_page(tmp_path / "b", [", credit: Sari"], sample=True)) is None


def test_an_alternative_text_in_the_other_language_is_marked(tmp_path):
    page = a_page(tmp_path, [""], "en", alt="{id: Anjat}")
    assert (page["pictures"][0]["alt"], page["pictures"][0]["alt_lang"]) == ("Anjat", "id")
