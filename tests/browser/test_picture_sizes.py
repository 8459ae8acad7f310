"""A browser is told how wide each photo is shown and which come first: it fetches what is sharp, and no more."""

import pytest

from looking import MANY

pytestmark = [pytest.mark.browser, pytest.mark.site]

MEASURE = """() => [...document.querySelectorAll("picture:has(source)")].map((one) => {
  const image = one.querySelector("img"), box = image.getBoundingClientRect();
  const parts = one.querySelector("source").sizes.split(/,\\s*/).map((part) => part.match(/^(\\(.*\\))?\\s*(\\S+)$/));
  const ruler = document.createElement("div");
  ruler.style.cssText = `position: absolute; width: ${parts.find(([, on]) => !on || matchMedia(on).matches)[2]}`;
  document.body.append(ruler);
  const told = ruler.getBoundingClientRect().width;
  ruler.remove();
  const ratio = image.getAttribute("width") / image.getAttribute("height");
  const fills = getComputedStyle(image).objectFit === "cover";
  const shown = fills ? Math.max(box.width, box.height * ratio) : box.width;
  return { told, shown, ratio, load: image.loading, priority: image.fetchPriority, decoding: image.decoding };
}).filter((one) => one.shown > 0)"""
"""What is told of each photo, and how wide it is shown, its cut-off sides included."""


@pytest.mark.parametrize("width", [360, 768, 1280])
@pytest.mark.parametrize("address", ["", "produk/", "perajin/", "kategori/", "perajin/sepan/", MANY])
def test_photos_are_fetched_as_wide_as_they_are_shown(browser, photo_address, address, width):
    page = browser.new_page(base_url=f"{photo_address}/", viewport={"width": width, "height": 740})
    page.goto(address)
    photos = page.evaluate(MEASURE)
    page.close()
    assert photos
    for one in photos:
        if 0.7 < one["ratio"] < 1.5:  # frames are told for photos of 4:3; a square one needs less
            assert 0.8 < one["told"] / one["shown"] < 1.7, one
        assert one["decoding"] == "async"
        assert (one["load"], one["priority"]) in (("lazy", "auto"), ("auto", "auto"), ("auto", "high")), one
    if address == MANY:
        assert [one["priority"] for one in photos][:2] == ["high", "auto"]
        assert photos[1]["load"] == "lazy"
