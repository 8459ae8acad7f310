"""A stick: the site opens from files alone, in a real browser; the folder is written whole or not at all."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from lxml import html
from playwright.sync_api import Browser, Page, expect

from kriya.pipeline import stick
from kriya.pipeline.stick import write_stick
from kriya.problems import CatalogueError
from kriya.settings import read_settings
from kriya.usb.modules import plain_script


@pytest.fixture(scope="module")
def folder(hall_project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("stick") / "kriya"
    write_stick(read_settings(hall_project), target)
    return target


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page without network, on which nothing may go wrong and nothing but files is asked for."""
    context = browser.new_context(offline=True)
    page = context.new_page()
    faults: list[str] = []
    page.on("console", lambda message: message.type in ("error", "warning") and faults.append(message.text))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("request", lambda request: request.url.startswith("http") and faults.append(request.url))
    page.on("requestfailed", lambda request: faults.append(request.url))
    yield page
    context.close()
    assert faults == []


@pytest.mark.site
def test_every_link_picture_and_script_is_a_file(folder):
    for file in folder.rglob("*.html"):
        root = html.parse(str(file), html.HTMLParser(encoding="utf-8")).getroot()
        links = [*root.xpath("//a/@href"), *root.xpath("//@src"), *root.xpath("//form/@action")]
        links += root.xpath("//link[not(@rel='canonical') and not(@rel='alternate')]/@href")
        links += [part.split()[0] for value in root.xpath("//@srcset") for part in value.split(",")]
        for link in links:
            target = urlsplit(urljoin(file.as_uri(), link))
            assert target.scheme != "file" or Path(unquote(target.path)).is_file(), (file, link)
        assert not root.xpath("//script[@type='module']"), file


@pytest.mark.browser
@pytest.mark.site
def test_it_opens_by_double_click_and_speaks_both_languages(folder, page):
    page.goto((folder / "index.html").as_uri())
    page.locator(".k-menu a", has_text="Produk").click()
    page.locator(".k-card__link", has_text="Anjat rotan").first.click()
    expect(page.locator("h1")).to_have_text("Anjat rotan")
    page.locator("[data-kriya-language=en]").click()
    expect(page.locator("h1")).to_have_text("Rattan back basket")
    assert page.locator("[data-veiled]").first.get_attribute("href").startswith("https://wa.me/")
    page.locator("[data-kriya-gallery] figure > a").first.click()
    expect(page.get_by_role("dialog")).to_be_visible()
    assert page.evaluate("document.fonts.ready.then(() => document.fonts.check('600 20px Fraunces'))")


@pytest.mark.browser
@pytest.mark.site
@pytest.mark.parametrize(
    ("start", "query", "found"), [("", "tikar", "Tikar rotan"), ("en/", "MAT rattán", "Rattan mat")]
)
def test_the_search_finds(folder, page, start, query, found):
    page.goto((folder / start / "index.html").as_uri())
    field = page.locator(".k-header input[name=q]")
    field.fill(query)
    field.press("Enter")
    first = page.locator(".k-result").first
    expect(first).to_contain_text(found)
    first.click()
    expect(page.locator("h1")).to_have_text(found)


@pytest.mark.browser
@pytest.mark.site
def test_an_odd_query_runs_nothing(folder, page):
    page.on("dialog", lambda dialog: pytest.fail("a script ran"))
    page.goto((folder / "cari/index.html").as_uri() + "?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E(((")
    expect(page.get_by_role("status")).to_contain_text("<img src=x")


@pytest.mark.browser
@pytest.mark.site
@pytest.mark.parametrize("address", ["produk", "peta", "agenda/pameran", "perajin/sepan", "tentang", "indeks"])
def test_what_a_page_offers_works(folder, page, address):
    """No button is left that needs a server: nothing complains, and no more is seen than what leads on."""
    page.goto((folder / address / "index.html").as_uri())
    expect(page.locator("h1")).to_be_visible()
    for gone in ("[data-kriya-wishes]", "[data-browse-open]", "[data-kriya-street]", "[data-hall]"):
        for element in page.locator(gone).all():
            expect(element).to_be_hidden()


@pytest.mark.browser
@pytest.mark.site
def test_the_show_runs_from_a_stick(folder, page):
    page.goto((folder / "layar/pameran/index.html").as_uri())
    for name in ("picture", "symbol"):
        image = page.locator(f".k-slide--on [data-part={name}]")
        assert image.evaluate("image => image.decode().then(() => image.naturalWidth)") > 10
    page.mouse.click(300, 200)
    page.get_by_role("button", name="Tikar rotan").click()
    expect(page.get_by_role("heading", name="Tikar rotan")).to_be_visible()


@pytest.mark.site
def test_a_folder_of_somebody_else_is_left_alone(hall_project, tmp_path):
    settings = read_settings(hall_project)
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos/mine.jpg").write_bytes(b"-")
    (tmp_path / "file").write_bytes(b"-")
    for place in (
        tmp_path / "photos",
        tmp_path / "file",
        settings.site,
        settings.site / "inside",
        settings.root,
        Path("/"),
    ):
        with pytest.raises(CatalogueError):
            write_stick(settings, place)
    assert [path.name for path in (tmp_path / "photos").iterdir()] == ["mine.jpg"]


@pytest.mark.site
def test_it_is_replaced_whole_or_not_at_all(hall_project, tmp_path, monkeypatch):
    settings, target = read_settings(hall_project), tmp_path / "kriya"
    first = write_stick(settings, target)
    before = {path.relative_to(target): path.read_bytes() for path in target.rglob("*") if path.is_file()}
    assert first.files == len(before)
    assert first.bytes == sum(map(len, before.values()))

    def full(place: Path, data: bytes) -> None:
        raise OSError(28, "No space left on device", str(place))

    monkeypatch.setattr(stick, "write_fresh", full)
    with pytest.raises(CatalogueError, match="No space left"):
        write_stick(settings, target)
    assert [path.name for path in tmp_path.iterdir()] == ["kriya"]
    monkeypatch.undo()
    write_stick(settings, target)
    assert before == {path.relative_to(target): path.read_bytes() for path in target.rglob("*") if path.is_file()}
    assert [path.name for path in tmp_path.iterdir()] == ["kriya"]


def test_without_a_site_there_is_nothing_to_write(hall_project, tmp_path):
    shutil.copy(hall_project / "mkdocs.yml", tmp_path)
    with pytest.raises(CatalogueError, match="make site"):
        write_stick(read_settings(tmp_path), tmp_path / "kriya")


def test_a_module_of_another_form_is_refused():
    with pytest.raises(ValueError, match=r"a\.js"):
        plain_script("a.js", 'import everything from "./b.js";\n')
