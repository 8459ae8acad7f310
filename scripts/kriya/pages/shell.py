"""What is the same on every page of a language: words, menu, and what the home page shows."""

import json
from collections.abc import Mapping
from typing import Any

from kriya.model.addresses import (
    AGENDA,
    AREAS,
    CATEGORIES,
    COOPERATION,
    LETTERS,
    MAKERS,
    MAP,
    MATERIALS,
    MOTIFS,
    OFFLINE,
    PRODUCTS,
    SEARCH,
    TECHNIQUES,
    language_folder,
)
from kriya.pages.agenda import agenda_groups
from kriya.pages.cards import product_cards, shown_off, topic_card
from kriya.pages.edition import Edition
from kriya.pages.page import Page
from kriya.pages.pictures import share_values
from kriya.pages.structured import site_nodes
from kriya.pages.topics import area_values
from kriya.pages.wording import WORDING

WALL = 8
"""Products of each area on the home page."""

_MENU = (
    ("products", PRODUCTS),
    ("categories", CATEGORIES),
    ("makers", MAKERS),
    ("areas", AREAS),
    ("map", MAP),
    ("agenda", AGENDA),
    ("about", "tentang/"),
)
_FOOTER = (
    ("materials", MATERIALS),
    ("techniques", TECHNIQUES),
    ("motifs", MOTIFS),
    ("buying", "cara-membeli/"),
    ("taking_part", "ikut-serta/"),
    ("cooperation", COOPERATION),
    ("search", SEARCH),
    ("index_title", LETTERS),
)


def shell_text(edition: Edition) -> str:
    """Return, as JSON, what the site stage hands to every template."""
    values = {
        "words": WORDING[edition.language],
        "menu": _links(edition, _MENU),
        "footer": _links(edition, _FOOTER),
        "home": _home(edition),
        "share": share_values(edition, "", edition.word("share_alt_site")),
        "not_found": [_not_found(language, words) for language, words in WORDING.items()],
    }
    return json.dumps(values, ensure_ascii=False, indent=1, sort_keys=True)


def search_page(edition: Edition) -> Page:
    """Return the page on which the search shows its results."""
    return Page(
        address=SEARCH,
        template="kriya/search.html",
        title=edition.word("search_label"),
        description=edition.word("search_lead"),
        values={"kind": "search", "noindex": True},
    )


def offline_page(edition: Edition) -> Page:
    """Return the page that stands in for every page that a browser without network has not kept."""
    return Page(
        address=OFFLINE,
        template="kriya/offline.html",
        title=edition.word("offline"),
        description=edition.word("offline_lead"),
        values={"kind": "offline", "noindex": True},
    )


def _links(edition: Edition, entries: tuple[tuple[str, str], ...]) -> list[dict[str, str]]:
    return [{"name": edition.word(key), "url": url, "key": key} for key, url in entries]


def _not_found(language: str, words: Mapping[str, str]) -> dict[str, str]:
    """Return what the page for addresses that are not there says in *language*."""
    folder = language_folder(language)
    return {
        "language": language,
        "name": words["language"],
        "title": words["not_found"],
        "lead": words["not_found_lead"],
        "nearest": words["not_found_nearest"],
        "search": words["search"],
        "search_label": words["search_label"],
        "placeholder": words["search_placeholder"],
        "search_url": folder + SEARCH,
        "home": words["home"],
        "home_url": folder,
        "products": words["products"],
        "products_url": folder + PRODUCTS,
    }


def _home(edition: Edition) -> dict[str, Any]:
    catalogue = edition.catalogue
    return {
        "walls": [_wall(edition, area) for area in catalogue.vocabulary.areas],
        "categories": [
            card
            for key, category in catalogue.vocabulary.categories.items()
            if (card := topic_card(edition, "category", key, key, category.label))["filled"]
        ],
        "areas": area_values(edition),
        "agenda": [card for group in agenda_groups(edition) if group["key"] != "past" for card in group["cards"][:3]],
        "structured": site_nodes(edition),
    }


def _wall(edition: Edition, area: str) -> dict[str, Any]:
    return {
        "title": edition.word(f"from_{area}"),
        "lead": edition.word(f"from_{area}_lead"),
        "url": f"{AREAS}{area}/",
        "cards": product_cards(edition, shown_off(edition.catalogue.products_of("area", area))[:WALL]),
    }
