"""The whole report: who owns which finding, the rows, and which records nobody confirmed for longest."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from pathlib import PurePosixPath

from kriya.model import Catalogue, Localized, Vocabulary
from kriya.problems import Problem, Severity
from kriya.report.findings import Entry, Finding, Matter, awaits_confirmation, findings_in
from kriya.report.rows import By, Row, Tally, row_of_all, rows_by

UNNAMED = "unnamed"
"""What a warning is counted under whose rule has no name."""


@dataclass(frozen=True)
class Confirmation:
    """When the maker of a record last said that it holds; None where that never happened."""

    file: PurePosixPath
    name: Localized
    confirmed: date | None


@dataclass(frozen=True)
class Report:
    """What is incomplete in the catalogue on one day."""

    day: date
    total: Row
    rows: tuple[Row, ...]
    findings: tuple[Finding, ...]
    confirmations: tuple[Confirmation, ...]
    """The longest unconfirmed first, then in the catalogue's order; samples and what is over need no confirmation."""

    def found(self, *matters: Matter) -> tuple[Finding, ...]:
        """Return the findings of these sorts."""
        return tuple(finding for finding in self.findings if finding.matter in matters)


def make_report(
    catalogue: Catalogue, problems: Iterable[Problem], day: date, *, samples: bool = True, by: Sequence[By] = tuple(By)
) -> Report:
    """Return what is incomplete in *catalogue* on *day*; without *samples* as if there were none."""
    entries = _entries(catalogue)
    shown = [entry for entry in entries if samples or not entry.sample]
    hidden = {entry.file for entry in entries} - {entry.file for entry in shown}
    tallies = _tallies(
        shown, [problem for problem in problems if problem.file not in hidden], day, catalogue.vocabulary
    )
    return Report(
        day=day,
        total=row_of_all(tallies),
        rows=tuple(chain.from_iterable(rows_by(grouping, catalogue, tallies) for grouping in by)),
        findings=tuple(chain.from_iterable(tally.findings for tally in tallies)),
        confirmations=tuple(_confirmations(shown, day)),
    )


def _entries(catalogue: Catalogue) -> list[Entry]:
    return [*catalogue.makers.values(), *catalogue.products.values(), *catalogue.agenda.values()]


def _tallies(entries: Sequence[Entry], problems: Iterable[Problem], day: date, vocabulary: Vocabulary) -> list[Tally]:
    warnings = _warnings_by_owner(problems, {entry.file for entry in entries})
    tallies = [Tally(entry, (*findings_in(entry, day, vocabulary), *warnings.pop(entry.file, ()))) for entry in entries]
    if warnings:
        tallies.append(Tally(None, tuple(chain.from_iterable(warnings.values()))))
    return tallies


def _warnings_by_owner(
    problems: Iterable[Problem], records: Iterable[PurePosixPath]
) -> Mapping[PurePosixPath, list[Finding]]:
    """Return the warnings under the record they are about: the file itself, or the maker in whose folder it lies."""
    known = set(records)
    owned: dict[PurePosixPath, list[Finding]] = defaultdict(list)
    for problem in sorted(problems, key=lambda problem: (problem.file, problem.line, problem.column)):
        if problem.severity is Severity.WARNING:
            maker = problem.file.parent / "artisan.yml"
            owner = maker if problem.file not in known and maker in known else problem.file
            rule = problem.rule or UNNAMED
            owned[owner].append(Finding(Matter.WARNING, problem.file, problem.field, rule=rule))
    return owned


def _confirmations(entries: Iterable[Entry], day: date) -> Iterator[Confirmation]:
    waiting = [entry for entry in entries if awaits_confirmation(entry, day)]
    for entry in sorted(waiting, key=lambda entry: entry.record.confirmed or date.min):
        yield Confirmation(entry.file, entry.record.name, entry.record.confirmed)
