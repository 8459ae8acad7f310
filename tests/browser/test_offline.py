"""Without network: what was visited, what was saved for a hall, always of one version; and how all of it goes again."""

import gzip
import json
import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

import hosting
from builders import PROJECT
from hosting import hosted
from kriya.site import SiteFolder, write_offline

pytestmark = [pytest.mark.browser, pytest.mark.site]

KEPT = "async () => (await caches.keys()).filter((name) => name.startsWith('kriya '))"
READY = "async () => { await navigator.serviceWorker.ready; return Boolean(navigator.serviceWorker.controller); }"
OPEN_IN_FRAME = """(address) => new Promise((done) => {
  const frame = document.createElement("iframe");
  frame.onload = () => { frame.remove(); done(); };
  frame.src = address;
  document.body.append(frame);
})"""
KEPT_PAGES = """async () => {
  const name = (await caches.keys()).find((one) => one.includes(" pages "));
  return (await (await caches.open(name)).keys()).map((request) => request.url);
}"""
HALLS = {"pameran": ["agenda/pameran/", "en/agenda/pameran/", "layar/pameran/"]}


def until(page: Page, script: str, arg: object = None) -> None:
    """Wait until *script* returns what is true."""
    for _ in range(100):
        if page.evaluate(script, arg):
            return
        page.wait_for_timeout(100)
    pytest.fail(f"never true: {script}")


class Host:
    """A copy of a site below a path of its host, which can be changed and switched off."""

    def __init__(self, site: Path) -> None:
        self.site = site
        self._running = ExitStack()
        self.address = self._running.enter_context(hosted(site, "/katalog/"))

    def switch_off(self) -> None:
        self._running.close()

    def publish(self, *, enabled: bool = True) -> None:
        """Publish the site again, its worker made of what lies there now."""
        for name in ("worker.js", "farewell.js"):
            shutil.copy(PROJECT / "overrides/assets/kriya/offline" / name, self.site / "assets/kriya/offline")
        write_offline(SiteFolder(self.site), HALLS, enabled=enabled)
        hosting._packed.cache_clear()


@pytest.fixture
def host(hall_project: Path, tmp_path: Path) -> Iterator[Host]:
    shutil.copytree(hall_project / "site", tmp_path / "site")
    host = Host(tmp_path / "site")
    yield host
    host.switch_off()


