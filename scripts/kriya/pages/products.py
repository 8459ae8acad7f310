"""The page of a product."""

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import islice
from typing import Any

from kriya.model import CatalogueProduct, Event, Localized, Maker
from kriya.model.addresses import CATEGORIES, PRODUCTS, symbol_address, topic_address
from kriya.pages.cards import (
    administration,
    card_price,
    event_card,
    full_place,
    maker_card,
    meta_description,
    product_cards,
    wish_code,
)
from kriya.pages.contacts import contact_values, visit_values
from kriya.pages.edition import Edition
from kriya.pages.formats import partial_date_text, weight_text
from kriya.pages.page import Draft, Page, single_draft
from kriya.pages.parts import body_text, certificate_values, source_values
from kriya.pages.pictures import gallery_values, record_card
from kriya.pages.structured import product_nodes

RELATED = 4
"""How many related products a list beneath a product shows."""


def product_pages(edition: Edition) -> Iterator[Draft]:
    """Yield the page of every product."""
    for product in edition.catalogue.products.values():
        yield single_draft(product.address, partial(product_page, edition, product))


def product_page(edition: Edition, product: CatalogueProduct) -> Page:
    """Return the page of *product*."""
    record, maker = product.record, product.maker
    body, translation = body_text(edition, record.description)
    crumbs = _crumbs(edition, product)
    return Page(
        address=product.address,
        template="kriya/product.html",
        title=edition.text(record.name),
        description=meta_description(edition.text(record.summary)),
        body=body,
        values={
            "kind": "product",
            "record": str(product.file),
            "sample": product.sample,
            "name": edition.tell(record.name),
            "summary": edition.tell(record.summary),
            "wish": wish_code(product),
            "crumbs": crumbs,
            **gallery_values(edition, edition.pictures[product.key], record.category),
            "share": record_card(edition, product.key, edition.text(record.name), record.category),
            "status": edition.word(record.status) if record.status != "available" else "",
            "archived": record.status == "archived",
            "price": _price(edition, product),
            "order": _order(edition, product),
            "facts": list(_facts(edition, product)),
            "reserved": _reserved(edition, product),
            "care": edition.tell(record.care) if record.care else None,
            "maker": {**maker_card(edition, maker), "place": full_place(edition, maker)},
            "administration": administration(edition, maker.district),
            "contact": contact_values(edition, maker, _greeting(edition, product), product),
            "visit": visit_values(edition, maker),
            "certificates": certificate_values(edition, record.certificates),
            "sources": source_values(edition, (*record.sources, *maker.record.sources)),
            **translation,
            "agenda": [event_card(edition, event) for event in _events(edition, product)],
            "related": list(_related(edition, product)),
            "structured": product_nodes(edition, product, crumbs),
        },
    )


def _events(edition: Edition, product: CatalogueProduct) -> list[Event]:
    """Return the agenda entries that show *product*, whichever of the two names the other."""
    catalogue = edition.catalogue
    named = [catalogue.agenda[key] for key in product.record.events if key in catalogue.agenda]
    naming = catalogue.agenda_of("product", product.key)
    return list({event.key: event for event in (*named, *naming)}.values())


def _crumbs(edition: Edition, product: CatalogueProduct) -> list[dict[str, Any]]:
    category = edition.catalogue.vocabulary.categories[product.record.category]
    return [
        {"name": edition.word("products"), "url": PRODUCTS},
        {"name": edition.say(category.label), "url": f"{CATEGORIES}{category.key}/"},
    ]


def _price(edition: Edition, product: CatalogueProduct) -> dict[str, Any]:
    price = product.record.price
    if price is None:
        return {"text": edition.word("price_on_request"), "notes": [edition.word("price_on_request_note")]}
    notes = [edition.word("price_no_postage")]
    if price.as_of:
        month = partial_date_text(price.as_of, edition.language)
        notes.insert(0, edition.word("price_as_of", month=month))
    return {
        "text": card_price(edition, product),
        "notes": notes,
        "old": price.is_older_than(edition.catalogue.vocabulary.price_months, edition.today),
    }


def _order(edition: Edition, product: CatalogueProduct) -> list[str]:
    order = product.record.order
    if order is None:
        return []
    lines = [edition.word(order.availability)]
    if order.lead_days:
        first, last = order.lead_days
        days = str(first) if first == last else f"{first}–{last}"
        lines[0] += ", " + edition.word("lead_days_one" if days == "1" else "lead_days", days=days)
    if order.minimum and order.minimum > 1:
        lines.append(_minimum(edition, product, order.minimum))
    return lines


