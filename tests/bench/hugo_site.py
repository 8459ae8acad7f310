"""The catalogue as a Hugo site: the same records, in the way in which somebody who knows Hugo would keep them.

One content file a record and language, with the record's own values and the keys of its words; words are terms of
taxonomies; lists, relations and the way from a key to its label are Hugo's work, in `hugo/layouts/`. What Python
would have to compute only because of our own wording (a price as text, contacts, sources) is handed over ready, so
that Hugo has less to do than we have, not more.
"""

import json
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from kriya.model import CatalogueProduct, Maker
from kriya.pages import Edition
from kriya.pages.cards import maker_card, product_card
from kriya.pages.makers import maker_page
from kriya.pages.page import Page, all_made
from kriya.pages.products import product_page
from kriya.pages.shell import shell_text
from kriya.pages.topics import TOPIC_LISTS, topic_pages

LAYOUTS = Path(__file__).parent / "hugo" / "layouts"
PRODUCT_VALUES = (
    "sample", "wish", "pictures", "shared_credit", "status", "archived", "price", "order", "care", "administration",
    "contact", "certificates", "sources", "body_language", "translation_note", "search", "share",
)  # fmt: skip
MAKER_VALUES = (
    "sample", "maker_kind", "place", "administration", "open_map", "pictures", "shared_credit", "since", "status",
    "visit", "contact", "certificates", "sources", "code", "body_language", "translation_note", "search", "share",
)  # fmt: skip
TOPIC_VALUES = ("lead", "more", "facts", "notes", "making", "look", "terms", "picks", "noindex")
TAXONOMIES = ("kategori", "daerah", "bahan", "teknik", "motif")


def write_hugo_site(editions: Mapping[str, Edition], project: Path, folder: Path) -> None:
    """Write the Hugo site of *editions* into *folder*; its pictures and assets are those of *project*."""
    shutil.copytree(LAYOUTS, folder / "layouts")
    (folder / "hugo.json").write_text(json.dumps(_config(editions, project), ensure_ascii=False), encoding="utf-8")
    for language, edition in editions.items():
        for path, (values, body) in _content(edition, project / "content" / language):
            target = folder / "content" / language / path
            target.parent.mkdir(parents=True, exist_ok=True)
            front = json.dumps(values, ensure_ascii=False, indent=1, default=str)
            target.write_text(f"{front}\n{body}\n", encoding="utf-8")


def _config(editions: Mapping[str, Edition], project: Path) -> dict[str, Any]:
    languages = {}
    for weight, (language, edition) in enumerate(editions.items(), 1):
        shell = json.loads(shell_text(edition))
        params = {name: shell[name] for name in ("words", "menu", "footer", "share")}
        languages[language] = {"weight": weight, "contentDir": f"content/{language}", "params": params}
    return {
        "baseURL": next(iter(editions.values())).site_url,
        "defaultContentLanguage": next(iter(editions)),
        "languages": languages,
        "taxonomies": {name: name for name in TAXONOMIES},
        "permalinks": {"page": {"perajin": "/produk/:sections[last]/:contentbasename/"}},
        "pagination": {"pagerSize": 24, "path": "halaman", "disableAliases": True},
        "outputs": {kind: ["html"] for kind in ("home", "section", "taxonomy", "term")},
        "disablePathToLower": True,
        "disableDefaultLanguageRedirect": True,
        "module": {
            "mounts": [
                {"source": "layouts", "target": "layouts"},
                *(_language_mount(name) for name in editions),
                {"source": str(project / "build" / "media"), "target": "static/media"},
                {"source": str(project / "overrides" / "assets"), "target": "static/assets"},
            ]
        },
    }


def _language_mount(language: str) -> dict[str, Any]:
    return {
        "source": f"content/{language}",
        "target": "content",
        "sites": {"matrix": {"languages": [language]}},
    }


