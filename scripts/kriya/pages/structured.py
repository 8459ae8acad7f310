"""What a record states, in the words of schema.org, for machines that read pages.

Each function returns nodes for a page's JSON-LD, as plain values. They hold only what the record says: where it names
no price there is no offer, nothing is rated, and of a sample there is nothing at all.
"""

from collections.abc import Iterable
from typing import Any

from kriya.model import (
    AgendaKind,
    Availability,
    CatalogueProduct,
    Event,
    Maker,
    MakerKind,
    MakerStatus,
    ProductStatus,
    When,
)
from kriya.model.addresses import SEARCH
from kriya.pages.descriptions import first_sentence
from kriya.pages.edition import Edition
from kriya.pages.formats import unit_text
from kriya.pages.happening import is_off
from kriya.pages.pictures import photo_objects

Node = dict[str, Any]

_MAKER_TYPES = {
    MakerKind.ARTISAN: "Person",
    MakerKind.WORKSHOP: "LocalBusiness",
    MakerKind.COMPANY: "LocalBusiness",
    MakerKind.COOPERATIVE: "Organization",
    MakerKind.VILLAGE: "Organization",  # many makers, not one business
}

_EVENT_TYPES = {AgendaKind.EXHIBITION: "ExhibitionEvent", AgendaKind.TRAINING: "EducationEvent"}

_AVAILABILITY = {
    Availability.READY: "InStock",
    Availability.MADE_TO_ORDER: "MadeToOrder",
    Availability.ONE_OFF: "LimitedAvailability",
}

_PUBLIC_CHANNELS = ("web", "social", "marketplace")
"""Kinds of channels that are a page of the maker's own; numbers and mail addresses are not handed to machines."""


def site_nodes(edition: Edition) -> list[Node]:
    """Return what the home page says of the whole site: its name, and where it is searched."""
    search = edition.absolute(SEARCH) + "?q={search_term_string}"
    return [
        {
            "@type": "WebSite",
            "@id": edition.absolute(""),
            "url": edition.absolute(""),
            "name": edition.word("site_name"),
            "description": edition.word("site_description"),
            "inLanguage": edition.language,
            "potentialAction": {
                "@type": "SearchAction",
                "target": {"@type": "EntryPoint", "urlTemplate": search},
                "query-input": "required name=search_term_string",
            },
        }
    ]


def product_nodes(edition: Edition, product: CatalogueProduct, crumbs: Iterable[Node]) -> list[Node]:
    """Return what is stated of *product*, its price and its maker, and the way to it."""
    if product.sample:
        return []
    record, words = product.record, edition.catalogue.vocabulary
    traits = (("technique", record.techniques, words.techniques), ("motif", record.motifs, words.motifs))
    return [
        _stated(
            "Product",
            id=edition.absolute(product.address),
            url=edition.absolute(product.address),
            name=edition.text(record.name),
            description=edition.text(record.summary),
            sku=record.code,
            category=edition.text(words.categories[record.category].label),
            material=[edition.text(words.materials[key].label) for key in record.materials],
            size=edition.text(record.size) if record.size else None,
            weight=_quantity(value=record.weight, unitCode="GRM") if record.weight else None,
            image=photo_objects(edition, edition.pictures[product.key]),
            manufacturer=_named_maker(edition, product.maker),
            offers=_offer(edition, product),
            additionalProperty=[
                _stated("PropertyValue", name=edition.word(name), value=edition.text(table[key].label))
                for name, keys, table in traits
                for key in keys
            ],
        ),
        *crumb_nodes(edition, crumbs, edition.text(record.name), product.address),
    ]


def maker_nodes(edition: Edition, maker: Maker, crumbs: Iterable[Node]) -> list[Node]:
    """Return what is stated of *maker*: what it is, where it is, and its pages elsewhere; and the way to it."""
    if maker.sample:
        return []
    record = maker.record
    point = record.location
    return [
        {
            **_named_maker(edition, maker),
            **_stated(
                _maker_type(maker),
                description=first_sentence(edition.text(record.story)),
                image=photo_objects(edition, edition.pictures[maker.key]),
                address=_address(edition, maker),
                geo=_stated("GeoCoordinates", latitude=point.lat, longitude=point.lon) if point else None,
                foundingDate=record.since if record.kind is not MakerKind.ARTISAN else None,
                knowsLanguage=list(record.languages),
                sameAs=list(_pages_elsewhere(edition, maker)),
            ),
        },
        *crumb_nodes(edition, crumbs, edition.text(record.name), maker.address),
    ]


def event_nodes(edition: Edition, event: Event, crumbs: Iterable[Node]) -> list[Node]:
    """Return what is stated of an agenda entry, and the way to it; one without a date is no event yet."""
    if event.sample:
        return []
    way = crumb_nodes(edition, crumbs, edition.text(event.record.name), event.address)
    return way if event.record.when is None else [_event(edition, event, event.record.when), *way]


