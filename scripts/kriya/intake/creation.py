"""A new record, from the answers to its file: checked before anything is written, and never over another."""

import os
import shlex
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from kriya.files import write_if_changed
from kriya.intake.answering import AnswerError, Ask, collect_answers
from kriya.intake.commented import record_text
from kriya.intake.drafts import DRAFTS
from kriya.intake.known import Known, read_known
from kriya.intake.questions import QUESTIONS, Answers
from kriya.model import RECORD_MODELS, Source, SourceKind, Sources
from kriya.problems import CatalogueError, Problem, Severity, Text
from kriya.read import read_values
from kriya.settings import Settings
from kriya.soundness import judge_sources


@dataclass(frozen=True)
class NewRecord:
    """A record that was written, and what could still be better."""

    file: PurePosixPath
    warnings: list[Problem]


def create_record(named: str, given: Answers, settings: Settings, language: str, ask: Ask | None) -> NewRecord:
    """Write a new product, artisan or agenda entry, as *named*, from the flags in *given* and what *ask* is answered.

    Raises:
        AnswerError: an answer is missing, does not fit, or names a record that is there; nothing was written.
        CatalogueError: the record cannot be written.
    """
    kind = SourceKind(named)
    known = read_known(settings)
    answers = collect_answers(QUESTIONS[kind](language), given, known, language, ask)
    draft = DRAFTS[kind](answers, known)
    if known.has_file(draft.file):
        raise AnswerError(_exists(draft.file))
    text = record_text(RECORD_MODELS[kind], draft, language, _schema(settings, kind, draft.file))
    problems = _problems_of(text, kind, draft.file, known)
    if errors := [problem for problem in problems if problem.severity is Severity.ERROR]:
        raise AnswerError(_with_answers(_told(errors), named, answers) if ask else _told(errors))
    _write(draft.file, text, known)
    return NewRecord(draft.file, problems)


def _exists(file: PurePosixPath) -> Text:
    return Text(f"{file} sudah ada dan tidak ditimpa.", f"{file} exists already and is not overwritten.")


def _schema(settings: Settings, kind: SourceKind, file: PurePosixPath) -> str:
    """Return where an editor finds the schema of *kind*, seen from the record's folder."""
    schema = settings.build / "schema" / f"{kind.value}.json"
    return Path(os.path.relpath(schema, settings.root / file.parent)).as_posix()


def _problems_of(text: str, kind: SourceKind, file: PurePosixPath, known: Known) -> list[Problem]:
    """Return what the check finds in a record with *text*, as it would at *file*."""
    reading = read_values(text.encode())
    if reading.faults or not isinstance(reading.values, dict):
        return [Problem(file, *position, "", message) for position, message in reading.faults]
    key = file.parent if kind is SourceKind.ARTISAN else file.with_suffix("")
    name = key.name if kind is SourceKind.AGENDA else key.relative_to("products").as_posix()
    source = Source(kind, file, name, reading.values, reading.positions)
    _, problems = judge_sources(_joined(known.sources, source), known.settings.today)
    return [problem for problem in problems if problem.file == file]


def _joined(sources: Sources, source: Source) -> Sources:
    return replace(sources, records=(*sources.records, source))


def _told(problems: list[Problem]) -> Text:
    """Return what is wrong, a line each, in both languages."""
    said = [problem.sentence for problem in problems]
    return Text("\n".join(text.id for text in said), "\n".join(text.en for text in said))


def _with_answers(told: Text, named: str, answers: Answers) -> Text:
    """Return *told* with a command that gives all answers again, so that a person need not type them twice."""
    words = ["kriya", "new", named]
    for flag, given in answers.items():
        for answer in given:
            words += _flag(flag, answer)
    command = shlex.join(words)
    return Text(
        f"{told.id}\nJawaban Anda tidak hilang; perbaiki di sini dan jalankan:\n{command}",
        f"{told.en}\nYour answers are not lost; mend them here and run:\n{command}",
    )


def _flag(flag: str, answer: str) -> list[str]:
    """Return how *answer* is given on the command line; the time is a flag of its own or says itself by --from."""
    if flag == "time":
        return [] if answer == "dated" else [f"--{answer}"]
    return [f"--{flag}", answer]


def _write(file: PurePosixPath, text: str, known: Known) -> None:
    try:
        write_if_changed(known.settings.root / file, text.encode())
    except OSError as error:
        raise CatalogueError(
            Text(f"{file} tidak dapat ditulis: {error.strerror}", f"{file} cannot be written: {error.strerror}")
        ) from error
