"""From sources to records: every mistake is collected and carries its file, line and field."""

from kriya.check.records import check_record
from kriya.check.references import check_references
from kriya.check.vocabulary import check_vocabulary
from kriya.model import Checked, Sources, Vocabulary
from kriya.problems import Problem

__all__ = ["check_sources"]


def check_sources(sources: Sources) -> tuple[Vocabulary | None, list[Checked], list[Problem]]:
    """Return the vocabulary and the records that fit, and every problem found on the way.

    Without a sound vocabulary the records' words cannot be judged, so then only their form is checked.
    """
    vocabulary, problems = check_vocabulary(sources.vocabulary)
    sound: list[Checked] = []
    for source in sources.records:
        checked, faults = check_record(source)
        if checked and vocabulary:
            faults += check_references(checked, vocabulary, sources)
        if checked and not faults:
            sound.append(checked)
        problems += faults
    return vocabulary, sound, problems
