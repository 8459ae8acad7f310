"""YAML text to plain values with their places.

Every scalar stays the text that was written, so that `no` stays `no` and `0812` keeps its zero; its field converts
it. What records have no use for (anchors, aliases, tags, several documents, a key twice) is a problem, because it
hides from a contributor what a file says. Only this module knows YAML.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from sys import intern
from typing import Any

import yaml

from kriya.model import FieldPath, Position
from kriya.problems import Text
from kriya.read.yaml_places import MAX_DEPTH, NOTHING, Loader, Reading, careful_reading

MAX_BYTES = 256 * 1024
"""No record needs more; a larger file is a mistake."""


def read_values(data: bytes, path: str = "") -> Reading:
    """Return the values of the YAML document in *data*; every mistake is collected, none is raised.

    Most files are without fault, so their values are read first and alone; where each stands is found out when
    somebody asks, from the file at *path* where there is one, so that its text need not be kept.
    """
    if len(data) > MAX_BYTES:
        return Reading(faults=[(Position(1, 1), _TOO_LARGE)])
    if b"\0" in data[:4]:
        return Reading(faults=[(Position(1, 1), _NOT_UTF_8)])  # UTF-16 without a byte order mark
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return Reading(faults=[(Position(data.count(b"\n", 0, error.start) + 1, 1), _NOT_UTF_8)])
    try:
        return Reading(_plain_values(text), LazyPositions(path, "" if path else text))
    except (_OddError, yaml.YAMLError):
        return careful_reading(text)


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
                return careful_reading(stream.read()).positions
        return careful_reading(self._text).positions

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
    loader = Loader(text)
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
    return value if event.style or value not in NOTHING else None
