"""All linked records before all rules: which rule looks at which record, and which warnings a record accepts."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial

from kriya.check.case import Case, Entry
from kriya.check.certificates import check_certificates
from kriya.check.contacts import check_contacts, check_links
from kriya.check.origin import check_origin
from kriya.check.photos import check_other_pictures, check_photo_files
from kriya.check.privacy import check_private_contacts, check_private_links, check_private_texts
from kriya.check.relations import (
    check_age,
    check_closed_makers,
    check_days,
    check_near_duplicates,
    check_stands,
    check_status,
)
from kriya.check.stand_ins import ALL_OF_A_MAKER, stand_in_maker
from kriya.check.texts import check_languages, check_lengths, check_text_links, check_translations
from kriya.check.trade import check_category, check_price
from kriya.halves import in_halves
from kriya.model import Catalogue, CatalogueProduct, Checked, SourceKind, Sources
from kriya.problems import Problem, Severity, Text, did_you_mean

Rule = Callable[[Case], Iterator[Problem]]

_ALL: tuple[Rule, ...] = (
    check_translations, check_languages, check_lengths, check_text_links, check_private_texts, check_days,
)  # fmt: skip
RULES: Mapping[SourceKind, tuple[Rule, ...]] = {
    SourceKind.ARTISAN: (
        *_ALL, check_certificates, check_contacts, check_private_contacts, check_near_duplicates, check_photo_files,
    ),
    SourceKind.PRODUCT: (
        *_ALL, check_category, check_price, check_origin, check_certificates, check_links, check_private_links,
        check_age, check_photo_files,
    ),
    SourceKind.AGENDA: (*_ALL, check_closed_makers, check_stands, check_status),
}  # fmt: skip
"""The rules for each kind of record."""


def judge_catalogue(catalogue: Catalogue, records: Sequence[Checked], sources: Sources, today: date) -> list[Problem]:
    """Return what the rules find in *catalogue*, without the warnings that its records accept."""
    read = {checked.source.file: checked.source for checked in records}
    faulty = {checked.source.key: checked.faulty for checked in records if checked.faulty}
    faulty |= dict.fromkeys(_orphaned(records, catalogue), ALL_OF_A_MAKER)
    case = partial(Case, catalogue=catalogue, today=today, photos=sources.photos, sources=read, all_faulty=faulty)
    cases = [
        case(entry, checked.source, faulty=checked.faulty)
        for checked in records
        if (entry := _linked(checked, catalogue) or _orphan(checked, catalogue))
    ]
    found = in_halves(_judge_all, cases)
    found += check_other_pictures(cases, sources)
    return [*_not_accepted(found, cases), *_needless(found, cases)]


def _judge_all(cases: Sequence[Case]) -> list[Problem]:
    return [problem for case in cases for problem in _judge(case)]


def _judge(case: Case) -> Iterator[Problem]:
    """Yield what the rules find; nothing about fields that already have a problem of their own."""
    for rule in RULES[case.source.kind]:
        for problem in rule(case):
            if problem.file != case.source.file or problem.outer_field not in case.faulty:
                yield problem


def _table(catalogue: Catalogue, kind: SourceKind) -> Mapping[str, Entry]:
    return {
        SourceKind.ARTISAN: catalogue.makers,
        SourceKind.PRODUCT: catalogue.products,
        SourceKind.AGENDA: catalogue.agenda,
    }[kind]


def _linked(checked: Checked, catalogue: Catalogue) -> Entry | None:
    return _table(catalogue, checked.source.kind).get(checked.source.key)


def _orphaned(records: Iterable[Checked], catalogue: Catalogue) -> set[str]:
    """Return the folders in which products lie, but no maker that could be read."""
    folders = (c.source.key.rpartition("/")[0] for c in records if c.source.kind is SourceKind.PRODUCT)
    return {folder for folder in folders if folder not in catalogue.makers}


def _orphan(checked: Checked, catalogue: Catalogue) -> CatalogueProduct | None:
    """Return a product whose maker cannot be read, with a stand-in for it: its own faults are told all the same."""
    source = checked.source
    if source.kind is not SourceKind.PRODUCT:
        return None
    maker = stand_in_maker(source.key.rpartition("/")[0], catalogue.vocabulary)
    return CatalogueProduct(source.key, source.file, checked.record, "", maker)


def _not_accepted(found: Iterable[Problem], cases: Iterable[Case]) -> list[Problem]:
    accepted = {(case.source.file, rule) for case in cases for rule in case.record.accept}
    return [
        problem
        for problem in found
        if problem.severity is Severity.ERROR or (problem.file, problem.rule) not in accepted
    ]


def _needless(found: Sequence[Problem], cases: Iterable[Case]) -> Iterator[Problem]:
    """Yield a warning for each accepted warning that there is not (any more)."""
    present = {(problem.file, problem.rule) for problem in found}
    for case in cases:
        for rule in case.record.accept:
            if (case.source.file, rule) not in present:
                message = Text(
                    f"peringatan '{rule}' tidak muncul di catatan ini; hapus dari accept",
                    f"there is no warning '{rule}' in this record; remove it from accept",
                )
                there = sorted(name for file, name in present if file == case.source.file)
                message = did_you_mean(message, rule, there)
                yield Problem(*case.source.place(("accept", rule)), message, Severity.WARNING, "needless-accept")
