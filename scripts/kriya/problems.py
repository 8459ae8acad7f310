"""What can be wrong, as values: a contributor's mistake is a Problem, a broken program an exception."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

MAX_DISTANCE = 0.4
"""Share of letters that may differ between a wrong word and what is suggested for it."""

MAX_OF_A_FILE = 100
"""Problems of one file that are named; nobody mends more before checking again."""

LONGEST_SHOWN = 80
"""Characters of a wrong word that a message repeats; in a longer one nothing is recognised either."""

MOST_MEANT = 3
"""Words that are suggested where several may be meant."""

SHORTEST_BEGINNING = 3
"""Letters by which a word is recognised that was not written to its end."""

_NO_NAMES: Mapping[str, str] = MappingProxyType({})


class Text(NamedTuple):
    """A sentence for people, in both languages."""

    id: str
    en: str


class Severity(StrEnum):
    """How much a problem weighs: an error stops the build, a warning is only shown."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, order=True)
class Problem:
    """One thing a contributor can mend, and where."""

    file: PurePosixPath
    line: int
    column: int
    field: str
    message: Text
    severity: Severity = Severity.ERROR
    rule: str = ""
    """The rule's name, by which a record can accept a warning and a report counts it."""
    label: Text | None = field(default=None, compare=False)
    """What people call the field."""

    @property
    def outer_field(self) -> str:
        """The field of the record in which the value stands: photos for photos[1].alt."""
        return self.field.partition(".")[0].partition("[")[0]

    @property
    def sentence(self) -> Text:
        """What is wrong, with the field it is about."""
        if not self.field:
            return self.message
        label = self.label or Text(self.field, self.field)
        return Text(*(f"{name} ({self.field}): {said}" for name, said in zip(label, self.message, strict=True)))


def printable(text: str) -> str:
    """Return *text* on one line, without signs that would steer a terminal or forge a line of output."""
    return "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in text)


def first_of_each_file(problems: Iterable[Problem]) -> list[Problem]:
    """Return *problems* sorted, with one that counts the rest where a file has more than anybody mends at once."""
    files: dict[PurePosixPath, list[Problem]] = {}
    for problem in problems:
        files.setdefault(problem.file, []).append(problem)
    shown: list[Problem] = []
    for _, found in sorted(files.items()):
        first, rest = found, []
        if len(found) > MAX_OF_A_FILE:
            found.sort(key=lambda problem: (problem.line, problem.column, problem.field))
            first, rest = found[:MAX_OF_A_FILE], found[MAX_OF_A_FILE:]
        shown += sorted(first)
        shown += [_rest(rest)] if rest else []
    return shown


def _rest(problems: list[Problem]) -> Problem:
    worst = Severity.ERROR if has_errors(problems) else Severity.WARNING
    first, count = problems[0], len(problems)
    message = Text(f"dan {count} masalah lagi di berkas ini", f"and {counted(count, 'more problem')} in this file")
    return Problem(first.file, first.line, first.column, "", message, worst, rule="more")


def counted(number: int, noun: str) -> str:
    """Return '1 record' or '2 records'."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def has_errors(problems: list[Problem]) -> bool:
    """Return whether any of *problems* stops a build."""
    return any(problem.severity is Severity.ERROR for problem in problems)


def did_you_mean(text: Text, given: str, known: Iterable[str], called: Mapping[str, str] = _NO_NAMES) -> Text:
    """Return *text* with 'did you mean …' where known words are near *given*.

    *called* says by which other words people know some of the known ones.
    """
    meant = [f"'{word}'" for word in _meant(given, list(known), called)]
    if not meant:
        return text
    return Text(f"{text.id}; maksud Anda {_listed(meant, 'atau')}?", f"{text.en}; did you mean {_listed(meant, 'or')}?")


def _listed(words: Sequence[str], last: str) -> str:
    return f" {last} ".join(filter(None, (", ".join(words[:-1]), words[-1])))


def _meant(given: str, known: list[str], called: Mapping[str, str]) -> list[str]:
    """Return what *given* may stand for: the same words, all its words, nearly its letters, its beginning, a word."""
    wanted = bare_words(given[:LONGEST_SHOWN])
    if not wanted or len(given) > LONGEST_SHOWN:
        return []
    named = {word: bare_words(word) | bare_words(called.get(word, "")) for word in known}
    if same := [word for word in known if bare_words(word) == wanted]:
        return same[:1]
    if holding := [word for word in known if wanted <= named[word]]:
        return holding[:MOST_MEANT]
    near = process.extractOne(
        given.lower(), known, scorer=DamerauLevenshtein.normalized_distance, score_cutoff=MAX_DISTANCE
    )
    if near:
        return [near[0]]
    if begun := [word for word in known if len(given) >= SHORTEST_BEGINNING and word.startswith(given.lower())]:
        return begun[:MOST_MEANT]
    shared = [[word for word in known if part in named[word]] for part in wanted if len(part) > SHORTEST_BEGINNING]
    return min(filter(None, shared), key=len, default=[])[:MOST_MEANT]


@lru_cache(maxsize=4096)
def bare_words(text: str) -> frozenset[str]:
    """Return the words of *text* in small letters, without what stands between them."""
    return frozenset(re.findall(r"[^\W_]+", text.lower()))


def first_few(words: Sequence[str], most: int) -> str:
    """Return the first *most* of *words* as a message lists them, with a mark where there are more."""
    return ", ".join([*words[:most], *(["…"] if len(words) > most else [])])


def brief(written: str) -> str:
    """Return what somebody wrote, cut where it is too long to be repeated in a message."""
    return written if len(written) <= LONGEST_SHOWN else f"{written[: LONGEST_SHOWN - 1]}…"


class CatalogueError(Exception):
    """The program cannot go on; carries a sentence for people in both languages."""

    def __init__(self, message: Text) -> None:
        self.message = message
        super().__init__(message.en)

    def __reduce__(self) -> tuple[type, tuple[Text]]:
        """Come whole out of a process that failed: an error is made again of what it was made of."""
        return type(self), (self.message,)


class WrongUseError(CatalogueError):
    """Somebody asked for what is not there; nothing is wrong with the records."""
