"""What others read of the finished pages: the card of a shared page, and its data, as their own reader finds them."""

import json
import re

import extruct
import pytest
from lxml import html
from PIL import Image

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


def test_every_page_has_a_card_that_every_service_shows(shipped_site):
    """A record has its own, the same in both languages; the file is there, of the size it says, and light enough."""
    cards = {}
    for page in shipped_site.rglob("index.html"):
        if page.is_relative_to(shipped_site / "Q"):
            continue  # a step on the way to a page
        tree = html.parse(str(page), html.HTMLParser(encoding="utf-8"))
        said = {meta.get("property") or meta.get("name"): meta.get("content") for meta in tree.iter("meta")}
        assert said["og:image"] == said["twitter:image"]
        assert said["og:image:alt"] == said["twitter:image:alt"]
        assert (said["og:image:width"], said["og:image:height"]) == ("1200", "630")
        assert said["twitter:card"] == "summary_large_image"
        cards[page.parent.relative_to(shipped_site).as_posix()] = said["og:image"].removeprefix(HOME)
    for file in set(cards.values()):
        with Image.open(shipped_site / file) as card:
            assert (card.format, card.size) == ("JPEG", (1200, 630))
        assert (shipped_site / file).stat().st_size < 300_000
    default = cards["."]
    own = [page for page in cards if re.fullmatch(r"(produk|perajin)/(?!halaman/)[^/]+(/[^/]+)?", page)]
    own = [page for page in own if page.startswith("perajin/") or page.count("/") == 2]
    assert len(own) > 80
    assert all(cards[page] == cards[f"en/{page}"] != default for page in own)
    assert len({cards[page] for page in own}) == len(own)
    assert {cards["produk"], cards["en/kategori/batik"], cards["agenda"], cards["tentang"]} == {default}


def test_a_search_engine_is_told_where_the_site_searches(shipped_site):
    [data] = read(shipped_site / "en" / "index.html", f"{HOME}en/")["json-ld"]
    [site] = data["@graph"]
    assert site["potentialAction"]["target"]["urlTemplate"] == f"{HOME}en/cari/?q={{search_term_string}}"


@pytest.mark.slow
def test_no_text_of_a_record_leaves_its_data_and_a_photo_is_the_card(tmp_path):
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
    assert card["og:image:alt"].endswith(" Tas rotan")
    shown = Image.open(settings.site / card["og:image"].removeprefix(HOME))
    assert shown.size == (1200, 630)
    assert abs(shown.getpixel((600, 120))[0] - 0x88) < 6  # the photo fills it
    sitemap = (settings.site / "sitemap.xml").read_text()
    assert sitemap.count(f"<image:loc>{image['thumbnailUrl']}</image:loc>") == 2
