"""The map in a real browser: its points, its filter, and the street map that comes on a click only."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.site]

TILES = "https://tile.openstreetmap.org/"
TILE = '<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"/>'


@pytest.fixture(params=[320, 1280], ids=["phone", "desktop"])
def page(request, browser, site_address):
    """An open page; nothing may go wrong on it, and nobody but the tile server may be asked besides the site."""
    context = browser.new_context(viewport={"width": request.param, "height": 800})
    page = context.new_page()
    faults, page.tiles = [], []
    page.on("console", lambda message: message.type in ("error", "warning") and faults.append(message.text))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("request", lambda asked: asked.url.startswith((site_address, TILES)) or faults.append(asked.url))

    def answer(route):
        page.tiles.append(route.request.url)
        route.fulfill(body=TILE, content_type="image/svg+xml")

    page.route(f"{TILES}**", answer)
    yield page
    context.close()
    assert faults == []


def test_the_street_map_is_asked_for_on_a_click_only_and_names_its_source(page, site_address):
    page.goto(f"{site_address}/peta/", wait_until="networkidle")
    assert page.tiles == []
    assert page.locator("script[src*=leaflet], link[href*=leaflet]").count() == 0
    button = page.locator("[data-kriya-street]").last
    expect(button).to_contain_text("openstreetmap.org")
    button.click()
    expect(page.locator(".leaflet-tile-loaded").first).to_be_attached()
    credit = page.get_by_role("link", name="OpenStreetMap contributors")
    expect(credit).to_have_attribute("href", "https://www.openstreetmap.org/copyright")
    pin = page.get_by_role("button", name="Kapanewon Imogiri: 3 perajin")
    pin.press("Enter")
    expect(page.locator(".leaflet-popup a", has_text="Giriloyo")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    button.click()
    expect(page.locator(".leaflet-container")).to_have_count(0)
    expect(page.locator(".k-sheet--diy svg")).to_be_visible()


def test_a_craft_leaves_only_its_makers_and_stands_in_the_address(page, site_address):
    page.goto(f"{site_address}/en/peta/")
    page.get_by_label("Craft", exact=True).select_option("perak")
    expect(page).to_have_url(re.compile(r"\?kategori=perak$"))
    expect(page.get_by_role("status").first).to_have_text("1 maker · 1 district")
    expect(page.locator(".k-place:visible")).to_have_count(1)
    expect(page.locator(".k-place:visible h3")).to_have_text("Kotagede City District (kemantren)")
    expect(page.locator(".k-point:not(.is-off)[href='#kota-yogyakarta-kotagede']")).to_have_count(1)
    expect(page.locator(".k-point:not(.is-off)[href='#bantul-imogiri']")).to_have_count(0)
    page.reload()
    expect(page.get_by_label("Craft", exact=True)).to_have_value("perak")
    expect(page.locator(".k-place:visible")).to_have_count(1)
    page.get_by_label("Craft", exact=True).select_option("")
    expect(page).to_have_url(f"{site_address}/en/peta/")
    assert page.locator(".k-place:visible").count() > 10


def test_an_unknown_craft_in_the_address_shows_all(page, site_address):
    page.goto(f"{site_address}/peta/?kategori=%22%3E%3Cscript%3E")
    assert page.locator(".k-place:visible").count() > 10


def test_a_point_and_its_district_light_up_together(page, site_address):
    page.goto(f"{site_address}/peta/")
    page.locator("#bantul-imogiri a").last.focus()
    expect(page.locator(".k-point.is-on")).to_have_count(1)
    expect(page.locator(".k-point.is-on")).to_have_attribute("href", "#bantul-imogiri")
    page.locator("#kota-yogyakarta-kotagede a").last.focus()
    expect(page.locator(".k-point.is-on")).to_have_count(2)  # on the close-up, and as a part of the city
    page.locator(".k-sheet--diy .k-point[href='#bantul-imogiri'] circle").click()
    expect(page).to_have_url(f"{site_address}/peta/#bantul-imogiri")
    expect(page.locator("#bantul-imogiri")).to_have_class(re.compile("is-on"))
    expect(page.locator("#bantul-imogiri h3")).to_be_in_viewport()


def test_from_a_maker_to_the_map_and_back(page, site_address):
    page.goto(f"{site_address}/perajin/giriloyo/")
    page.get_by_role("link", name="Lihat di peta").click()
    expect(page).to_have_url(f"{site_address}/peta/#bantul-imogiri")
    page.locator("#bantul-imogiri a", has_text="Giriloyo").click()
    expect(page).to_have_url(f"{site_address}/perajin/giriloyo/")


def test_the_keyboard_meets_the_list_and_not_the_drawing(page, site_address):
    page.goto(f"{site_address}/peta/")
    assert page.evaluate("[...document.querySelectorAll('svg a')].every((link) => link.tabIndex === -1)")
    assert page.evaluate(
        "[...document.querySelectorAll('.k-map svg')].every((drawing) => drawing.closest('[aria-hidden]'))"
    )


def test_without_a_script_points_lead_and_nothing_pretends_to_work(browser, site_address):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.goto(f"{site_address}/peta/")
    expect(page.get_by_label("Kerajinan", exact=True)).to_be_hidden()
    expect(page.locator("[data-kriya-street]").first).to_be_hidden()
    page.locator(".k-sheet--diy .k-point[href='#bantul-imogiri'] circle").click()
    expect(page).to_have_url(f"{site_address}/peta/#bantul-imogiri")
    page.locator("#bantul-imogiri a", has_text="Giriloyo").click()
    expect(page.locator("h1")).to_contain_text("Giriloyo")
    context.close()
