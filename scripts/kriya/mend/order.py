"""The order in which every record gives its fields, so that people find them where they look for them."""

import re
from collections.abc import Iterable
from dataclasses import replace

from pydantic import BaseModel

from kriya.mend.draft import Done, Draft
from kriya.mend.fields import field_names
from kriya.mend.layout import written_fields
from kriya.problems import Text

_LAST = ("sources", "added", "confirmed", "status", "sample", "accept")
"""What is about the record rather than about the craft closes it; code opens it."""

_KEEPS_LINES = re.compile(r"[|>]\d?\+")
_BLANK_END = re.compile(r"\n*\Z")


def field_order(model: type[BaseModel]) -> list[str]:
    """Return the names of a record's fields in the order of docs/records.md."""
    known = field_names(model)
    own = [name for name in known if name != "code" and name not in _LAST]
    return ["code", *own, *(name for name in _LAST if name in known)]


def mend_order(draft: Draft, model: type[BaseModel]) -> Draft:
    """Return the draft with its fields in their order, each with the comment above it; blank lines stay in place.

    A field that the model does not know stays behind the one that it follows.
    """
    sequence = _sequence(draft.values, field_order(model))
    if sequence == sorted(sequence) or not (fields := written_fields(draft)):
        return draft
    starts = [field.start for field in fields]
    pieces = [draft.text[start:end] for start, end in zip(starts, [*starts[1:], None], strict=True)]
    bodies, gaps = zip(*_bodies_and_gaps(pieces), strict=True)
    moved = sorted(range(len(fields)), key=sequence.__getitem__)
    text = draft.text[: starts[0]] + "".join(bodies[old] + gap for old, gap in zip(moved, gaps, strict=True))
    message = Text("kolom-kolom disusun menurut urutan bakunya", "the fields were put in their usual order")
    return replace(draft, text=text, done=(*draft.done, Done(1, message)))


def _sequence(names: Iterable[str], order: list[str]) -> list[tuple[int, bool]]:
    """Return what each field is sorted by."""
    ranks: list[tuple[int, bool]] = []
    rank = 0
    for name in names:
        rank = order.index(name) if name in order else rank
        ranks.append((rank, name not in order))
    return ranks


def _bodies_and_gaps(pieces: list[str]) -> list[tuple[str, str]]:
    """Part each field from the blank lines below it, unless blank lines may be content of a text."""
    if any(map(_KEEPS_LINES.search, pieces)):
        return [(piece, "") for piece in pieces]
    ends = [_BLANK_END.search(piece).start() + 1 for piece in pieces]
    return [(piece[:end], piece[end:]) for piece, end in zip(pieces, ends, strict=True)]
