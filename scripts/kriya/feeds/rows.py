"""What the whole catalogue says to programs: a flat row for each record that is no example, in both languages.

Nothing is in a row that the record's page does not show; ways to reach a maker are left to the page, which veils them.
"""

from typing import Any

from kriya.model import CatalogueProduct, Event, Localized, Maker
from kriya.model.addresses import language_folder, permanent_address
from kriya.pages import Edition

Row = dict[str, Any]
"""Values by name; a list is a tuple, what is not known is None."""


def product_row(edition: Edition, product: CatalogueProduct) -> Row:
    """Return what is stated of a product."""
    record, maker = product.record, product.maker
    price, order = record.price, record.order
    return {
        **_named(record.code, product.key, record.name),
        **_both("summary", record.summary),
        "status": record.status.value,
        "maker_code": maker.record.code,
        **_both("maker", maker.record.name),
        **_place(maker),
        "category": record.category,
        "techniques": record.techniques,
        "materials": record.materials,
        "dyes": record.dyes,
        "motifs": record.motifs,
        "price_rupiah": price.fixed if price else None,
        "price_from_rupiah": (price.range[0] if price.range else price.from_) if price else None,
        "price_to_rupiah": price.range[1] if price and price.range else None,
        "price_per": price.per if price else None,
        "price_as_of": price.as_of if price else None,
        "availability": order.availability.value if order else None,
        **_both("size", record.size),
        "weight_grams": record.weight,
        "photo": _photo(edition, product.key),
        "added": record.added.isoformat(),
        "confirmed": record.confirmed.isoformat() if record.confirmed else None,
        **_addresses(edition, product),
    }


def maker_row(edition: Edition, maker: Maker) -> Row:
    """Return what is stated of a maker."""
    record = maker.record
    return {
        **_named(record.code, maker.key, record.name),
        "kind": record.kind.value,
        "status": record.status.value,
        **_place(maker),
        "crafts": record.crafts,
        **_addresses(edition, maker),
    }


def event_row(edition: Edition, event: Event) -> Row:
    """Return what is stated of an agenda entry."""
    record = event.record
    return {
        **_named(record.code, event.key, record.name),
        **_both("summary", record.summary),
        "kind": record.kind.value,
        "from": record.when.from_.isoformat() if record.when else None,
        "to": record.when.last.isoformat() if record.when else None,
        **_both("where", record.where),
        "makers": record.makers,
        "products": record.products,
        **_addresses(edition, event),
    }


def _named(code: str, key: str, name: Localized) -> Row:
    return {"code": code, "key": key, **_both("name", name)}


def _both(column: str, text: Localized | None) -> Row:
    """Return a text in each language; None where nobody wrote it in that one, as nothing is translated by machine."""
    return {f"{column}_{language}": getattr(text, language) if text else None for language in ("id", "en")}


def _place(maker: Maker) -> Row:
    return {
        "village": maker.record.village,
        "district": maker.district.name,
        "district_code": maker.district.code,
        "regency": maker.regency.short,
        "area": maker.area.key,
    }


def _photo(edition: Edition, key: str) -> str | None:
    """Return the address of the first photo; a drawing in its place is no photo."""
    pictures = edition.pictures.get(key, ())
    return edition.site_url + pictures[0].largest if pictures and not pictures[0].drawn else None


def _addresses(edition: Edition, entry: Maker | CatalogueProduct | Event) -> Row:
    return {
        "url_id": edition.site_url + language_folder("id") + entry.address,
        "url_en": edition.site_url + language_folder("en") + entry.address,
        "permanent_url": edition.site_url + permanent_address(entry.record.code),
    }
