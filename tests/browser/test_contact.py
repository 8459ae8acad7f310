"""A visitor asks a maker: the contacts open in a browser, and are there in words without scripts."""

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.site]


@pytest.mark.parametrize(("folder", "words"), [("", "Halo, saya melihat Anjat"), ("en/", "Hello, I saw Rattan")])
def test_a_button_opens_whatsapp_with_the_text_ready(browser, reachable_address, folder, words):
    page = browser.new_page()
    page.goto(f"{reachable_address}/{folder}produk/sepan/anjat/")
    button = page.locator(".k-contact a", has_text="WhatsApp")
    url = urlsplit(button.get_attribute("href"))
    assert (url.netloc, url.path) == ("wa.me", "/6281234567890")
    text = parse_qs(url.query)["text"][0]
    assert text.startswith(words)
    assert "XY7ZW" in text
    assert text.endswith(f" https://kriya.example/{folder}produk/sepan/anjat/")
    page.close()


def test_telephone_and_e_mail_open_too(browser, reachable_address):
    page = browser.new_page()
    page.goto(f"{reachable_address}/en/perajin/sepan/")
    expect(page.locator(".k-contact a", has_text="Phone +62 542 123456")).to_have_attribute("href", "tel:+62542123456")
    expect(page.locator(".k-contact a", has_text="Email")).to_have_attribute("href", "mailto:halo.kami@example.com")
    page.close()


def test_without_scripts_the_contacts_stand_in_words_and_no_button_is_dead(browser, reachable_address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{reachable_address}/produk/sepan/anjat/")
    words = page.locator(".k-contact noscript dl")
    expect(words).to_contain_text("nol delapan satu dua, tiga empat lima enam, tujuh delapan sembilan nol")
    expect(words).to_contain_text("halo (titik) kami (at) example (titik) com")
    assert page.locator(".k-contact a:visible", has_text="WhatsApp").count() == 0
    expect(page.locator(".k-contact a", has_text="Toko di Shopee")).to_be_visible()
    context.close()
