"""What a record lacks and a program can give it: its permanent code, and the fingerprints of its translations."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from pydantic import BaseModel

from kriya.mend.draft import Done, Draft, Edit, with_values
from kriya.mend.fields import PartOfRecord, parts_of
from kriya.mend.layout import line_end, written_fields
from kriya.mend.places import BLOCK_TEXT, COLLECTIONS, Place, Style
from kriya.model import FieldPath, Localized
from kriya.model.text import text_hash
from kriya.problems import Text

_CODE: FieldPath = ("code",)
_NUMBER_LIKE = re.compile(r"\d+(?:e\d+)?|0b[01]+")
"""A fingerprint that other readers of YAML would take for a number."""
_KEEPS_LINES = re.compile(r"[|>]\d?\+")
_OWN_LINE = re.compile(r" *(?:- +)*")


class _Addition(NamedTuple):
    """A value that is added, how it is written into the text, and at what it is reported."""

    path: FieldPath
    value: str
    edit: Edit
    at: int


def add_missing(draft: Draft, model: type[BaseModel], code: str) -> Draft:
    """Return the draft with *code*, if it has none, and a fingerprint beside each translation that has none.

    A fingerprint says of which Indonesian text the English one is a translation. One that is there is never
    changed: a stale one tells that the translation must be looked at again. Once that is done, whoever did it
    removes the line; the next run writes the fingerprint of today's text, and the translation counts as current.
    """
    given = _code(draft, code) if _lacks_code(draft) else None
    prints = [found for part in parts_of(draft.values, model) if (found := _fingerprint(draft, part))]
    additions = [*([given] if given else []), *prints]
    if not additions:
        return draft
    values = with_values(draft.values, {addition.path: addition.value for addition in additions})
    edits = [addition.edit for addition in additions]
    mended = draft.edited(edits, values, _said(draft, given, prints))
    return replace(mended, code=code) if given else mended


def add_code(draft: Draft, code: str) -> Draft:
    """Return the draft with *code*, if it has none."""
    given = _code(draft, code) if _lacks_code(draft) else None
    if given is None:
        return draft
    mended = draft.edited([given.edit], with_values(draft.values, {_CODE: code}), _said(draft, given, []))
    return replace(mended, code=code)


def _lacks_code(draft: Draft) -> bool:
    written = draft.values.get("code")
    return written is None or (isinstance(written, str) and not written.strip())


def _said(draft: Draft, given: _Addition | None, prints: list[_Addition]) -> Iterator[Done]:
    if given:
        message = Text(f"kode tetap {given.value} diberikan", f"the permanent code {given.value} was given")
        yield Done(draft.line(given.at), message)
    if prints:
        message = Text(
            f"sidik teks asal ditulis pada {len(prints)} terjemahan",
            f"the fingerprint of its original was written beside {len(prints)} translations"
            if len(prints) > 1
            else "the fingerprint of its original was written beside a translation",
        )
        yield Done(draft.line(prints[0].at), message)


def _code(draft: Draft, code: str) -> _Addition | None:
    """Return the code as the first field, or in the place that was left empty for it."""
    place = draft.places.get(_CODE)
    if place and place.style not in COLLECTIONS:
        if place.style in BLOCK_TEXT:
            return None
        space = " " if draft.text[place.start - 1] == ":" else ""
        return _Addition(_CODE, code, Edit(place.start, place.end, space + code), place.start)
    root = draft.places.get(())
    if place or not root:
        return None
    if root.style is Style.FLOW and draft.values:
        return _Addition(_CODE, code, Edit(root.start + 1, root.start + 1, f"code: {code}, "), root.start)
    if fields := written_fields(draft):
        first = fields[0]
        line = f"{' ' * first.indent}code: {code}\n"
        return _Addition(_CODE, code, Edit(first.start, first.start, line), first.start)
    return None


def _fingerprint(draft: Draft, part: PartOfRecord) -> _Addition | None:
    original, translation = part.values.get("id"), part.values.get("en")
    if part.model is not Localized or {"id_from", "en_from"} & part.values.keys():
        return None
    if not _is_text(original) or not _is_text(translation) or not draft.places:
        return None
    place = draft.places[*part.path, "en"]
    mark = text_hash(original)
    field = f'en_from: "{mark}"' if _NUMBER_LIKE.fullmatch(mark) else f"en_from: {mark}"
    edit = _after(draft, place, field, flow=draft.places[part.path].style is Style.FLOW)
    return _Addition((*part.path, "en_from"), mark, edit, place.start) if edit else None


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _after(draft: Draft, place: Place, field: str, *, flow: bool) -> Edit | None:
    """Return *field* as written right after the one at *place*; None where that does not stand on its own line."""
    if flow:
        return Edit(place.end, place.end, f", {field}")
    text, key = draft.text, place.key[0]
    line = text.rfind("\n", 0, key) + 1
    if not _OWN_LINE.fullmatch(text[line:key]):
        return None
    end = place.end
    if place.style in BLOCK_TEXT and not _KEEPS_LINES.match(text, place.start):
        end = place.start + len(text[place.start : end].rstrip("\n"))
    end = line_end(text, end)
    return Edit(end, end, f"{' ' * (key - line)}{field}\n")
