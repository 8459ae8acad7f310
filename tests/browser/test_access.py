"""Everyone can use every kind of page: axe-core finds no violation, nothing is cut on a narrow or a zoomed screen."""

import pytest
from playwright.sync_api import Browser, Page

from conftest import web_tool
from kinds import KINDS

pytestmark = [pytest.mark.browser, pytest.mark.site]

NARROW = ((320, 640), (640, 400))
"""Width and height of the smallest phone, and of a laptop's window at 200 %."""

LOOKS = (("slate", 320, 640), ("default", 1280, 800))
"""Dark and light, each on a screen of its own."""

CUT_TEXTS = """() => {
  const cut = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const parent = text.parentElement;
    if (!text.data.trim() || !parent.checkVisibility({visibilityProperty: true})) continue;
    if (parent.closest(".k-visually-hidden, .k-skip, script, noscript")) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const box = range.getBoundingClientRect();
    let [left, right, top, bottom] = [0, document.documentElement.clientWidth, -Infinity, Infinity];
    for (let frame = parent; frame !== document.body; frame = frame.parentElement) {
      const {overflowX, overflowY} = getComputedStyle(frame);
      if (/auto|scroll/.test(overflowX)) [left, right] = [-Infinity, Infinity]; // can be scrolled to
      const edge = frame.getBoundingClientRect();
      if (/hidden|clip/.test(overflowX)) [left, right] = [Math.max(left, edge.left), Math.min(right, edge.right)];
      if (/hidden|clip/.test(overflowY)) [top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)];
    }
    const inside = box.left > left - 1 && box.right < right + 1 && box.top > top - 1 && box.bottom < bottom + 1;
    if (!inside) cut.push(text.data);
  }
  return cut;
}"""

VIOLATIONS = """async () => {
  const found = await axe.run(document, {resultTypes: ["violations"]});
  return found.violations.flatMap(
    ({id, nodes}) => nodes.map((node) => [id, node.target.join(" "), node.failureSummary]));
}"""


@pytest.fixture
def page(browser: Browser):
    context = browser.new_context(reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("folder", ["", "en/"], ids=["id", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_is_open_to_everyone(page: Page, site_address: str, kind: str, folder: str):
    axe = web_tool("axe-core/axe.min.js")
    page.goto(f"{site_address}/{folder}{KINDS[kind]}")
    page.wait_for_load_state("networkidle")
    page.add_script_tag(path=axe)
    for width, height in NARROW:
        page.set_viewport_size({"width": width, "height": height})
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), width
        assert page.evaluate(CUT_TEXTS) == [], width
    for scheme, width, height in LOOKS:
        page.set_viewport_size({"width": width, "height": height})
        page.evaluate("scheme => document.body.dataset.mdColorScheme = scheme", scheme)
        assert page.evaluate(VIOLATIONS) == [], scheme
