"""The last look at a finished site: every internal link, picture and anchor must lead somewhere.

Pages are read by pattern, which takes a fraction of what a parser does: a page of ours has no `<` but where a tag
begins, no `>` within one, and all values in double quotes, because whatever is written into it is escaped.
"""

import os
import re
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from functools import cache, lru_cache, partial
from html import unescape
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import unquote

import orjson

from kriya.files import write_if_changed
from kriya.halves import in_halves
from kriya.problems import CatalogueError, Text
from kriya.stamp import tools_stamp

_TAG = re.compile(r"<(?:a|area|form|iframe|image|img|input|link|script|source|use)\s[^>]*>", re.IGNORECASE)
_ADDRESS = re.compile(r'\s(?:href|src|action)="([^"]*)"', re.IGNORECASE)
_SRCSET = re.compile(r'\ssrcset="([^"]*)"', re.IGNORECASE)
_ELSEWHERE = re.compile(r"(?:[a-z][a-z0-9+.-]*:|//)", re.IGNORECASE)
"""How an address begins that is not the site's own."""


SHOWN = 10
"""Dead links named in one message; a broken template makes thousands."""


class DeadLink(NamedTuple):
    """A link of a page that leads nowhere."""

    page: str
    target: str


class _Alive(NamedTuple):
    """A site all of whose links led somewhere, as it is remembered for the next build."""

    marks: Mapping[str, Any]
    """Every file; for a page what changes whenever it does."""
    targets: frozenset[str]
    """What its pages lead to: files, and with `#` anchors of other pages."""


_NOTHING = _Alive({}, frozenset())


def check_links(folder: Path, base_path: str = "/", memory: Path | None = None) -> None:
    """Refuse the HTML below *folder* where any of its links is dead.

    *base_path* is the path under which the site is published; absolute links begin with it. In the file *memory* it is
    remembered which pages are sound: those are not read again as long as nothing is gone that any of them leads to.

    Raises:
        CatalogueError: names the first few.
    """
    marks = _marks(folder)
    before = _remembered(memory, base_path) if memory else _NOTHING
    dead, targets = _look(folder, base_path, marks, before)
    if dead:
        listed = "\n".join(f"  {link.page} → {link.target}" for link in dead[:SHOWN])
        raise CatalogueError(
            Text(
                f"{len(dead)} tautan tidak menuju ke mana pun:\n{listed}", f"{len(dead)} links lead nowhere:\n{listed}"
            )
        )
    if memory:
        state = {"by": _made_by(base_path), "marks": marks, "targets": sorted(targets)}
        write_if_changed(memory, orjson.dumps(state))


def dead_links(folder: Path, base_path: str = "/") -> list[DeadLink]:
    """Return every internal link in the HTML below *folder* that leads to no file, or to no anchor of one."""
    return _look(folder, base_path, _marks(folder), _NOTHING)[0]


def _marks(folder: Path) -> dict[str, Any]:
    """Return every file below *folder*, and of each page where it lies on the disk and when it was written."""
    marks: dict[str, Any] = {}
    waiting = [""]
    while waiting:
        place = waiting.pop()
        with os.scandir(folder / place) as entries:
            for entry in entries:
                path = place + entry.name
                if entry.is_dir():
                    waiting.append(f"{path}/")
                elif path.endswith(".html"):
                    status = entry.stat()
                    marks[path] = [status.st_ino, status.st_mtime_ns, status.st_size]
                else:
                    marks[path] = 0
    return marks


def _remembered(memory: Path, base_path: str) -> _Alive:
    try:
        state = orjson.loads(memory.read_bytes())
    except (FileNotFoundError, orjson.JSONDecodeError):
        return _NOTHING
    if state["by"] != _made_by(base_path):
        return _NOTHING
    return _Alive(state["marks"], frozenset(state["targets"]))


def _made_by(base_path: str) -> str:
    return f"{tools_stamp()} {base_path}"


def _look(
    folder: Path, base_path: str, marks: Mapping[str, Any], before: _Alive
) -> tuple[list[DeadLink], frozenset[str]]:
    """Return dead links, and what pages lead to; pages that were sound *before* and still are, unread."""
    pages = sorted(path for path, mark in marks.items() if path.endswith(".html") and before.marks.get(path) != mark)
    if not _all_there(folder, before.targets, marks, frozenset(pages)):
        return _look(folder, base_path, marks, _NOTHING)
    found = in_halves(partial(_looked_at, folder, base_path, marks), pages)
    targets = frozenset(one for one in found if isinstance(one, str))
    return sorted(one for one in found if isinstance(one, DeadLink)), before.targets | targets


def _all_there(folder: Path, targets: Iterable[str], files: Container[str], changed: Container[str]) -> bool:
    """Return whether all *targets* are still there; only a page that *changed* can have lost an anchor."""
    for target in targets:
        path, _, name = target.partition("#")
        if path not in files:
            return False
        if name and path in changed and not _has_anchor((folder / path).read_text(encoding="utf-8"), name):
            return False
    return True


def _looked_at(folder: Path, base_path: str, files: Container[str], pages: Sequence[str]) -> list[DeadLink | str]:
    """Return the dead links of *pages*, and what the others lead to; *files* are all there are."""

    @cache
    def has_anchor(page: str, name: str) -> bool:
        text = (folder / page).read_text(encoding="utf-8")
        return not text or _has_anchor(text, name)

    found: list[DeadLink | str] = []
    targets: set[str] = set()
    from_root: dict[str, set[str]] = defaultdict(set)  # links that climb to the root lead to the same from any folder
    for page in pages:
        text = (folder / page).read_text(encoding="utf-8")
        climb = "../" * page.count("/")
        for link in _links(text) - from_root[climb]:
            path, _, name = link.partition("#")
            target = _target(page, unquote(path.partition("?")[0]), base_path)
            if target == page and name:
                alive = _has_anchor(text, unquote(name))
            else:
                alive = target in files
                if alive and name and target.endswith(".html"):
                    targets.add(f"{target}#{unquote(name)}")
                    alive = has_anchor(target, unquote(name))
                else:
                    targets.add(target)
            if not alive:
                found.append(DeadLink(page, link))
            elif climb and link.startswith(climb) and target != page:
                from_root[climb].add(link)
    return [*found, *targets]


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
