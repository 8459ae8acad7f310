"""Where each value of a record begins and ends in its text, so that one can be changed and nothing else.

The read room knows where a field begins; a mend must also know where it ends and how it is written. A record is
never written anew from its values, because that would reflow what a person laid out. Only this module knows
ruamel.yaml.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.events import (
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from kriya.model import FieldPath


class Style(Enum):
    """How a value is written."""

    PLAIN = ""
    SINGLE = "'"
    DOUBLE = '"'
    LITERAL = "|"
    FOLDED = ">"
    BLOCK = "block"
    """A mapping or list over several lines, by its indentation."""
    FLOW = "flow"
    """A mapping or list in brackets."""


QUOTED = (Style.SINGLE, Style.DOUBLE)
BLOCK_TEXT = (Style.LITERAL, Style.FOLDED)
COLLECTIONS = (Style.BLOCK, Style.FLOW)


@dataclass(frozen=True)
class Place:
    """The stretch of text that a value takes, and that of its key where it has one."""

    start: int
    end: int
    style: Style
    key: tuple[int, int] | None = None


Places = Mapping[FieldPath, Place]


def find_places(text: str, values: Any) -> Places:
    """Return the place of every value in *text*; nothing where *text* is not read there as *values*."""
    finder = _Finder(text)
    try:
        found = finder.find()
    except (YAMLError, ValueError, StopIteration, RecursionError):
        return {}
    return finder.places if _agree(found, values) else {}


def _agree(found: Any, values: Any) -> bool:
    """Return whether both readers read the same; what is empty is nothing to one and a text to the other."""
    if isinstance(found, dict) and isinstance(values, dict):
        return found.keys() == values.keys() and all(_agree(inner, values[key]) for key, inner in found.items())
    if isinstance(found, list) and isinstance(values, list):
        return len(found) == len(values) and all(map(_agree, found, values))
    if isinstance(found, str) and isinstance(values, str):
        return found.replace("\t", " ") == values.replace("\t", " ")
    return values is None and isinstance(found, str)


_COLON = re.compile(r"\s*:|")


class _Finder:
    """Builds the places from the parser's events."""

    def __init__(self, text: str) -> None:
        self._text = text
        spaced = text.replace("\t", " ")  # the one sign outside quotes on which the two readers differ
        self._events: Iterator[Event] = iter(YAML(typ="safe", pure=True).parse(spaced))
        self.places: dict[FieldPath, Place] = {}

    def find(self) -> Any:
        for event in self._events:
            if isinstance(event, DocumentStartEvent):
                return self._value(next(self._events), (), None)[0]
        return None

    def _value(self, event: Event, path: FieldPath, key: tuple[int, int] | None) -> tuple[Any, int]:
        """Return the value that begins with *event*, and where it ends."""
        if isinstance(event, ScalarEvent):
            value, start, end = event.value, event.start_mark.index, event.end_mark.index
            if start == end and key:  # an empty value is marked at whatever comes next
                start = end = _COLON.match(self._text, key[1]).end()
            style = Style(event.style or "")
        elif isinstance(event, MappingStartEvent | SequenceStartEvent):
            start = event.start_mark.index
            value, end = (self._mapping if isinstance(event, MappingStartEvent) else self._sequence)(event, path)
            style = Style.FLOW if event.flow_style else Style.BLOCK
        else:
            raise ValueError(event)
        self.places[path] = Place(start, end, style, key)
        return value, end

    def _mapping(self, start: Event, path: FieldPath) -> tuple[dict[str, Any], int]:
        values: dict[str, Any] = {}
        end = start.start_mark.index
        while not isinstance(name := next(self._events), MappingEndEvent):
            if not isinstance(name, ScalarEvent):
                raise ValueError(name)
            key = name.start_mark.index, name.end_mark.index
            values[name.value], end = self._value(next(self._events), (*path, name.value), key)
        return values, _end(start, name, end)

    def _sequence(self, start: Event, path: FieldPath) -> tuple[list[Any], int]:
        values: list[Any] = []
        end = start.start_mark.index
        while not isinstance(event := next(self._events), SequenceEndEvent):
            value, end = self._value(event, (*path, len(values)), None)
            values.append(value)
        return values, _end(start, event, end)


def _end(start: Any, event: Event, last: int) -> int:
    """Return where a collection ends: at its bracket, or with its *last* value, before any comment."""
    return event.end_mark.index if start.flow_style else last
