"""What several tests need: the shipped site, built once, and a browser."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from filelock import FileLock
from playwright.sync_api import Browser, Page, sync_playwright

sys.path.insert(0, str(Path(__file__).parent))

from builders import CONTACT, EVENT, MAKER, PRODUCT, PROJECT, a_photo, a_project
from hosting import hosted
from kriya.settings import Settings, read_settings
from looking import MANY, PHOTOS, Fingers, listed

BROWSER_ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip


Build = Callable[[str, Callable[[Path], Settings]], Path]
"""Returns the folder of a project by its name, made and built by whoever comes first; all test processes share it."""


@pytest.fixture(scope="session")
def shared_build(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Build:
    """What makes the projects that many tests look at."""
    from kriya.pipeline.building import build_catalogue

    base = tmp_path_factory.getbasetemp()
    shared = base if worker_id == "master" else base.parent

    def build(name: str, make: Callable[[Path], Settings]) -> Path:
        folder = shared / name
        with FileLock(f"{folder}.lock"):
            if not (folder / "site").exists():
                shutil.rmtree(folder, ignore_errors=True)
                folder.mkdir()
                assert build_catalogue(make(folder)).succeeded
        return folder

    return build


@pytest.fixture(scope="session")
def shipped_project(shared_build: Build) -> Path:
    """A copy of the shipped project with its site built."""

    def make(folder: Path) -> Settings:
        for name in ("content", "overrides", "products"):
            shutil.copytree(PROJECT / name, folder / name)
        shutil.copy(PROJECT / "mkdocs.yml", folder)
        return read_settings(folder)

    return shared_build("shipped", make)


@pytest.fixture(scope="session")
def shipped_site(shipped_project: Path) -> Path:
    """The finished site of the shipped catalogue."""
    return shipped_project / "site"


@pytest.fixture(scope="session")
def site_address(shipped_site: Path) -> Iterator[str]:
    """The address at which the shipped site is served."""
    with hosted(shipped_site) as address:
        yield address


@pytest.fixture(scope="session")
def reachable_project(shared_build: Build) -> Path:
    """A small project with its site built: a maker with every sort of contact, and one without any."""
    mat = PRODUCT.replace("XY7ZW", "XY8AA").replace("Anjat rotan", "Tikar rotan").replace("back basket", "mat")
    bag = PRODUCT.replace("XY7ZW", "BAG5B").replace("Anjat rotan", "Tas bambu").replace("Rattan back basket", "Bag")
    bamboo = MAKER.replace("AB3DE", "AB3DF").replace("64.09.01", "34.02.10").replace("Rotan", "Bambu")
    files = {
        "ppu__sepan__artisan": MAKER + CONTACT,
        "ppu__sepan__tikar": mat,
        "diy__mitra__artisan": bamboo,
        "diy__mitra__tas": bag,
    }
    return shared_build("reachable", lambda folder: a_project(folder, **files))


@pytest.fixture(scope="session")
def reachable_address(reachable_project: Path) -> Iterator[str]:
    """The address at which the site of the reachable makers is served."""
    with hosted(reachable_project / "site") as address:
        yield address


@pytest.fixture(scope="session")
def hall_project(shared_build: Build) -> Path:
    """A built project with an exhibition of three crafts, one of them an example and one with photos."""
    mat, bag = (PRODUCT.replace("XY7ZW", f"XY7Z{letter}") for letter in "XV")
    files = {
        "ppu__sepan__artisan": MAKER + CONTACT,
        "ppu__sepan__anjat": PRODUCT + listed(["anjat-1.jpg", "anjat-2.jpg"], "credit: Sari"),
        "ppu__sepan__tikar": mat.replace("Anjat", "Tikar").replace("back basket", "mat"),
        "ppu__sepan__tas": bag.replace("Anjat", "Tas").replace("back basket", "bag") + "sample: true\n",
        "agenda__pameran": EVENT.replace("training", "exhibition")
        + "products: [ppu/sepan/anjat, ppu/sepan/tikar, ppu/sepan/tas]\n",
    }

    def make(folder: Path) -> Settings:
        for name in ("anjat-1.jpg", "anjat-2.jpg"):
            a_photo(folder, f"ppu/sepan/{name}", PHOTOS[name][0], PHOTOS[name][2])
        return a_project(folder, **files)

    return shared_build("hall", make)


@pytest.fixture(scope="session")
def hall_address(hall_project: Path) -> Iterator[str]:
    """The address at which the site with an exhibition is served."""
    with hosted(hall_project / "site") as address:
        yield address


@pytest.fixture(scope="session")
def photo_project(shared_build: Build) -> Path:
    """A built project with products of five photos, one and none, and a maker with one."""
    mat, bag = (PRODUCT.replace("XY7ZW", f"XY7Z{letter}") for letter in "XV")
    files = {
        "ppu__sepan__artisan": MAKER + "photo: {file: anjat-4.jpg, alt: {id: Penganyam}, credit: Sari}\n",
        "ppu__sepan__anjat": PRODUCT + listed(PHOTOS, "credit: Sari, licence: CC BY 4.0"),
        "ppu__sepan__tikar": mat.replace("Anjat", "Tikar") + listed(["anjat-3.jpg"], "credit: Sari, licence: boleh"),
        "ppu__sepan__tas": bag.replace("Anjat", "Tas"),
    }

    def make(folder: Path) -> Settings:
        for name, (size, _, colour) in PHOTOS.items():
            a_photo(folder, f"ppu/sepan/{name}", size, colour)
        return a_project(folder, **files)

    return shared_build("photos", make)


@pytest.fixture(scope="session")
def photo_address(photo_project: Path) -> Iterator[str]:
    """The address at which the site with photos is served."""
    with hosted(photo_project / "site") as address:
        yield address


@pytest.fixture(params=["phone", "desktop"])
def photo_page(request: pytest.FixtureRequest, browser: Browser, photo_address: str) -> Iterator[Page]:
    """The page of a product with five photos, on which nothing may go wrong."""
    phone = request.param == "phone"
    size = {"width": 360 if phone else 1280, "height": 740}
    context = browser.new_context(base_url=f"{photo_address}/", has_touch=phone, viewport=size)
    page = context.new_page()
    faults: list[str] = []
    page.on("console", lambda message: message.type in ("error", "warning") and faults.append(message.text))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("dialog", lambda dialog: faults.append(f"a script ran: {dialog.message}"))
    page.goto(MANY)
    yield page
    context.close()
    assert faults == []


@pytest.fixture
def fingers(photo_page: Page) -> Fingers:
    """Fingers on a phone's screen."""
    if photo_page.viewport_size["width"] > 400:
        pytest.skip("touch is a phone's")
    return Fingers(photo_page)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A running browser; Playwright allows one in a process."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path(), args=BROWSER_ARGUMENTS)
        yield browser
        browser.close()


def browser_path() -> str | None:
    """Return where Chromium is on this machine."""
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


def web_tool(place: str) -> Path:
    """Return a tool of tests/web/; skip the test by name where npm did not bring it, unless the environment insists."""
    tool = PROJECT / "tests" / "web" / "node_modules" / place
    if not tool.is_file() and not os.environ.get("KRIYA_NEED_BROWSER"):
        pytest.skip(f"{place} not found: it comes with npm and `make test`")
    return tool


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip by name what needs a browser or node that is not there, unless the environment insists on it."""
    if os.environ.get("KRIYA_NEED_BROWSER"):
        return
    missing = {
        "browser": not browser_path() and "no chromium found: apt-get install chromium",
        "node": not shutil.which("node") and "node not found: apt-get install nodejs",
    }
    for item in items:
        for name, reason in missing.items():
            if reason and item.get_closest_marker(name):
                item.add_marker(pytest.mark.skip(reason=reason))
