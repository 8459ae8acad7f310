"""A visitor looks at photos as large as the screen: by touch, mouse and keyboard, seeing or hearing."""

import pytest
from playwright.sync_api import expect

from conftest import web_tool
from looking import ALONE, MAKER_PAGE, MANY, PHOTOS, counted, middle, open_photo, photo, shown, viewer, width_of

pytestmark = [pytest.mark.browser, pytest.mark.site]


@pytest.fixture
def page(photo_page):
    return photo_page


def test_by_keyboard_the_viewer_opens_moves_and_closes_where_it_began(page):
    photo(page, 2).focus()
    page.keyboard.press("Enter")
    expect(viewer(page)).to_have_accessible_name("Foto Anjat rotan")
    expect(counted(page)).to_have_text(f"Foto 2 dari 5: {PHOTOS['anjat-2.jpg'][1]}")
    for key, number in (("ArrowRight", 3), ("End", 5), ("ArrowRight", 5), ("ArrowLeft", 4), ("Home", 1)):
        page.keyboard.press(key)
        expect(counted(page)).to_contain_text(f"Foto {number} dari 5")
        expect(shown(page)).to_have_attribute("alt", list(PHOTOS.values())[number - 1][1])
    page.keyboard.press("Escape")
    expect(viewer(page)).to_be_hidden()
    expect(photo(page, 2)).to_be_focused()
    assert page.url.endswith(MANY)


def test_a_screen_reader_hears_what_is_there(page):
    """Only the shown photo can be met, each control has a name, and what cannot be done says so."""
    expect(page.get_by_role("group", name="Foto Anjat rotan")).to_match_aria_snapshot(
        """
        - group "Foto Anjat rotan":
          - figure:
            - link "Anjat utuh , lihat besar":
              - img "Anjat utuh"
        """
    )
    open_photo(page, 1)
    expect(viewer(page)).to_match_aria_snapshot(
        """
        - dialog "Foto Anjat rotan":
          - status: "Foto 1 dari 5 : Anjat utuh"
          - button "Perkecil" [disabled]
          - button "Perbesar"
          - button "Tutup"
          - img "Anjat utuh"
          - button "Foto sebelumnya" [disabled]
          - button "Foto berikutnya"
          - paragraph:
            - text: © Sari ·
            - link "CC BY 4.0":
              - /url: https://creativecommons.org/licenses/by/4.0/deed.id
        """
    )
    assert viewer(page).get_by_role("img").count() == 1


def test_axe_finds_nothing_to_mend(page):
    axe = web_tool("axe-core/axe.min.js")
    page.emulate_media(reduced_motion="reduce")
    page.add_script_tag(path=axe)
    violations = "async () => (await axe.run()).violations.map(({ id, nodes }) => [id, nodes.map((n) => n.html)])"
    assert page.evaluate(violations) == []
    open_photo(page, 2)
    assert page.evaluate(violations) == []


def test_the_tab_key_stays_in_the_viewer_and_its_buttons_work(page):
    open_photo(page, 1)
    for _ in range(9):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement === document.body || !!document.activeElement.closest('dialog')")
    viewer(page).get_by_role("button", name="Foto berikutnya").click()
    expect(counted(page)).to_contain_text("Foto 2 dari 5")
    viewer(page).get_by_role("button", name="Foto sebelumnya").click()
    expect(counted(page)).to_contain_text("Foto 1 dari 5")
    viewer(page).get_by_role("button", name="Tutup").click()
    expect(viewer(page)).to_be_hidden()
    expect(photo(page, 1)).to_be_focused()


def test_every_shape_is_shown_whole(page):
    open_photo(page, 1)
    stage = viewer(page).locator(".k-viewer__stage").bounding_box()
    for width, height in (size for size, *_ in PHOTOS.values()):
        width_of(page)
        page.wait_for_function("!document.querySelector('.k-viewer__track').getAnimations().length")
        box = shown(page).bounding_box()
        assert box["width"] / box["height"] == pytest.approx(width / height, rel=0.01)
        assert box["x"] >= stage["x"] - 1
        assert box["y"] >= stage["y"] - 1
        assert box["x"] + box["width"] <= stage["x"] + stage["width"] + 1
        assert box["y"] + box["height"] <= stage["y"] + stage["height"] + 1
        assert box["width"] >= stage["width"] - 2 or box["height"] >= stage["height"] - 2
        page.keyboard.press("ArrowRight")


def test_buttons_keys_and_wheel_enlarge_and_a_larger_photo_can_be_moved(page):
    open_photo(page, 1)
    fits = width_of(page)
    viewer(page).get_by_role("button", name="Perbesar").click()
    assert width_of(page) == pytest.approx(fits * 1.6, rel=0.01)
    viewer(page).get_by_role("button", name="Perkecil").click()
    assert width_of(page) == pytest.approx(fits, rel=0.01)
    page.keyboard.press("+")
    page.keyboard.press("+")
    assert width_of(page) == pytest.approx(fits * 2.56, rel=0.01)
    before = shown(page).bounding_box()["x"]
    page.keyboard.press("ArrowRight")
    width_of(page)
    assert shown(page).bounding_box()["x"] < before
    expect(counted(page)).to_contain_text("Foto 1 dari 5")
    page.keyboard.press("0")
    assert width_of(page) == pytest.approx(fits, rel=0.01)
    page.mouse.move(*middle(page))
    page.mouse.wheel(0, -400)
    page.wait_for_function("document.querySelector('.k-viewer__stage--zoomed')")
    assert width_of(page) > fits * 2
    page.keyboard.press("End")
    page.keyboard.press("Home")
    assert width_of(page) == pytest.approx(fits, rel=0.01)