def _minimum(edition: Edition, product: CatalogueProduct, count: int) -> str:
    price = product.record.price
    if price is None or not price.per:
        return edition.word("minimum_plain", count=count)
    unit = getattr(edition.catalogue.vocabulary.units[price.per], edition.language).many
    return edition.word("minimum", count=count, unit=unit)


def _facts(edition: Edition, product: CatalogueProduct) -> Iterator[dict[str, Any]]:
    """Yield what is known of *product*, a label and its values each; values with a page of their own link there."""
    record, words = product.record, edition.catalogue.vocabulary
    linked = (
        ("category", "category", (record.category,), words.categories),
        ("technique", "technique", record.techniques, words.techniques),
        ("material", "material", record.materials, words.materials),
        ("dye", "material", record.dyes, words.dyes),
        ("motif", "motif", record.motifs, words.motifs),
    )
    for label, sort, keys, table in linked:
        items = [{"name": edition.say(table[key].label), "url": topic_address(sort, key)} for key in keys]
        if label == "motif":
            items += [{"name": _as_named(edition, name)} for name in record.other_motifs]
        if items:
            yield {"label": edition.word(label), "entries": items}
    if record.origin:
        yield {"label": edition.word("origin"), "entries": [{"name": edition.tell(record.origin)}]}
    if record.collaboration:
        makers = [edition.catalogue.makers[key] for key in record.collaboration if key in edition.catalogue.makers]
        yield {"label": edition.word("with"), "entries": [_maker_link(edition, maker) for maker in makers]}
    if record.size:
        yield {"label": edition.word("size"), "entries": [{"name": edition.tell(record.size)}]}
    if record.weight:
        yield {"label": edition.word("weight"), "entries": [{"name": weight_text(record.weight, edition.language)}]}
    symbol = symbol_address(product.address, record.code)
    yield {"label": edition.word("code"), "entries": [{"name": record.code}], "code": True, "symbol": symbol}


def _as_named(edition: Edition, name: Localized) -> Any:
    """Return a motif's name as the maker gives it, and that it is so: nothing else is known of it."""
    told = edition.tell(name)
    said = edition.word("as_named", name=edition.text(name))
    return {**told, "text": said} if isinstance(told, dict) else said


def _reserved(edition: Edition, product: CatalogueProduct) -> dict[str, Any] | None:
    """Return the neutral note for a product with motifs that are reserved within the kraton; None for all others."""
    words = edition.catalogue.vocabulary
    motifs = [words.motifs[key] for key in product.record.motifs if words.motifs[key].is_reserved]
    if not motifs or words.reserved_note is None:
        return None
    names = ", ".join(edition.text(motif.label) for motif in motifs)
    return {"names": names, "text": edition.tell(words.reserved_note)}


def _maker_link(edition: Edition, maker: Maker) -> dict[str, Any]:
    return {"name": edition.say(maker.record.name), "url": maker.address}


def _greeting(edition: Edition, product: CatalogueProduct) -> str:
    name, code = edition.text(product.record.name), product.record.code
    return edition.word("whatsapp_text", product=name, code=code, address=edition.absolute(product.address))


def _related(edition: Edition, product: CatalogueProduct) -> Iterator[dict[str, Any]]:
    """Yield lists of related products, none of them shown twice."""
    seen = {product.key}
    for title, products in _relations(edition, product):
        fresh = (other for other in products if other.key not in seen and other.record.status != "archived")
        chosen = list(islice(fresh, RELATED))
        seen.update(other.key for other in chosen)
        if chosen:
            yield {"title": title, "cards": product_cards(edition, chosen)}


def _relations(edition: Edition, product: CatalogueProduct) -> Iterator[tuple[str, Iterable[CatalogueProduct]]]:
    catalogue, maker = edition.catalogue, product.maker
    name = edition.text(maker.record.name)
    yield edition.word("more_of_maker", maker=name), catalogue.products_of("maker", maker.key)
    for area in catalogue.vocabulary.areas.values():
        if area.key != maker.area.key:
            title = edition.word("same_technique_elsewhere", area=edition.text(area.short))
            yield title, _same_technique(edition, product, area.key)
    category = catalogue.vocabulary.categories[product.record.category]
    title = edition.word("more_of_category", category=edition.text(category.label).split(" (")[0])
    yield title, catalogue.products_of("category", category.key)


def _same_technique(edition: Edition, product: CatalogueProduct, area: str) -> Iterator[CatalogueProduct]:
    for technique in product.record.techniques:
        for other in edition.catalogue.products_of("technique", technique):
            if other.maker.area.key == area:
                yield other
