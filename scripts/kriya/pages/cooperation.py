"""The page about what the two areas do together, by kind: what happened, what is planned, and what came of it."""

from collections.abc import Iterator
from typing import Any

from kriya.model import AgendaKind, Event
from kriya.model.addresses import COOPERATION
from kriya.pages.cards import event_card, meta_description
from kriya.pages.edition import Edition
from kriya.pages.happening import event_state
from kriya.pages.page import Page
from kriya.pages.parts import source_values

_ORDER = (
    AgendaKind.MEETING,
    AgendaKind.TRAINING,
    AgendaKind.VISIT,
    AgendaKind.EXHIBITION,
    AgendaKind.LICENSING,
    AgendaKind.MENTORING,
    AgendaKind.PROMOTION,
    AgendaKind.DESIGN_DEVELOPMENT,
)

_STATES = ("held", "ended", "passed", "ongoing", "on", "coming", "planned", "standing", "cancelled")
"""The order in which entries are counted by how far they are."""


def cooperation_page(edition: Edition) -> Page:
    """Return the page of what PPU and DIY do together: the agenda entries that name both."""
    together = [event for event in edition.catalogue.agenda.values() if _is_joint(event)]
    lead = edition.word("cooperation_lead")
    return Page(
        address=COOPERATION,
        template="kriya/cooperation.html",
        title=edition.word("cooperation"),
        description=meta_description(lead),
        values={
            "kind": "list",
            "lead": lead,
            "sums": list(_sums(edition, together)),
            "kinds": [_kind(edition, kind) for kind in _ORDER],
        },
    )


def _is_joint(event: Event) -> bool:
    return len(set(event.record.areas)) > 1


def _sums(edition: Edition, events: list[Event]) -> Iterator[dict[str, Any]]:
    """Yield how many of *events* stand where; no sample is counted."""
    states = [event_state(edition, event) for event in events if not event.sample]
    for state in _STATES:
        if count := states.count(state):
            yield {"count": count, "text": edition.word(f"cooperation_{state}")}


def _kind(edition: Edition, kind: AgendaKind) -> dict[str, Any]:
    events = [event for event in edition.catalogue.agenda.values() if event.record.kind is kind]
    events.sort(key=lambda event: (event.record.when is None, event.record.when and event.record.when.from_, event.key))
    return {
        "key": kind.value,
        "name": edition.word(f"kinds_{kind}"),
        "lead": edition.word(f"kinds_{kind}_lead"),
        "entries": [_entry(edition, event) for event in events if _is_joint(event)],
        "alone": [_alone(edition, event) for event in events if not _is_joint(event)],
    }


def _entry(edition: Edition, event: Event) -> dict[str, Any]:
    record, state = event.record, event_state(edition, event)
    makers = [edition.catalogue.makers[key] for key in record.makers if key in edition.catalogue.makers]
    bodies = [{"name": edition.tell(host)} for host in record.hosts]
    return {
        **event_card(edition, event),
        "summary": edition.tell(record.summary),
        "state": edition.word(f"cooperation_{state}"),
        "sure": state == "held",
        "off": state == "cancelled",
        "where": edition.tell(record.where) if record.where else None,
        "bodies": bodies,
        "makers": [{"name": edition.say(maker.record.name), "url": maker.address} for maker in makers],
        "outcome": edition.tell(record.outcome) if record.outcome else None,
        "open": not record.outcome and state in ("held", "passed"),
        "sources": source_values(edition, record.sources),
    }


def _alone(edition: Edition, event: Event) -> dict[str, Any]:
    """Return an entry of one area, which shows what there is where nothing is done together."""
    area = edition.catalogue.vocabulary.areas[event.record.areas[0]]
    return {"name": edition.say(event.record.name), "url": event.address, "area": edition.text(area.short)}
