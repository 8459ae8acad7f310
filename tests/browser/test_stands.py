"""The stand list of an exhibition: on a phone in the hall, and on the sheet of A4 at its entrance."""

import io

import pypdfium2
import pytest

from builders import MAKER, PRODUCT, a_project
from hosting import hosted
from kriya.pipeline.building import build_catalogue

pytestmark = [pytest.mark.browser, pytest.mark.site]

FAIR = """\
code: EV3NT
kind: exhibition
name: {id: Pameran kriya, en: Craft fair}
when: {from: 2026-12-01, to: 2026-12-03}
areas: [ppu, diy]
makers: [diy/mitra]
products: [ppu/sepan/anjat]
stands: [{maker: ppu/sepan, stand: A12}, {maker: diy/mitra, stand: A2}]
summary: {id: Pameran kerajinan kedua daerah., en: A fair of the crafts of both areas.}
"""


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    """The address of a site with an exhibition."""
    other = MAKER.replace("AB3DE", "AB3DF").replace("64.09.01", "34.02.10").replace("Rotan", "Bambu")
    fair = FAIR.replace("makers: [diy/mitra]", "makers: [ppu/sepan, diy/mitra]")
    project = a_project(
        tmp_path_factory.mktemp("hall"), ppu__sepan__anjat=PRODUCT, diy__mitra__artisan=other, agenda__pameran=fair
    )
    assert build_catalogue(project).succeeded
    with hosted(project.site) as address:
        yield address


@pytest.mark.parametrize("width", [320, 1280])
def test_the_stand_list_fits_the_screen_and_prints_at_a_press(browser, address, width):
    page = browser.new_page(viewport={"width": width, "height": 700})
    page.goto(f"{address}/agenda/pameran/")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.locator("#k-stands").evaluate("heading => getComputedStyle(heading).fontFamily").startswith("Fraunces")
    assert page.locator(".k-stands tbody th").all_inner_texts() == ["A2", "A12"]
    assert page.locator(".k-stands li code").bounding_box()["height"] < 40  # a code is never broken
    page.evaluate("window.print = () => { document.title = 'printed'; }")
    page.get_by_role("button", name="Cetak daftar ini").click()
    assert page.title() == "printed"
    page.close()


@pytest.mark.parametrize(("folder", "title"), [("", "Pameran kriya"), ("en/", "Craft fair")])
def test_the_sheet_holds_place_maker_product_and_code_in_both_languages_and_no_more(browser, address, folder, title):
    page = browser.new_page()
    page.goto(f"{address}/{folder}agenda/pameran/")
    document = pypdfium2.PdfDocument(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    page.close()
    assert len(document) == 1
    assert [round(side / 72 * 25.4) for side in document[0].get_size()] == [210, 297]
    words = "".join(document[0].get_textpage().get_text_range().split())  # spaces in a PDF are a matter of measure
    for said in (title, "A12", "Sentra Rotan", "Anjat rotan", "Rattan back basket", "XY7ZW", "Sentra Bambu", "AB3DF"):
        assert words.count(said.replace(" ", "")) == 1, said
    assert not [offered for offered in ("Untukruangpameran", "Fortheexhibitionhall") if offered in words]
