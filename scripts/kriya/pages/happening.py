"""How an agenda entry stands to the day of the build: its days, its time in words, and how far it is.

Something counts as held only where a source from its day or later says so; that it was called off is always said.
"""

from kriya.model import AgendaStatus, Event, Timing
from kriya.pages.edition import Edition
from kriya.pages.formats import day_text, days_text

OPEN_END = "9999-12-31"
"""The last day of what goes on without a last day."""


def is_off(event: Event) -> bool:
    """Return whether an agenda entry was called off."""
    return event.record.status is AgendaStatus.CANCELLED


def event_days(event: Event) -> list[str]:
    """Return the first and the last day of an agenda entry in ISO 8601; nothing where it has no day.

    The last day of what was called off is empty: it is never on.
    """
    when = event.record.when
    if when is None:
        return []
    last = OPEN_END if event.record.goes_on else when.last.isoformat()
    return [when.from_.isoformat(), "" if is_off(event) else last]


def when_text(edition: Edition, event: Event) -> str:
    """Return the time of an agenda entry, or that it has none yet or always holds; '' where it had none and is over."""
    record = event.record
    if record.when is None:
        if record.timing(edition.today) is Timing.PAST:
            return ""
        return edition.word("when_planned" if record.planned else "when_standing")
    if record.goes_on and record.timing(edition.today) is Timing.ON:
        return edition.word("when_since", day=day_text(record.when.from_, edition.language))
    return days_text(record.when.from_, record.when.to, edition.language)


def event_state(edition: Edition, event: Event) -> str:
    """Return how far an entry is, as the wording has it after `cooperation_`."""
    record, timing = event.record, event.record.timing(edition.today)
    if is_off(event):
        return "cancelled"
    if timing is Timing.ON and record.status is AgendaStatus.ONGOING:
        return "ongoing"
    if timing is not Timing.PAST:
        return timing.value
    if record.when is None:
        return "ended"
    began = record.when.from_.isoformat()
    dates = [source.date for source in record.sources if source.date]
    return "held" if any(day >= began[: len(day)] for day in dates) else "passed"
