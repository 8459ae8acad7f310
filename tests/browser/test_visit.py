"""A visitor in a real browser: opens home, switches language, searches, and opens the first result."""

import re

import pytest
from playwright.sync_api import Browser, Page, Request, expect

pytestmark = [pytest.mark.browser, pytest.mark.site]


class Visit:
    """An open page, and everything that went wrong on it."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address
        self.faults: list[str] = []
        page.on("console", lambda message: message.type in ("error", "warning") and self.faults.append(message.text))
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("requestfailed", self._note_failure)
        page.on("request", lambda request: request.url.startswith(address) or self.faults.append(request.url))

    def _note_failure(self, request: Request) -> None:
        """Note what failed; a picture that was still loading when the visitor went on did not."""
        if "ERR_ABORTED" not in (request.failure or ""):
            self.faults.append(request.url)


@pytest.fixture(params=[360, 1280], ids=["phone", "desktop"])
def visit(request, browser: Browser, site_address: str):
    context = browser.new_context(viewport={"width": request.param, "height": 760})
    visit = Visit(context.new_page(), site_address)
    yield visit
    context.close()
    assert visit.faults == []


def test_home_opens_and_nothing_is_wider_than_the_screen(visit):
    visit.page.goto(visit.address)
    expect(visit.page.locator("h1")).to_be_visible()
    assert visit.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_language_switch_stays_on_the_page(visit):
    visit.page.goto(f"{visit.address}/produk/sepan/anjat-rotan/")
    expect(visit.page.locator("html")).to_have_attribute("lang", "id")
    visit.page.locator("[data-kriya-language=en]").click()
    expect(visit.page).to_have_url(f"{visit.address}/en/produk/sepan/anjat-rotan/")
    expect(visit.page.locator("html")).to_have_attribute("lang", "en")
    visit.page.locator("[data-kriya-language=id]").click()
    expect(visit.page).to_have_url(f"{visit.address}/produk/sepan/anjat-rotan/")


@pytest.mark.parametrize(("folder", "query"), [("", "anyaman"), ("en/", "weaving")])
def test_a_search_finds_and_its_first_result_opens(visit, folder, query):
    visit.page.goto(f"{visit.address}/{folder}")
    field = visit.page.locator(".k-header input[name=q]")
    field.fill(query)
    field.press("Enter")
    expect(visit.page).to_have_url(re.compile(rf"/{folder}cari/\?q={query}$"))
    first = visit.page.locator(".k-result").first
    expect(first).to_be_visible()
    expect(visit.page.get_by_role("status")).to_contain_text(query)
    target = first.get_attribute("href")
    assert target.startswith(f"/{folder}")
    first.click()
    expect(visit.page).to_have_url(f"{visit.address}{target}")
    expect(visit.page.locator("h1")).to_be_visible()


@pytest.mark.parametrize(
    "query",
    [
        "",
        "🧺",
        "<img src=x onerror=alert(1)>",
        "zzzzqqq",
        '"',
        "(" * 50,
        "مرحبا",
        "batik " * 1700,
        ".*+?^${}()|[]\\\\",
        "\u202etas",
    ],
)
def test_an_odd_query_gets_an_answer_and_runs_nothing(visit, query):
    from urllib.parse import quote

    visit.page.on("dialog", lambda dialog: pytest.fail("a script ran"))
    visit.page.goto(f"{visit.address}/cari/?q={quote(query)}")
    status = visit.page.get_by_role("status")
    if query:
        expect(status).to_contain_text(query[:150].strip())  # longer ones are cut
    else:
        expect(status).to_be_empty()


def test_a_code_finds_its_product(visit, shipped_project):
    record = (shipped_project / "products/ppu/sepan/anjat-rotan.yml").read_text(encoding="utf-8")
    code = re.search(r"^code: (\w+)", record, re.MULTILINE)[1]
    visit.page.goto(f"{visit.address}/cari/?q={code}")
    expect(visit.page.locator(".k-result").first).to_have_attribute("href", "/produk/sepan/anjat-rotan/")


def test_the_theme_switch_is_remembered(visit):
    visit.page.goto(visit.address)
    scheme = visit.page.locator("body").get_attribute("data-md-color-scheme")
    visit.page.locator("[data-kriya-theme]").click()
    visit.page.goto(f"{visit.address}/produk/")
    assert visit.page.locator("body").get_attribute("data-md-color-scheme") != scheme


def test_without_javascript_everything_can_be_reached(browser, site_address):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 760})
    page = context.new_page()
    page.goto(site_address)
    page.locator(".k-menu a", has_text="Produk").click()
    page.locator(".k-card__link").first.click()
    expect(page.locator("h1")).to_be_visible()
    page.goto(f"{site_address}/cari/?q=anyaman")
    expect(page.locator("noscript p")).to_be_visible()
    page.locator(".k-topic").first.click()
    expect(page.locator(".k-card").first).to_be_visible()
    context.close()
