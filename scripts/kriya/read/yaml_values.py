"""YAML text to plain values with their places.

Every scalar stays the text that was written, so that `no` stays `no` and `0812` keeps its zero; its field converts
it. What records have no use for (anchors, aliases, tags, several documents, a key twice) is a problem, because it
hides from a contributor what a file says. Only this module knows YAML.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from sys import intern
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
    positions: Mapping[FieldPath, Position] = field(default_factory=dict)
    faults: list[tuple[Position, Text]] = field(default_factory=list)


def read_values(data: bytes, path: str = "") -> Reading:
    """Return the values of the YAML document in *data*; every mistake is collected, none is raised.

    Most files are without fault, so their values are read first and alone; where each stands is found out when
    somebody asks, from the file at *path* where there is one, so that its text need not be kept.
    """
    if len(data) > MAX_BYTES:
        return Reading(faults=[(Position(1, 1), _TOO_LARGE)])
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return Reading(faults=[(Position(data.count(b"\n", 0, error.start) + 1, 1), _NOT_UTF_8)])
    try:
        return Reading(_plain_values(text), LazyPositions(path, "" if path else text))
    except (_OddError, yaml.YAMLError):
        return _careful_reading(text)


_TOO_LARGE = Text(
    "berkas lebih besar dari 256 KB; pecah atau ringkas isinya", "the file is over 256 KB; split or shorten it"
)
_NOT_UTF_8 = Text(
    "berkas bukan UTF-8; simpan ulang dengan pengodean UTF-8",
    "the file is not UTF-8; save it again with the encoding UTF-8",
)


class LazyPositions(Mapping[FieldPath, Position]):
    """Where each value of a text, or of the file at a path, stands; read when it is first asked for."""

    def __init__(self, path: str, text: str) -> None:
        self._path = path
        self._text = text

    @cached_property
    def _found(self) -> Mapping[FieldPath, Position]:
        if self._path:
            with open(self._path, encoding="utf-8-sig") as stream:
                return _careful_reading(stream.read()).positions
        return _careful_reading(self._text).positions

    def __getitem__(self, path: FieldPath) -> Position:
        return self._found[path]

    def __iter__(self) -> Iterator[FieldPath]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)


class _OddError(Exception):
    """The text holds something that must be looked at carefully."""


def _plain_values(text: str) -> Any:
    """Return the values of a text that holds one document and nothing unusual.

    Raises:
        _OddError: there is an anchor, an alias, a tag, a key twice, deep nesting or a second document.
        yaml.YAMLError: the text is not YAML.
    """
    loader = _Loader(text)
    try:
        return _one_document(loader.get_event)
    finally:
        loader.dispose()


def _one_document(next_event: Callable[[], yaml.Event]) -> Any:
    next_event()  # the stream begins
    if not isinstance(next_event(), yaml.DocumentStartEvent):
        return None
    values = _plain_value(next_event(), next_event, 0)
    next_event()  # the document ends
    if not isinstance(next_event(), yaml.StreamEndEvent):
        raise _OddError
    return values


def _plain_value(event: Any, next_event: Callable[[], Any], depth: int) -> Any:
    kind = event.__class__
    if kind is yaml.ScalarEvent:
        return _plain_scalar(event)
    if kind is yaml.AliasEvent or event.anchor or event.tag or depth > MAX_DEPTH:
        raise _OddError
    if kind is yaml.SequenceStartEvent:
        items = []
        while (event := next_event()).__class__ is not yaml.SequenceEndEvent:
            items.append(_plain_value(event, next_event, depth + 1))
        return items
    fields: dict[str, Any] = {}
    while (event := next_event()).__class__ is yaml.ScalarEvent:
        name = intern(event.value)  # the same few names in every record: kept once, they are compared and sent faster
        if event.anchor or event.tag or name in fields:
            raise _OddError
        event = next_event()
        fields[name] = (
            _plain_scalar(event) if event.__class__ is yaml.ScalarEvent else _plain_value(event, next_event, depth + 1)
        )
    if event.__class__ is not yaml.MappingEndEvent:
        raise _OddError
    return fields


def _plain_scalar(event: Any) -> str | None:
    if event.anchor or event.tag:
        raise _OddError
    value = event.value
    return value if event.style or value not in _NOTHING else None


def _careful_reading(text: str) -> Reading:
    """Return values, places and faults of *text*."""
    reading = Reading(positions={})
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


def _syntax_fault(error: yaml.YAMLError, text: str) -> tuple[Position, Text]:
    mark = getattr(error, "problem_mark", None)
    if mark is None:
        return _first_unprintable(text), Text(
            "berkas memuat huruf yang tidak dapat dicetak; ketik ulang bagian itu",
            "the file holds unprintable characters; type that part again",
        )
    problem = getattr(error, "problem", "") or ""
    for number in (mark.line, mark.line - 1):
        if number >= 0 and (found := _HARD_SPACE.search(_line(text, number))):
            return Position(number + 1, found.end()), _NO_BREAK
    opened = getattr(error, "context_mark", None)
    if opened and _is_open(problem):
        mark = opened
    return Position(mark.line + 1, mark.column + 1), _explain(problem, _line(text, mark.line), mark.column)


_HARD_SPACE = re.compile("(?:^ *|: *)\N{NO-BREAK SPACE}")
_NO_BREAK = Text(
    "di sini ada spasi tak-putus (sering terbawa saat menyalin); ganti dengan spasi biasa",
    "there is a non-breaking space here (copying often brings one); put an ordinary space",
)


def _first_unprintable(text: str) -> Position:
    found = yaml.reader.Reader.NON_PRINTABLE.search(text)
    before = text[: found.start()] if found else ""
    return Position(before.count("\n") + 1, len(before) - before.rfind("\n"))


def _is_open(problem: str) -> bool:
    return "quoted scalar" in problem or "unexpected end of stream" in problem


def _line(text: str, number: int) -> str:
    lines = text.splitlines()
    return lines[number] if number < len(lines) else ""


def _explain(problem: str, line: str, column: int) -> Text:
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return Text("pakai spasi, bukan tab, di awal baris", "use spaces, not tabs, at the start of a line")
    if "mapping values are not allowed" in problem:
        if re.fullmatch(r" +[\w-]+", line[:column]):
            return Text(
                "baris ini menjorok lebih dalam daripada baris di atasnya; samakan jumlah spasinya",
                "this line is indented more than the one above; give both the same number of spaces",
            )
        return Text(
            "ada titik dua di dalam teks; apit teks itu dengan tanda kutip",
            "there is a colon inside the text; put the text in quotes",
        )
    if "too deep" in problem:
        return Text("susunannya terlalu dalam (lebih dari 20 tingkat)", "nested too deeply (over 20 levels)")
    if _is_open(problem):
        return Text("tanda kutip atau kurung belum ditutup", "a quote or bracket is not closed")
    return Text(
        "baris ini atau baris di atasnya tidak terbaca sebagai YAML; periksa jarak spasi, titik dua, dan tanda kutip",
        "this line or the one above is not readable as YAML; check indentation, colons and quotes",
    )
