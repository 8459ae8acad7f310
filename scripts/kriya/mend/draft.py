"""A record while it is being mended: its text, how it must read, and what was done to it so far."""

import copy
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, NamedTuple

from kriya.mend.places import Places, find_places
from kriya.model import FieldPath
from kriya.problems import Text
from kriya.read import read_values


class Done(NamedTuple):
    """One thing that was mended, at its line in the file as it was."""

    line: int
    message: Text


class Edit(NamedTuple):
    """A stretch of text and what takes its place."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Draft:
    """A record's text and the values that it must be read as; None where it cannot be read."""

    text: str
    values: Any
    done: tuple[Done, ...] = ()
    code: str | None = None
    """The permanent code that the record was given."""

    @cached_property
    def places(self) -> Places:
        """Where each value stands; empty where that is not sure."""
        return find_places(self.text, self.values)

    def read_again(self) -> "Draft | None":
        """Return the draft with its values in the order of its text; None where the text says anything else."""
        values = sound_values(self.text)
        return replace(self, values=values) if values == self.values else None

    def line(self, index: int) -> int:
        """Return the line, counted from one, in which the character *index* stands."""
        return self.text.count("\n", 0, index) + 1

    def edited(self, edits: Iterable[Edit], values: Any, done: Iterable[Done]) -> "Draft":
        """Return the draft with *edits*, none of which may touch another, to be read as *values*."""
        pieces: list[str] = []
        reached = 0
        for edit in sorted(edits):
            pieces += self.text[reached : edit.start], edit.text
            reached = edit.end
        text = "".join(pieces) + self.text[reached:]
        return replace(self, text=text, values=values, done=(*self.done, *done))

    def rewritten(self, text: str, *done: Done, but_for: Callable[[str], str] = str) -> "Draft":
        """Return the draft with *text*, whose values must be the same *but_for* what that removes from a text."""
        fresh = sound_values(text)
        values = fresh if _alike(self.values, fresh, but_for) else self.values
        return replace(self, text=text, values=values, done=(*self.done, *done))


def sound_values(text: str) -> Any:
    """Return what *text* says; None where anything is wrong with its YAML."""
    reading = read_values(text.encode())
    return None if reading.faults else reading.values


def with_values(values: Any, changes: Mapping[FieldPath, Any]) -> Any:
    """Return a copy of *values* with other values at some paths."""
    changed = copy.deepcopy(values)
    for path, value in changes.items():
        inner = changed
        for step in path[:-1]:
            inner = inner[step]
        inner[path[-1]] = value
    return changed


def with_names(values: Any, names: Mapping[FieldPath, str], path: FieldPath = ()) -> Any:
    """Return *values* with other names for the fields at some paths."""
    if isinstance(values, dict):
        return {names.get((*path, key), key): with_names(inner, names, (*path, key)) for key, inner in values.items()}
    if isinstance(values, list):
        return [with_names(inner, names, (*path, number)) for number, inner in enumerate(values)]
    return values


def _alike(before: Any, after: Any, but_for: Callable[[str], str]) -> bool:
    if isinstance(before, dict) and isinstance(after, dict):
        return before.keys() == after.keys() and all(_alike(before[key], after[key], but_for) for key in before)
    if isinstance(before, list) and isinstance(after, list):
        return len(before) == len(after) and all(_alike(*pair, but_for) for pair in zip(before, after, strict=True))
    if isinstance(before, str) and isinstance(after, str):
        return but_for(before) == but_for(after)
    return before == after


def without_space_at_line_ends(text: str) -> str:
    """Return *text* as it would be had no line of a folded text ended in spaces, and none in a line end."""
    return re.sub(r"[ \t]+(?=[ \t\n])", "", text).rstrip(" \t\n")
