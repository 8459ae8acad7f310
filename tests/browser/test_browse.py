"""The list of products in a real browser: choosing, sorting, sharing, going back, by mouse, finger and keyboard."""

import re

import pytest
from playwright.sync_api import expect
from test_access import NARROW, VIOLATIONS
from test_visit import Visit

from conftest import web_tool

pytestmark = [pytest.mark.browser, pytest.mark.site]


class BrowseVisit(Visit):
    """A visit to the list of products."""

    def open(self, search="", folder=""):
        self.page.goto(f"{self.address}/{folder}produk/{search}")
        expect(self.page.locator("[data-browse-form] input").first).to_be_attached()
        self.wait()

    def wait(self):
        expect(self.page.locator("[data-browse]:not([aria-busy]):not(.k-browse--waiting)")).to_be_attached()

    def box(self, facet, value):
        return self.page.locator(f"[data-facet={facet}] input[value='{value}']")

    def count_beside(self, facet, value):
        return int(self.page.locator(f"[data-facet={facet}] [data-value='{value}'] [data-count]").inner_text())

    def expect_found(self, number):
        expect(self.page.locator("[data-browse-status]")).to_have_text(f"{number} kerajinan")
        expect(self.page.locator("[data-browse-results] .k-card")).to_have_count(min(number, 24))

    def expect_address(self, search):
        expect(self.page).to_have_url(f"{self.address}/produk/{search}")

    def names(self):
        self.wait()
        return self.page.locator("[data-browse-results] .k-card__name").all_inner_texts()

    def links(self):
        self.wait()
        return self.page.evaluate(
            "[...document.querySelectorAll('[data-browse-results] a')].map(link => link.pathname)"
        )


def visit_of(browser, site_address, width, **options):
    context = browser.new_context(viewport={"width": width, "height": 800}, **options)
    visit = BrowseVisit(context.new_page(), site_address)
    yield visit
    context.close()
    assert visit.faults == []


@pytest.fixture
def wide(browser, site_address):
    yield from visit_of(browser, site_address, 1280)


@pytest.fixture
def phone(browser, site_address):
    yield from visit_of(browser, site_address, 360, has_touch=True)


@pytest.fixture(scope="module")
def products(shipped_project):
    """The products of the shipped catalogue, in the order of their list."""
    from kriya.pages.cards import alternating
    from kriya.pipeline.checking import check_catalogue
    from kriya.settings import read_settings

    return alternating(check_catalogue(read_settings(shipped_project)).catalogue.products.values())


def test_a_count_tells_what_a_click_gives(wide, products):
    wide.open()
    batik = [product for product in products if product.record.category == "batik"]
    assert wide.count_beside("kategori", "batik") == len(batik)
    wide.box("kategori", "batik").check()
    wide.expect_found(len(batik))
    wide.expect_address("?kategori=batik")
    promised = wide.count_beside("daerah", "ppu")
    assert promised == len([product for product in batik if product.maker.area.key == "ppu"])
    wide.box("daerah", "ppu").check()
    wide.expect_found(promised)
    wide.expect_address("?kategori=batik&daerah=ppu")


def test_within_a_facet_more_is_found_and_between_facets_less(wide, products):
    wide.open("?kategori=batik&daerah=ppu")
    before = len(wide.links())
    more = wide.count_beside("kategori", "anyaman")
    wide.box("kategori", "anyaman").check()
    wide.expect_found(before + more)
    wide.expect_address("?kategori=batik,anyaman&daerah=ppu")
    expected = [
        f"/{product.address}"
        for product in products
        if product.maker.area.key == "ppu" and product.record.category in ("batik", "anyaman")
    ]
    assert wide.links() == expected


def test_chips_take_choices_away_and_the_focus_is_not_lost(wide):
    wide.open("?kategori=batik&daerah=ppu")
    chips = wide.page.locator("[data-browse-chips] .k-chip")
    expect(chips).to_have_text(["Batik", "Kabupaten Penajam Paser Utara", "Hapus semua"])
    chips.nth(0).focus()
    wide.page.keyboard.press("Enter")
    wide.expect_address("?daerah=ppu")
    expect(wide.box("kategori", "batik")).not_to_be_checked()
    expect(chips).to_be_focused()
    chips.press("Enter")
    wide.expect_address("")
    expect(wide.page.locator("[data-browse-sort]")).to_be_focused()
    wide.expect_found(59)


