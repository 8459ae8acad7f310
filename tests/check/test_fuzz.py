"""Any text file at all gives messages, never an exception, and never takes long or much memory."""

import resource
import subprocess
import sys
import time
from pathlib import Path

import pytest
from fuzzing import RECORDS, Checker
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kriya.model import SourceKind

CHECKER = Checker()
SECONDS = 2
MEGABYTES = 200

KINDS = st.sampled_from(list(RECORDS))
SCALARS = st.one_of(
    st.text(max_size=30),
    st.sampled_from(
        ["", "~", "no", "true", "1.500.000", "2026-02-30", "64.09.01", "anyaman", "&a", "*a", "!!int 3", "- x"]
    ),
    st.integers().map(str),
    st.floats().map(str),
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4).map(lambda items: "[" + ", ".join(items) + "]"),
        st.dictionaries(SCALARS, inner, max_size=4).map(
            lambda fields: "{" + ", ".join(f"{key}: {value}" for key, value in fields.items()) + "}"
        ),
    ),
    max_leaves=12,
)
FIELDS = sorted({field for kind in SourceKind if kind in RECORDS for field in CHECKER.fields(kind)})
YAML_LIKE = st.dictionaries(st.one_of(st.sampled_from(FIELDS), SCALARS), VALUES, max_size=8).map(
    lambda fields: "".join(f"{name}: {value}\n" for name, value in fields.items()).encode("utf-8", "surrogatepass")
)


@st.composite
def near_records(draw):
    """A right record with some of its bytes changed, taken out, doubled, or a field replaced."""
    kind = draw(KINDS)
    data = bytearray(RECORDS[kind][2].encode())
    for _ in range(draw(st.integers(1, 6))):
        place = draw(st.integers(0, len(data)))
        end = min(len(data), place + draw(st.integers(0, 12)))
        data[place:end] = draw(st.one_of(st.binary(max_size=6), st.just(bytes(data[place:end]) * 2)))
    name, value = draw(st.sampled_from(FIELDS)), draw(VALUES)
    return kind, bytes(data) + f"{name}: {value}\n".encode("utf-8", "surrogatepass")


CASES = st.one_of(st.tuples(KINDS, st.binary(max_size=400)), st.tuples(KINDS, YAML_LIKE), near_records())
FUZZ = {"deadline": None, "database": None, "suppress_health_check": list(HealthCheck)}


def check(case):
    kind, data = case
    started = time.process_time()  # what the checks take, however busy the machine is
    problems = CHECKER.problems_of(kind, data)
    assert time.process_time() - started < SECONDS
    for problem in problems:
        assert problem.line >= 1
        assert problem.column >= 1
        assert problem.message.id
        assert problem.message.en


@settings(max_examples=500, derandomize=True, **FUZZ)
@given(CASES)
def test_anything_gives_messages(case):
    check(case)


@pytest.mark.slow
@settings(max_examples=20_000, **FUZZ)
@given(CASES)
def test_anything_at_all_gives_messages(case):
    check(case)


@pytest.mark.slow
@pytest.mark.parametrize(
    "data",
    [
        b"a: " * 80_000,
        b"[" * 250_000,
        b"{" * 250_000,
        b"- " * 120_000,
        b"? " * 120_000,
        b"a:\n" + b"".join(b" " * depth + b"a:\n" for depth in range(700)),
        b"&a [" + b"*a, " * 60_000 + b"]",
        b"x: " + b"&a" * 100_000,
        b"name: {id: '" + b"''" * 120_000 + b"'}",
        b"summary: >-\n" + b"  yang dan di \n" * 16_000,
        b"sources: [" + b"{title: x}, " * 20_000 + b"]",
        b"photos: [" + b"{}, " * 60_000 + b"{}]",
        b"".join(b"k%d: x\n" % number for number in range(25_000)),
        b"a:\n" * 80_000,
        b"a: &a\n" * 40_000,
        b"collaboration:\n" + b"".join(b"- a%d\n" % number for number in range(25_000)),
        b"materials:\n" + b"".join(b"- a%d\n" % number for number in range(25_000)),
        b"name: '" + "🧺".encode() * 60_000 + b"'",
        b"\x00" * 200_000,
        b"%YAML 9.9\n---\nname: x\n",
        b"!!python/object/apply:os.system ['true']",
        b"<<: {a: b}\nname: x",
    ],
    ids=lambda data: repr(data[:16]),
)
def test_a_bomb_ends_soon_and_small(data):
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for kind in RECORDS:
        started = time.process_time()
        assert CHECKER.problems_of(kind, data)
        assert time.process_time() - started < SECONDS
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < MEGABYTES * 1024


@pytest.mark.slow
def test_a_coverage_guided_fuzzer_finds_nothing(tmp_path):
    pytest.importorskip("atheris")
    command = [
        sys.executable,
        str(Path(__file__).with_name("fuzz_with_atheris.py")),
        "-runs=20000",
        f"-timeout={SECONDS}",
        "-rss_limit_mb=1024",  # the fuzzer's own tables and the vocabulary included
        f"-artifact_prefix={tmp_path}/",
        str(tmp_path),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
