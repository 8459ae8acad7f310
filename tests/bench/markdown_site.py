"""The catalogue as plain Markdown for MkDocs with Material and for Zensical, both as they come.

Neither makes lists, relations or pages of words out of records, so Python has made them before the clock starts:
each page says in Markdown what our page says. Only a few pages are in the navigation, for a navigation of all pages
would cost both far more.
"""

import json
import os
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from kriya.pages import Edition, render_pages
from kriya.pages.page import Page

NAV = ["index.md", "produk/index.md", "kategori/index.md", "perajin/index.md", "daerah/index.md", "tentang.md"]
THEME = {"name": "material", "font": False, "palette": {"scheme": "default"}, "features": ["navigation.indexes"]}
EXTENSIONS = ["attr_list", "tables", "toc"]


def write_markdown_sites(editions: Mapping[str, Edition], project: Path, folder: Path) -> None:
    """Write Markdown of all languages, and what configures MkDocs and Zensical, into *folder*; pictures are linked."""
    for language, edition in editions.items():
        pages = folder / "docs" / language
        for path, text in _files(edition, project / "content" / language):
            target = pages / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
    root = next(iter(editions))
    shutil.copytree(project / "build" / "media", folder / "docs" / root / "media", copy_function=os.link)
    for search in (False, True):
        _write(folder / f"mkdocs-{search}.yml", _mkdocs(editions, search))
        for language, edition in editions.items():
            _write(folder / f"zensical-{language}-{search}.yml", _zensical(edition, search))


def _write(file: Path, config: Mapping[str, Any]) -> None:
    file.write_text(json.dumps(config, ensure_ascii=False, indent=1), encoding="utf-8")  # JSON is YAML


def _mkdocs(editions: Mapping[str, Edition], search: bool) -> dict[str, Any]:
    root = next(iter(editions))
    languages = [{"locale": name, "name": name, "build": True, "default": name == root} for name in editions]
    i18n = {"docs_structure": "folder", "fallback_to_default": False, "languages": languages}
    plugins = [*(["search"] if search else []), {"i18n": i18n}]
    return {**_common(editions[root], "docs", "mkdocs-site"), "plugins": plugins, "not_in_nav": "*"}


def _zensical(edition: Edition, search: bool) -> dict[str, Any]:
    common = _common(edition, f"docs/{edition.language}", f"zensical-site-{edition.language}")
    theme = {**THEME, "language": edition.language}
    return {**common, "theme": theme, "plugins": ["search"] if search else []}


def _common(edition: Edition, docs: str, site: str) -> dict[str, Any]:
    return {
        "site_name": edition.word("site_name"),
        "site_url": edition.absolute(""),
        "docs_dir": docs,
        "site_dir": site,
        "theme": THEME,
        "nav": NAV,
        "markdown_extensions": EXTENSIONS,
    }


def _files(edition: Edition, written: Path) -> Iterator[tuple[str, str]]:
    """Yield each Markdown file: its place and its text."""
    for page in render_pages(edition):
        yield f"{page.address}index.md", "\n".join(_lines(edition, page))
    for file in sorted(written.glob("*.md")):
        front, body = file.read_text(encoding="utf-8").removeprefix("---\n").split("\n---\n", 1)
        title = next(line for line in front.splitlines() if line.startswith("title: "))
        yield file.name, f"---\n{title}\n---\n{body}"


