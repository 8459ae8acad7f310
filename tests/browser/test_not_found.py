"""An address that is not there leads on: in both languages, at any depth, below any path, without JavaScript too."""

import re

import pytest
from playwright.sync_api import Browser, expect

from builders import a_project
from hosting import hosted

pytestmark = [pytest.mark.browser, pytest.mark.site]

ADDRESSES = {
    "/produk/sepan/anjat-rotn/": ("id", "cari/", "sepan anjat rotn", "Anjat rotan"),
    "/en/produk/kasongan/old-earthenware.html": ("en", "en/cari/", "kasongan old earthenware", "earthenware"),
}

ODD = ["/%F0%9F%A7%BA/%", "/en", "/a/b/c/d/e/f", "/<img src=x onerror=alert(1)>/", "/404.html"]


@pytest.fixture
def page(browser: Browser):
    context = browser.new_context(viewport={"width": 360, "height": 760})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_words_of_the_address_are_searched_for(page, site_address, address):
    language, search, words, title = ADDRESSES[address]
    response = page.goto(site_address + address)
    assert response.status == 404
    panel = page.locator(".k-lost > section").first
    expect(panel).to_have_attribute("lang", language)
    expect(panel.locator("input[name=q]")).to_have_value(words)
    expect(panel.locator("li a").filter(has_text=re.compile(title)).first).to_be_visible(timeout=15_000)
    panel.locator("button").click()
    expect(page).to_have_url(f"{site_address}/{search}?q={words.replace(' ', '+')}")


@pytest.mark.parametrize("address", ODD)
def test_an_odd_address_gets_an_answer_and_runs_nothing(page, site_address, address):
    faults = []
    page.on("dialog", lambda dialog: faults.append(dialog.message))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(site_address + address)
    expect(page.locator("h1")).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert faults == []


def test_below_a_path_and_without_javascript_its_links_lead_home(browser, tmp_path, monkeypatch):
    from kriya.pipeline.building import build_catalogue
    from kriya.settings import read_settings

    monkeypatch.setenv("SITE_URL", "https://kriya.example/katalog/")
    settings = read_settings(a_project(tmp_path).root)
    assert build_catalogue(settings).succeeded
    with hosted(settings.site, "/katalog/") as address:
        context = browser.new_context(java_script_enabled=False)
        page = context.new_page()
        for folder, name in (("", "Beranda"), ("en/", "Home")):
            page.goto(f"{address}/en/produk/tidak/ada/")
            page.locator(".k-lost").get_by_role("link", name=name, exact=True).click()
            expect(page).to_have_url(re.compile(rf"^{address}/{folder}\.?$"))
            expect(page.locator("h1")).to_be_visible()
        context.close()
