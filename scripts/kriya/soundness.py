"""Sources to the catalogue and everything that is wrong with them: check, link, and judge what is linked."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from kriya.check import check_published, check_sources, judge_catalogue, with_labels
from kriya.link import link_records
from kriya.model import Catalogue, Sources
from kriya.problems import Problem, first_of_each_file


def judge_sources(
    sources: Sources, today: date, unreadable: Sequence[Problem] = ()
) -> tuple[Catalogue | None, list[Problem]]:
    """Return the catalogue of what is sound in *sources*, and every problem, those of *unreadable* files included.

    There is no catalogue without a sound vocabulary.
    """
    vocabulary, records, problems = check_sources(sources)
    catalogue = None
    if vocabulary is not None:
        catalogue, clashes = link_records(records, vocabulary, sources)
        problems += clashes
        problems += judge_catalogue(catalogue, records, sources, today)
    problems += check_published(sources, catalogue, today)
    return catalogue, with_labels(first_of_each_file([*_told_once(problems), *unreadable]), sources)


_UNKNOWN = {"unknown-word", "dead-reference", "protected-material", "channel-address"}


def _told_once(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Leave out what is said about the form of a word that is none: what to write instead is said already."""
    unknown = {(problem.file, problem.field) for problem in problems if problem.rule in _UNKNOWN}
    return (found for found in problems if found.rule != "value" or (found.file, found.field) not in unknown)
