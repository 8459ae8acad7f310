"""Records are mended where that is safe, and only there.

A case is a file in tests/cases/mend/ whose name begins with the kind of record that it is; beside it stands what it
must become (`.fixed.yml`) and what must be said about that (`.txt`, `line: message` each). A case without those two
must stay as it is, byte for byte.
"""

import pytest

from builders import PROJECT
from kriya.check import check_sources
from kriya.mend import mend_record
from kriya.model import SourceKind
from kriya.read import read_sources, read_values

CASES = PROJECT / "tests" / "cases" / "mend"
GIVEN = [path for path in sorted(CASES.glob("*.yml")) if not path.stem.endswith(".fixed")]


@pytest.fixture(scope="module")
def shipped():
    return read_sources(PROJECT / "products")[0]


@pytest.fixture(scope="module")
def vocabulary(shipped):
    return check_sources(shipped)[0]


def mended(data, name, vocabulary):
    """Return *data* mended; every code that is given is NEW7C."""
    return mend_record(data, SourceKind(name.split("-")[0]), vocabulary, set(), new_code=lambda taken: "NEW7C")


@pytest.mark.parametrize("case", GIVEN, ids=lambda path: path.stem)
def test_a_case_becomes_what_it_must(case, vocabulary):
    fixed, said = case.with_suffix(".fixed.yml"), case.with_suffix(".txt")
    result = mended(case.read_bytes(), case.stem, vocabulary)
    assert result.data == (fixed if fixed.exists() else case).read_bytes()
    expected = said.read_text(encoding="utf-8").splitlines() if said.exists() else []
    assert [f"{done.line}: {done.message.en}" for done in result.done] == expected


@pytest.mark.parametrize("case", sorted(CASES.glob("*.fixed.yml")), ids=lambda path: path.stem)
def test_what_was_mended_needs_no_mending(case, vocabulary):
    result = mended(case.read_bytes(), case.stem, vocabulary)
    assert (result.data, result.done, result.code) == (case.read_bytes(), (), None)


def test_shipped_records_get_nothing_but_fingerprints(shipped, vocabulary):
    for source in shipped.records:
        data = (PROJECT / source.file).read_bytes()
        result = mend_record(data, source.kind, vocabulary, set())
        assert all("fingerprint" in done.message.en for done in result.done), source.file
        assert without_prints(read_values(result.data).values) == without_prints(source.values), source.file
        assert set(data.splitlines()) - set(result.data.splitlines()) <= set(flow_lines(data)), source.file


def test_shipped_vocabulary_stays_as_it_is(shipped, vocabulary):
    for source in shipped.vocabulary.values():
        data = (PROJECT / source.file).read_bytes()
        assert mend_record(data, source.kind, vocabulary, set()).data == data


def test_a_given_code_is_none_of_those_taken(vocabulary):
    result = mend_record(
        b"name: Anjat\n", SourceKind.PRODUCT, vocabulary, {"XY7ZW"}, new_code=lambda taken: f"AB{len(taken)}DE"
    )
    assert (result.data, result.code) == (b"code: AB1DE\nname: Anjat\n", "AB1DE")


def test_without_a_vocabulary_its_words_are_left_alone():
    result = mend_record(b"code: XY7ZW\ncategry: anyamn \n", SourceKind.PRODUCT, None, set())
    assert result.data == b"code: XY7ZW\ncategory: anyamn\n"


def test_a_mend_that_would_say_something_else_is_no_mend_at_all(vocabulary, monkeypatch):
    """All or nothing: the whole file stays as it is."""
    monkeypatch.setattr("kriya.mend.additions.text_hash", lambda text: "1 # 2")
    data = b"code: XY7ZW  \nname: {id: Anjat, en: Basket}\n"
    result = mend_record(data, SourceKind.PRODUCT, vocabulary, set())
    assert (result.data, result.done) == (data, ())


def test_a_removed_fingerprint_is_written_anew(vocabulary):
    """This is how a translation that was stale is said to be current again."""
    stale = b"code: XY7ZW\nname:\n  id: Anjat\n  en: Basket\n  en_from: 00000000\n"
    assert mend_record(stale, SourceKind.PRODUCT, vocabulary, set()).done == ()
    looked_at = stale.replace(b"  en_from: 00000000\n", b"")
    assert b"en_from: 5b29fd7d" in mend_record(looked_at, SourceKind.PRODUCT, vocabulary, set()).data


def without_prints(values):
    if isinstance(values, dict):
        return {key: without_prints(inner) for key, inner in values.items() if not key.endswith("_from")}
    return [without_prints(inner) for inner in values] if isinstance(values, list) else values


def flow_lines(data):
    return [line for line in data.splitlines() if b"{" in line or b"}" in line]