def _content(edition: Edition, written: Path) -> Iterator[tuple[str, tuple[dict[str, Any], str]]]:
    """Yield each content file: its place, its front matter and its body."""
    yield from _lists(edition)
    for page in all_made(topic_pages(edition)):
        if page.address.rstrip("/") in TAXONOMIES:
            yield f"{page.address}_index.md", (_front(page.title, page), "")
        elif not page.values.get("later"):
            yield f"{page.address}_index.md", (_front(page.title, page, TOPIC_VALUES), "")
    for maker in edition.catalogue.makers.values():
        yield f"{maker.address}_index.md", _maker(edition, maker)
    for product in edition.catalogue.products.values():
        _, maker, name = product.key.split("/")
        yield f"perajin/{maker}/{name}.md", _product(edition, product)
    for event in edition.catalogue.agenda.values():
        title, text = edition.text(event.record.name), edition.text(event.record.summary)
        yield f"{event.address.rstrip('/')}.md", ({"title": title, "description": text}, text)
    for file in sorted(written.glob("*.md")):
        front, body = file.read_text(encoding="utf-8").removeprefix("---\n").split("\n---\n", 1)
        title = next(line.removeprefix("title: ") for line in front.splitlines() if line.startswith("title: "))
        if file.stem == "index":
            yield "_index.md", ({"params": {"headline": title}}, body)
        else:
            yield file.name, ({"title": title}, body)


def _lists(edition: Edition) -> Iterator[tuple[str, tuple[dict[str, Any], str]]]:
    for name, key, layout in (("produk", "products", "products"), ("perajin", "makers", "makers")):
        values = {"title": edition.word(key), "layout": layout, "params": {"lead": edition.word(f"{key}_lead")}}
        yield f"{name}/_index.md", (values, "")
    yield "agenda/_index.md", ({"title": edition.word("agenda"), "params": {"lead": edition.word("agenda_lead")}}, "")
    for name, key in (
        ("cari", "search_label"),
        ("peta", "map"),
        ("daftar", "wish_list"),
        ("kerja-sama", "cooperation"),
    ):
        yield f"{name}.md", ({"title": edition.word(key)}, "")


def _product(edition: Edition, product: CatalogueProduct) -> tuple[dict[str, Any], str]:
    page, record, maker = product_page(edition, product), product.record, product.maker
    front = _front(page.title, page, PRODUCT_VALUES)
    front |= {
        "layout": "product",
        "date": record.added,
        "kategori": [record.category],
        "daerah": [maker.area.key, maker.regency.slug],
        "bahan": [*record.materials, *record.dyes],
        "teknik": list(record.techniques),
        "motif": list(record.motifs),
    }
    card = product_card(edition, product)
    front["params"] |= {
        "lead": _plain(page.values["summary"]),
        "code": record.code,
        "area": maker.area.key,
        "near": card["near"],
        "regency": card["regency"],
        "card_price": card["price"],
        "badge": card["badge"],
        "facts": [
            {"label": fact["label"], "text": ", ".join(_plain(entry["name"]) for entry in fact["entries"])}
            for fact in page.values["facts"]
            if not fact.get("code") and not any("url" in entry for entry in fact["entries"])
        ],
    }
    return front, page.body


def _maker(edition: Edition, maker: Maker) -> tuple[dict[str, Any], str]:
    page = maker_page(edition, maker)
    front = _front(page.title, page, MAKER_VALUES)
    front |= {
        "layout": "maker",
        "kategori": list(maker.record.crafts),
        "daerah": [maker.area.key, maker.regency.slug],
    }
    card = maker_card(edition, maker)
    front["params"] |= {name: card[name] for name in ("near", "regency", "badge")}
    return front, page.body


def _front(title: str, page: Page, names: tuple[str, ...] = ("lead",)) -> dict[str, Any]:
    values = {name: _plain(page.values[name]) for name in names if name in page.values}
    return {"title": title, "description": page.description, "params": values}


def _plain(value: Any) -> Any:
    """Return *value* without the mark of a text that is in the other language."""
    if isinstance(value, dict):
        return value["text"] if value.keys() >= {"text", "lang"} else {key: _plain(part) for key, part in value.items()}
    return [_plain(part) for part in value] if isinstance(value, list) else value


assert {topics.address.rstrip("/") for topics in TOPIC_LISTS} == set(TAXONOMIES)
