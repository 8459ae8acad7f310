"""Queries with their right answers, asked of a built site: what tests and `make bench` share."""

import json
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

HERE = Path(__file__).parent
FOLDERS = {"id": "", "en": "en/"}


@dataclass(frozen=True)
class Case:
    """A query, the addresses that are right, and those that must not be among the first ten."""

    language: str
    query: str
    right: tuple[str, ...]
    never: tuple[str, ...]


@dataclass(frozen=True)
class Score:
    """How good the answers of some queries are."""

    recall_3: float
    recall_10: float
    reciprocal_rank: float
    forbidden: int


def read_cases(file: Path) -> list[Case]:
    """Return the cases of *file*."""
    values = yaml.safe_load(file.read_text(encoding="utf-8"))
    return [
        Case(
            language,
            str(case["q"]),
            tuple(_address(language, place) for place in case["right"]),
            tuple(_address(language, place) for place in case.get("never", ())),
        )
        for language, cases in values.items()
        for case in cases
    ]


def _address(language: str, place: str) -> str:
    if place.startswith("@"):
        return f"/{FOLDERS[language]}perajin/{place[1:]}/"
    return f"/{FOLDERS[language]}produk/{place.split('/', 1)[1]}/"


def ask(site: Path, queries: Mapping[str, Sequence[str]], *, warm: bool = False) -> dict[str, list[dict]]:
    """Return what the search of *site* answers to the *queries* of each language."""
    command = ["node", str(HERE / "ask.mjs"), str(site), *(["warm"] if warm else [])]
    done = subprocess.run(command, input=json.dumps(queries), capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def ask_cases(site: Path, cases: Sequence[Case]) -> list[tuple[Case, list[str]]]:
    """Return each case with the addresses found."""
    queries = {language: [case.query for case in cases if case.language == language] for language in FOLDERS}
    answers = ask(site, queries)
    found = {(language, answer["query"]): answer["urls"] for language in FOLDERS for answer in answers[language]}
    return [(case, found[case.language, case.query]) for case in cases]


def recall(case: Case, urls: Sequence[str], first: int) -> float:
    """Return how many of the right ones that there is room for are among the *first*."""
    room = min(first, len(case.right))
    return len(set(case.right) & set(urls[:first])) / room


def scored(answers: Sequence[tuple[Case, Sequence[str]]]) -> Score:
    """Return how good *answers* are; queries that only must not find something count for that alone."""
    asked = [(case, urls) for case, urls in answers if case.right]
    ranks = [next((1 / place for place, url in enumerate(urls, 1) if url in case.right), 0.0) for case, urls in asked]
    return Score(
        sum(recall(case, urls, 3) for case, urls in asked) / len(asked),
        sum(recall(case, urls, 10) for case, urls in asked) / len(asked),
        sum(ranks) / len(asked),
        sum(bool(set(case.never) & set(urls[:10])) for case, urls in answers),
    )
