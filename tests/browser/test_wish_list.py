"""A visitor keeps products in the list, in both languages, and asks for them; storage may be damaged, full or shut."""

import json
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.site]

KEY = "kriya-wishes"
FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };"
SHUT = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });"


@pytest.fixture
def page(browser):
    # What the offline worker has kept would answer for a catalogue that does not.
    context = browser.new_context(viewport={"width": 360, "height": 760}, service_workers="block")
    page = context.new_page()
    page.faults = []
    page.on("pageerror", lambda error: page.faults.append(str(error)))
    yield page
    context.close()
    assert page.faults == []


def save(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_role("button", name="Simpan di daftar").click()


def kept(page: Page) -> list[str]:
    return [wish["code"] for wish in json.loads(page.evaluate(f"localStorage.getItem('{KEY}') ?? '[]'"))]


def put(page: Page, address: str, stored: str) -> None:
    page.goto(address)
    page.evaluate("text => localStorage.setItem('kriya-wishes', text)", stored)


def test_a_heart_on_a_card_keeps_and_lets_go(page, reachable_address):
    page.goto(f"{reachable_address}/produk/")
    heart = page.get_by_role("button", name="Simpan Anjat rotan di daftar")
    expect(heart).to_have_attribute("aria-pressed", "false")
    heart.click()
    expect(heart).to_have_attribute("aria-pressed", "true")
    expect(page.locator("[data-kriya-count]")).to_have_text("1")
    expect(page.locator(".k-notice")).to_contain_text("Disimpan")
    page.goto(f"{reachable_address}/en/produk/sepan/anjat/")
    heart = page.get_by_role("button", name="Save to my list")
    expect(heart).to_have_attribute("aria-pressed", "true")
    heart.click()
    expect(page.locator("[data-kriya-count]")).to_be_hidden()
    assert kept(page) == []


@pytest.mark.parametrize(
    ("folder", "names", "words"),
    [("", ["Anjat rotan", "Tikar rotan"], "Halo"), ("en/", ["Rattan back basket", "Rattan mat"], "Hello")],
)
def test_one_message_asks_a_maker_for_all(page, reachable_address, folder, names, words):
    for product in ("sepan/anjat", "sepan/tikar", "mitra/tas"):
        save(page, f"{reachable_address}/produk/{product}/")
    page.goto(f"{reachable_address}/{folder}daftar/")
    groups = page.locator(".k-wish-group")
    expect(groups).to_have_count(2)
    sepan = groups.filter(has_text=names[0])
    url = urlsplit(sepan.locator("a", has_text="WhatsApp").get_attribute("href"))
    assert (url.netloc, url.path) == ("wa.me", "/6281234567890")
    text = parse_qs(url.query)["text"][0]
    assert text.startswith(words)
    for name, code, slug in zip(names, ("XY7ZW", "XY8AA"), ("anjat", "tikar"), strict=True):
        assert name in text
        assert code in text
        assert f"https://kriya.example/{folder}produk/sepan/{slug}/" in text
    assert "BAG5B" not in text
    assert groups.filter(has_text="BAG5B").locator("a[href*='wa.me']").count() == 0


def test_a_maker_without_whatsapp_gets_a_text_to_copy(page, reachable_address):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    save(page, f"{reachable_address}/produk/mitra/tas/")
    page.goto(f"{reachable_address}/daftar/")
    page.get_by_role("button", name="Salin teks").click()
    expect(page.locator(".k-notice")).to_contain_text("disalin")
    text = page.evaluate("navigator.clipboard.readText()")
    assert "1. Tas bambu (kode BAG5B)\nhttps://kriya.example/produk/mitra/tas/" in text


def test_where_nothing_can_be_copied_the_text_is_shown_selected(page, reachable_address):
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined });")
    save(page, f"{reachable_address}/produk/mitra/tas/")
    page.goto(f"{reachable_address}/daftar/")
    page.get_by_role("button", name="Salin teks").click()
    assert "BAG5B" in page.evaluate("getSelection().toString()")


