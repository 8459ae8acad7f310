"""What others read of the finished pages: the card of a shared page, and its data, as their own reader finds them."""

import json

import extruct
import pytest
from lxml import html

from builders import PRODUCT, a_project, a_record
from kriya.pipeline.building import build_catalogue

pytestmark = pytest.mark.site

HOME = "https://kriya.example/"
KINDS = {
    "": {"WebSite"},
    "produk/": {"ItemList", "BreadcrumbList"},
    "produk/sepan/anjat-rotan/": {"Product", "BreadcrumbList"},
    "perajin/sepan/": {"Organization", "BreadcrumbList"},
    "kategori/batik/": {"ItemList", "BreadcrumbList"},
    "agenda/": {"ItemList"},
    "agenda/2025-pertemuan-penajam/": {"Event", "BreadcrumbList"},
    "agenda/2025-pameran-bersama/": {"BreadcrumbList"},
    "produk/contoh-studio-ecoprint/": set(),
}


def read(file, address):
    """Return what extruct finds on a page."""
    text = file.read_text(encoding="utf-8")
    return extruct.extract(text, base_url=address, syntaxes=["json-ld", "opengraph"], uniform=True)


@pytest.mark.parametrize("folder", ["", "en/"])
@pytest.mark.parametrize("address", list(KINDS))
def test_a_page_has_a_card_and_the_data_of_its_kind(shipped_site, folder, address):
    file = shipped_site / folder / address / "index.html"
    if not file.is_file():  # a sample maker has several products; any will do
        file = next((shipped_site / folder / address).glob("*/index.html"))
    url = HOME + file.parent.relative_to(shipped_site).as_posix().removeprefix(".") + "/"
    found = read(file, url)
    nodes = [node for data in found["json-ld"] for node in data["@graph"]]
    assert {node["@type"] for node in nodes} == KINDS[address]
    card = found["opengraph"][0]
    assert card["og:url"].rstrip("/") == url.rstrip("/")
    assert card["og:locale"] == ("en_GB" if folder else "id_ID")
    assert card["og:locale:alternate"] == ("id_ID" if folder else "en_GB")
    assert card["og:title"]
    assert card["og:description"]


def test_a_search_engine_is_told_where_the_site_searches(shipped_site):
    [data] = read(shipped_site / "en" / "index.html", f"{HOME}en/")["json-ld"]
    [site] = data["@graph"]
    assert site["potentialAction"]["target"]["urlTemplate"] == f"{HOME}en/cari/?q={{search_term_string}}"


def test_no_text_of_a_record_leaves_its_data_and_a_photo_is_the_card(tmp_path):
    from PIL import Image

    settings = a_project(tmp_path)
    hostile = "</script><script>alert(1)</script> \u2028 ]]> <!-- & \\\" '"
    text = f"{{id: '{hostile.replace(chr(39), chr(39) * 2)}', en: b}}"
    photo = "photos: [{file: a.jpg, alt: {id: Tas rotan, en: A rattan bag}, credit: Uji}]\n"
    product = PRODUCT.replace("{id: Anjat rotan, en: Rattan back basket}", text) + photo
    file = a_record(settings.root, "ppu/sepan/anjat", product)
    Image.new("RGB", (1600, 900), "#844").save(file.with_name("a.jpg"))
    assert build_catalogue(settings).succeeded
    page = settings.site / "produk/sepan/anjat/index.html"
    found = read(page, HOME)
    product = next(node for node in found["json-ld"][0]["@graph"] if node["@type"] == "Product")
    assert product["name"].split() == hostile.split()
    assert json.dumps(product).count("alert(1)") == 1
    tree = html.parse(str(page), html.HTMLParser(encoding="utf-8")).getroot()
    assert not [script for script in tree.xpath("//script") if (script.text or "").startswith("alert")]
    [image] = product["image"]
    assert image["contentUrl"].startswith(f"{HOME}media/")
    card = found["opengraph"][0]
    assert card["og:image"] == image["thumbnailUrl"]
    assert (card["og:image:width"], card["og:image:height"], card["og:image:alt"]) == ("1280", "720", "Tas rotan")
    sitemap = (settings.site / "sitemap.xml").read_text()
    assert sitemap.count(f"<image:loc>{image['thumbnailUrl']}</image:loc>") == 2