def test_the_list_is_sorted(wide, products):
    wide.open("?kategori=batik,tenun-lurik,pangan-kemasan")
    chosen = [p for p in products if p.record.category in ("batik", "pangan-kemasan", "tenun-lurik")]
    sort = wide.page.locator("[data-browse-sort]")
    sort.select_option("nama")
    wide.expect_address("?kategori=batik,tenun-lurik,pangan-kemasan&urut=nama")
    names = sorted((p.record.name.id for p in chosen), key=lambda name: re.sub(r"\W+", " ", name).casefold())
    expect(wide.page.locator("[data-browse-results] .k-card__name")).to_have_text(names)
    priced = [p.record.price.amounts[0] for p in chosen if p.record.price]
    for order, expected in (("harga", sorted(priced)), ("harga-turun", sorted(priced, reverse=True))):
        sort.select_option(order)
        wide.page.wait_for_url(f"**urut={order}")
        expect(wide.page.locator(".k-card__price").first).to_contain_text(f"{expected[0]:,}".replace(",", "."))
        wide.wait()
        texts = wide.page.locator("[data-browse-results] .k-card__price").all_inner_texts()
        amounts = [int(re.search(r"Rp([\d.]+)", text)[1].replace(".", "")) for text in texts if "Rp" in text]
        assert amounts == expected
        assert all("permintaan" in text for text in texts[len(expected) :])


def test_an_address_that_was_shared_shows_the_same_to_others(wide, browser):
    wide.open("?kategori=batik&harga=250000-500000,tanya&urut=nama")
    other = browser.new_context(viewport={"width": 360, "height": 800}).new_page()
    other.goto(wide.page.url)
    expect(other.locator("[data-browse-chips] .k-chip")).to_have_count(4)
    expect(other.locator("[data-browse-results] .k-card__name")).to_have_text(wide.names())
    other.context.close()


def test_back_and_forward_lead_through_what_was_chosen(wide):
    wide.open()
    first = wide.links()
    wide.box("kategori", "anyaman").check()
    wide.expect_address("?kategori=anyaman")
    plaited = wide.links()
    wide.page.locator("[data-browse-sort]").select_option("baru")
    wide.expect_address("?kategori=anyaman&urut=baru")
    wide.wait()
    wide.page.go_back()
    wide.expect_address("?kategori=anyaman")
    assert wide.links() == plaited
    expect(wide.page.locator("[data-browse-sort]")).to_have_value("")
    wide.page.go_back()
    wide.expect_address("")
    assert wide.links() == first
    expect(wide.box("kategori", "anyaman")).not_to_be_checked()
    wide.page.go_forward()
    wide.expect_address("?kategori=anyaman")
    assert wide.links() == plaited
    wide.page.locator("[data-browse-results] a").first.click()
    wide.page.go_back()
    wide.expect_address("?kategori=anyaman")
    assert wide.links() == plaited


def test_more_is_a_link_that_goes_on_in_place(wide, products):
    wide.open()
    more = wide.page.locator("[data-browse-more]")
    assert more.get_attribute("href") == "../produk/halaman/2/"
    more.click()
    cards = wide.page.locator("[data-browse-results] .k-card")
    expect(cards).to_have_count(48)
    expect(cards.nth(24).locator("a")).to_be_focused()
    wide.expect_address("?halaman=2")
    more.click()
    expect(cards).to_have_count(59)
    expect(more).to_be_hidden()
    assert wide.links() == [f"/{product.address}" for product in products]


def test_who_comes_back_finds_the_place_again(browser, site_address):
    """Also where the browser has not kept the page as it was."""
    for wide in visit_of(browser, site_address, 1280):
        wide.page.add_init_script("addEventListener('unload', () => {})")  # pages that listen to this are not kept
        wide.open("?daerah=diy&halaman=2")
        cards = wide.page.locator("[data-browse-results] .k-card")
        expect(cards).to_have_count(30)
        cards.nth(27).locator("a").click()
        expect(wide.page.locator(".k-record")).to_be_visible()
        wide.page.go_back()
        expect(cards).to_have_count(30)
        expect(cards.nth(27)).to_be_in_viewport()


@pytest.mark.parametrize(
    "search",
    [
        "?kategori=tidak-ada&daerah=mars&urut=acak&halaman=-3&utm_source=wa",
        "?kategori=<img src=x onerror=alert(1)>&bahan=__proto__,constructor",
        "?kategori=&harga=,,,&halaman=99999999999999",
        "?%E0%A4%A&kategori=%00",
    ],
)
def test_what_an_address_holds_wrongly_is_passed_over(wide, search):
    wide.page.on("dialog", lambda dialog: pytest.fail("a script ran"))
    wide.open(search)
    wide.expect_found(59)
    expect(wide.page.locator("[data-browse-chips]")).to_be_hidden()


