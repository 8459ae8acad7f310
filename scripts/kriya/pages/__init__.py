"""From the catalogue to Markdown pages with front matter, a module a kind of page."""

from collections.abc import Iterator

from kriya.pages.agenda import agenda_pages
from kriya.pages.browse import Browse, browse_products
from kriya.pages.cooperation import cooperation_page
from kriya.pages.descriptions import plain_paragraphs
from kriya.pages.edition import Edition
from kriya.pages.formats import day_text, price_text, unit_text
from kriya.pages.happening import when_text
from kriya.pages.letters import letter_pages
from kriya.pages.lists import maker_list, product_list
from kriya.pages.makers import maker_pages
from kriya.pages.map import map_page
from kriya.pages.page import Draft, Page, all_made, page_text
from kriya.pages.products import product_pages
from kriya.pages.screens import hall_pages, screen_pages, screen_symbols
from kriya.pages.search import SearchBook, search_book
from kriya.pages.shell import offline_page, search_page, shell_text
from kriya.pages.stands import plan_order, stands_of
from kriya.pages.topics import topic_pages
from kriya.pages.wishes import wish_page, wish_values

__all__ = [
    "Browse",
    "Draft",
    "Edition",
    "Page",
    "SearchBook",
    "browse_products",
    "day_text",
    "hall_pages",
    "page_drafts",
    "page_text",
    "plain_paragraphs",
    "plan_order",
    "price_text",
    "record_drafts",
    "render_pages",
    "screen_symbols",
    "search_book",
    "shell_text",
    "stands_of",
    "unit_text",
    "when_text",
    "wish_values",
]


def render_pages(edition: Edition) -> Iterator[Page]:
    """Yield every generated page of one language."""
    yield from all_made(page_drafts(edition, browse_products(edition)))


def record_drafts(edition: Edition) -> Iterator[Draft]:
    """Yield the page of every product and of every maker."""
    yield from product_pages(edition)
    yield from maker_pages(edition)


def page_drafts(edition: Edition, browse: Browse) -> Iterator[Page | Draft]:
    """Yield every generated page of one language, its list of products made of *browse*.

    Those that are most, of products, makers and topics, are drafts: they can be left unmade.
    """
    yield from record_drafts(edition)
    yield from topic_pages(edition)
    yield from agenda_pages(edition)
    yield from product_list(edition, browse)
    yield from maker_list(edition)
    yield search_page(edition)
    yield offline_page(edition)
    yield from letter_pages(edition)
    yield map_page(edition)
    yield wish_page(edition)
    yield cooperation_page(edition)
    yield from screen_pages(edition)
