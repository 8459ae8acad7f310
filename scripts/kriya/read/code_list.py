"""The list of published codes to values: what each line says, and what is wrong with its form.

A line is read on its own, so that one that is damaged hides no other.
"""

import csv
import re
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from functools import lru_cache
from pathlib import Path

from kriya.model import CODE_LIST, COLUMNS, RECORD_MODELS, CodeList, Localized, PublishedCode, SourceKind
from kriya.model.codes import CODE
from kriya.problems import Problem, Text, brief, did_you_mean
from kriya.read.history import lines_ever

_MERGE_MARKS = ("<<<<<<<", "|||||||", "=======", ">>>>>>>")
_KEY_STEPS = {SourceKind.ARTISAN: 2, SourceKind.PRODUCT: 3, SourceKind.AGENDA: 1}
HEADER = ",".join(COLUMNS)


class _LineError(Exception):
    """A line that does not say what a line must say; carries the sentence."""

    def __init__(self, column: str, message: Text) -> None:
        self.column, self.message = column, message
        super().__init__(message.en)


def read_code_list(products: Path) -> tuple[CodeList, list[Problem]]:
    """Return the list of published codes in the folder *products*, and a problem for each line that is damaged."""
    file = products / CODE_LIST.name
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return CodeList(lost=_lost(file, frozenset())), []
    except OSError as error:
        message = Text(f"berkas ini tidak terbaca: {error.strerror}", f"this cannot be read: {error.strerror}")
        return CodeList(exists=True, sound=False), [_fault(1, "", message)]
    except UnicodeDecodeError:
        return CodeList(exists=True, sound=False), [_fault(1, "", _NOT_UTF8)]
    codes, problems = _read_lines(text.splitlines())
    lost = {} if problems else _lost(file, frozenset(code.code for code in codes))
    return CodeList(tuple(codes), exists=True, sound=not problems, lost=lost), problems


def _lost(file: Path, listed: Collection[str]) -> Mapping[str, str]:
    """Return each code that *file* once had and that is not among *listed*, with the last line it stood in."""
    lost: dict[str, str] = {}
    for line in lines_ever(file):
        try:
            if line[:5] not in listed and (code := _read_line(line, 0)):
                lost.setdefault(code.code, line)
        except _LineError:
            continue  # what was damaged and mended again
    return lost


def _read_lines(lines: Sequence[str]) -> tuple[list[PublishedCode], list[Problem]]:
    if not lines or not (lines[0].strip() == HEADER or lines[0].startswith(_MERGE_MARKS)):
        return [], [_fault(1, "", _NO_HEADER)]
    codes: list[PublishedCode] = []
    problems: list[Problem] = []
    first: dict[str, int] = {}
    for number, line in enumerate(lines, 1):
        try:
            code = _read_line(line, number)
        except _LineError as error:
            problems.append(_fault(number, error.column, error.message))
            continue
        if code is None:
            continue
        if code.code in first:
            problems.append(_fault(number, "code", _twice(code.code, first[code.code])))
        else:
            first[code.code] = number
            codes.append(code)
    return codes, problems


def _read_line(line: str, number: int) -> PublishedCode | None:
    """Return what *line* says; nothing for an empty line or the header, which a merge may bring twice.

    Raises:
        _LineError: the line is damaged.
    """
    if not line.strip() or line.strip() == HEADER:
        return None
    if line.startswith(_MERGE_MARKS):
        raise _LineError("", _CONFLICT)
    cells = _cells(line)
    if len(cells) != len(COLUMNS):
        raise _LineError("", _columns(len(cells)))
    code, kind, key, name_id, name_en, published, gone = (cell.strip() for cell in cells)
    known = _kind(kind)
    return PublishedCode(
        _code(code), known, _key(key, known), _name(name_id, name_en),
        _day(published, "published"), _day(gone, "gone") if gone else None, number,
    )  # fmt: skip


def _cells(line: str) -> list[str]:
    if '"' not in line:
        return line.split(",")
    try:
        [cells] = csv.reader([line], strict=True)
    except (csv.Error, ValueError):
        raise _LineError("", _QUOTES) from None
    return cells


def _code(written: str) -> str:
    if not CODE.fullmatch(written):
        raise _LineError(
            "code",
            Text(
                f"'{brief(written)}' bukan kode: lima huruf besar atau angka, tanpa I, L, O, dan U",
                f"'{brief(written)}' is no code: five capitals or digits, without I, L, O and U",
            ),
        )
    return written


def _kind(written: str) -> SourceKind:
    for kind in RECORD_MODELS:
        if written == kind.value:
            return kind
    listed = ", ".join(RECORD_MODELS)
    message = Text(
        f"'{brief(written)}' bukan jenis catatan; pilih dari: {listed}",
        f"'{brief(written)}' is no kind of record; choose from: {listed}",
    )
    raise _LineError("kind", did_you_mean(message, written, RECORD_MODELS))


def _key(written: str, kind: SourceKind) -> str:
    steps = written.split("/")
    if len(steps) != _KEY_STEPS[kind] or not all(re.fullmatch(r"[a-z0-9-]+", step) for step in steps):
        raise _LineError(
            "key",
            Text(
                f"'{brief(written)}' bukan tempat catatan {kind}, seperti ppu/sepan/anjat-rotan",
                f"'{brief(written)}' is no place of such a record ({kind}), such as ppu/sepan/anjat-rotan",
            ),
        )
    return written


def _name(name_id: str, name_en: str) -> Localized:
    try:
        return Localized(id=name_id or None, en=name_en or None)
    except ValueError:
        message = Text("namanya kosong atau terlalu panjang", "the name is empty or too long")
        raise _LineError("name_id", message) from None


@lru_cache
def _day(written: str, column: str) -> date:
    try:
        if not re.fullmatch(r"\d{4}-\d\d-\d\d", written):
            raise ValueError
        return date.fromisoformat(written)
    except ValueError:
        message = Text(
            f"'{brief(written)}' bukan tanggal; tulis seperti 2026-11-24",
            f"'{brief(written)}' is no day; write it like 2026-11-24",
        )
        raise _LineError(column, message) from None


def _columns(count: int) -> Text:
    return Text(
        f"baris ini berisi {count} kolom, seharusnya {len(COLUMNS)}: {HEADER} (nama yang berkoma diapit tanda kutip)",
        f"this line has {count} columns instead of {len(COLUMNS)}: {HEADER} (a name with a comma stands in quotes)",
    )


def _twice(code: str, line: int) -> Text:
    return Text(
        f"kode {code} sudah ada di baris {line}; hapus baris yang lebih baru",
        f"the code {code} stands in line {line} already; remove the newer line",
    )


def _fault(line: int, column: str, message: Text) -> Problem:
    return Problem(CODE_LIST, line, 1, column, message, rule="code-list")


_CONFLICT = Text(
    "ada tanda konflik penggabungan Git; simpan baris dari kedua sisi, hapus baris <<<<<<<, =======, dan >>>>>>>",
    "here is a mark of a Git merge conflict; keep the lines of both sides, remove <<<<<<<, ======= and >>>>>>>",
)
_NO_HEADER = Text(
    f"baris pertama harus {HEADER} (dengan koma; Excel kadang menulis titik koma)",
    f"the first line must be {HEADER} (with commas; Excel sometimes writes semicolons)",
)
_NOT_UTF8 = Text("berkas ini bukan UTF-8; simpan sebagai CSV UTF-8", "this file is not UTF-8; save it as CSV UTF-8")
_QUOTES = Text("tanda kutip di baris ini tidak berpasangan", "a quote in this line has no twin")
