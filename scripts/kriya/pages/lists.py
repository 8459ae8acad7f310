"""Lists over several pages: each page a plain link away from the next, so that all can be reached."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any, TypeVar

from kriya.model.addresses import LATER_PAGES, MAKERS, PRODUCTS
from kriya.pages.browse import Browse
from kriya.pages.cards import PAGE_SIZE, Card, areas_in_turn, maker_card, meta_description
from kriya.pages.edition import Edition
from kriya.pages.page import Page
from kriya.pages.structured import crumb_nodes, list_nodes

_Entry = TypeVar("_Entry")


def list_pages(
    edition: Edition,
    first: Page,
    entries: Sequence[_Entry],
    card: Callable[[Edition, _Entry], Card],
    opening: Mapping[str, Any] = MappingProxyType({}),
) -> Iterator[Page]:
    """Yield *first* with its first cards, and the pages that go on with the rest of *entries*.

    *opening* is what the first page alone shows besides.
    """
    chunks = [entries[start : start + PAGE_SIZE] for start in range(0, len(entries), PAGE_SIZE)] or [()]
    for number, chunk in enumerate(chunks, 1):
        address = _page_address(first.address, number)
        title = first.title if number == 1 else f"{first.title} ({number})"
        cards = [card(edition, entry) for entry in chunk]
        crumbs = crumb_nodes(edition, first.values.get("crumbs", ()), title, address)
        yield Page(
            address=address,
            template=first.template,
            title=title,
            description=first.description,
            body=first.body if number == 1 else "",
            values={
                **first.values,
                **(opening if number == 1 else {}),
                "later": number > 1,
                "cards": cards,
                "structured": [*list_nodes(edition, cards), *crumbs],
                "paging": _paging(edition, first.address, number, len(chunks)),
            },
        )


def _page_address(address: str, number: int) -> str:
    return address if number == 1 else f"{address}{LATER_PAGES}{number}/"


def _paging(edition: Edition, address: str, number: int, last: int) -> dict[str, Any] | None:
    if last == 1:
        return None
    return {
        "text": edition.word("page_of", page=number, pages=last),
        "previous": _page_address(address, number - 1) if number > 1 else "",
        "next": _page_address(address, number + 1) if number < last else "",
    }


def product_list(edition: Edition, browse: Browse) -> Iterator[Page]:
    """Yield the list of all products; its first page narrows itself down by *browse*."""
    first = _first(edition, PRODUCTS, "products", "kriya/products.html", len(browse.cards))
    pages = list_pages(edition, first, browse.cards, lambda edition, card: card)
    page = next(pages)
    yield replace(page, values={**page.values, "total": "", "browse": browse.values})
    yield from pages


def maker_list(edition: Edition) -> Iterator[Page]:
    """Yield the list of all makers."""
    makers = areas_in_turn(edition.catalogue.makers.values(), lambda maker: maker.area.key)
    first = _first(edition, MAKERS, "makers", "kriya/list.html", len(makers))
    yield from list_pages(edition, first, makers, maker_card)


def _first(edition: Edition, address: str, sort: str, template: str, total: int) -> Page:
    lead = edition.word(f"{sort}_lead")
    return Page(
        address=address,
        template=template,
        title=edition.word(sort),
        description=meta_description(lead),
        values={"kind": "list", "lead": lead, "total": edition.count(sort.removesuffix("s"), total)},
    )
