"""A screen in the hall: a show that runs for days without network or growth, and a kiosk that forgets its visitors."""

import io
from collections.abc import Iterator

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, Locator, Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.site]

SHOW = "layar/pameran/"
READ = 8_000
"""Milliseconds that a craft stands in one language."""

COUNT_LOCKS = """
window.locks = 0;
const wakeLock = {request: async () => { window.locks += 1; return {}; }};
Object.defineProperty(navigator, "wakeLock", {value: wakeLock});
"""

FADED = """() => Promise.all(
  document.getAnimations().filter((one) => one.transitionProperty).map((one) => one.finished))"""

HELD = 10
"""Files of the show that are fetched ahead: four pictures, three symbols, and those of the one maker's channels."""


@pytest.fixture
def screen(browser: Browser, hall_address: str) -> Iterator[Page]:
    context = browser.new_context(base_url=f"{hall_address}/", viewport={"width": 1280, "height": 720})
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.clock.install()
    page.add_init_script(COUNT_LOCKS)
    held: list[str] = []
    page.on("requestfinished", lambda request: request.resource_type == "fetch" and held.append(request.url))
    page.goto(SHOW)
    expect(page.locator(".k-slide--on")).to_be_visible()
    page.held = held
    yield page
    context.close()
    assert faults == []


def part(page: Page, name: str) -> Locator:
    return page.locator(f".k-slide--on [data-part={name}]")


def wait_until_held(page: Page) -> None:
    for _ in range(100):
        if len(page.held) >= HELD:
            return
        page.wait_for_timeout(100)
    pytest.fail(f"only {len(page.held)} files were fetched ahead")


def said_by(symbol: Locator) -> str:
    """Return what a telephone reads of the QR code that the screen shows."""
    symbol.evaluate("image => image.decode()")
    symbol.evaluate(FADED)
    return zxingcpp.read_barcodes(Image.open(io.BytesIO(symbol.screenshot(scale="css"))))[0].text


def test_one_craft_follows_the_other_in_both_languages(screen):
    expected = [
        "Anjat rotan",
        "Rattan back basket",
        "Tikar rotan",
        "Rattan mat",
        "Tas rotan",
        "Rattan bag",
        "Anjat rotan",
    ]
    for number, name in enumerate(expected):
        if number:
            screen.clock.run_for(READ)
        expect(part(screen, "name")).to_have_text(name)
        if name == "Rattan bag":
            expect(part(screen, "badge")).to_have_text("Example")
            expect(part(screen, "drawn")).to_have_text("A drawn pattern, not a photo")
    assert said_by(part(screen, "symbol")) == "HTTPS://KRIYA.EXAMPLE/Q/XY7ZW/"


@pytest.mark.slow
def test_thousands_of_changes_leave_no_trace(screen):
    session = screen.context.new_cdp_session(screen)

    def counted() -> dict[str, float]:
        session.send("HeapProfiler.collectGarbage")
        metrics = {m["name"]: m["value"] for m in session.send("Performance.getMetrics")["metrics"]}
        return {**session.send("Memory.getDOMCounters"), "heap": metrics["JSHeapUsedSize"]}

    session.send("Performance.enable")
    wait_until_held(screen)
    screen.clock.run_for(READ * 200)
    before = counted()
    for _ in range(5):
        screen.clock.run_for(READ * 600)
    after = counted()
    assert after["nodes"] <= before["nodes"] + 300, "not one for each of 3,000 changes"
    assert after["jsEventListeners"] <= before["jsEventListeners"]
    assert after["heap"] < before["heap"] + 300_000


def test_it_goes_on_without_the_network(screen):
    wait_until_held(screen)
    screen.context.set_offline(True)
    for _ in range(6):
        screen.clock.run_for(READ)
        for name in ("picture", "symbol"):
            part(screen, name).evaluate("image => image.decode()")
            assert part(screen, name).evaluate("image => image.naturalWidth") > 0


def test_the_screen_stays_awake_also_after_it_was_out_of_sight(screen):
    assert screen.evaluate("locks") == 1
    screen.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    assert screen.evaluate("locks") == 2


def test_it_pauses_by_key(screen):
    screen.keyboard.press("Space")
    screen.clock.run_for(READ * 5)
    expect(part(screen, "name")).to_have_text("Anjat rotan")
    screen.keyboard.press("ArrowRight")
    expect(part(screen, "name")).to_have_text("Tikar rotan")
    screen.keyboard.press("Space")
    screen.clock.run_for(READ * 2)
    expect(part(screen, "name")).to_have_text("Tas rotan")


def test_touched_it_becomes_a_kiosk_without_a_way_out(screen):
    screen.mouse.click(300, 200)
    screen.get_by_role("button", name="Anjat rotan").click()
    expect(screen.get_by_role("heading", name="Anjat rotan")).to_be_focused()
    codes = screen.locator("[data-kiosk-codes] img")
    said = [said_by(codes.nth(number)) for number in range(codes.count())]
    assert said[0] == "HTTPS://KRIYA.EXAMPLE/Q/XY7ZW/"
    assert "https://wa.me/6281234567890?text=Anjat%20rotan%20%28XY7ZW%29" in said
    assert screen.locator("a[href], form, iframe").count() == 0
    screen.get_by_role("button", name="English").click()
    expect(screen.get_by_role("heading", name="Rattan back basket")).to_be_visible()
    screen.keyboard.press("Escape")
    expect(screen.get_by_role("button", name="Rattan mat")).to_be_visible()


def test_a_minute_later_nothing_of_the_visitor_is_left(screen):
    screen.mouse.click(300, 200)
    screen.get_by_role("button", name="English").click()
    screen.get_by_role("button", name="Rattan back basket").click()
    screen.mouse.wheel(0, 2000)
    screen.clock.run_for(50_000)
    expect(screen.locator("[data-kiosk]")).to_be_visible()
    screen.clock.run_for(60_000)  # the wheel may have been heard late
    expect(screen.locator("[data-kiosk]")).to_be_hidden()
    expect(part(screen, "name")).to_be_visible()
    assert screen.evaluate("[localStorage.length, sessionStorage.length, document.cookie, scrollY]") == [0, 0, "", 0]
    screen.mouse.click(300, 200)
    expect(screen.locator("[data-kiosk]")).to_have_attribute("lang", "id")
    expect(screen.get_by_role("heading", name="Pelatihan batik")).to_be_visible()
    assert screen.evaluate("scrollY") == 0


def test_reduced_motion_moves_nothing(browser, hall_address):
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{hall_address}/{SHOW}")
    expect(page.locator(".k-slide--on")).to_be_visible()
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.getAnimations().length") == 0
    context.close()


def test_without_javascript_it_is_a_list_with_ways_on(browser, hall_address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{hall_address}/en/agenda/pameran/")
    page.get_by_role("link", name="Show on a screen").click()
    expect(page.get_by_role("listitem")).to_have_count(3)
    expect(page.get_by_role("listitem").nth(2)).to_contain_text("Example")
    page.get_by_role("link", name="Rattan mat").click()
    expect(page.locator("h1")).to_have_text("Rattan mat")
    context.close()
