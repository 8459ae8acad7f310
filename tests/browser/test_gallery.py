"""A visitor sees photos on a page: in their row on a phone, in their grid on a wide screen, with or without scripts."""

import json
import re

import pytest
from playwright.sync_api import Route, expect

from looking import DRAWN, MANY, PHOTOS, photo, viewer

pytestmark = [pytest.mark.browser, pytest.mark.site]

WATCH_SHIFTS = """
window.shifts = [];
new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map((entry) => entry.value)))
  .observe({ type: "layout-shift", buffered: true });
"""


@pytest.fixture
def page(photo_page):
    return photo_page


def test_without_javascript_each_photo_leads_to_its_file(browser, photo_address):
    context = browser.new_context(base_url=f"{photo_address}/", java_script_enabled=False)
    page = context.new_page()
    page.goto(MANY)
    for number in range(1, len(PHOTOS) + 1):
        with page.expect_response(re.compile("/media/")) as response:
            photo(page, number).click()
        assert response.value.ok
        assert response.value.headers["content-type"].startswith("image/")
        page.goto(MANY)
    expect(viewer(page)).to_be_hidden()
    context.close()


def test_the_row_on_a_phone_swipes_and_its_dots_follow(page, fingers):
    dots = page.locator(".k-gallery__dots li")
    expect(dots).to_have_count(5)
    expect(dots.first).to_have_class("k-now")
    box = photo(page, 1).bounding_box()
    y = box["y"] + box["height"] / 2
    for _ in range(6):
        fingers.touch(((320, y), (40, y)), steps=12)
        page.wait_for_timeout(300)
    expect(dots.last).to_have_class("k-now")
    expect(photo(page, 5)).to_be_in_viewport(ratio=0.9)
    expect(viewer(page)).to_be_hidden()


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_nothing_moves_while_photos_arrive(browser, photo_address, width):
    page = browser.new_page(base_url=f"{photo_address}/", viewport={"width": width, "height": 740})
    page.add_init_script(WATCH_SHIFTS)
    held: list[Route] = []
    holding = True
    page.route("**/media/*", lambda route: held.append(route) if holding else route.continue_())
    page.goto(MANY, wait_until="domcontentloaded")
    page.evaluate("document.fonts.ready")
    before = page.locator(".k-gallery").bounding_box()
    assert held
    holding = False
    for route in held:
        route.continue_()
    page.wait_for_function("document.querySelector('.k-gallery img').complete")
    assert page.locator(".k-gallery").bounding_box() == before
    assert sum(page.evaluate("shifts")) < 0.01
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.close()


def test_a_drawing_opens_nothing(page):
    page.goto(DRAWN)
    expect(page.locator(".k-gallery figcaption")).to_contain_text("Gambar pola")
    assert page.locator(".k-gallery a").count() == 0
    assert page.locator("dialog, script[src*=gallery], link[href*=gallery]").count() == 0


def test_the_photos_are_data_for_machines_that_no_text_breaks(page):
    data = json.loads(page.locator("script[type='application/ld+json']").text_content())
    product = next(node for node in data["@graph"] if node["@type"] == "Product")
    assert [image["caption"] for image in product["image"]] == [alt for _, alt, _ in PHOTOS.values()]
    assert {image["license"] for image in product["image"]} == {"https://creativecommons.org/licenses/by/4.0/"}


def test_a_photo_of_the_maker_stands_beside_its_name(page):
    picture = page.locator(".k-maker img").bounding_box()
    name = page.locator(".k-maker b").bounding_box()
    assert picture["x"] + picture["width"] <= name["x"]
    assert picture["y"] < name["y"] + name["height"] <= picture["y"] + picture["height"] + 24