def _event(edition: Edition, event: Event, when: When) -> Node:
    record = event.record
    return _stated(
        _EVENT_TYPES.get(record.kind, "Event"),
        id=edition.absolute(event.address),
        url=edition.absolute(event.address),
        name=edition.text(record.name),
        description=edition.text(record.summary),
        startDate=when.from_.isoformat(),
        endDate=when.to.isoformat() if when.to else None,
        location=_stated("Place", name=edition.text(record.where)) if record.where else None,
        eventStatus="https://schema.org/EventCancelled" if is_off(event) else None,
        organizer=[_stated("Organization", name=edition.text(host)) for host in record.hosts],
    )


def crumb_nodes(edition: Edition, crumbs: Iterable[Node], title: str, address: str) -> list[Node]:
    """Return the way from the home page through *crumbs*, as the template has them, to the page itself."""
    between = ((_plain(crumb["name"]).split(" (")[0], crumb["url"]) for crumb in crumbs)
    steps = [(edition.word("home"), ""), *between, (title, address)]
    return [_stated("BreadcrumbList", itemListElement=_positions(edition, steps, "item"))]


def list_nodes(edition: Edition, cards: Iterable[Node]) -> list[Node]:
    """Return what *cards* lead to, as a list without its samples; nothing where all are samples."""
    entries = [(_plain(card["name"]), card["url"]) for card in cards if not card.get("sample")]
    return [_stated("ItemList", itemListElement=_positions(edition, entries, "url"))] if entries else []


def _positions(edition: Edition, entries: Iterable[tuple[str, str]], link: str) -> list[Node]:
    return [
        _stated("ListItem", position=place, name=name, **{link: edition.absolute(address)})
        for place, (name, address) in enumerate(entries, 1)
    ]


def _offer(edition: Edition, product: CatalogueProduct) -> Node | None:
    """Return the price as an offer; None where none is stated, it is old, or nothing can be bought."""
    record, price = product.record, product.record.price
    closed = record.status is ProductStatus.ARCHIVED or product.maker.record.status is not MakerStatus.ACTIVE
    if price is None or closed or price.is_older_than(edition.catalogue.vocabulary.price_months, edition.today):
        return None
    low, high = price.range or (price.from_, None)
    per = unit_text(price, edition.catalogue.vocabulary, edition.language)
    amounts = {"price": price.fixed, "minPrice": low, "maxPrice": high, "priceCurrency": "IDR"}
    return _stated(
        "Offer" if price.fixed else "AggregateOffer",
        url=edition.absolute(product.address),
        price=price.fixed,
        lowPrice=low,
        highPrice=high,
        priceCurrency="IDR",
        priceSpecification=_stated("UnitPriceSpecification", **amounts, unitText=per) if per else None,
        seller=_named_maker(edition, product.maker),
        **_order(product),
    )


def _order(product: CatalogueProduct) -> dict[str, Any]:
    order = product.record.order
    if product.record.status is ProductStatus.SOLD_OUT:
        return {"availability": "https://schema.org/SoldOut"}
    if order is None:
        return {}
    first, last = order.lead_days or (None, None)
    return {
        "availability": f"https://schema.org/{_AVAILABILITY[order.availability]}",
        "deliveryLeadTime": _quantity(minValue=first, maxValue=last, unitCode="DAY") if order.lead_days else None,
        "eligibleQuantity": _quantity(minValue=order.minimum) if order.minimum else None,
    }


def _maker_type(maker: Maker) -> str:
    kind = _MAKER_TYPES[maker.record.kind]
    return "Organization" if kind == "LocalBusiness" and maker.record.status is MakerStatus.CLOSED else kind


def _named_maker(edition: Edition, maker: Maker) -> Node:
    address = edition.absolute(maker.address)
    return _stated(_maker_type(maker), id=address, url=address, name=edition.text(maker.record.name))


def _address(edition: Edition, maker: Maker) -> Node:
    """Return where a maker is, as far as the record says: no street, and no village where it names none."""
    near = ", ".join(filter(None, (maker.record.village, maker.district.name)))
    region = edition.text(maker.regency.name)
    return _stated("PostalAddress", addressLocality=near, addressRegion=region, addressCountry="ID")


def _pages_elsewhere(edition: Edition, maker: Maker) -> Iterable[str]:
    if maker.record.status is MakerStatus.CLOSED:
        return
    for key, written in maker.record.contact.items():
        channel = edition.catalogue.vocabulary.channels[key]
        if channel.show and channel.kind in _PUBLIC_CHANNELS and (handle := channel.handle(written)):
            yield channel.url_template.replace("{handle}", handle)


def _quantity(**values: Any) -> Node:
    return _stated("QuantitativeValue", **values)


def _plain(shown: Any) -> str:
    return shown["text"] if isinstance(shown, dict) else shown


def _stated(kind: str, *, id: str | None = None, **values: Any) -> Node:  # noqa: A002 - schema.org's own word
    """Return a node of what has a value."""
    node = {"@type": kind, "@id": id, **values}
    return {name: value for name, value in node.items() if value not in (None, "", [])}
