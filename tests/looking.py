"""How tests look at photos: where they are on a page and in the viewer, and fingers that touch them."""

import json
from collections.abc import Iterable

from playwright.sync_api import Locator, Page, expect

PHOTOS = {
    "anjat-1.jpg": ((1600, 1200), "Anjat utuh", "#a06030"),
    "anjat-2.jpg": ((1200, 1600), "Anjat </script><script>alert(1)</script> & 'tali'", "#703030"),
    "anjat-3.jpg": ((1800, 600), "Dinding anjat", "#305070"),
    "anjat-4.jpg": ((1400, 1400), "Dasar anjat", "#506030"),
    "anjat-5.jpg": ((1000, 1700), "Anjat dari samping", "#605080"),
}
"""File, size, alternative text and colour: lying, standing, three times as wide as high, square, narrow."""

MANY, ALONE, DRAWN, MAKER_PAGE = "produk/sepan/anjat/", "produk/sepan/tikar/", "produk/sepan/tas/", "perajin/sepan/"
"""Pages with five photos, one, none, and of a maker with one."""


def listed(names: Iterable[str], stated: str) -> str:
    """Return the field of a record that names photos, with what is *stated* of each."""
    lines = (f"  - {{file: {name}, alt: {json.dumps(PHOTOS[name][1])}, {stated}}}" for name in names)
    return "\n".join(["photos:", *lines, ""])


def photo(page: Page, number: int) -> Locator:
    """The link of a photo on the page, counted from one."""
    return page.locator("[data-kriya-gallery] figure > a").nth(number - 1)


def viewer(page: Page) -> Locator:
    """The viewer, open or not."""
    return page.get_by_role("dialog")


def counted(page: Page) -> Locator:
    """What says which photo is shown."""
    return viewer(page).get_by_role("status")


def shown(page: Page) -> Locator:
    """The photo in the viewer that can be met."""
    return viewer(page).locator(".k-viewer__slide[aria-hidden=false] img")


def width_of(page: Page) -> float:
    """Return how wide the shown photo is, once it rests."""
    shown(page).evaluate("image => Promise.all(image.getAnimations().map((animation) => animation.finished))")
    return shown(page).bounding_box()["width"]


def open_photo(page: Page, number: int) -> None:
    """Open a photo by a click."""
    photo(page, number).click()
    expect(viewer(page)).to_be_visible()


def middle(page: Page) -> tuple[float, float]:
    """Return the middle of the viewer's stage."""
    box = viewer(page).locator(".k-viewer__stage").bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


class Fingers:
    """Fingers on a touch screen."""

    def __init__(self, page: Page) -> None:
        self._session = page.context.new_cdp_session(page)

    def touch(self, *ways: tuple[tuple[float, float], tuple[float, float]], steps: int = 8) -> None:
        """Put down a finger for each way, move all of them from its start to its end, and lift them."""
        self._send("touchStart", [start for start, _ in ways])
        for step in range(1, steps + 1):
            part = step / steps
            points = [(x1 + (x2 - x1) * part, y1 + (y2 - y1) * part) for (x1, y1), (x2, y2) in ways]
            self._send("touchMove", points)
        self._send("touchEnd", [])

    def _send(self, kind: str, points: list[tuple[float, float]]) -> None:
        touches = [{"x": x, "y": y, "id": number} for number, (x, y) in enumerate(points)]
        self._session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": touches})
