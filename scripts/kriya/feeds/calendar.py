"""The agenda for calendars: an iCalendar file for each entry that is still to come, and one for all.

RFC 5545 rules: https://www.rfc-editor.org/rfc/rfc5545
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from kriya.feeds.feed import Feed
from kriya.model import AgendaStatus, Event, Localized, Timing
from kriya.model.addresses import CALENDAR, calendar_address
from kriya.pages import Edition

LINE = 75
"""Octets in a line before it is folded: section 3.1."""


def calendar_feeds(edition: Edition) -> Iterator[Feed]:
    """Yield the calendar files of *edition*: of every dated entry that is no sample.

    What is over has no file of its own, but stays in the file of all: calendars that follow it would lose it.
    """
    dated = [event for event in edition.catalogue.agenda.values() if event.record.when and not event.sample]
    for event in dated:
        if event.record.timing(edition.today) is not Timing.PAST:
            yield Feed(calendar_address(event.key), _calendar(edition, [event]))
    if dated:  # a calendar without any component is not allowed: section 3.6
        yield Feed(CALENDAR, _calendar(edition, dated))


def _calendar(edition: Edition, events: Iterable[Event]) -> bytes:
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//Kriya PPU x DIY//Agenda//{edition.language.upper()}",
        f"X-WR-CALNAME:{_escaped(edition.word('calendar_name'))}",
        *(line for event in events for line in _event(edition, event)),
        "END:VCALENDAR",
    ]
    return "".join(f"{_folded(line)}\r\n" for line in lines).encode()


def _event(edition: Edition, event: Event) -> Iterator[str]:
    record, address = event.record, edition.absolute(event.address)
    yield "BEGIN:VEVENT"
    yield f"UID:kriya-ppu-diy-{record.code}"  # permanent, so that a calendar knows an entry again when its day changes
    yield f"DTSTAMP:{_basic(edition.today)}T000000Z"  # when this was stated: the day of the build
    yield f"DTSTART;VALUE=DATE:{_basic(record.when.from_)}"
    yield f"DTEND;VALUE=DATE:{_basic(record.when.last + timedelta(days=1))}"  # the day after the last: section 3.6.1
    off = record.status is AgendaStatus.CANCELLED
    if off:
        yield "STATUS:CANCELLED"
    # Many calendars pass over the status, so the name says it too.
    yield _text(edition, "SUMMARY", record.name, before=f"{edition.word('cooperation_cancelled')}: " if off else "")
    yield _text(edition, "DESCRIPTION", record.summary, f"\n\n{address}")
    if record.where:
        yield _text(edition, "LOCATION", record.where)
    yield f"CATEGORIES:{_escaped(edition.word(f'kind_{record.kind}'))}"
    yield f"URL:{address}"
    yield "TRANSP:TRANSPARENT"  # an exhibition does not make its visitors busy all day
    yield "END:VEVENT"


def _basic(day: date) -> str:
    return day.strftime("%Y%m%d")


def _text(edition: Edition, name: str, text: Localized, more: str = "", *, before: str = "") -> str:
    words = text.words(edition.language)
    return f"{name};LANGUAGE={words.lang or edition.language}:{_escaped(before + words.text + more)}"


def _escaped(text: str) -> str:
    """Return *text* as section 3.3.11 wants it."""
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return "\\n".join(text.splitlines())


def _folded(line: str) -> str:
    """Return *line* in pieces of at most 75 octets, no character cut in two."""
    pieces, size = [""], 0
    for sign in line:
        width = len(sign.encode())
        if size + width > LINE:
            pieces.append(" ")
            size = 1
        pieces[-1] += sign
        size += width
    return "\r\n".join(pieces)
