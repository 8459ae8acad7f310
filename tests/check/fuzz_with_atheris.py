"""A coverage-guided fuzzer throws bytes at the checks; the slow tests run it for a fixed number of cases.

By hand: `python tests/check/fuzz_with_atheris.py -runs=100000`.
"""

import sys
from pathlib import Path

import atheris

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parent.parent)]

with atheris.instrument_imports(include=["kriya"]):
    from fuzzing import RECORDS, Checker

CHECKER = Checker()
KINDS = list(RECORDS)


def check(data: bytes) -> None:
    """Check *data* as a record; its first byte says as which kind."""
    if data:
        CHECKER.problems_of(KINDS[data[0] % len(KINDS)], data[1:])


def corpus(folder: Path) -> None:
    """Put a right record of each kind into *folder*, so that the fuzzer need not invent YAML."""
    for number, kind in enumerate(KINDS):
        (folder / kind).write_bytes(bytes([number]) + RECORDS[kind][2].encode())


if __name__ == "__main__":
    corpus(Path(sys.argv[-1]))
    atheris.Setup(sys.argv, check)
    atheris.Fuzz()