@pytest.fixture
def page(browser: Browser, host: Host) -> Iterator[Page]:
    """A page that the site's worker serves."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{host.address}/produk/sepan/anjat/")
    until(page, READY)
    page.reload()
    page.wait_for_load_state("networkidle")
    yield page
    context.close()


def test_a_page_that_was_visited_opens_and_another_says_what_there_is(page, host):
    host.switch_off()
    page.goto(f"{host.address}/produk/sepan/anjat/")
    expect(page.locator("h1")).to_have_text("Anjat rotan")
    image = page.locator("[data-kriya-gallery] img").first
    assert image.evaluate("image => image.decode().then(() => image.naturalWidth)") > 100
    for folder, title, again in (("", "Anda sedang luring", "Coba lagi"), ("en/", "You are offline", "Try again")):
        page.goto(f"{host.address}/{folder}produk/sepan/tikar/")
        expect(page.locator("h1")).to_have_text(title)
        assert page.evaluate("getComputedStyle(document.querySelector('h1')).fontFamily").startswith("Fraunces")
        link = page.get_by_role("link", name=again)
        expect(link).to_have_attribute("href", f"/katalog/{folder}produk/sepan/tikar/")
    page.goto(f"{host.address}/produk/sepan/tikar/")
    page.get_by_role("link", name="Anjat rotan").click()
    expect(page.locator("h1")).to_have_text("Anjat rotan")


@pytest.mark.parametrize("dari", ["https://elsewhere.example/", "javascript:alert(1)", "//elsewhere.example/"])
def test_the_offline_page_leads_nowhere_else(page, host, dari):
    page.goto(f"{host.address}/luring/?dari={dari}")
    expect(page.locator("[data-kept] a").first).to_be_visible()
    expect(page.locator("[data-again]")).to_be_hidden()


def test_an_exhibition_saved_for_the_hall_opens_in_both_languages(page, host):
    page.goto(f"{host.address}/en/agenda/pameran/")
    save = page.get_by_role("button", name="Save for the hall")
    listed = json.loads((host.site / "luring/pameran.json").read_text(encoding="utf-8"))
    expect(save).to_contain_text(f"{listed['bytes'] / 1e6:.1f} MB")
    save.click()
    expect(page.get_by_role("button", name="Remove from this device")).to_be_visible()
    expect(page.locator(".k-hall [role=status]")).to_contain_text("Saved")
    host.switch_off()
    page.goto(f"{host.address}/produk/sepan/tikar/")
    expect(page.locator("h1")).to_have_text("Tikar rotan")
    page.goto(f"{host.address}/en/produk/sepan/anjat/")
    images = page.locator("[data-kriya-gallery] img")
    for number in range(images.count()):
        assert images.nth(number).evaluate("image => image.decode().then(() => image.naturalWidth)") > 100
    page.goto(f"{host.address}/layar/pameran/")
    expect(page.locator(".k-slide--on [data-part=name]")).to_have_text("Anjat rotan")
    symbol = page.locator(".k-slide--on [data-part=symbol]")
    assert symbol.evaluate("image => image.decode().then(() => image.naturalWidth)") > 10


def test_what_is_saved_can_be_removed(page, host):
    page.goto(f"{host.address}/agenda/pameran/")
    page.get_by_role("button", name="Simpan untuk di aula").click()
    page.get_by_role("button", name="Hapus dari perangkat ini").click()
    expect(page.get_by_role("button", name="Simpan untuk di aula")).to_be_visible()
    assert not [name for name in page.evaluate(KEPT) if " hall " in name]


def test_an_update_takes_over_whole_within_one_visit(page, host):
    page.goto(f"{host.address}/agenda/pameran/")
    page.get_by_role("button", name="Simpan untuk di aula").click()
    expect(page.get_by_role("button", name="Hapus dari perangkat ini")).to_be_visible()
    before = set(page.evaluate(KEPT))
    style = host.site / "assets/kriya/catalogue.css"
    style.write_text(style.read_text(encoding="utf-8") + "\n.k-page h1 { color: rgb(1, 2, 3); }", encoding="utf-8")
    host.publish()
    page.goto(f"{host.address}/produk/sepan/anjat/")
    page.evaluate("async () => (await navigator.serviceWorker.ready).update()")
    page.wait_for_function(
        f"async (before) => !(await ({KEPT})()).some((name) => before.includes(name))", arg=[*before]
    )
    host.switch_off()
    tab = page.context.new_page()  # an open tab may hold the old style sheet in its memory and not ask for it
    tab.goto(f"{host.address}/agenda/pameran/")
    assert tab.evaluate("getComputedStyle(document.querySelector('h1')).color") == "rgb(1, 2, 3)"


def test_an_update_that_breaks_off_leaves_the_old_whole(page, host):
    before = page.evaluate(KEPT)
    style = host.site / "assets/kriya/catalogue.css"
    style.write_text(style.read_text(encoding="utf-8") + "\n.k-page h1 { color: rgb(1, 2, 3); }", encoding="utf-8")
    host.publish()
    style.unlink()
    page.evaluate("async () => (await navigator.serviceWorker.ready).update().catch(() => {})")
    page.wait_for_timeout(1000)
    host.switch_off()
    page.goto(f"{host.address}/produk/sepan/anjat/")
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).color") != "rgb(1, 2, 3)"
    assert set(before) <= set(page.evaluate(KEPT))


def test_switched_off_it_takes_everything_away(page, host):
    page.evaluate("async () => caches.open('of another site')")
    host.publish(enabled=False)
    page.evaluate("async () => (await navigator.serviceWorker.ready).update().catch(() => {})")
    until(page, "async () => (await navigator.serviceWorker.getRegistrations()).length === 0")
    assert page.evaluate("caches.keys()") == ["of another site"]


def test_no_more_pages_are_kept_than_there_is_room_for(page, host):
    for number in range(65):
        shutil.copytree(host.site / "perajin/sepan", host.site / f"perajin/p{number}")
        page.evaluate(OPEN_IN_FRAME, f"{host.address}/perajin/p{number}/")
    until(page, f"async () => (await ({KEPT_PAGES})()).some((url) => url.endsWith('/p64/'))")
    assert len(page.evaluate(KEPT_PAGES)) == 60


def test_little_is_fetched_unasked(shipped_site):
    state = json.loads(
        (shipped_site / "sw.js").read_text(encoding="utf-8").split("\n", 1)[0][len("const STATE = ") : -1]
    )
    sizes = {}
    for path, _ in state["shell"]:
        data = (shipped_site / (f"{path}index.html" if path.endswith("/") else path)).read_bytes()
        sizes[path] = len(data if path.endswith(".woff2") else gzip.compress(data))
    assert sum(sizes.values()) < 90_000
    first = (shipped_site / "index.html").read_text(encoding="utf-8")
    unread = {path: size for path, size in sizes.items() if Path(path).name not in first}
    assert sum(unread.values()) < 15_000, unread
