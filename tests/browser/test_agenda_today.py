"""A site that was built some time ago does not say that something is on which is over."""

from datetime import date, datetime, timedelta

import pytest
from playwright.sync_api import expect

from builders import EVENT, a_project
from hosting import hosted
from kriya.pipeline.building import build_catalogue

pytestmark = [pytest.mark.browser, pytest.mark.site]

BUILT = date(2026, 11, 24)
DATED = EVENT.replace("planned: true", "when: {from: 2026-12-01, to: 2026-12-03}")


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    past = DATED.replace("EV3NT", "EV3NB").replace("Pelatihan batik", "Pertemuan lama").replace("2026-12", "2026-03")
    project = a_project(tmp_path_factory.mktemp("agenda"), agenda__pelatihan=DATED, agenda__lama=past)
    assert build_catalogue(project).succeeded
    with hosted(project.site) as address:
        yield address


@pytest.fixture
def page_on(browser):
    """Open a page as it looks some days after the site was built."""
    contexts = []

    def opened(url, days):
        contexts.append(browser.new_context())
        page = contexts[-1].new_page()
        page.clock.set_fixed_time(datetime.fromisoformat(f"{BUILT + timedelta(days=days)}T12:00:00+07:00"))
        page.goto(url)
        return page

    yield opened
    for context in contexts:
        context.close()


@pytest.mark.parametrize(
    ("days", "group", "heading"), [(0, "coming", "Akan datang"), (9, "on", "Sedang"), (10, "past", "Yang sudah lewat")]
)
def test_an_entry_stands_where_it_belongs_today(page_on, address, days, group, heading):
    page = page_on(f"{address}/agenda/", days)
    section = page.locator(f"[data-group={group}]")
    expect(section.locator(".k-event", has_text="Pelatihan batik")).to_be_visible()
    expect(section.locator("h2")).to_contain_text(heading)
    expect(section.locator(".k-event").first).to_contain_text("Pelatihan batik")  # the latest of the past comes first
    for other in {"coming", "on"} - {group}:
        expect(page.locator(f"[data-group={other}]")).to_be_hidden()


@pytest.mark.parametrize(("days", "shown"), [(0, True), (9, True), (10, False)])
def test_the_home_page_and_the_way_into_a_calendar_end_with_the_entry(page_on, address, days, shown):
    home = page_on(address, days)
    assert home.locator(".k-event", has_text="Pelatihan batik").is_visible() == shown
    assert home.get_by_text("Sedang berlangsung").is_visible() == (days == 9)
    page = page_on(f"{address}/agenda/pelatihan/", days)
    link = page.get_by_role("link", name="Tambahkan ke kalender")
    assert link.is_visible() == shown
    assert page.request.get(f"{address}/agenda/pelatihan.ics").text().startswith("BEGIN:VCALENDAR\r\n")
