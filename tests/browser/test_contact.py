"""A visitor asks a maker: the contacts open in a browser, and are there in words without scripts."""

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect, sync_playwright

from builders import CONTACT, MAKER, a_project
from conftest import browser_path, served
from kriya.pipeline.building import build_catalogue

pytestmark = [pytest.mark.browser, pytest.mark.site]


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    project = a_project(tmp_path_factory.mktemp("reachable"), ppu__sepan__artisan=MAKER + CONTACT)
    assert build_catalogue(project).succeeded
    with served(project.site) as address:
        yield address


@pytest.fixture(scope="module")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path(), args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


@pytest.mark.parametrize(("folder", "words"), [("", "Halo, saya melihat Anjat"), ("en/", "Hello, I saw Rattan")])
def test_a_button_opens_whatsapp_with_the_text_ready(browser, address, folder, words):
    page = browser.new_page()
    page.goto(f"{address}/{folder}produk/sepan/anjat/")
    button = page.locator(".k-contact a", has_text="WhatsApp")
    url = urlsplit(button.get_attribute("href"))
    assert (url.netloc, url.path) == ("wa.me", "/6281234567890")
    text = parse_qs(url.query)["text"][0]
    assert text.startswith(words)
    assert "XY7ZW" in text
    assert text.endswith(f" https://kriya.example/{folder}produk/sepan/anjat/")
    page.close()


def test_telephone_and_e_mail_open_too(browser, address):
    page = browser.new_page()
    page.goto(f"{address}/en/perajin/sepan/")
    expect(page.locator(".k-contact a", has_text="Phone +62 542 123456")).to_have_attribute("href", "tel:+62542123456")
    expect(page.locator(".k-contact a", has_text="Email")).to_have_attribute("href", "mailto:halo.kami@example.com")
    page.close()


def test_without_scripts_the_contacts_stand_in_words_and_no_button_is_dead(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/produk/sepan/anjat/")
    words = page.locator(".k-contact noscript dl")
    expect(words).to_contain_text("nol delapan satu dua, tiga empat lima enam, tujuh delapan sembilan nol")
    expect(words).to_contain_text("halo (titik) kami (at) example (titik) com")
    assert page.locator(".k-contact a:visible", has_text="WhatsApp").count() == 0
    expect(page.locator(".k-contact a", has_text="Toko di Shopee")).to_be_visible()
    context.close()
