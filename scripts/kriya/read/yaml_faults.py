"""What a YAML parser's complaint means, in a sentence a contributor can act on, and where to look."""

import re

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