def test_taking_off_and_clearing_can_be_undone_with_the_keyboard(page, reachable_address):
    for product in ("sepan/anjat", "mitra/tas"):
        save(page, f"{reachable_address}/produk/{product}/")
    page.goto(f"{reachable_address}/daftar/")
    page.get_by_role("button", name="Hapus Tas bambu").press("Enter")
    assert kept(page) == ["XY7ZW"]
    expect(page.get_by_role("button", name="Urungkan")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Hapus Tas bambu")).to_be_focused()
    page.get_by_role("button", name="Kosongkan").click()
    expect(page.locator("[data-kriya-empty]")).to_be_visible()
    assert kept(page) == []
    page.get_by_role("button", name="Urungkan").click()
    assert kept(page) == ["XY7ZW", "BAG5B"]
    expect(page.locator(".k-wish")).to_have_count(2)


def test_what_is_gone_is_named_and_what_was_renamed_has_its_new_name(page, reachable_address):
    stored = [
        {"code": "G0NE5", "name": "Vas lama", "lang": "id", "url": "produk/sepan/vas/", "image": "media/vas.webp"},
        {"code": "XY7ZW", "name": "Nama dahulu", "lang": "id", "url": "produk/sepan/nama-dahulu/"},
    ]
    put(page, reachable_address, json.dumps(stored))
    page.goto(f"{reachable_address}/daftar/")
    gone = page.locator(".k-wish-group").last
    expect(gone).to_contain_text("Tidak ada lagi di katalog")
    expect(gone).to_contain_text("Vas lama")
    assert gone.locator("a, img").count() == 0
    link = page.get_by_role("link", name="Anjat rotan")
    assert link.get_attribute("href").endswith("/produk/sepan/anjat/")
    text = parse_qs(urlsplit(page.locator("a", has_text="WhatsApp").get_attribute("href")).query)["text"][0]
    assert "Vas lama" not in text


def test_where_the_catalogue_does_not_answer_what_was_kept_is_shown(page, reachable_address):
    save(page, f"{reachable_address}/produk/sepan/anjat/")
    page.route("**/kode/*.json", lambda route: route.abort())
    page.goto(f"{reachable_address}/daftar/")
    expect(page.locator("[data-kriya-trouble]")).to_contain_text("tidak dapat diambil")
    expect(page.get_by_role("link", name="Anjat rotan")).to_be_visible()


@pytest.mark.parametrize(
    "stored",
    [
        "{",
        "null",
        '{"a": 1}',
        '[1, null, "x", {"code": "AAAAA"}, {"code": "XY7ZW", "name": "A", "url": "javascript:alert(1)//produk/a/b/"}]',
    ],
)
def test_a_damaged_list_breaks_nothing_and_says_so(page, reachable_address, stored):
    page.on("dialog", lambda dialog: pytest.fail("a script ran"))
    put(page, reachable_address, stored)
    page.goto(f"{reachable_address}/daftar/")
    expect(page.locator("[data-kriya-trouble]")).to_contain_text("rusak")
    assert page.locator("a[href^='javascript']").count() == 0
    save(page, f"{reachable_address}/produk/mitra/tas/")
    assert kept(page)[-1] == "BAG5B"


@pytest.mark.parametrize(("trouble", "words"), [(FULL, "penuh"), (SHUT, "tidak mengizinkan")])
def test_full_and_shut_storage_are_said_and_the_heart_still_beats(page, reachable_address, trouble, words):
    page.add_init_script(trouble)
    page.goto(f"{reachable_address}/produk/")
    heart = page.get_by_role("button", name="Simpan Anjat rotan di daftar")
    heart.click()
    expect(page.locator(".k-notice")).to_contain_text(words)
    expect(heart).to_have_attribute("aria-pressed", "true")
    page.goto(f"{reachable_address}/daftar/")
    expect(page.locator("[data-kriya-empty]")).to_be_visible()


def test_a_list_has_an_end(page, reachable_address):
    letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    stored = [{"code": f"AA0{letters[n // 32]}{letters[n % 32]}", "name": f"Barang {n}"} for n in range(100)]
    put(page, reachable_address, json.dumps(stored))
    save(page, f"{reachable_address}/produk/sepan/anjat/")
    expect(page.locator(".k-notice")).to_contain_text("penuh")
    assert len(kept(page)) == 100


def test_on_paper_there_are_names_codes_and_addresses_and_no_buttons(page, reachable_address):
    save(page, f"{reachable_address}/produk/sepan/anjat/")
    page.goto(f"{reachable_address}/daftar/")
    page.emulate_media(media="print")
    wish = page.locator(".k-wish")
    expect(wish).to_contain_text("Anjat rotan")
    expect(wish).to_contain_text("XY7ZW")
    expect(wish.get_by_text("https://kriya.example/produk/sepan/anjat/")).to_be_visible()
    assert page.locator("button:visible, .k-buttons:visible, .k-header:visible").count() == 0


def test_without_scripts_the_page_says_what_it_needs_and_no_heart_is_dead(browser, reachable_address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{reachable_address}/produk/sepan/anjat/")
    assert page.locator("button:visible").count() == 1  # the search's
    page.locator("[data-kriya-wishes]").click()
    expect(page.locator("noscript p")).to_contain_text("memerlukan JavaScript")
    context.close()


def test_a_sample_has_no_heart(page, site_address):
    page.goto(f"{site_address}/perajin/contoh-studio-ecoprint/")
    expect(page.locator("[data-kriya-share]")).to_be_visible()
    assert page.locator("[data-kriya-heart]").count() == 0
