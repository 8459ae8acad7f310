"""What narrowing the list of 10,000 products costs: `make bench` prints bytes over the wire and milliseconds.

Only the list and its data are made, with values drawn evenly, which repeat less than real ones and so are the worst to
compress. A click is measured from its event to the painted list, the reading of the data included. The site is served
gzipped from this machine, so that the bytes say what a slow link adds; run on an idle machine.
"""

import gzip
import os
import random
import shutil
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

BENCH = Path(__file__).parent
sys.path[:0] = [str(BENCH), str(BENCH.parent)]

from playwright.sync_api import Browser, Page, Request, sync_playwright  # noqa: E402
from records import PROJECT, make_catalogue  # noqa: E402

from builders import settings_of, varied  # noqa: E402
from conftest import BROWSER_ARGUMENTS, browser_path  # noqa: E402
from hosting import hosted  # noqa: E402
from kriya.link.catalogue import assemble  # noqa: E402
from kriya.pages import Edition, browse_products, page_text, shell_text  # noqa: E402
from kriya.pages.lists import product_list  # noqa: E402
from kriya.photos import Ledger, plan_pictures  # noqa: E402
from kriya.photos.drawings import draw_placeholder  # noqa: E402
from kriya.pipeline.checking import check_catalogue  # noqa: E402
from kriya.settings import Settings  # noqa: E402
from kriya.site.languages import build_language  # noqa: E402

PRODUCTS = 10_000
RUNS = 3
MOST_BYTES = 150_000
MOST_MILLISECONDS = 200

PAINTED = """(act) => new Promise((done) => {
  const start = performance.now();
  new MutationObserver((changes, observer) => {
    observer.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.now() - start); // comes after the frame is painted
      port2.postMessage(0);
    });
  }).observe(document.querySelector("[data-browse-results]"), { childList: true });
  const target = document.querySelector(act.on);
  if (act.option === undefined) target.click();
  else {
    target.value = act.option;
    target.dispatchEvent(new Event("change"));
  }
})"""
"""Does something to an element; gives the milliseconds until the list that it changes is painted."""

BOX = "[data-facet={}] input[value='{}']"
ACTS = (
    ("filter, nothing read yet", {"on": BOX.format("kategori", "batik")}),
    ("a second filter", {"on": BOX.format("harga", "250000-500000")}),
    ("sort by price", {"on": "[data-browse-sort]", "option": "harga"}),
    ("sort by name", {"on": "[data-browse-sort]", "option": "nama"}),
    ("more", {"on": "[data-browse-more]"}),
    ("remove all", {"on": ".k-chip--clear"}),
)


def make_site(folder: Path) -> Path:
    """Make the list of products, in Indonesian, and return the folder of its site."""
    make_catalogue(folder, PRODUCTS)
    for name in ("content", "overrides"):
        shutil.copytree(PROJECT / name, folder / name)
    settings = settings_of(folder)
    edition = many_products(settings)
    browse = browse_products(edition)
    report_files(browse.files, browse.values)
    page = next(product_list(edition, browse))
    made = {settings.data / "id" / name: data for name, data in browse.files.items()}
    made[settings.pages / "id.json"] = shell_text(edition).encode()
    made[settings.pages / "id" / "produk.md"] = page_text(page).encode()
    made[settings.media_list] = b"[]"
    for path, data in made.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    build_language(settings.config_file, settings.site, "id")
    _draw(edition, settings.site)
    return settings.site


def many_products(settings: Settings) -> Edition:
    """Return the edition of a catalogue whose products are varied."""
    catalogue = check_catalogue(settings).catalogue
    chance = random.Random(1)
    products = {key: varied(entry, catalogue.vocabulary, chance) for key, entry in catalogue.products.items()}
    catalogue = assemble(catalogue.vocabulary, catalogue.makers, products, catalogue.agenda)
    pictures = plan_pictures(catalogue, settings.root, {}, Ledger()).pictures
    return Edition(catalogue, pictures, "id", settings.today, settings.site_url)


def _draw(edition: Edition, site: Path) -> None:
    """Put the same drawing in the place of all 10,000, for drawing them takes longer than all else."""
    drawing = site / "media" / "drawing.svg"
    drawing.parent.mkdir()
    drawing.write_text(draw_placeholder("batik", "XY7ZW", motifs=()), encoding="utf-8")
    for pictures in edition.pictures.values():
        os.link(drawing, site / pictures[0].src)


def report_files(files: Mapping[str, bytes], values: Mapping[str, Any]) -> None:
    """Print how large the files are that a browser may read."""
    sizes = {name: len(gzip.compress(data, 6)) for name, data in files.items()}
    index, names = sizes.pop(values["index"]), sizes.pop(values["folder"] + "nama.json")
    print(f"{'bytes':>9}  gzip -6, {PRODUCTS:,} products")
    print(f"{index:>9,}  index of all products, for both languages")
    print(f"{names:>9,}  order by name, for each language, read only to sort by it")
    print(
        f"{max(sizes.values()):>9,}  largest of {len(sizes)} files of cards, for each language; a page reads 24 at most"
    )


def measure(browser: Browser, address: str, slowdown: int) -> list[tuple[float, int]]:
    """Return for each act the best milliseconds of some visits, and the bytes of data that it read."""
    visits = []
    for _ in range(RUNS):
        context = browser.new_context(viewport={"width": 1280, "height": 900})
        page = context.new_page()
        context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slowdown})
        page.goto(f"{address}/produk/", wait_until="load")
        page.wait_for_selector("[data-browse-form] input")
        page.wait_for_timeout(500)
        visits.append([_act(page, act) for _, act in ACTS])
        context.close()
    return [(min(ms for ms, _ in runs), max(size for _, size in runs)) for runs in zip(*visits, strict=True)]


def _act(page: Page, act: dict[str, str]) -> tuple[float, int]:
    read: list[Request] = []

    def note(request: Request) -> None:
        if "/data/" in request.url:
            read.append(request)

    page.on("requestfinished", note)
    milliseconds = page.evaluate(PAINTED, act)
    page.wait_for_timeout(500)
    page.remove_listener("requestfinished", note)
    return milliseconds, sum(request.sizes()["responseBodySize"] for request in read)


def main() -> None:
    """Print what every act costs, at this machine's speed and at a quarter of it."""
    with tempfile.TemporaryDirectory() as name:
        site = make_site(Path(name))
        if browser_path() is None:
            print("no chromium found: milliseconds are not measured (apt-get install chromium)")
            return
        with hosted(site) as address, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=browser_path(), args=BROWSER_ARGUMENTS)
            fast, slow = (measure(browser, address, slowdown) for slowdown in (1, 4))
            browser.close()
    print(f"{'ms':>9} {'CPU ÷ 4':>9} {'bytes':>9}  from a click to the painted list, best of {RUNS}")
    for (title, _), (milliseconds, size), (slowed, _) in zip(ACTS, fast, slow, strict=True):
        print(f"{milliseconds:>9.0f} {slowed:>9.0f} {size:>9,}  {title}")
    print(f"{MOST_MILLISECONDS:>9} {'':>9} {MOST_BYTES:>9,}  at most")


if __name__ == "__main__":
    main()
