"""A visitor shares a page: by the device's own way, by the clipboard, or by hand."""

import pytest
from playwright.sync_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.site]

ADDRESS = "https://kriya.example/produk/sepan/anjat/"
NO_SHARE = "Object.defineProperty(navigator, 'share', { value: undefined });"
NO_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', { value: undefined });"


@pytest.fixture
def page(browser):
    context = browser.new_context()
    yield context.new_page()
    context.close()


def share(page, address):
    page.goto(f"{address}/produk/sepan/anjat/")
    page.get_by_role("button", name="Bagikan").click()


def test_the_device_is_asked_first(page, reachable_address):
    page.add_init_script("navigator.share = (data) => { window.shared = data; return Promise.resolve(); };")
    share(page, reachable_address)
    assert page.evaluate("window.shared") == {"title": "Anjat rotan", "url": ADDRESS}


def test_a_visitor_who_thinks_better_of_it_gets_nothing_else(page, reachable_address):
    page.add_init_script("navigator.share = () => Promise.reject(new DOMException('no', 'AbortError'));")
    share(page, reachable_address)
    expect(page.locator(".k-notice")).to_be_empty()
    assert page.locator(".k-copy").count() == 0


def test_else_the_address_is_copied(page, reachable_address):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.add_init_script(NO_SHARE)
    share(page, reachable_address)
    expect(page.locator(".k-notice")).to_contain_text("disalin")
    assert page.evaluate("navigator.clipboard.readText()") == ADDRESS


def test_else_it_is_shown_selected(page, reachable_address):
    page.add_init_script(NO_SHARE + NO_CLIPBOARD)
    share(page, reachable_address)
    expect(page.locator(".k-copy")).to_be_focused()
    assert page.evaluate("getSelection().toString()") == ADDRESS
