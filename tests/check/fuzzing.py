"""Anything at all as a record: what the fuzz tests and the coverage-guided fuzzer throw at the checks."""

from datetime import date
from pathlib import PurePosixPath

from builders import EVENT, MAKER, PRODUCT, PROJECT
from kriya.check import check_record, check_references, check_vocabulary, judge_catalogue, with_labels
from kriya.link import link_records
from kriya.model import RECORD_MODELS, Source, SourceKind, Sources
from kriya.problems import Problem, first_of_each_file
from kriya.read import read_sources, read_values

TODAY = date(2026, 11, 24)
RECORDS = {
    SourceKind.ARTISAN: ("ppu/uji", "products/ppu/uji/artisan.yml", MAKER),
    SourceKind.PRODUCT: ("ppu/uji/barang", "products/ppu/uji/barang.yml", PRODUCT),
    SourceKind.AGENDA: ("2026-uji", "products/agenda/2026-uji.yml", EVENT),
}


class Checker:
    """The checks over one record, the vocabulary read once."""

    def __init__(self) -> None:
        vocabulary_sources = read_sources(PROJECT / "products")[0].vocabulary
        self.vocabulary, faults = check_vocabulary(vocabulary_sources)
        assert faults == []
        self._maker = self._source(SourceKind.ARTISAN, MAKER.encode())

    @staticmethod
    def fields(kind: SourceKind) -> list[str]:
        """Return the names of the fields of a record of *kind*."""
        return [field.alias or name for name, field in RECORD_MODELS[kind].model_fields.items()]

    def problems_of(self, kind: SourceKind, data: bytes) -> list[Problem]:
        """Return every problem of a record of *kind* that consists of *data*."""
        reading = read_values(data)
        key, file, _ = RECORDS[kind]
        found = [Problem(PurePosixPath(file), *position, "", message) for position, message in reading.faults]
        if not isinstance(reading.values, dict):
            return found
        records = [Source(kind, PurePosixPath(file), key, reading.values, reading.positions)]
        if kind is SourceKind.PRODUCT and self._maker:
            records.append(self._maker)
        sources = Sources({}, tuple(records), frozenset())
        return first_of_each_file([*found, *self._judged(sources)])

    def _judged(self, sources: Sources) -> list[Problem]:
        results = [
            check_record(source, lambda s: check_references(s, self.vocabulary, sources)) for source in sources.records
        ]
        checked = [record for record, _ in results if record]
        problems = [problem for _, faults in results for problem in faults]
        catalogue, clashes = link_records(checked, self.vocabulary, sources)
        problems += clashes
        problems += judge_catalogue(catalogue, checked, sources, TODAY)
        return with_labels(problems, sources)

    def _source(self, kind: SourceKind, data: bytes) -> Source:
        key, file, _ = RECORDS[kind]
        reading = read_values(data)
        return Source(kind, PurePosixPath(file), key, reading.values, reading.positions)
