"""What is new: an RSS 2.0 feed of the latest products in each language, https://www.rssboard.org/rss-specification."""

from collections.abc import Iterator
from datetime import date
from xml.sax.saxutils import escape, quoteattr

from kriya.feeds.feed import Feed
from kriya.model import CatalogueProduct, ProductStatus
from kriya.model.addresses import NEW_PRODUCTS, PRODUCTS, permanent_address
from kriya.pages import Edition

MOST = 50
"""Products in a feed; who reads it seldom finds older ones in the list."""

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def rss_feeds(edition: Edition) -> Iterator[Feed]:
    """Yield feeds/products.xml: the latest products that are made and are no examples."""
    real = (p for p in edition.catalogue.products.values() if not p.sample)
    made = [product for product in real if product.record.status is not ProductStatus.ARCHIVED]
    made.sort(key=lambda product: (-product.record.added.toordinal(), product.key))
    here = edition.absolute(NEW_PRODUCTS)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>',
        f"<title>{escape(edition.word('feed_title'))}</title>",
        f"<link>{escape(edition.absolute(PRODUCTS))}</link>",
        f"<description>{escape(edition.word('products_lead'))}</description>",
        f"<language>{edition.language}</language>",
        f'<atom:link href={quoteattr(here)} rel="self" type="application/rss+xml"/>',
        *(_item(edition, product) for product in made[:MOST]),
        "</channel></rss>",
    ]
    yield Feed(NEW_PRODUCTS, ("\n".join(lines) + "\n").encode())


def _item(edition: Edition, product: CatalogueProduct) -> str:
    record = product.record
    return (
        f"<item><title>{escape(edition.text(record.name))}</title>"
        f"<link>{escape(edition.absolute(product.address))}</link>"
        f"<guid>{escape(edition.site_url + permanent_address(record.code))}</guid>"  # stays when the page moves
        f"<pubDate>{_rfc_822(record.added)}</pubDate>"
        f"<description>{escape(edition.text(record.summary))}</description></item>"
    )


def _rfc_822(day: date) -> str:
    """Return a day as mail writes it, in English whatever the machine speaks."""
    return f"{_DAYS[day.weekday()]}, {day.day:02} {_MONTHS[day.month - 1]} {day.year} 00:00:00 +0000"