def test_nothing_found_says_so_and_takes_the_last_choice_back(wide):
    wide.open("?kategori=batik&bahan=rotan")
    expect(wide.page.locator("[data-browse-status]")).to_have_text("Tidak ada kerajinan yang cocok")
    undo = wide.page.get_by_role("button", name="Hapus pilihan Rotan").last
    expect(wide.page.locator("[data-browse-none]")).to_be_visible()
    undo.click()
    wide.expect_address("?kategori=batik")
    expect(wide.page.locator("[data-browse-none]")).to_be_hidden()
    assert wide.links()


def test_the_language_link_keeps_the_choice(wide):
    wide.open("?kategori=anyaman&urut=harga")
    cards = len(wide.links())
    wide.page.locator("[data-kriya-language=en]").click()
    expect(wide.page).to_have_url(f"{wide.address}/en/produk/?kategori=anyaman&urut=harga")
    expect(wide.page.locator("[data-browse-status]")).to_have_text(f"{cards} crafts")
    expect(wide.page.locator("[data-browse-chips] .k-chip").first).to_have_text("Plaited and basketry work")
    expect(wide.page.locator(".k-card__price").first).to_contain_text("IDR")


def test_the_sheet_of_a_phone_counts_at_once_and_applies_at_the_end(phone):
    phone.open()
    opener = phone.page.get_by_role("button", name="Saring")
    opener.tap()
    sheet = phone.page.get_by_role("dialog", name="Saring")
    box = sheet.bounding_box()
    assert (box["width"], box["height"]) == (360, 800)
    number = phone.count_beside("kategori", "batik")
    phone.page.locator("[data-facet=kategori] label", has_text="Batik").first.tap()
    show = phone.page.locator("[data-browse-apply]")
    expect(show).to_have_text(f"Tampilkan {number} kerajinan")
    expect(sheet.get_by_role("status")).to_have_text(f"{number} kerajinan")
    phone.expect_address("")
    show.tap()
    expect(sheet).to_be_hidden()
    phone.expect_address("?kategori=batik")
    phone.expect_found(number)
    expect(opener).to_be_focused()
    expect(opener).to_have_text(re.compile(r"Saring\s+1"))


def test_a_sheet_that_is_left_by_escape_changes_nothing(phone):
    phone.open("?kategori=batik")
    found = phone.links()
    phone.page.get_by_role("button", name="Saring").tap()
    phone.box("daerah", "ppu").check()
    phone.page.keyboard.press("Escape")
    expect(phone.page.get_by_role("dialog")).to_be_hidden()
    phone.expect_address("?kategori=batik")
    assert phone.links() == found
    expect(phone.box("daerah", "ppu")).not_to_be_checked()


def test_the_list_can_be_narrowed_by_keyboard_alone(wide):
    wide.open()
    keys = wide.page.keyboard
    wide.page.locator("[data-facet=kategori] summary").focus()
    keys.press("Tab")
    keys.press("Space")
    wide.expect_address("?kategori=batik")
    wide.wait()
    expect(wide.box("kategori", "batik")).to_be_focused()
    wide.page.locator("[data-facet=bahan] .k-facet__more").focus()
    keys.press("Enter")
    focused = wide.page.locator("[data-facet=bahan] input:focus")
    expect(focused).to_be_attached()
    keys.press("Space")
    wide.page.wait_for_url(re.compile(r"\?kategori=batik&bahan=[a-z0-9-]+$"))


def test_a_value_that_would_find_nothing_is_dimmed(wide):
    wide.open("?daerah=ppu")
    expect(wide.box("kabupaten", "sleman")).to_be_disabled()
    expect(wide.box("kabupaten", "penajam-paser-utara")).to_be_enabled()
    wide.page.locator("[data-browse-chips] .k-chip").first.click()
    expect(wide.box("kabupaten", "sleman")).to_be_enabled()


