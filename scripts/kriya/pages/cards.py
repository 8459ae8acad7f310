"""The small pictures with a name that lists are made of."""

from collections import Counter
from collections.abc import Callable, Iterable
from itertools import zip_longest
from typing import Any, TypeVar

from kriya.model import CatalogueProduct, District, DistrictSuccessor, Event, Localized, Maker, Picture
from kriya.model.addresses import topic_address
from kriya.pages.descriptions import first_sentence, shortened
from kriya.pages.edition import Edition
from kriya.pages.formats import day_text, price_text, unit_text
from kriya.pages.happening import event_days, is_off, when_text
from kriya.pages.page import shown

Card = dict[str, Any]

_Entry = TypeVar("_Entry", Maker, CatalogueProduct)

PAGE_SIZE = 24
"""Cards on one page of a list."""


def picture_values(edition: Edition, picture: Picture, category: str) -> dict[str, Any]:
    """Return what a template needs of *picture*; *category* names what a drawing stands for."""
    label = edition.catalogue.vocabulary.categories[category].label
    alt = edition.say(picture.alt) if picture.alt else edition.word("drawing_alt", category=edition.text(label))
    return {
        "src": picture.src,
        "srcset": [[path, width] for path, width in picture.variants],
        "width": picture.width,
        "height": picture.height,
        "alt": alt if isinstance(alt, str) else alt["text"],
        "colour": picture.colour,
        "drawn": picture.drawn,
    }


def product_card(edition: Edition, product: CatalogueProduct) -> Card:
    """Return the card of a product: picture, name, maker, place, price."""
    return edition.card(product.key, lambda: _product_card(edition, product))


def _product_card(edition: Edition, product: CatalogueProduct) -> Card:
    record = product.record
    return {
        "url": product.address,
        "wish": wish_code(product),
        "name": edition.say(record.name),
        "summary": edition.say(record.summary),
        "maker": edition.say(product.maker.record.name),
        "near": product.maker.near,
        "regency": product.maker.regency.short,
        "area": product.maker.area.key,
        "sample": product.sample,
        "price": card_price(edition, product),
        "badge": product_badge(edition, product),
        "picture": picture_values(edition, edition.pictures[product.key][0], record.category),
    }


def wish_code(product: CatalogueProduct) -> str:
    """Return the code under which a visitor keeps *product* in the list; '' where it can never be had."""
    return product.record.code if product.can_be_asked_for else ""


def card_price(edition: Edition, product: CatalogueProduct) -> str:
    """Return the price with its unit on one line, or that it is on request."""
    price = product.record.price
    if price is None:
        return edition.word("price_on_request")
    amount = price_text(price, edition.language)
    unit = unit_text(price, edition.catalogue.vocabulary, edition.language)
    return edition.word("per_unit", price=amount, unit=unit) if unit else amount


def product_badge(edition: Edition, product: CatalogueProduct) -> str:
    """Return what keeps a product from being bought at once, in a word or two; '' where nothing does."""
    if product.sample:
        return edition.word("sample")
    return "" if product.record.status == "available" else edition.word(product.record.status)


def maker_card(edition: Edition, maker: Maker) -> Card:
    """Return the card of a maker: picture, name, place, crafts."""
    return edition.card(maker.key, lambda: _maker_card(edition, maker))


def _maker_card(edition: Edition, maker: Maker) -> Card:
    categories = edition.catalogue.vocabulary.categories
    return {
        "url": maker.address,
        "name": edition.say(maker.record.name),
        "kind": edition.word(f"kind_{maker.record.kind}"),
        "near": maker.near,
        "regency": maker.regency.short,
        "area": maker.area.key,
        "sample": maker.sample,
        "teaser": teaser(edition, maker.record.story),
        "crafts": [edition.text(categories[key].label) for key in maker.record.crafts],
        "badge": edition.word("sample") if maker.sample else "",
        "count": edition.count("product", len(edition.catalogue.products_of("maker", maker.key))),
        "picture": picture_values(edition, edition.pictures[maker.key][0], maker.record.crafts[0]),
    }


def event_card(edition: Edition, event: Event) -> Card:
    """Return the card of an agenda entry: kind, time, name, summary."""
    return {
        "url": event.address,
        "name": edition.say(event.record.name),
        "summary": edition.say(event.record.summary),
        "kind": edition.word(f"kind_{event.record.kind}"),
        "when": when_text(edition, event),
        "days": event_days(event),
        "sample": event.sample,
        "badge": edition.word("sample") if event.sample else "",
        "off": edition.word("cooperation_cancelled") if is_off(event) else "",
    }


