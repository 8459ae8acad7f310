"""What narrowing the list of 10,000 products costs: `make bench` prints bytes over the wire and milliseconds.

Only the list and its data are made, with values drawn evenly, which repeat less than real ones and so are the worst to
compress. A click is measured from its event to the painted list, the reading of the data included; the server is on
this machine, so that the bytes say what a slow link adds.
"""

import gzip
import random
import shutil
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from bench.check import PROJECT, make_catalogue
from builders import settings_of, varied
from conftest import browser_path
from kriya.link.catalogue import assemble
from kriya.pages import Edition, browse_products, page_text, shell_text
from kriya.pages.lists import product_list
from kriya.photos import plan_pictures
from kriya.photos.drawings import draw_placeholder
from kriya.pipeline.checking import check_catalogue
from kriya.site.languages import build_language

PRODUCTS = 10_000
RUNS = 3

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


@dataclass
class Served:
    """The site in a folder, and what was asked of it."""

    folder: Path
    picture: bytes
    data_bytes: int = 0
    packed: dict[Path, bytes] = field(default_factory=dict)

    def answer(self, path: str) -> tuple[str, bytes] | None:
        """Return the type and the packed bytes of what lies at *path*."""
        if path.startswith("/media/"):  # every drawing is the same one: drawing 10,000 takes longer than all else
            return "image/svg+xml", self.picture
        file = self.folder / path.lstrip("/")
        file = file / "index.html" if file.is_dir() else file
        if not file.is_file():
            return None
        if file not in self.packed:
            self.packed[file] = gzip.compress(file.read_bytes(), 6)
        if path.startswith("/data/"):
            self.data_bytes += len(self.packed[file])
        return guess_type(file.name)[0] or "application/octet-stream", self.packed[file]


def make_site(folder: Path) -> Path:
    """Make the list of products, in Indonesian, and return the folder of its site."""
    make_catalogue(folder, PRODUCTS)
    for name in ("content", "overrides"):
        shutil.copytree(PROJECT / name, folder / name)
    settings = settings_of(folder)
    catalogue = check_catalogue(settings).catalogue
    chance = random.Random(1)
    products = {key: varied(entry, catalogue.vocabulary, chance) for key, entry in catalogue.products.items()}
    catalogue = assemble(catalogue.vocabulary, catalogue.makers, products, catalogue.agenda)
    edition = Edition(catalogue, plan_pictures(catalogue, folder)[0].pictures, "id", settings.today)
    browse = browse_products(edition)
    page = next(product_list(edition, browse))
    made = {settings.data / name: data for name, data in browse.files.items()}
    made[settings.pages / "id.json"] = shell_text(edition).encode()
    made[settings.pages / "id" / page.path] = page_text(page).encode()
    for path, data in made.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    report_files({name: len(gzip.compress(data, 6)) for name, data in browse.files.items()}, browse.values)
    build_language(settings.config_file, settings.site, "id")
    return settings.site


def report_files(sizes: dict[str, int], values: dict[str, str]) -> None:
    """Print how large the files are that a browser may read."""
    names = values["folder"] + "nama.json"
    chunks = [size for name, size in sizes.items() if name not in (values["index"], names)]
    print(f"{'bytes':>9}  gzip -6, {PRODUCTS} products")
    print(f"{sizes[values['index']]:>9}  index of all products, for both languages")
    print(f"{sizes[names]:>9}  order by name, for each language, read only to sort by it")
    print(f"{max(chunks):>9}  largest of {len(chunks)} files of cards for each language; 24 cards lie in 24 at most")


@contextmanager
def serving(served: Served) -> Iterator[str]:
    """Serve *served*; give its address."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            kind, data = served.answer(self.path.partition("?")[0]) or ("", b"")
            self.send_response(200 if kind else 404)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *args: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def measure(browser: Browser, address: str, served: Served, slowdown: int) -> list[tuple[float, int]]:
    """Return for each act the best milliseconds of some visits, and the bytes of data that it read."""
    visits = []
    for _ in range(RUNS):
        context = browser.new_context(viewport={"width": 1280, "height": 900})
        page = context.new_page()
        context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slowdown})
        page.goto(f"{address}/produk/", wait_until="load")
        page.wait_for_selector("[data-browse-form] input")
        page.wait_for_timeout(500)
        visits.append([_act(page, act, served) for _, act in ACTS])
        context.close()
    return [(min(ms for ms, _ in runs), runs[0][1]) for runs in zip(*visits, strict=True)]


def _act(page: Page, act: dict[str, str], served: Served) -> tuple[float, int]:
    served.data_bytes = 0
    milliseconds = page.evaluate(PAINTED, act)
    page.wait_for_timeout(300)
    return milliseconds, served.data_bytes


def main() -> None:
    """Print what every act costs, at this machine's speed and at a quarter of it."""
    with tempfile.TemporaryDirectory() as name:
        site = make_site(Path(name))
        served = Served(site, gzip.compress(draw_placeholder("batik", "XY7ZW", motifs=()).encode(), 6))
        if browser_path() is None:
            print("no chromium found: milliseconds are not measured (apt-get install chromium)")
            return
        with serving(served) as address, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=browser_path(), args=["--no-sandbox", "--disable-gpu"])
            fast, slow = (measure(browser, address, served, slowdown) for slowdown in (1, 4))
            browser.close()
    print(f"{'ms':>6} {'ms, CPU/4':>10} {'bytes':>8}  from a click to the painted list, best of {RUNS}")
    for (title, _), (milliseconds, size), (slowed, _) in zip(ACTS, fast, slow, strict=True):
        print(f"{milliseconds:>6.0f} {slowed:>10.0f} {size:>8}  {title}")


if __name__ == "__main__":
    main()
