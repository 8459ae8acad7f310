"""What is printed or was published leads on for ever: every code has a page, and so has every address that was left."""

from html.parser import HTMLParser

import pytest

from builders import EVENT, PRODUCT, a_project
from hosting import hosted
from kriya.pipeline.building import build_catalogue

pytestmark = pytest.mark.site

LIST = """\
code,kind,key,name_id,name_en,published,gone
AB3DE,artisan,ppu/rotan-lama,Sentra Rotan,Sentra Rotan,2026-01-05,
XY7ZW,product,ppu/rotan-lama/anjat,Anjat rotan,Rattan back basket,2026-01-05,
QQ2QQ,product,ppu/rotan-lama/kendi,Kendi <tanah>,Clay jug,2026-01-05,2026-11-20
QQ3QQ,artisan,diy/hilang,Sentra Hilang,,2026-01-05,2026-11-20
QQ4QQ,agenda,2026-pameran,Pameran,Fair,2026-01-05,2026-11-20
"""
GONE = "Q/QQ2QQ/"


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A built project whose maker moved, and in whose list of codes three records are gone."""
    archived = PRODUCT.replace("XY7ZW", "TRXBA").replace("Anjat rotan", "Topi & tas").replace("back basket", "hat")
    settings = a_project(
        tmp_path_factory.mktemp("permanent"),
        ppu__sepan__topi=archived + "status: archived\n",
        agenda__pelatihan=EVENT,
    )
    (settings.products / "codes.csv").write_text(LIST, encoding="utf-8")
    assert build_catalogue(settings).succeeded
    return settings


class Page(HTMLParser):
    """The links and the words of a page, and what its head says."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links, self.metas, self.words = [], {}, ""
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        if tag == "a":
            self.links.append(values["href"])
        elif tag in ("meta", "link"):
            self.metas[values.get("name") or values.get("rel") or values.get("http-equiv")] = values

    def handle_data(self, data):
        self.words += data


def page(project, address):
    return Page((project.site / address / "index.html").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("code", "address"),
    [("XY7ZW", "produk/sepan/anjat/"), ("AB3DE", "perajin/sepan/"), ("EV3NT", "agenda/pelatihan/")],
)
def test_a_code_opens_its_record_in_both_languages(project, code, address):
    shown = page(project, f"Q/{code}")
    assert [f"../../{address}", f"../../en/{address}"] == [link for link in shown.links if address in link]
    assert shown.metas["robots"]["content"] == "noindex"
    assert shown.metas["canonical"]["href"] == f"https://kriya.example/{address}"
    assert "refresh" not in shown.metas
    assert code in shown.words


def test_an_archived_product_says_so_and_shows_what_else_its_maker_makes(project):
    assert "Topi & tas" in page(project, "Q/TRXBA").words
    there = page(project, "produk/sepan/topi")
    assert "Tidak dibuat lagi" in there.words
    assert any(link.endswith("produk/sepan/anjat/") for link in there.links)


def test_a_record_that_is_gone_is_named_in_both_languages_and_leads_on(project):
    shown = page(project, GONE)
    for said in ("Kendi <tanah>", "Clay jug", "sejak 20 November 2026", "left on 20 November 2026"):
        assert said in shown.words
    for link in ("perajin/sepan/", "en/perajin/sepan/", "daerah/ppu/", "en/daerah/ppu/", "cari/", "en/cari/"):
        assert f"../../{link}" in shown.links
    assert shown.metas["robots"]["content"] == "noindex"


def test_a_maker_that_is_gone_leads_to_its_area_and_an_entry_to_the_agenda(project):
    assert page(project, "Q/QQ3QQ").links[1:3] == ["../../daerah/diy/", "../../cari/"]
    assert page(project, "Q/QQ4QQ").links[1:3] == ["../../agenda/", "../../cari/"]


@pytest.mark.parametrize("language", ["", "en/"])
def test_an_address_that_was_left_leads_to_the_new_one_in_its_language(project, language):
    root = "../" * (3 + bool(language))
    shown = page(project, f"{language}produk/rotan-lama/anjat")
    assert shown.metas["refresh"]["content"] == f"0; url={root}{language}produk/sepan/anjat/"
    assert shown.metas["canonical"]["href"] == f"https://kriya.example/{language}produk/sepan/anjat/"
    assert "Clay jug" in page(project, f"{language}produk/rotan-lama/kendi").words
    assert (project.site / f"{language}perajin/rotan-lama/index.html").is_file()


def test_pages_at_codes_are_small_the_same_each_time_and_in_no_sitemap(project):
    before = {path: path.read_bytes() for path in (project.site / "Q").rglob("*.html")}
    assert build_catalogue(project).succeeded
    assert {path: path.read_bytes() for path in (project.site / "Q").rglob("*.html")} == before
    assert max(map(len, before.values())) < 5_000
    assert "/Q/" not in (project.site / "sitemap.xml").read_text(encoding="utf-8")
    assert len(before) == 7


@pytest.fixture(scope="module")
def address(project):
    """The address of the site, below a path as on GitHub Pages."""
    with hosted(project.site, "/katalog/") as address:
        yield address


@pytest.mark.browser
@pytest.mark.parametrize(
    ("locale", "folder"),
    [("id-ID", ""), ("en-GB", "en/"), ("ms-MY", ""), ("ja-JP", "en/")],
)
def test_a_scanned_code_opens_in_the_language_of_the_browser(browser, address, locale, folder):
    context = browser.new_context(locale=locale)
    page = context.new_page()
    page.goto(address)
    page.goto(f"{address}/Q/XY7ZW/?e=2026-pameran")
    page.wait_for_url(f"{address}/{folder}produk/sepan/anjat/")
    assert page.evaluate("localStorage.length") == 0
    page.go_back()
    page.wait_for_url(f"{address}/")
    context.close()


@pytest.mark.browser
def test_a_scanned_code_opens_in_the_language_that_was_chosen_before(browser, address):
    context = browser.new_context(locale="id-ID")
    page = context.new_page()
    page.goto(address)
    page.locator("[data-kriya-language=en]").click()
    page.wait_for_url(f"{address}/en/")
    page.goto(f"{address}/Q/AB3DE/")
    page.wait_for_url(f"{address}/en/perajin/sepan/")
    context.close()


@pytest.mark.browser
@pytest.mark.parametrize("width", [320, 1280])
def test_without_scripts_a_code_offers_both_languages(browser, address, width):
    context = browser.new_context(java_script_enabled=False, viewport={"width": width, "height": 640})
    page = context.new_page()
    page.goto(f"{address}/Q/XY7ZW/")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}/en/produk/sepan/anjat/")
    context.close()


@pytest.mark.browser
def test_a_code_typed_in_small_letters_opens_and_one_that_is_none_is_not_found(browser, project):
    with hosted(project.site) as home:  # the page for what is not found knows its site's own path only
        page = browser.new_context(locale="en-GB").new_page()
        page.goto(f"{home}/q/xy7zw")
        page.wait_for_url(f"{home}/en/produk/sepan/anjat/")
        page.goto(f"{home}/q/oilzz")
        page.wait_for_url(f"{home}/Q/011ZZ/")
        page.wait_for_timeout(300)
        assert page.url == f"{home}/Q/011ZZ/"
        assert page.locator("[data-kriya-lost]").is_visible()
        page.context.close()


@pytest.mark.browser
def test_a_code_that_is_gone_stays_with_its_links(browser, address):
    page = browser.new_page()
    page.goto(f"{address}/{GONE}")
    page.get_by_role("link", name="See crafts from").click()
    page.wait_for_url(f"{address}/en/daerah/ppu/")
    page.close()
