"""The packing list: what goes to the hall, maker by maker in the order of their stands, to be ticked off."""

from kriya.model import CatalogueProduct, Maker
from kriya.pages import day_text, plan_order, when_text
from kriya.prints.content import Press, Values, distinct, product_values
from kriya.prints.posters import stand_of
from kriya.prints.selection import Selection


def packing_values(press: Press, selection: Selection) -> Values:
    """Return the values for packing.typ; a maker that takes part and shows nothing yet has lines to fill in."""
    event = selection.event
    groups: dict[str, list[CatalogueProduct]] = {maker.key: [] for maker in selection.makers if event}
    for product in selection.products:
        groups.setdefault(product.maker.key, []).append(product)
    makers = {maker.key: maker for maker in selection.makers} | {p.maker.key: p.maker for p in selection.products}
    order = sorted(groups, key=lambda key: plan_order(" ".join(stand_of(press, event, makers[key]).values()) or "~"))
    return {
        **press.base,
        "event": _event_values(press, selection),
        "prices": press.prices and any(product.record.price for product in selection.products),
        "day": distinct({language: day_text(edition.today, language) for language, edition in press.editions.items()}),
        "groups": [_group(press, selection, makers[key], groups[key]) for key in order],
    }


def _event_values(press: Press, selection: Selection) -> Values | None:
    event = selection.event
    if event is None:
        return None
    when = {language: when_text(edition, event) for language, edition in press.editions.items()}
    where = press.say(event.record.where) if event.record.where else {}
    return {"name": press.say(event.record.name), "when": distinct(when), "where": where}


def _group(press: Press, selection: Selection, maker: Maker, products: list[CatalogueProduct]) -> Values:
    return {
        "maker": press.say(maker.record.name, maker),
        "code": maker.record.code,
        "stand": stand_of(press, selection.event, maker),
        "products": [product_values(press, product, "") for product in products],
    }
