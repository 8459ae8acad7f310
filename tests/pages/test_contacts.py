"""How a maker is reached: what stands in the page, what is veiled, and who has no contact at all."""

import base64
from urllib.parse import parse_qs, urlsplit

import pytest

from builders import CONTACT, MAKER, PRODUCT, an_edition
from kriya.pages import page_text, render_pages
from kriya.pages.contacts import MASK

REACHABLE = MAKER + CONTACT


def pages_of(folder, language="id", **files):
    return {page.address: page for page in render_pages(an_edition(folder, language, **files))}


def contact_of(page):
    return page.values["contact"]


def opened(veiled):
    return bytes(byte ^ MASK for byte in base64.b64decode(veiled)).decode()


@pytest.mark.parametrize(
    ("language", "address", "words"),
    [
        ("id", "https://kriya.example/produk/sepan/anjat/", "Halo, saya melihat Anjat rotan (kode XY7ZW)"),
        ("en", "https://kriya.example/en/produk/sepan/anjat/", "Hello, I saw Rattan back basket (anjat)"),
    ],
)
def test_a_message_names_product_code_and_page_in_the_readers_language(tmp_path, language, address, words):
    product = PRODUCT.replace("en: Rattan back basket", "en: Rattan back basket (anjat)")
    page = pages_of(tmp_path, language, ppu__sepan__artisan=REACHABLE, ppu__sepan__anjat=product)["produk/sepan/anjat/"]
    first = contact_of(page)["ways"][0]
    url = opened(first["veiled"])
    text = parse_qs(urlsplit(url).query)["text"][0]
    assert url.startswith("https://wa.me/6281234567890?text=")
    assert text.startswith(words)
    assert "XY7ZW" in text
    assert text.endswith(address)


def test_no_number_and_no_e_mail_address_stands_in_a_page(tmp_path):
    pages = pages_of(tmp_path, ppu__sepan__artisan=REACHABLE)
    for address in ("perajin/sepan/", "produk/sepan/anjat/"):
        text = page_text(pages[address])
        for trace in ("81234567890", "812-3456", "123456", "halo.kami", "wa.me"):
            assert trace not in text


def test_the_words_for_readers_without_scripts_say_the_same_number(tmp_path):
    page = pages_of(tmp_path, ppu__sepan__artisan=REACHABLE)["perajin/sepan/"]
    spoken = {way["label"]: way["spoken"] for way in contact_of(page)["ways"] if "spoken" in way}
    assert spoken == {
        "WhatsApp": "nol delapan satu dua, tiga empat lima enam, tujuh delapan sembilan nol",
        "Telepon": "nol lima empat dua, satu dua tiga empat lima enam",
        "Surel": "halo (titik) kami (at) example (titik) com",
    }


def test_what_leads_to_a_sale_soonest_comes_first(tmp_path):
    product = PRODUCT + "links: {tokopedia: 'https://www.tokopedia.com/sentrarotan/anjat'}\n"
    page = pages_of(tmp_path, ppu__sepan__artisan=REACHABLE, ppu__sepan__anjat=product)["produk/sepan/anjat/"]
    labels = [way["label"] for way in contact_of(page)["ways"]]
    assert labels == ["WhatsApp", "Beli di Tokopedia", "Toko di Shopee", "Telepon", "Surel"]


def test_a_products_own_page_in_a_shop_stands_for_the_shop(tmp_path):
    product = PRODUCT + "links: {shopee: 'https://shopee.co.id/anjat-i.1.2'}\n"
    page = pages_of(tmp_path, ppu__sepan__artisan=REACHABLE, ppu__sepan__anjat=product)["produk/sepan/anjat/"]
    shops = [way for way in contact_of(page)["ways"] if "url" in way]
    assert shops == [{"url": "https://shopee.co.id/anjat-i.1.2", "label": "Beli di Shopee"}]


@pytest.mark.parametrize("silent", ["maker: sample", "product: sample", "maker: closed"])
def test_samples_and_closed_makers_have_no_contact(tmp_path, silent):
    line = "status: closed\n" if "closed" in silent else "sample: true\n"
    links = "links: {shopee: 'https://shopee.co.id/anjat-i.1.2'}\n"
    files = {
        "ppu__sepan__artisan": REACHABLE + (line if "maker" in silent else ""),
        "ppu__sepan__anjat": PRODUCT + links + (line if "product" in silent else ""),
    }
    pages = pages_of(tmp_path, **files)
    assert contact_of(pages["produk/sepan/anjat/"])["ways"] == []
    assert contact_of(pages["produk/sepan/anjat/"])["note"]
    assert bool(contact_of(pages["perajin/sepan/"])["ways"]) == ("product" in silent)
    assert bool(pages["perajin/sepan/"].values["visit"]) == ("product" in silent)


def test_the_way_leads_to_the_stated_place_else_to_the_districts_centre_and_says_so(tmp_path):
    centre = pages_of(tmp_path / "a")["produk/sepan/anjat/"].values["visit"]
    assert centre["directions"].startswith("https://www.openstreetmap.org/directions?to=-1.204%2C116.606#map=13/")
    assert "Kecamatan Penajam" in centre["note"]
    maker = REACHABLE + "location: {lat: -1.2, lon: 116.7}\nvisit: {open: Setiap hari, by_appointment: true}\n"
    exact = pages_of(tmp_path / "b", ppu__sepan__artisan=maker)["perajin/sepan/"].values["visit"]
    assert exact["directions"].startswith("https://www.openstreetmap.org/directions?to=-1.2%2C116.7#map=16/")
    assert exact["note"] == ""
    assert exact["lines"] == ["Setiap hari", "Dengan janji lebih dahulu"]


def test_nobody_is_sent_to_a_person_who_has_not_asked_for_visitors(tmp_path):
    maker = REACHABLE.replace("kind: village", "kind: workshop")
    assert pages_of(tmp_path, ppu__sepan__artisan=maker)["perajin/sepan/"].values["visit"] is None


def test_a_shop_that_has_closed_leads_nobody_anywhere(tmp_path):
    product = PRODUCT + "links: {bukalapak: https://www.bukalapak.com/p/contoh}\n"
    maker = MAKER + "contact: {bukalapak: contoh_kriya}\n"
    pages = pages_of(tmp_path, ppu__sepan__artisan=maker, ppu__sepan__anjat=product)
    assert not any("bukalapak" in page_text(page).lower() for page in pages.values())


def test_a_number_abroad_is_shown_with_its_country(tmp_path):
    maker = REACHABLE.replace("+6281234567890", "+14155552671")
    assert maker != REACHABLE
    first = contact_of(pages_of(tmp_path, ppu__sepan__artisan=maker)["perajin/sepan/"])["ways"][0]
    assert opened(first["veiled"]).startswith("https://wa.me/14155552671?")
    assert first["spoken"].startswith("plus satu, empat satu lima")
