"""The agenda and the page of each of its entries."""

from collections.abc import Iterator, Sequence
from typing import Any

from kriya.model import CatalogueProduct, Event, Maker, Timing
from kriya.model.addresses import AGENDA, CALENDAR, calendar_address, symbol_address, topic_address
from kriya.pages.cards import (
    Card,
    event_card,
    maker_card,
    meta_description,
    product_card,
)
from kriya.pages.edition import Edition
from kriya.pages.formats import day_text
from kriya.pages.happening import event_days, event_state, is_off, when_text
from kriya.pages.page import Page
from kriya.pages.parts import body_text, source_values
from kriya.pages.screens import event_crafts, hall_values
from kriya.pages.stands import stand_list, stands_of
from kriya.pages.structured import event_nodes, list_nodes


def agenda_pages(edition: Edition) -> Iterator[Page]:
    """Yield the agenda and the page of every entry."""
    yield _agenda_list(edition)
    for event in edition.catalogue.agenda.values():
        yield event_page(edition, event)


def event_page(edition: Edition, event: Event) -> Page:
    """Return the page of an agenda entry."""
    record, catalogue = event.record, edition.catalogue
    body, translation = body_text(edition, record.description)
    crumbs = [{"name": edition.word("agenda"), "url": AGENDA}]
    return Page(
        address=event.address,
        template="kriya/event.html",
        title=edition.text(record.name),
        description=meta_description(edition.text(record.summary)),
        body=body,
        values={
            "kind": "event",
            "record": str(event.file),
            "sample": event.sample,
            "name": edition.tell(record.name),
            "summary": edition.tell(record.summary),
            "event_kind": edition.word(f"kind_{record.kind}"),
            "crumbs": crumbs,
            "off": edition.word("off_note") if is_off(event) else "",
            "facts": list(_facts(edition, event)),
            "outcome": edition.tell(record.outcome) if record.outcome else None,
            "sources": source_values(edition, record.sources),
            **translation,
            "days": event_days(event),
            "calendar": _calendar(edition, event),
            "hall": hall_values(event.key) if event_crafts(catalogue, event) else None,
            "stands": stand_list(edition, event),
            "makers": [_maker_card(edition, event, maker) for maker in _known(catalogue.makers, record.makers)],
            "products": [_product_card(edition, event, product) for product in catalogue.products_at(event)],
            "structured": event_nodes(edition, event, crumbs),
        },
    )


def _known(table: Any, keys: Sequence[str]) -> list[Any]:
    """Return the entries of *keys*; samples that are switched off are not among them."""
    return [table[key] for key in keys if key in table]


def _calendar(edition: Edition, event: Event) -> str:
    """Return the address of the entry's calendar file; '' where there is none."""
    dated = event.record.timing(edition.today) in (Timing.ON, Timing.COMING)
    return calendar_address(event.key) if dated and not (event.sample or is_off(event)) else ""


def _stand_text(edition: Edition, event: Event, maker: Maker) -> str:
    stands = stands_of(event, maker)
    return edition.word("stand", stand=", ".join(stands)) if stands else ""


def _maker_card(edition: Edition, event: Event, maker: Maker) -> Card:
    return {**maker_card(edition, maker), "stand": _stand_text(edition, event, maker)}


def _product_card(edition: Edition, event: Event, product: CatalogueProduct) -> Card:
    return {**product_card(edition, product), "stand": _stand_text(edition, event, product.maker)}


def _facts(edition: Edition, event: Event) -> Iterator[dict[str, Any]]:
    record, areas = event.record, edition.catalogue.vocabulary.areas
    if when := when_text(edition, event):
        yield {"label": edition.word("when"), "entries": [{"name": when}]}
    if record.status:
        state = edition.word(f"cooperation_{event_state(edition, event)}")
        yield {"label": edition.word("status"), "entries": [{"name": state}]}
    if record.where:
        yield {"label": edition.word("where"), "entries": [{"name": edition.tell(record.where)}]}
    if record.hosts:
        yield {"label": edition.word("hosts"), "entries": [{"name": edition.tell(host)} for host in record.hosts]}
    yield {
        "label": edition.word("part_of"),
        "entries": [
            {"name": edition.say(areas[area].name), "url": topic_address("area", area)} for area in record.areas
        ],
    }
    symbol = symbol_address(event.address, record.code)
    yield {"label": edition.word("code"), "entries": [{"name": record.code}], "code": True, "symbol": symbol}


def agenda_groups(edition: Edition) -> list[dict[str, Any]]:
    """Return the agenda in its groups: what is on, comes, is agreed, always holds, and was; some may be empty."""
    groups: dict[str, list[Event]] = {timing: [] for timing in Timing}
    for event in sorted(edition.catalogue.agenda.values(), key=_by_time):
        groups[event.record.timing(edition.today)].append(event)
    groups[Timing.PAST].reverse()
    return [
        {"name": edition.word(f"agenda_{name}"), "key": name, "cards": [event_card(edition, event) for event in events]}
        for name, events in groups.items()
    ]


def _by_time(event: Event) -> tuple[str, str]:
    return event.record.when.from_.isoformat() if event.record.when else "", event.key


def _agenda_list(edition: Edition) -> Page:
    lead, groups = edition.word("agenda_lead"), agenda_groups(edition)
    dated = any(event.record.when and not event.sample for event in edition.catalogue.agenda.values())
    return Page(
        address=AGENDA,
        template="kriya/agenda.html",
        title=edition.word("agenda"),
        description=meta_description(lead),
        values={
            "kind": "list",
            "lead": lead,
            "groups": groups,
            "structured": list_nodes(edition, (card for group in groups for card in group["cards"])),
            "calendar": CALENDAR if dated else "",
            "stated": edition.word("agenda_stated", day=day_text(edition.today, edition.language)),
        },
    )