def test_two_quick_clicks_enlarge_and_dragging_moves(page):
    open_photo(page, 1)
    fits = width_of(page)
    x, y = middle(page)
    page.mouse.dblclick(x, y)
    assert width_of(page) == pytest.approx(fits * 2.5, rel=0.01)
    before = shown(page).bounding_box()["x"]
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x - 60, y, steps=4)
    page.mouse.up()
    assert shown(page).bounding_box()["x"] == pytest.approx(before - 60, abs=1)
    page.mouse.dblclick(x, y)
    assert width_of(page) == pytest.approx(fits, rel=0.01)


def test_a_larger_photo_asks_for_a_larger_file(page):
    seen = []
    page.on("request", lambda request: seen.append(request.url))
    file = photo(page, 3).evaluate("link => link.href")
    open_photo(page, 3)
    page.wait_for_load_state("networkidle")
    if page.viewport_size["width"] < 400:
        assert file not in seen
    for _ in range(3):
        page.keyboard.press("+")
    page.wait_for_function(
        "file => document.querySelector('.k-viewer__slide[aria-hidden=false] img').currentSrc === file", arg=file
    )
    assert file in seen


def test_fingers_swipe_from_photo_to_photo(page, fingers):
    open_photo(page, 2)
    x, y = middle(page)
    fingers.touch(((x + 120, y), (x - 120, y)))
    expect(counted(page)).to_contain_text("Foto 3 dari 5")
    fingers.touch(((x - 120, y), (x + 120, y + 20)))
    expect(counted(page)).to_contain_text("Foto 2 dari 5")
    fingers.touch(((x + 10, y), (x - 10, y)))
    expect(counted(page)).to_contain_text("Foto 2 dari 5")
    page.keyboard.press("Home")
    fingers.touch(((x - 120, y), (x + 120, y)))
    expect(counted(page)).to_contain_text("Foto 1 dari 5")


def test_two_fingers_pinch_a_photo_larger(page, fingers):
    open_photo(page, 1)
    fits = width_of(page)
    x, y = middle(page)
    fingers.touch(((x - 30, y), (x - 90, y)), ((x + 30, y), (x + 90, y)))
    assert width_of(page) == pytest.approx(fits * 3, rel=0.05)
    before = shown(page).bounding_box()["x"]
    fingers.touch(((x, y), (x + 50, y)))
    assert shown(page).bounding_box()["x"] == pytest.approx(before + 50, abs=2)
    expect(counted(page)).to_contain_text("Foto 1 dari 5")
    fingers.touch(((x - 90, y), (x - 20, y)), ((x + 90, y), (x + 20, y)))
    assert width_of(page) == pytest.approx(fits, rel=0.01)


def test_the_back_button_closes_the_viewer_and_stays_on_the_page(page):
    open_photo(page, 4)
    page.go_back()
    expect(viewer(page)).to_be_hidden()
    expect(photo(page, 4)).to_be_focused()
    assert page.url.endswith(MANY)
    page.go_forward()
    expect(counted(page)).to_contain_text("Foto 4 dari 5")
    page.keyboard.press("Escape")
    expect(viewer(page)).to_be_hidden()
    open_photo(page, 1)
    page.reload()
    expect(counted(page)).to_contain_text("Foto 1 dari 5")


def test_a_click_beside_the_photo_closes_the_viewer(page):
    open_photo(page, 3)
    stage = viewer(page).locator(".k-viewer__stage").bounding_box()
    page.mouse.click(stage["x"] + stage["width"] / 2, stage["y"] + 20)
    expect(viewer(page)).to_be_hidden()
    assert page.url.endswith(MANY)


def test_the_page_behind_stays_where_it_is(page):
    page.mouse.wheel(0, 30)
    page.wait_for_function("scrollY === 30")
    heading = page.locator("h1").bounding_box()
    open_photo(page, 1)
    assert page.locator("h1").bounding_box() == heading
    for key in ("PageDown", "End", "Space"):
        page.keyboard.press(key)
    page.mouse.wheel(0, 900)
    page.wait_for_timeout(100)
    assert page.evaluate("scrollY") == 30


def test_who_wants_less_motion_gets_none(browser, photo_address):
    page = browser.new_page(base_url=f"{photo_address}/", reduced_motion="reduce")
    page.goto(MANY)
    open_photo(page, 1)
    page.keyboard.press("ArrowRight")
    page.keyboard.press("+")
    assert page.evaluate("document.getAnimations().length") == 0
    page.close()


def test_a_photo_alone_has_nothing_to_go_on_to(page):
    page.goto(ALONE)
    expect(page.locator(".k-gallery figcaption")).to_have_text("© Sari · boleh")
    open_photo(page, 1)
    expect(viewer(page).get_by_role("button", name="Foto berikutnya")).to_be_hidden()
    page.keyboard.press("ArrowRight")
    expect(shown(page)).to_have_attribute("alt", "Dinding anjat")
    page.keyboard.press("Escape")
    page.wait_for_function("history.state === null")
    page.goto(f"en/{MAKER_PAGE}")
    open_photo(page, 1)
    expect(shown(page)).to_have_attribute("alt", "Penganyam")
    assert shown(page).evaluate("image => image.closest('[lang]').lang") == "id"
