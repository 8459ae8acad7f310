"""Words that a record spells almost right, and notations that say the right thing in another way."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import NamedTuple

from pydantic import BaseModel
from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from kriya.mend.draft import Done, Draft, Edit, with_names, with_values
from kriya.mend.fields import Leaf, PartOfRecord, choices_in, field_names, leaves_of, parts_of, takes
from kriya.mend.notation import amount, amounts, days, grams, phone_number, pieces
from kriya.mend.places import QUOTED, Place, Style
from kriya.model import FieldPath, Vocabulary, field_named, without_curly_quotes
from kriya.problems import Text

MAX_EDITS = 2
"""Letters that may be wrong in a word that is mended; where more are, a person is asked."""

MAX_SHARE = 0.34
"""Share of a word's letters that may be wrong."""

CLEAR_LEAD = 2
"""By how many letters the next best word must be farther off."""

MIN_LETTERS = 4
"""In a shorter word one wrong letter can make a different word."""

_TABLES: Mapping[tuple[str, ...], str] = {
    ("crafts",): "categories",
    ("category",): "categories",
    ("techniques",): "techniques",
    ("materials",): "materials",
    ("dyes",): "dyes",
    ("motifs",): "motifs",
    ("certificates", "kind"): "certificates",
    ("price", "per"): "units",
}
"""Which field holds keys of which table. District codes are left out: another number is another place."""

_PLAIN = re.compile(r"[0-9A-Za-z.-]+")
"""A number, date or code that needs no quotes to be read as text."""

_CHANNELS = ("contact", "links")

_NOTATIONS: Mapping[tuple[str, ...], tuple[Callable[[str], str | None], str]] = {
    ("contact", "whatsapp"): (phone_number, '"'),
    ("contact", "phone"): (phone_number, '"'),
    ("price", "fixed"): (amount, ""),
    ("price", "from"): (amount, ""),
    ("price", "range"): (lambda written: amount(written) or amounts(written), ""),
    ("weight",): (grams, ""),
    ("order", "lead_days"): (days, ""),
    ("order", "minimum"): (pieces, ""),
}
"""How the value of a field is brought into its notation, and the quotes that it then needs.

A telephone number needs them because other readers of YAML take +62… for a number.
"""

_BARE: Mapping[tuple[str, ...], str] = {
    ("district",): '"',
    **dict.fromkeys(_NOTATIONS, ""),
    **dict.fromkeys(
        (
            ("code",), ("since",), ("added",), ("confirmed",), ("price", "as_of"), ("when", "from"), ("when", "to"),
            ("consent", "date"), ("certificates", "valid_until"), ("sources", "date"),
        ),
        "",
    ),
}  # fmt: skip
"""Fields of numbers and dates, around which a word processor's quotes mean nothing, and the quotes they need."""


class _Change(NamedTuple):
    """A field's name or value that is written anew."""

    path: FieldPath
    old: str
    new: str
    quote: str | None = None
    """The quotes to write it in; None for those that it has."""


def near_word(given: str, known: Iterable[str]) -> str | None:
    """Return the one known word that *given* is plainly meant to be; None where there is none, or more than one."""
    near = process.extract(given.strip().lower(), list(known), scorer=DamerauLevenshtein.distance, limit=2)
    if not near:
        return None
    best, edits, _ = near[0]
    clear = len(near) == 1 or near[1][1] >= edits + CLEAR_LEAD or edits == 0
    long_enough = edits == 0 or min(len(given), len(best)) >= MIN_LETTERS
    small = edits <= MAX_EDITS and edits <= MAX_SHARE * max(len(given), len(best))
    return best if clear and long_enough and small else None


def mend_names(draft: Draft, model: type[BaseModel], vocabulary: Vocabulary | None) -> Draft:
    """Return the draft with the names of fields and channels spelt right, outer ones before those within them."""
    while True:
        parts = list(parts_of(draft.values, model))
        changes = [change for part in parts for change in _names_in(part)]
        if vocabulary:
            changes += _channels_in(draft.values, vocabulary)
        mended = _with_changes(draft, changes, names=True)
        if mended is draft:
            return draft
        draft = mended


def _names_in(part: PartOfRecord) -> list[_Change]:
    known = field_names(part.model)

    def near(name: str) -> str | None:
        found = near_word(name, known)
        return found if found and takes(field_named(part.model, found).annotation, part.values[name]) else None

    return _renames(part.path, part.values, known, near)


