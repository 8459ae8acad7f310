"""Ways to reach a maker and to buy: a message, a shop, a visit."""

import base64
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple
from urllib.parse import quote

from kriya.model import CatalogueProduct, Channel, Maker, MakerKind, MakerStatus
from kriya.pages.edition import Edition
from kriya.pages.formats import phone_text, spoken_address, spoken_number

Way = dict[str, Any]
"""A button: its label, and either an open address or a veiled one with what a reader without scripts is told."""

MASK = 42
"""What each byte of a veiled text is combined with; overrides/assets/kriya/contact.js knows it too."""

_ORDER = ("whatsapp", "marketplace", "phone", "message", "web", "social", "procurement", "place")
"""WhatsApp, then kinds of channels: those that lead to a sale soonest first."""


class _Found(NamedTuple):
    """A way before it is shown."""

    channel: Channel
    label: str
    url: str
    handle: str = ""
    """A person's own, which is veiled in a page."""


def veiled(text: str) -> str:
    """Return *text* so that programs which collect numbers from pages pass it over.

    It discourages them and keeps nothing secret: a script on the page undoes it.
    """
    return base64.b64encode(bytes(byte ^ MASK for byte in text.encode())).decode()


def contact_values(
    edition: Edition, maker: Maker, greeting: str, product: CatalogueProduct | None = None
) -> dict[str, Any]:
    """Return the ways to reach *maker*, with *greeting* ready where a message can be sent, and to buy *product*.

    There is none for a sample, and none to a maker who has closed.
    """
    if note := _no_way(edition, maker, product):
        return {"ways": [], "note": note}
    ways = [_way(edition, found) for found in _found(edition, maker, greeting, product)]
    return {"ways": ways, "note": _note(edition, maker, ways)}


def open_ways(edition: Edition, product: CatalogueProduct, greeting: str) -> list[tuple[str, str]]:
    """Return the ways to buy *product*, a label and an open address each, for what no program can read in a page."""
    if _no_way(edition, product.maker, product):
        return []
    return [(found.label, found.url) for found in _found(edition, product.maker, greeting, product)]


def _no_way(edition: Edition, maker: Maker, product: CatalogueProduct | None) -> str:
    """Return why nobody is to be reached; '' where somebody is."""
    if maker.record.status is MakerStatus.CLOSED:
        return edition.word("maker_closed")
    return edition.word("contact_sample") if (product or maker).sample else ""


def _found(edition: Edition, maker: Maker, greeting: str, product: CatalogueProduct | None) -> list[_Found]:
    offers = product.record.links if product else {}
    found = [*_offers(edition, offers), *_ways(edition, maker, greeting, offers)]
    return sorted(found, key=lambda one: _rank(one.channel))


def message_template(edition: Edition, maker: Maker) -> str:
    """Return the veiled address of a message to *maker* with `{text}` in it; '' where there is no way to send one."""
    whatsapp = edition.catalogue.vocabulary.channels["whatsapp"]
    written = maker.record.contact.get(whatsapp.key)
    if written is None or maker.sample or maker.record.status is MakerStatus.CLOSED:
        return ""
    handle = whatsapp.handle(written)
    return veiled(whatsapp.url_template.replace("{handle}", handle)) if handle else ""


def _rank(channel: Channel) -> int:
    return _ORDER.index("whatsapp" if channel.key == "whatsapp" else channel.kind)


def _note(edition: Edition, maker: Maker, ways: list[Way]) -> str:
    if not ways:
        return edition.word("contact_none_village" if maker.record.kind is MakerKind.VILLAGE else "contact_none")
    return edition.word("maker_paused") if maker.record.status is MakerStatus.PAUSED else ""


def _ways(edition: Edition, maker: Maker, greeting: str, offers: Mapping[str, str]) -> Iterator[_Found]:
    """Yield the maker's own channels, but for shops in which the product has a page of its own."""
    for key, written in maker.record.contact.items():
        channel = edition.catalogue.vocabulary.channels[key]
        handle = channel.handle(written)
        if handle is None or not channel.show or (key in offers and not channel.is_personal):
            continue
        url = channel.url_template.replace("{handle}", handle).replace("{text}", quote(greeting))
        if channel.is_personal:
            yield _Found(channel, edition.text(channel.label), url, handle)
        else:
            yield _Found(channel, _shop_label(edition, channel, "shop_of"), url)


def _offers(edition: Edition, offers: Mapping[str, str]) -> Iterator[_Found]:
    """Yield the product's own pages in shops."""
    for key, url in offers.items():
        channel = edition.catalogue.vocabulary.channels[key]
        if channel.show:
            yield _Found(channel, _shop_label(edition, channel, "buy_on"), url)


def _way(edition: Edition, found: _Found) -> Way:
    """Return a way as a page shows it: a personal one veiled, and written in words for a reader without scripts."""
    channel, label, url, handle = found
    if not handle:
        return {"url": url, "label": label}
    spoken = spoken_address(handle, edition.language) if "@" in handle else spoken_number(handle, edition.language)
    number = f"{label} {phone_text(handle, edition.language)}" if channel.kind == "phone" else ""
    return {"label": label, "veiled": veiled(url), "veiled_label": number and veiled(number), "spoken": spoken}


def _shop_label(edition: Edition, channel: Channel, words: str) -> str:
    label = edition.text(channel.label)
    return edition.word(words, channel=label) if channel.kind == "marketplace" else label


def visit_values(edition: Edition, maker: Maker) -> dict[str, Any] | None:
    """Return when *maker* receives visitors and how to get there; None where nobody is to be visited.

    A village can always be visited; everybody else has said when, or where.
    """
    record = maker.record
    if maker.sample or record.status is MakerStatus.CLOSED:
        return None
    if not (record.visit or record.location or record.kind is MakerKind.VILLAGE):
        return None
    lines = [edition.tell(record.visit.open)] if record.visit and record.visit.open else []
    if record.visit and record.visit.by_appointment:
        lines.append(edition.word("by_appointment"))
    return {"lines": lines, **_directions(edition, maker)}


def _directions(edition: Edition, maker: Maker) -> dict[str, str]:
    """Return a link to the way there, and a note where it only leads to the centre of the district."""
    label = edition.catalogue.vocabulary.district_labels[maker.district.label].display
    district = edition.text(label).replace("{name}", maker.district.name)
    place = maker.record.location or maker.district.centroid
    zoom = 16 if maker.record.location else 13
    return {
        "directions": f"https://www.openstreetmap.org/directions?to={place.lat}%2C{place.lon}"
        f"#map={zoom}/{place.lat}/{place.lon}",
        "note": "" if maker.record.location else edition.word("directions_to_district", district=district),
    }
