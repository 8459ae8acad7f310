"""The agenda for calendars, read back by a library that knows RFC 5545."""

from datetime import date

import pytest
from icalendar import Calendar

from builders import EVENT, an_edition
from kriya.feeds import render_feeds

DATED = EVENT.replace("planned: true", "when: {from: 2027-03-01, to: 2027-03-03}")
ODD = r"Kain; kayu, dan 'besi' \n bukan baris baru — 🧺 " + "panjang " * 20


def calendars(folder, language="id", **files):
    """Return the calendar files of a project by their address."""
    feeds = render_feeds(an_edition(folder, language, **files))
    return {feed.address: feed.data for feed in feeds if feed.address.endswith(".ics")}


def event_in(data):
    (event,) = Calendar.from_ical(data).events
    assert event.errors == []
    return event


def test_an_entry_lasts_until_the_end_of_its_last_day(tmp_path):
    data = calendars(tmp_path, agenda__pameran=DATED)["agenda/pameran.ics"]
    event = event_in(data)
    assert event.decoded("dtstart") == date(2027, 3, 1)
    assert event.decoded("dtend") == date(2027, 3, 4)
    assert event["uid"] == "kriya-ppu-diy-EV3NT"
    assert event["url"] == "https://kriya.example/agenda/pameran/"
    assert event.decoded("dtstamp").isoformat() == "2026-11-24T00:00:00+00:00"


@pytest.mark.parametrize(("language", "name"), [("id", "Pelatihan batik"), ("en", "Batik training")])
def test_each_language_has_its_own_words(tmp_path, language, name):
    event = event_in(calendars(tmp_path, language, agenda__pameran=DATED)["agenda.ics"])
    assert event["summary"] == name
    assert event["summary"].params["language"] == language


def test_odd_signs_and_long_lines_come_through_whole(tmp_path):
    odd = DATED + f'where: "{ODD}"\n'.replace("\\", "\\\\")
    data = calendars(tmp_path, agenda__pameran=odd)["agenda.ics"]
    assert str(event_in(data)["location"]) == ODD.strip()
    lines = data.split(b"\r\n")
    assert b"\n" not in b"".join(lines)
    assert max(map(len, lines)) <= 75
    assert all(line.decode() is not None for line in lines)  # no character is cut in two


def test_only_what_is_to_come_has_a_file_of_its_own_and_all_that_has_a_day_is_in_the_one_of_all(tmp_path):
    files = {
        "agenda__nanti": DATED,
        "agenda__lalu": DATED.replace("EV3NT", "EV3NB").replace("2027-03", "2025-03"),
        "agenda__kini": DATED.replace("EV3NT", "EV3NC").replace("2027-03-01", "2026-11-20"),
        "agenda__rencana": EVENT.replace("EV3NT", "EV3ND"),
        "agenda__selalu": EVENT.replace("EV3NT", "EV3NE").replace("planned", "standing"),
        "agenda__contoh": DATED.replace("EV3NT", "EV3NF") + "sample: true\n",
    }
    found = calendars(tmp_path, **files)
    assert found.keys() == {"agenda/nanti.ics", "agenda/kini.ics", "agenda.ics"}
    codes = {event["uid"][-5:] for event in Calendar.from_ical(found["agenda.ics"]).events}
    assert codes == {"EV3NT", "EV3NB", "EV3NC"}


def test_without_a_dated_entry_there_is_no_calendar(tmp_path):
    """RFC 5545 knows no calendar without a component."""
    assert calendars(tmp_path, agenda__rencana=EVENT) == {}


def test_what_was_called_off_stays_in_calendars_and_says_so(tmp_path):
    event = event_in(calendars(tmp_path, "en", agenda__pameran=DATED + "status: cancelled\n")["agenda.ics"])
    assert event["status"] == "CANCELLED"
    assert event["summary"] == "Cancelled: Batik training"
