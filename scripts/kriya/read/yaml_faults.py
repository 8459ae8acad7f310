"""What a YAML parser's complaint means, in a sentence a contributor can act on, and where to look."""

import re
from collections.abc import Mapping
from types import MappingProxyType

import yaml

from kriya.model import Position
from kriya.problems import Text


def syntax_fault(error: yaml.YAMLError, text: str) -> tuple[Position, Text]:
    """Return where *text* stops being YAML, and what is wrong there."""
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
    context = getattr(error, "context", "") or ""
    if opened and _begins_there(problem, context, opened.line < mark.line):
        mark = opened
    return Position(mark.line + 1, mark.column + 1), _explain(problem, context, _line(text, mark.line), mark.column)


_HARD_SPACE = re.compile("(?:^ *|: *)\N{NO-BREAK SPACE}")
_NO_BREAK = Text(
    "di sini ada spasi tak-putus (sering terbawa saat menyalin); ganti dengan spasi biasa",
    "there is a non-breaking space here (copying often brings one); put an ordinary space",
)


def _first_unprintable(text: str) -> Position:
    found = yaml.reader.Reader.NON_PRINTABLE.search(text)
    before = text[: found.start()] if found else ""
    return Position(before.count("\n") + 1, len(before) - before.rfind("\n"))


def _begins_there(problem: str, context: str, another_line: bool) -> bool:
    """Return whether the mistake stands where the parser began something, not where it gave up."""
    return _is_open(problem) or (another_line and ("flow" in context or "simple key" in context))


def _is_open(problem: str) -> bool:
    return "quoted scalar" in problem or "unexpected end of stream" in problem


def _line(text: str, number: int) -> str:
    lines = text.splitlines()
    return lines[number] if number < len(lines) else ""


def _explain(problem: str, context: str, line: str, column: int) -> Text:
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return Text("pakai spasi, bukan tab, di awal baris", "use spaces, not tabs, at the start of a line")
    if "mapping values are not allowed" in problem:
        return _DEEPER if re.fullmatch(r" +[\w-]+", line[:column]) else _COLON_IN_TEXT
    if _is_open(problem):
        return _OPEN
    if "flow" in context:
        return _OPEN if line[column : column + 1] in ("", "[", "{") else _IN_BRACKETS
    if "expected key" in problem:
        return _after_a_value(line, column)
    return next((text for part, text in _SAID.items() if part in f"{context}; {problem}"), _UNREADABLE)


def _after_a_value(line: str, column: int) -> Text:
    """Return what is wrong with what stands behind a whole value, or below it."""
    if not line[:column].strip():
        return _OTHERWISE
    if line[:column].rstrip()[-1] in "\"'":
        return _BEHIND_QUOTE
    return _BRACKET_TOO_MANY if line[column : column + 1] in ("]", "}") else _UNREADABLE


_OPEN = Text("tanda kutip atau kurung belum ditutup", "a quote or bracket is not closed")
_DEEPER = Text(
    "baris ini menjorok lebih dalam daripada baris di atasnya; samakan jumlah spasinya",
    "this line is indented more than the one above; give both the same number of spaces",
)
_OTHERWISE = Text(
    "baris ini menjorok lain daripada baris di atasnya; samakan jumlah spasinya",
    "this line is indented otherwise than those above; give them the same number of spaces",
)
_COLON_IN_TEXT = Text(
    "ada titik dua di dalam teks; apit teks itu dengan tanda kutip",
    "there is a colon inside the text; put the text in quotes",
)
_IN_BRACKETS = Text(
    "di dalam kurung, koma memisahkan bagian; apit teks yang memuat titik dua atau tanda kutip dengan tanda kutip",
    "within brackets the parts are separated by commas; put a text that holds colons or quotes in quotes",
)
_BEHIND_QUOTE = Text(
    "sesudah tanda kutip penutup masih ada teks; apit seluruh teks dengan tanda kutip yang lain (' atau \")",
    "there is more text behind the closing quote; put the whole text in the other quotes (' or \")",
)
_BRACKET_TOO_MANY = Text("kurung ini berlebih; hapus", "there is a bracket too many here; remove it")
_UNREADABLE = Text(
    "baris ini atau baris di atasnya tidak terbaca sebagai YAML; periksa jarak spasi, titik dua, dan tanda kutip",
    "this line or the one above is not readable as YAML; check indentation, colons and quotes",
)
_NO_BEGINNING = Text(
    "teks tidak boleh diawali %, @, atau `; apit dengan tanda kutip",
    "a text cannot begin with %, @ or `; put it in quotes",
)
_BACKSLASH = Text(
    "di antara tanda kutip \" garis miring terbalik punya arti lain; pakai tanda kutip '",
    "between quotes \" a backslash means something else; use quotes '",
)

_SAID: Mapping[str, Text] = MappingProxyType(
    {
        "too deep": Text("susunannya terlalu dalam (lebih dari 20 tingkat)", "nested too deeply (over 20 levels)"),
        "cannot start any token": _NO_BEGINNING,
        "hexdecimal": _BACKSLASH,
        "unknown escape": _BACKSLASH,
        "block scalar": Text(
            "sesudah | atau > teksnya mulai di baris berikut, menjorok dua spasi",
            "after | or > the text begins on the next line, two spaces further in",
        ),
        "expected ':'": Text(
            "baris ini tidak berisi 'kolom: nilai'; sesudah nama kolom tulis titik dua biasa dan satu spasi",
            "this line is no 'field: value'; write an ordinary colon and a space after the field's name",
        ),
    }
)
"""What parts of a parser's complaint mean."""