def topic_card(edition: Edition, sort: str, slug: str, key: str, label: Localized) -> Card:
    """Return the card of a category, area, material, technique or motif: its name and how much it holds."""
    products = edition.catalogue.products_of(sort, key)
    real = (product for product in products if not product.sample)
    shown_first = next(real, products[0] if products else None)
    return {
        "url": topic_address(sort, slug),
        "name": edition.say(label),
        "count": edition.count("product", len(products)),
        "filled": bool(products),
        "picture": picture_values(edition, edition.pictures[shown_first.key][0], shown_first.record.category)
        if shown_first
        else None,
    }


def product_cards(edition: Edition, products: Iterable[CatalogueProduct]) -> list[Card]:
    """Return the cards of *products*, in their order."""
    return [product_card(edition, product) for product in products]


def varied(products: Iterable[CatalogueProduct]) -> list[CatalogueProduct]:
    """Return *products* so that different makers and categories come first, what is real before samples."""
    seen: Counter[str] = Counter()
    ranked = []
    for product in products:
        sorts = (product.maker.key, product.record.category)
        ranked.append((product.sample, max(seen[sort] for sort in sorts), product))
        seen.update(sorts)
    return [product for *_, product in sorted(ranked, key=lambda entry: entry[:2])]


def alternating(products: Iterable[CatalogueProduct]) -> list[CatalogueProduct]:
    """Return *products*, varied, real ones first, the areas in turn: each page of a long list shows both."""
    return areas_in_turn(varied(products), lambda product: product.maker.area.key)


def areas_in_turn(entries: Iterable[_Entry], area: Callable[[_Entry], str]) -> list[_Entry]:
    """Return *entries*, real ones first, each area's in its turn."""
    by_area: dict[str, list[_Entry]] = {}
    for entry in entries:
        by_area.setdefault(area(entry), []).append(entry)
    in_turn = (entry for turn in zip_longest(*by_area.values()) for entry in turn if entry is not None)
    return sorted(in_turn, key=lambda entry: entry.sample)


def shown_off(products: Iterable[CatalogueProduct]) -> list[CatalogueProduct]:
    """Return *products* that can still be had, varied."""
    return varied(product for product in products if product.record.status != "archived")


def maker_cards(edition: Edition, makers: Iterable[Maker]) -> list[Card]:
    """Return the cards of *makers*, in their order."""
    return [maker_card(edition, maker) for maker in makers]


def full_place(edition: Edition, maker: Maker) -> str:
    """Return where a maker is, with the sort of district as the region calls it."""
    return ", ".join(filter(None, (maker.record.village, district_text(edition, maker.district))))


def district_text(edition: Edition, district: District) -> str:
    """Return a district's name with its sort, and its regency."""
    words = edition.catalogue.vocabulary
    named = edition.text(words.district_labels[district.label].display).replace("{name}", district.name)
    return f"{named}, {edition.text(words.regencies[district.regency].name)}"


def administration(edition: Edition, district: District) -> str:
    """Return which administration holds *district* on the day of the build; '' where nothing is to be said."""
    place = edition.text(edition.catalogue.vocabulary.regencies[district.regency].name)
    if district.valid_from and edition.today < district.valid_from:
        day = day_text(district.valid_from, edition.language)
        return edition.word("district_coming", place=place, day=day)
    if district.valid_to and edition.today >= district.valid_to:
        successor = _successor_name(edition, district.successor)
        return edition.word("district_passed" if successor else "district_former", place=place, successor=successor)
    if successor := _successor_name(edition, district.successor or district.planned_successor):
        day = day_text(district.valid_to, edition.language) if district.valid_to else ""
        key = "district_passing_on" if day else "district_passing"
        return edition.word(key, district=district.name, place=place, successor=successor, day=day)
    return ""


def _successor_name(edition: Edition, successor: DistrictSuccessor | None) -> str:
    """Return the name of who takes a district over; a code is that of a regency or of another district."""
    if successor is None:
        return ""
    if successor.name:
        return edition.word("the_body", name=edition.text(successor.name))
    words = edition.catalogue.vocabulary
    if regency := words.regencies.get(successor.code or ""):
        return edition.text(regency.name)
    return district_text(edition, words.districts[successor.code or ""])


def teaser(edition: Edition, text: Localized) -> Any:
    """Return the first sentence of *text* for a template."""
    words = text.words(edition.language)
    return shown(words._replace(text=first_sentence(words.text)))


def meta_description(text: str) -> str:
    """Return *text* at the length that search engines and sharing cards show whole."""
    return shortened(" ".join(text.split()), 155)
