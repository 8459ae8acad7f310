"""The site is used with a keyboard alone, and what has the focus can always be seen."""

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.site]

FOCUSED = """() => {
  const focused = document.activeElement;
  const marked = (element) => {
    const style = getComputedStyle(element);
    return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none";
  };
  const box = focused.getBoundingClientRect();
  return {
    name: focused.getAttribute("aria-label") ?? focused.textContent.trim(),
    last: focused === [...document.querySelectorAll("a[href]")].at(-1),
    main: focused.id === "isi",
    marked: marked(focused) || marked(focused.parentElement),
    seen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth && box.width > 0,
  };
}"""


@pytest.fixture(params=[360, 1280], ids=["phone", "desktop"])
def page(request, browser: Browser):
    context = browser.new_context(viewport={"width": request.param, "height": 760}, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def tab_to(page: Page, selector: str, steps: int = 120) -> None:
    """Press Tab until what *selector* names has the focus."""
    for _ in range(steps):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    pytest.fail(f"{selector} is not reached by Tab")


@pytest.mark.parametrize("address", ["", "produk/sepan/anjat-rotan/", "cari/?q=rotan"])
def test_every_stop_is_seen_and_the_end_is_reached(page, site_address, address):
    page.goto(f"{site_address}/{address}")
    page.wait_for_load_state("networkidle")
    for _ in range(200):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        assert stop["marked"], stop["name"]
        assert stop["seen"], stop["name"]
        if stop["last"]:
            return
    pytest.fail("the last link is not reached by Tab")


def test_the_way_from_home_to_a_product_and_to_its_twin_needs_no_mouse(page, site_address):
    page.goto(site_address)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")  # skips the header
    assert page.evaluate(FOCUSED)["main"]
    page.goto(site_address)
    tab_to(page, ".k-menu a[href='produk/']")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site_address}/produk/")
    tab_to(page, ".k-card__link")
    page.keyboard.press("Enter")
    expect(page.locator(".k-record h1")).to_be_visible()
    address = page.url
    tab_to(page, "[data-kriya-language=en]")
    page.keyboard.press("Enter")
    expect(page).to_have_url(address.replace(site_address, f"{site_address}/en"))


def test_a_search_is_made_and_its_result_opened_without_a_mouse(page, site_address):
    page.goto(site_address)
    tab_to(page, ".k-header input[name=q]")
    page.keyboard.type("rotan")
    page.keyboard.press("Enter")
    expect(page.locator(".k-result").first).to_be_visible(timeout=15_000)
    tab_to(page, ".k-result")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).not_to_have_text("Cari kerajinan")
