"""YAML text to plain values with their places.

Every scalar stays the text that was written, so that `no` stays `no` and `0812` keeps its zero; its field converts
it. What records have no use for (anchors, aliases, tags, several documents, a key twice) is a problem, because it
hides from a contributor what a file says. Only this module knows YAML.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from kriya.model import FieldPath, Position
from kriya.problems import Text

MAX_BYTES = 256 * 1024
"""No record needs more; a larger file is a mistake."""

MAX_DEPTH = 20
"""Levels of nesting; records have five at most."""

_NOTHING = {"", "~", "null", "Null", "NULL"}
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass
class Reading:
    """What a file says, as far as it could be read, and what is wrong with it."""

    values: Any = None
    positions: dict[FieldPath, Position] = field(default_factory=dict)
    faults: list[tuple[Position, Text]] = field(default_factory=list)


def read_values(data: bytes) -> Reading:
    """Return the values of the YAML document in *data*; every mistake is collected, none is raised."""
    reading = Reading()
    if len(data) > MAX_BYTES:
        reading.faults.append(
            (
                Position(1, 1),
                Text(
                    "berkas lebih besar dari 256 KB; pecah atau ringkas isinya", "the file is over 256 KB; shorten it"
                ),
            )
        )
        return reading
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        reading.faults.append(
            (
                Position(line, 1),
                Text(
                    "berkas bukan UTF-8; simpan ulang dengan pengodean UTF-8",
                    "the file is not UTF-8; save it again with the encoding UTF-8",
                ),
            )
        )
        return reading
    try:
        _Builder(reading, yaml.parse(text, _Loader)).build()
    except yaml.YAMLError as error:
        reading.values = None
        reading.faults.append(_syntax_fault(error, text))
    return reading


class _Builder:
    """Builds values from the parser's events, noting where each begins."""

    def __init__(self, reading: Reading, events: Iterator[yaml.Event]) -> None:
        self._reading = reading
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
        self._reading.positions.setdefault(path, _position(event))
        self._refuse_extras(event)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(path)
        if isinstance(event, yaml.ScalarEvent):
            return None if not event.style and event.value in _NOTHING else event.value
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
            self._reading.positions[inner] = _position(key)
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
            self._value(event, (*path, "?"))
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


def _syntax_fault(error: yaml.YAMLError, text: str) -> tuple[Position, Text]:
    mark = getattr(error, "problem_mark", None)
    if mark is None:
        return Position(1, 1), Text(
            "berkas memuat huruf yang tidak dapat dicetak; ketik ulang bagian itu",
            "the file holds unprintable characters; type that part again",
        )
    position = Position(mark.line + 1, mark.column + 1)
    return position, _explain(getattr(error, "problem", "") or "", _line(text, mark.line))


def _line(text: str, number: int) -> str:
    lines = text.splitlines()
    return lines[number] if number < len(lines) else ""


def _explain(problem: str, line: str) -> Text:
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return Text("pakai spasi, bukan tab, di awal baris", "use spaces, not tabs, at the start of a line")
    if "mapping values are not allowed" in problem:
        return Text(
            "ada titik dua di dalam teks; apit teks itu dengan tanda kutip",
            "there is a colon inside the text; put the text in quotes",
        )
    if "too deep" in problem:
        return Text("susunannya terlalu dalam (lebih dari 20 tingkat)", "nested too deeply (over 20 levels)")
    if "quoted scalar" in problem or "unexpected end of stream" in problem:
        return Text("tanda kutip atau kurung belum ditutup", "a quote or bracket is not closed")
    return Text(
        "baris ini atau baris di atasnya tidak terbaca sebagai YAML; periksa jarak spasi, titik dua, dan tanda kutip",
        "this line or the one above is not readable as YAML; check indentation, colons and quotes",
    )
