"""The search in a real browser: suggestions while typing, the page of results, and what there is without JavaScript."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.site]

FIELD = ".k-header input[name=q]"


@pytest.fixture(params=[360, 1280], ids=["phone", "desktop"])
def page(request, browser: Browser, site_address: str):
    context = browser.new_context(base_url=f"{site_address}/", viewport={"width": request.param, "height": 760})
    page = context.new_page()
    faults: list[str] = []
    page.on("console", lambda message: message.type in ("error", "warning") and faults.append(message.text))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("dialog", lambda dialog: faults.append(f"a script ran: {dialog.message}"))
    yield page
    context.close()
    assert faults == []


def test_what_is_found_is_suggested_while_typing_and_chosen_by_key(page: Page):
    page.goto("produk/")
    page.locator(FIELD).press_sequentially("anyam")
    options = page.locator(".k-suggestion[role=option]")
    expect(options.first).to_be_visible()
    first = options.first
    expect(first.locator("img")).to_have_attribute("src", re.compile("media/"))
    expect(first).to_contain_text("Bantul")
    expect(page.locator(".k-header [role=status]")).to_contain_text("saran")
    field = page.locator(FIELD)
    expect(field).to_have_attribute("aria-expanded", "true")
    field.press("ArrowDown")
    expect(first).to_have_attribute("aria-selected", "true")
    expect(field).to_have_attribute("aria-activedescendant", first.get_attribute("id"))
    field.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    field.press("ArrowDown")
    expect(options.first).to_be_visible()
    field.press("ArrowDown")
    field.press("Enter")
    expect(page).to_have_url(re.compile("/produk/(muntuk|brajan)/"))


def test_the_last_suggestion_leads_to_all_results_and_goes_round(page: Page):
    page.goto("en/produk/")
    page.locator(FIELD).press_sequentially("rattan")
    expect(page.locator(".k-suggestion[role=option]").first).to_be_visible()
    page.locator(FIELD).press("ArrowUp")
    expect(page.locator(".k-suggestion[role=option]").last).to_have_attribute("aria-selected", "true")
    page.locator(FIELD).press("Enter")
    expect(page).to_have_url(re.compile(r"/en/cari/\?q=rattan$"))
    expect(page.locator(".k-result").first).to_be_visible()


def test_results_are_narrowed_and_the_address_holds_it(page: Page):
    page.goto("cari/?q=batik")
    expect(page.locator(".k-result").first).to_be_visible()
    page.locator(".k-narrow summary").click()
    kind = page.get_by_label("Jenis")
    expect(kind.locator("option[value=maker]")).to_have_text(re.compile(r"Perajin \(\d+\)"))
    kind.select_option("maker")
    expect(page).to_have_url(re.compile("q=batik&jenis=maker"))
    expect(page.locator(".k-result").first).to_have_attribute("href", re.compile("^/perajin/"))
    page.reload()
    expect(page.locator(".k-result").first).to_be_visible()
    expect(kind).to_have_value("maker")
    addresses = page.locator(".k-result").evaluate_all("links => links.map((link) => link.pathname)")
    assert addresses
    assert all(address.startswith("/perajin/") for address in addresses)


def test_a_misspelt_word_is_read_as_the_nearest_and_said(page: Page):
    page.goto("cari/?q=selendng")
    expect(page.locator("[data-kriya-notes]")).to_contain_text("Tidak ada “selendng” di katalog ini.")
    expect(page.locator(".k-result").first).to_contain_text("elendang")


def test_nothing_found_offers_categories_and_the_other_language(page: Page):
    page.goto("cari/?q=zzzzqqq")
    expect(page.locator(".k-search__status")).to_contain_text("Tidak ada")
    expect(page.locator(".k-topic").first).to_be_visible()
    page.goto("cari/?q=tweezers")
    expect(page.locator("[data-kriya-others] .k-result").first).to_have_attribute("href", re.compile("^/en/"))


@pytest.mark.parametrize(
    "address",
    [
        "cari/?q=%3Csvg%20onload=alert(1)%3E#<script>alert(1)</script>",
        "cari/?q=batik&jenis=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E&kategori=__proto__",
        "cari/?q=" + "batik" * 2_000,
        "cari/?q=%FF%FE&daerah=..%2F..",
    ],
)
def test_an_address_made_to_do_harm_does_none(page: Page, address):
    page.goto(address)
    expect(page.locator(".k-search__status")).not_to_be_empty()
    expect(page.locator("main svg[onload], main img[onerror]")).to_have_count(0)


def test_without_javascript_the_field_leads_to_everything_by_letter(browser: Browser, site_address: str):
    context = browser.new_context(base_url=f"{site_address}/", java_script_enabled=False)
    page = context.new_page()
    page.goto("produk/")
    page.locator(FIELD).fill("anjat")
    page.locator(FIELD).press("Enter")
    expect(page).to_have_url(re.compile("/indeks/"))
    expect(page.get_by_role("link", name="Anjat rotan")).to_be_visible()
    page.goto("cari/?q=anjat")
    expect(page.locator("noscript a, main a[href*=indeks]").first).to_be_visible()
    context.close()


def test_a_search_reads_little(page: Page):
    sizes: list[int] = []
    page.on(
        "response", lambda answer: "/pagefind/" in answer.url and sizes.append(int(answer.headers["content-length"]))
    )
    page.goto("cari/?q=batik")
    expect(page.locator(".k-result").first).to_be_visible()
    assert sum(sizes) < 100_000
