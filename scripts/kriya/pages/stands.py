"""The stand list of an agenda entry: who is found where in the hall and what they show, to be printed on A4."""

import re
from typing import Any

from kriya.model import CatalogueProduct, Event, Localized, Maker
from kriya.pages.edition import Edition


def stand_list(edition: Edition, event: Event) -> list[dict[str, Any]]:
    """Return the makers of an entry in the order of the hall's plan, A2 before A12; those without a stand come last.

    There is no list where neither stands nor products are known.
    """
    shown = edition.catalogue.products_at(event)
    if not (shown or event.record.stands):
        return []
    named = [edition.catalogue.makers[key] for key in event.record.makers if key in edition.catalogue.makers]
    makers = {maker.key: maker for maker in (*named, *(product.maker for product in shown))}
    rows = [(stands_of(event, maker), maker) for maker in makers.values()]
    rows.sort(key=lambda row: (not row[0], [plan_order(stand) for stand in row[0]]))
    return [_row(edition, stands, maker, [p for p in shown if p.maker.key == maker.key]) for stands, maker in rows]


def stands_of(event: Event, maker: Maker) -> list[str]:
    """Return where *maker* is found in the hall."""
    return sorted((stand.stand for stand in event.record.stands if stand.maker == maker.key), key=plan_order)


def plan_order(stand: str) -> list[tuple[bool, str]]:
    """Return what sorts A2 before A12."""
    return [(part.isdigit(), part.zfill(6)) for part in re.findall(r"\d+|\D+", stand)]


def _row(edition: Edition, stands: list[str], maker: Maker, products: list[CatalogueProduct]) -> dict[str, Any]:
    return {"stand": ", ".join(stands), **_entry(edition, maker), "products": [_entry(edition, p) for p in products]}


def _entry(edition: Edition, entry: Maker | CatalogueProduct) -> dict[str, Any]:
    record = entry.record
    return {
        "name": edition.say(record.name),
        "other": _other(edition, record.name),
        "url": entry.address,
        "code": record.code,
        "sample": entry.sample,
    }


def _other(edition: Edition, name: Localized) -> dict[str, str] | None:
    """Return the name in the other language where it is another one: a hall's staff speak either."""
    text = edition.other.text(name)
    return {"text": text, "lang": edition.other.language} if text != edition.text(name) else None
