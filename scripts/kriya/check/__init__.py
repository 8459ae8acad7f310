"""From sources to records: every mistake is collected and carries its file, line and field."""

from kriya.check.judgement import judge_catalogue
from kriya.check.labels import with_labels
from kriya.check.photos import damaged_photos, fault_of, is_well_named, named_photos
from kriya.check.published import check_published, unpublished_entries
from kriya.check.records import check_record
from kriya.check.references import check_references, protected_material
from kriya.check.vocabulary import check_vocabulary
from kriya.model import Checked, Source, Sources, Vocabulary
from kriya.problems import Problem

__all__ = [
    "check_published",
    "check_record",
    "check_references",
    "check_sources",
    "check_vocabulary",
    "damaged_photos",
    "fault_of",
    "is_well_named",
    "judge_catalogue",
    "named_photos",
    "protected_material",
    "unpublished_entries",
    "with_labels",
]


def check_sources(sources: Sources) -> tuple[Vocabulary | None, list[Checked], list[Problem]]:
    """Return the vocabulary, what is sound of the records, and every problem found on the way.

    Without a sound vocabulary the records' words cannot be judged, so then only their form is checked.
    """
    vocabulary, problems = check_vocabulary(sources.vocabulary)

    def references(source: Source) -> list[Problem]:
        return check_references(source, vocabulary, sources) if vocabulary else []

    records: list[Checked] = []
    for source in sources.records:
        checked, faults = check_record(source, references)
        problems += faults
        if checked:
            records.append(checked)
    return vocabulary, records, problems
