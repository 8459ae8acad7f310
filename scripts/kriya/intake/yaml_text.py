"""Values to lines of YAML that are pleasant to edit and say exactly what was meant.

A text is written in the plainest form that gives it back unchanged, and the reader itself is asked whether it does:
as it is, folded, line by line, or in quotes with escapes.
"""

import json
import re
import textwrap
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

from kriya.read import read_values

WIDTH = 110
"""Columns after which a text is folded."""

_VISIBLE = re.compile(
    r"[ -~\u00a1-\u00ac\u00ae-\u200a\u200c\u200d\u2010-\u2027\u202f-\u205f\u2070-\ud7ff\ue000-\ufefe\uff00-\uffef"
    r"\U00010000-\U0010ffff]*"
)
"""What may stand in a file as it is: nothing that an editor hides, breaks a line at or turns around."""

_PLAIN = re.compile(r"(?!.*(?:: | #))[^\W\d_](?:.*[^ :])?|\d{4}(?:-\d\d){1,2}")
_NOT_TEXT_ELSEWHERE = {"true", "false", "yes", "no", "on", "off", "null", "y", "n"}
"""Words that other programs than ours do not read as text."""

_KEY = re.compile(r"[a-z0-9]+(?:[-/][a-z0-9]+)*")


def field_lines(name: str, value: Any) -> list[str]:
    """Return the lines of the field *name* with *value*: a text, number, truth, date, list or mapping of such."""
    if isinstance(value, str):
        return _text_lines(name, value)
    if isinstance(value, Mapping):
        return [f"{name}:", *indented(mapping_lines(value))]
    if isinstance(value, list | tuple):
        return _list_lines(name, value)
    return [f"{name}: {_short(value)}"]


def mapping_lines(values: Mapping[str, Any]) -> list[str]:
    """Return the lines of every field of *values*."""
    return [line for name, value in values.items() for line in field_lines(name, value)]


def indented(lines: Iterable[str]) -> list[str]:
    """Return *lines* one level deeper."""
    return [f"  {line}" if line else line for line in lines]


def _short(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat() if isinstance(value, date) else str(value)


def _list_lines(name: str, values: list | tuple) -> list[str]:
    if all(isinstance(value, int) or (isinstance(value, str) and _KEY.fullmatch(value)) for value in values):
        return [f"{name}: [{', '.join(map(str, values))}]"]
    return [f"{name}:", *indented(line for value in values for line in _item_lines(value))]


def _item_lines(value: Any) -> list[str]:
    """Return the lines of a list's item: its first line begins with a hyphen, the others stand below it."""
    first, *others = mapping_lines(value) if isinstance(value, Mapping) else _bare_lines(value)
    return [f"- {first}", *indented(others)]


def _bare_lines(value: Any) -> list[str]:
    first, *others = field_lines("", value)
    return [first.removeprefix(": "), *(line.removeprefix("  ") for line in others)]


def _text_lines(name: str, text: str) -> list[str]:
    forms: tuple[Callable[[str, str], list[str] | None], ...] = (_plain, _folded, _literal)
    for form in forms:
        lines = form(name, text)
        if lines and _read_back(lines) == text:
            return lines
    return _quoted(name, text)


def _read_back(lines: list[str]) -> Any:
    """Return the text that the reader finds in the one field of *lines*; None where it finds fault."""
    reading = read_values("\n".join([*lines, ""]).encode())
    return None if reading.faults else next(iter(reading.values.values()))


def _plain(name: str, text: str) -> list[str] | None:
    if len(name) + len(text) > WIDTH or not _VISIBLE.fullmatch(text):
        return None
    if not _PLAIN.fullmatch(text) or text.lower() in _NOT_TEXT_ELSEWHERE:
        return None
    return [f"{name}: {text}"]


def _folded(name: str, text: str) -> list[str] | None:
    if len(name) + len(text) <= WIDTH or not _VISIBLE.fullmatch(text):
        return None
    wrapped = textwrap.wrap(text, WIDTH, break_long_words=False, break_on_hyphens=False)
    return [f"{name}: >-", *indented(wrapped)]


def _literal(name: str, text: str) -> list[str] | None:
    """Write *text* line by line; not where white space at an end would be lost on the way."""
    lines = text.removesuffix("\n").split("\n")
    if len(lines) == 1 or text[0].isspace() or any(line != line.rstrip() for line in lines) or not lines[-1]:
        return None
    if not all(map(_VISIBLE.fullmatch, lines)):
        return None
    sign = "|" if text.endswith("\n") else "|-"
    return [f"{name}: {sign}", *indented(lines)]


def _quoted(name: str, text: str) -> list[str]:
    escaped = json.dumps(text, ensure_ascii=False)  # JSON's escapes are YAML's too
    return [f"{name}: {''.join(sign if _VISIBLE.fullmatch(sign) else _escape(sign) for sign in escaped)}"]


def _escape(sign: str) -> str:
    return f"\\u{ord(sign):04x}" if ord(sign) < 0x10000 else f"\\U{ord(sign):08x}"
