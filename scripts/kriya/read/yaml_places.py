"""YAML text to values, the place of each, and everything that is wrong with the text.

What records have no use for (anchors, aliases, tags, several documents, a key twice) is a problem, because it hides
from a contributor what a file says.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from kriya.model import FieldPath, Position
from kriya.problems import Text
from kriya.read.yaml_faults import syntax_fault

MAX_DEPTH = 20
"""Levels of nesting; records have five at most."""

NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
"""What an empty field may be written as."""

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The parser, in C where it is there."""


@dataclass
class Reading:
    """What a file says, as far as it could be read, and what is wrong with it."""

    values: Any = None
    positions: Mapping[FieldPath, Position] = field(default_factory=dict)
    faults: list[tuple[Position, Text]] = field(default_factory=list)


def careful_reading(text: str) -> Reading:
    """Return values, places and faults of *text*."""
    reading = Reading(positions={})
    try:
        _Builder(reading, yaml.parse(text, Loader)).build()
    except yaml.YAMLError as error:
        reading.values = None
        reading.faults.append(syntax_fault(error, text))
    return reading


class _Builder:
    """Builds values from the parser's events, noting where each begins."""

    def __init__(self, reading: Reading, events: Iterator[yaml.Event]) -> None:
        self._reading = reading
        self._positions: dict[FieldPath, Position] = {}
        reading.positions = self._positions
        self._events = events
        self._documents = 0

    def build(self) -> None:
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                self._documents += 1
                if self._documents > 1:
                    self._fault(
                        event,
                        "satu berkas berisi satu catatan; hapus garis '---' dan yang sesudahnya",
                        "one file holds one record; remove the line '---' and what follows it",
                    )
                    return
                self._reading.values = self._value(next(self._events), ())

    def _value(self, event: yaml.Event, path: FieldPath) -> Any:
        self._positions.setdefault(path, _position(event))
        self._refuse_extras(event)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(path)
        if isinstance(event, yaml.ScalarEvent):
            return None if not event.style and event.value in NOTHING else event.value
        return None

    def _mapping(self, path: FieldPath) -> dict[str, Any]:
        values: dict[str, Any] = {}
        while not isinstance(key := next(self._events), yaml.MappingEndEvent):
            name = self._key(key, path)
            if name in values:
                self._fault(
                    key, f"'{name}' tertulis dua kali; hapus salah satunya", f"'{name}' stands twice; remove one"
                )
            inner = (*path, name)
            self._positions[inner] = _position(key)
            values[name] = self._nested(inner, key)
        return values

    def _sequence(self, path: FieldPath) -> list[Any]:
        values: list[Any] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            values.append(self._nested((*path, len(values)), event, event))
        return values

    def _nested(self, path: FieldPath, at: yaml.Event, event: yaml.Event | None = None) -> Any:
        if len(path) > MAX_DEPTH:
            raise yaml.MarkedYAMLError(problem="too deep", problem_mark=at.start_mark)
        return self._value(event or next(self._events), path)

    def _key(self, event: yaml.Event, path: FieldPath) -> str:
        self._refuse_extras(event)
        if isinstance(event, yaml.ScalarEvent):
            return event.value
        if not isinstance(event, yaml.AliasEvent):
            self._fault(event, "nama kolom harus berupa teks", "a field's name must be text")
            self._nested((*path, "?"), event, event)
        return "?"

    def _refuse_extras(self, event: yaml.Event) -> None:
        if getattr(event, "anchor", None):
            self._fault(
                event,
                "tanda & dan * dari YAML tidak dipakai di sini; beri tanda kutip pada teksnya",
                "the YAML signs & and * are not used here; put the text in quotes",
            )
        if getattr(event, "tag", None) and not isinstance(event, yaml.AliasEvent):
            self._fault(
                event,
                "tanda ! dari YAML tidak dipakai di sini; beri tanda kutip pada teksnya",
                "the YAML sign ! is not used here; put the text in quotes",
            )

    def _fault(self, event: yaml.Event, id_: str, en: str) -> None:
        self._reading.faults.append((_position(event), Text(id_, en)))


def _position(event: yaml.Event) -> Position:
    return Position(event.start_mark.line + 1, event.start_mark.column + 1)
