"""The last look at a finished site: every internal link, picture and anchor must lead somewhere.

Pages are read by pattern, which takes a fraction of what a parser does: a page of ours has no `<` but where a tag
begins, no `>` within one, and all values in double quotes, because whatever is written into it is escaped.
"""

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from html import unescape
from pathlib import Path
from urllib.parse import unquote

from kriya.halves import in_halves
from kriya.problems import CatalogueError, Text

_TAG = re.compile(r"<(?:a|area|form|iframe|image|img|input|link|script|source|use)\s[^>]*>", re.IGNORECASE)
_ADDRESS = re.compile(r'\s(?:href|src|action)="([^"]*)"', re.IGNORECASE)
_SRCSET = re.compile(r'\ssrcset="([^"]*)"', re.IGNORECASE)
_ELSEWHERE = re.compile(r"(?:[a-z][a-z0-9+.-]*:|//)", re.IGNORECASE)
"""How an address begins that is not the site's own."""


SHOWN = 10
"""Dead links named in one message; a broken template makes thousands."""


@dataclass(frozen=True, order=True)
class DeadLink:
    """A link of a page that leads nowhere."""

    page: str
    target: str


def check_links(folder: Path, base_path: str = "/") -> None:
    """Refuse the HTML below *folder* where any of its links is dead.

    Raises:
        CatalogueError: names the first few.
    """
    if dead := dead_links(folder, base_path):
        listed = "\n".join(f"  {link.page} → {link.target}" for link in dead[:SHOWN])
        raise CatalogueError(
            Text(
                f"{len(dead)} tautan tidak menuju ke mana pun:\n{listed}", f"{len(dead)} links lead nowhere:\n{listed}"
            )
        )


def dead_links(folder: Path, base_path: str = "/") -> list[DeadLink]:
    """Return every internal link in the HTML below *folder* that leads to no file, or to no anchor of one.

    *base_path* is the path under which the site is published; absolute links begin with it.
    """
    pages = sorted(
        f"{place[len(str(folder)) :]}/{name}".lstrip("/").replace(os.sep, "/")
        for place, _, names in os.walk(folder)
        for name in names
        if name.endswith(".html")
    )
    return sorted(in_halves(partial(_dead_in, folder, base_path), pages))


def _dead_in(folder: Path, base_path: str, pages: Sequence[str]) -> list[DeadLink]:
    @cache
    def exists(target: str) -> bool:
        return (folder / target).is_file()

    @cache
    def has_anchor(target: str, name: str) -> bool:
        text = (folder / target).read_text(encoding="utf-8") if target.endswith(".html") else ""
        return not text or _has_anchor(text, name)

    found = []
    for page in pages:
        text = (folder / page).read_text(encoding="utf-8")
        for link in _links(text):
            path, _, anchor = link.partition("#")
            target = _target(page, unquote(path.partition("?")[0]), base_path)
            if target == page and anchor:
                alive = _has_anchor(text, unquote(anchor))
            else:
                alive = exists(target) and (not anchor or has_anchor(target, unquote(anchor)))
            if not alive:
                found.append(DeadLink(page, link))
    return found


def _has_anchor(text: str, name: str) -> bool:
    return f' id="{name}"' in text


def _links(text: str) -> set[str]:
    """Return the addresses within the site that the page *text* names."""
    return {link for tag in set(_TAG.findall(text)) for link in _links_of(tag)}


@lru_cache(maxsize=100_000)
def _links_of(tag: str) -> tuple[str, ...]:
    """Return the addresses within the site that *tag* names; kept, because most tags stand on many pages."""
    links = _ADDRESS.findall(tag)
    links += [part.split()[0] for srcset in _SRCSET.findall(tag) for part in srcset.split(",") if part.strip()]
    return tuple(unescape(link).strip() for link in links if not _ELSEWHERE.match(unescape(link).strip()))


def _target(page: str, path: str, base_path: str) -> str:
    """Return the file that *path* on *page* leads to, relative to the site's root."""
    if not path:
        return page
    steps = [] if path.startswith("/") else page.split("/")[:-1]
    if path.startswith("/"):
        if not path.startswith(base_path):
            return "../" + path  # outside the site: never right
        path = path.removeprefix(base_path)
    for step in path.split("/"):
        if step == ".." and steps:
            steps.pop()
        elif step == "..":
            return "../" + path  # above the root: never right
        elif step not in ("", "."):
            steps.append(step)
    is_folder = path.endswith(("/", "/.", "/..")) or path in (".", "..")
    return "/".join([*steps, "index.html"] if is_folder else steps)