def _channels_in(values: dict, vocabulary: Vocabulary) -> Iterator[_Change]:
    for field in _CHANNELS:
        if isinstance(written := values.get(field), dict):
            yield from _renames((field,), written, vocabulary.channels, partial(near_word, known=vocabulary.channels))


def _renames(
    path: FieldPath, written: Iterable[str], known: Iterable[str], near: Callable[[str], str | None]
) -> list[_Change]:
    """Return the names to change; where two fields would get one name, neither does."""
    found = {name: near(name) for name in written if name not in known}
    right = list(found.values())
    return [
        _Change((*path, name), name, new, "")
        for name, new in found.items()
        if new and new not in written and right.count(new) == 1
    ]


def mend_values(draft: Draft, model: type[BaseModel], vocabulary: Vocabulary | None) -> Draft:
    """Return the draft with known words spelt right and with one notation for telephone numbers and prices."""
    cut = {part.path for part in parts_of(draft.values, model) if _is_cut(part)}
    leaves = (leaf for leaf in leaves_of(draft.values, model) if leaf.path[:-1] not in cut)
    changes = [_right_value(leaf, vocabulary) for leaf in leaves]
    return _with_changes(draft, filter(None, changes))


def _is_cut(part: PartOfRecord) -> bool:
    """Return whether a comma most likely cut a number or text of *part* in two: one piece is a name without value."""
    known = field_names(part.model)
    return any(value is None and name not in known for name, value in part.values.items())


def _right_value(leaf: Leaf, vocabulary: Vocabulary | None) -> _Change | None:
    bare = without_curly_quotes(leaf.value) if leaf.names in _BARE else leaf.value
    if leaf.names in _NOTATIONS:
        notation, quote = _NOTATIONS[leaf.names]
        right = notation(bare) or (bare if bare != leaf.value and _PLAIN.fullmatch(bare) else None)
        return _Change(leaf.path, leaf.value, right, quote) if right and (quote or right != leaf.value) else None
    if bare != leaf.value:
        return _Change(leaf.path, leaf.value, bare, _BARE[leaf.names]) if _PLAIN.fullmatch(bare) else None
    if leaf.names in _TABLES and vocabulary:
        right = _near_key(leaf.value, _TABLES[leaf.names], vocabulary)
    else:
        choices = choices_in(leaf.annotation)
        right = near_word(leaf.value, choices) if leaf.value not in choices else None
    return _Change(leaf.path, leaf.value, right) if right else None


def _near_key(given: str, table: str, vocabulary: Vocabulary) -> str | None:
    """Return the key of a table that *given* is meant to be.

    What is a key of another table, or as near to protected wildlife as to a material, is for a person to judge.
    """
    known = getattr(vocabulary, table)
    others = {**vocabulary.substances, **vocabulary.protected} if table in {"materials", "dyes"} else {}
    if given in known or given in others:
        return None
    right = near_word(given, {**known, **others})
    return right if right in known else None


def _with_changes(draft: Draft, changes: Iterable[_Change], *, names: bool = False) -> Draft:
    edits: list[Edit] = []
    made: dict[FieldPath, str] = {}
    done: list[Done] = []
    for change in changes:
        place = draft.places.get(change.path)
        edit = place and _edit(draft.text, place, change, names=names)
        if edit and draft.text[edit.start : edit.end] != edit.text:
            edits.append(edit)
            made[change.path] = change.new
            done.append(Done(draft.line(edit.start), _said(change)))
    if not edits:
        return draft
    values = with_names(draft.values, made) if names else with_values(draft.values, made)
    return draft.edited(edits, values, done)


def _edit(text: str, place: Place, change: _Change, *, names: bool) -> Edit | None:
    """Return how a name or a value is written anew; None for a value in a style that mends leave alone."""
    start, end = place.key if names and place.key else (place.start, place.end)
    if "\n" in text[start:end] or not (names or place.style in (Style.PLAIN, *QUOTED)):
        return None
    old = place.style.value if place.style in QUOTED and not names else ""
    quote = old if change.quote is None or (change.quote and old) else change.quote
    return Edit(start, end, f"{quote}{change.new}{quote}")


def _said(change: _Change) -> Text:
    if change.old == change.new:
        return Text(f"{change.new} diberi tanda kutip", f"{change.new} was put in quotes")
    return Text(f"'{change.old}' menjadi '{change.new}'", f"'{change.old}' became '{change.new}'")
