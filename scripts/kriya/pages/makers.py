"""The page of a maker."""

from collections.abc import Iterator
from functools import partial

from kriya.model import Maker
from kriya.model.addresses import MAKERS, district_address, symbol_address, topic_address
from kriya.pages.cards import (
    administration,
    event_card,
    full_place,
    meta_description,
    product_cards,
    teaser,
)
from kriya.pages.contacts import contact_values, visit_values
from kriya.pages.descriptions import first_sentence
from kriya.pages.edition import Edition
from kriya.pages.formats import partial_date_text
from kriya.pages.page import Draft, Page, single_draft
from kriya.pages.parts import body_text, certificate_values, open_map_url, source_values
from kriya.pages.pictures import gallery_values, record_card
from kriya.pages.structured import maker_nodes


def maker_pages(edition: Edition) -> Iterator[Draft]:
    """Yield the page of every maker."""
    for maker in edition.catalogue.makers.values():
        yield single_draft(maker.address, partial(maker_page, edition, maker))


def maker_page(edition: Edition, maker: Maker) -> Page:
    """Return the page of *maker*."""
    record = maker.record
    name = edition.text(record.name)
    body, translation = body_text(edition, record.story)
    crumbs = [
        {"name": edition.word("makers"), "url": MAKERS},
        {"name": edition.say(maker.regency.name), "url": topic_address("regency", maker.regency.slug)},
    ]
    return Page(
        address=maker.address,
        template="kriya/maker.html",
        title=name,
        description=meta_description(first_sentence(edition.text(record.story), 155)),
        body=body,
        values={
            "kind": "maker",
            "record": str(maker.file),
            "sample": maker.sample,
            "name": edition.tell(record.name),
            "summary": teaser(edition, record.story),
            "maker_kind": edition.word(f"kind_{record.kind}"),
            "place": full_place(edition, maker),
            "administration": administration(edition, maker.district),
            "map": district_address(maker.district.slug),
            "open_map": _open_map(edition, maker),
            "crumbs": crumbs,
            **gallery_values(edition, edition.pictures[maker.key], record.crafts[0]),
            "share": record_card(edition, maker.key, name, record.crafts[0]),
            "crafts": [_craft_link(edition, key) for key in record.crafts],
            "since": _since(edition, maker),
            "status": "" if record.status == "active" else edition.word(f"maker_{record.status}"),
            "visit": visit_values(edition, maker),
            "contact": contact_values(edition, maker, _greeting(edition, maker)),
            "certificates": certificate_values(edition, record.certificates),
            "sources": source_values(edition, record.sources),
            "code": record.code,
            "symbol": symbol_address(maker.address, record.code),
            **translation,
            "products_title": edition.word("crafts_of", maker=name),
            "products": product_cards(edition, edition.catalogue.products_of("maker", maker.key)),
            "shared_title": edition.word("shared_with", maker=name),
            "shared": product_cards(edition, edition.catalogue.products_of("collaboration", maker.key)),
            "agenda": [event_card(edition, event) for event in edition.catalogue.agenda_of("maker", maker.key)],
            "structured": maker_nodes(edition, maker, crumbs),
        },
    )


def _craft_link(edition: Edition, key: str) -> dict[str, object]:
    category = edition.catalogue.vocabulary.categories[key]
    return {"name": edition.say(category.label), "url": topic_address("category", key)}


def _since(edition: Edition, maker: Maker) -> str:
    since = maker.record.since
    return edition.word("since", year=partial_date_text(since, edition.language)) if since else ""


def _open_map(edition: Edition, maker: Maker) -> dict[str, str]:
    """Return where a map service shows the maker, and how exact that is; nothing for an example, which is nowhere."""
    if maker.sample:
        return {}
    exact = maker.record.location is not None
    return {
        "url": open_map_url(maker.place, exact=exact),
        "text": edition.word("map_open_exact" if exact else "map_open"),
        "note": "" if exact else edition.word("map_centre"),
    }


def _greeting(edition: Edition, maker: Maker) -> str:
    name = edition.text(maker.record.name)
    return edition.word("whatsapp_text_maker", maker=name, address=edition.absolute(maker.address))