def _lines(edition: Edition, page: Page) -> Iterator[str]:
    values, up = page.values, "../" * page.address.count("/")
    yield from ("---", f"title: {json.dumps(page.title, ensure_ascii=False)}")
    yield from (f"description: {json.dumps(page.description, ensure_ascii=False)}", "---", "")
    if crumbs := values.get("crumbs"):
        yield from (" / ".join(_link(up, crumb) for crumb in crumbs), "")
    yield from (f"# {page.title}", "")
    for image in values.get("pictures", ()):
        yield from (_picture(image), "")
    for name in ("lead", "summary", "maker_kind", "place", "total"):
        if values.get(name):
            yield from (_text(values[name]), "")
    if maker := values.get("maker"):
        yield from (f"{edition.word('made_by')} {_link(up, maker)}, {maker['place']}", "")
    if price := values.get("price"):
        yield from (f"**{price['text']}**", "", *price["notes"], "", *values["order"], "")
    yield from _topic(up, values)
    yield from _facts(up, values.get("facts", ()))
    yield from (page.body, "", _text(values.get("care") or ""), "")
    for source in values.get("sources", ()):
        yield (
            f"- [{_text(source['title'])}]({source['url']}), {source['details']}"
            if source["url"]
            else (f"- {_text(source['title'])}, {source['details']}")
        )
    for heading, cards in _lists(edition, values):
        yield from ("", f"## {heading}", "", *(line for card in cards for line in _card(up, card)))
    yield from _paging(edition, up, values.get("paging"))


def _topic(up: str, values: Mapping[str, Any]) -> Iterator[str]:
    """Yield what the page of a word says besides its lists."""
    if values.get("later"):
        return
    for text in values.get("more", ()):
        yield from (_text(text), "")
    yield from (f"1. {_text(step)}" for step in values.get("making", ()))
    yield ""
    yield from (f"- {_text(point)}" for point in values.get("look", ()))
    for note in values.get("notes", ()):
        yield from ("", f"**{note['title']}**", *(_text(text) for text in note["texts"]))
    yield from (f"- {_text(term['name'])}: {_text(term['text'])}" for term in values.get("terms", ()))
    for pick in values.get("picks", ()):
        yield from ("", f"## {_text(pick['title'])}", "", *(f"- {_link(up, entry)}" for entry in pick["entries"]))
    yield ""


def _facts(up: str, facts: Any) -> Iterator[str]:
    if not facts:
        return
    yield from ("| | |", "|---|---|")
    for fact in facts:
        entries = fact.get("entries") or [{"name": fact["text"]}]
        text = ", ".join(_link(up, entry) if entry.get("url") else _text(entry["name"]) for entry in entries)
        yield f"| {fact['label']} | {text.replace(chr(10), ' ')} |"
    yield ""


def _lists(edition: Edition, values: Mapping[str, Any]) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """Yield the lists of a page with their headings, in the order in which our page has them."""
    yield from ((related["title"], related["cards"]) for related in values.get("related", ()))
    if values.get("cards"):
        yield edition.word("products"), values["cards"]
    for group in values.get("groups", ()):
        if isinstance(group, dict) and group.get("filled"):
            yield group["name"] or edition.word("products"), group["filled"]
    if values.get("products"):
        yield values.get("products_title") or edition.word("products"), values["products"]
    if values.get("makers") and not values.get("later"):
        yield edition.word("makers"), values["makers"]


def _card(up: str, card: Mapping[str, Any]) -> Iterator[str]:
    yield f"- {_link(up, card)}"
    if image := card.get("picture"):
        yield f"  {_picture({**image, 'alt': image.get('alt', '')})}"
    details = (card.get(name) for name in ("kind", "maker", "near", "regency", "price", "count"))
    yield "  " + ", ".join(_text(detail) for detail in details if detail)


def _paging(edition: Edition, up: str, paging: Mapping[str, str] | None) -> Iterator[str]:
    if paging:
        words = {"previous": edition.word("page_previous"), "next": edition.word("page_next")}
        links = [f"[{word}]({up}{paging[way]}index.md)" for way, word in words.items() if paging[way]]
        yield from ("", " ".join([paging["text"], *links]))


def _picture(image: Mapping[str, Any]) -> str:
    size = f'{{ width="{image["width"]}" height="{image["height"]}" loading="lazy" }}'
    return f"![{image['alt'].replace(chr(10), ' ')}](/{image['src']}){size}"


def _link(up: str, entry: Mapping[str, Any]) -> str:
    address, _, place = entry["url"].partition("#")
    page = f"{address}index.md" if address.endswith("/") else address
    return f"[{_text(entry['name'])}]({up}{page}{'#' if place else ''}{place})"


def _text(shown: Any) -> str:
    return shown["text"] if isinstance(shown, dict) else str(shown)
