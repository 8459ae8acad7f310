"""The page of the visitor's list, and what it may ask about each product."""

from typing import Any

from kriya.model import CatalogueProduct, Maker, MakerStatus
from kriya.model.addresses import WISHES
from kriya.pages.cards import card_price, product_badge
from kriya.pages.contacts import message_template
from kriya.pages.edition import Edition
from kriya.pages.page import Page


def wish_page(edition: Edition) -> Page:
    """Return the page that shows what a visitor has kept in the browser."""
    return Page(
        address=WISHES,
        template="kriya/wish-list.html",
        title=edition.word("wish_list"),
        description=edition.word("wish_list_lead"),
        values={"kind": "wishes", "noindex": True},
    )


def wish_values(edition: Edition, product: CatalogueProduct) -> dict[str, Any]:
    """Return what the list shows of *product* today; `asked` says whether it can be asked for."""
    record = product.record
    values = {
        "name": edition.say(record.name),
        "url": product.address,
        "image": edition.pictures[product.key][0].src,
        "price": card_price(edition, product),
        "state": product_badge(edition, product),
        "asked": product.can_be_asked_for,
        "maker": _maker(edition, product.maker),
    }
    return {name: value for name, value in values.items() if value not in ("", None)}


def _note(edition: Edition, maker: Maker) -> str:
    if maker.sample:
        return edition.word("contact_sample")
    status = maker.record.status
    return "" if status is MakerStatus.ACTIVE else edition.word(f"maker_{status}")


def _maker(edition: Edition, maker: Maker) -> dict[str, Any]:
    values = {
        "name": edition.say(maker.record.name),
        "url": maker.address,
        "place": maker.short_place,
        "note": _note(edition, maker),
        "message": message_template(edition, maker),
    }
    return {name: value for name, value in values.items() if value}