CARDS = """() => Object.fromEntries([...document.querySelectorAll('.k-cards .k-card')].map((card) => {
  for (const link of card.querySelectorAll('a')) link.href = link.href;
  for (const image of card.querySelectorAll('img')) {
    image.removeAttribute('loading');
    image.src = image.src;
  }
  for (const element of [card, ...card.querySelectorAll('*')]) {
    const colour = element.style.backgroundColor;
    if (colour) element.setAttribute('style', colour);
    if (element.srcset) element.srcset = element.srcset.split(', ').map((part) => new URL(part, location)).join(' ');
    if (element.className) element.className = [...element.classList].sort().join(' ');
    const attributes = [...element.attributes].sort((a, b) => a.name < b.name ? -1 : 1);
    for (const { name } of attributes) element.removeAttribute(name);
    for (const { name, value } of attributes) element.setAttribute(name, value);
  }
  return [card.querySelector('a').href, card.outerHTML.replace(/\\s+/g, ' ').replace(/> | </g, (sign) => sign.trim())];
}))"""


@pytest.mark.parametrize("folder", ["", "en/"])
def test_a_card_is_the_same_whoever_made_it(wide, folder):
    """The script's cards and those of the HTML, but for when their pictures load."""
    written = {}
    for place in ("", "halaman/2/", "halaman/3/"):
        wide.page.goto(f"{wide.address}/{folder}produk/{place}")
        written |= wide.page.evaluate(CARDS)
    wide.open("?urut=nama&halaman=3", folder)
    wide.page.wait_for_function("!document.querySelector('.k-cards img:not([src])')")
    made = wide.page.evaluate(CARDS)
    assert len(made) == 59
    assert made == written


@pytest.mark.parametrize("scheme", ["default", "slate"])
def test_what_the_script_adds_is_open_to_everyone(phone, wide, scheme):
    axe = web_tool("axe-core/axe.min.js")
    for visit, search in ((phone, "?kategori=batik&daerah=ppu"), (wide, "?kategori=batik&bahan=rotan")):
        visit.open(search)
        visit.page.evaluate("scheme => document.body.dataset.mdColorScheme = scheme", scheme)
        visit.page.add_script_tag(path=axe)
        assert visit.page.evaluate(VIOLATIONS) == []
    phone.page.get_by_role("button", name="Saring").click()
    assert phone.page.evaluate(VIOLATIONS) == []
    for width, height in NARROW:
        phone.page.set_viewport_size({"width": width, "height": height})
        assert phone.page.evaluate("document.documentElement.scrollWidth <= innerWidth"), width
        expect(phone.page.locator("[data-browse-apply]")).to_be_in_viewport(ratio=1)


def test_nothing_moves_while_a_shared_address_is_loading(wide):
    wide.page.add_init_script(
        "window.shift = 0; new PerformanceObserver((list) => list.getEntries().forEach((e) => shift += e.value))"
        ".observe({type: 'layout-shift', buffered: true})"
    )
    for width in (360, 1280):
        wide.page.set_viewport_size({"width": width, "height": 800})
        for search in ("", "?kategori=batik&daerah=ppu&urut=harga"):
            wide.open(search)
            wide.page.wait_for_timeout(300)
            assert wide.page.evaluate("shift") < 0.02, (width, search)


def test_a_failed_reading_is_said_and_the_page_stays(wide):
    wide.page.route("**/data/**", lambda route: route.fulfill(status=404, body="gone"))
    wide.open("?kategori=batik")
    expect(wide.page.locator("[data-browse-status]")).to_contain_text("Muat ulang")
    expect(wide.page.locator("[data-browse-results] .k-card").first).to_be_visible()
    wide.faults.clear()  # the browser reports the 404 that was made here


def test_nothing_is_read_before_someone_chooses(wide):
    read = []
    wide.page.on("request", lambda request: "/data/" in request.url and read.append(request.url))
    wide.open()
    wide.page.wait_for_timeout(300)
    assert read == []


def test_without_javascript_the_facets_are_links_and_the_list_goes_on(browser, site_address):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.goto(f"{site_address}/produk/?kategori=batik")
    expect(page.locator("[data-browse-results] .k-card").first).to_be_visible()
    expect(page.locator("[data-browse-sort]")).to_be_hidden()
    page.locator("[data-browse-more]").click()
    expect(page).to_have_url(f"{site_address}/produk/halaman/2/")
    page.get_by_role("link", name="Berikutnya").click()
    expect(page.locator(".k-card")).to_have_count(11)
    page.goto(f"{site_address}/produk/")
    page.locator("[data-facet=bahan]").get_by_role("link", name="Malam").click()
    expect(page).to_have_url(f"{site_address}/bahan/malam/")
    context.close()
