"""What the model's errors mean, in sentences a contributor can act on."""

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from pydantic_core import ErrorDetails

from kriya.model import FAULT, of_unseen, unseen_in_word, without_curly_quotes
from kriya.problems import LONGEST_SHOWN, Text, brief, did_you_mean

_SENTENCES: Mapping[str, Text] = MappingProxyType(
    {
        "missing": Text("kolom ini wajib diisi", "this field is needed"),
        "string_type": Text("tulis teks di sini", "write text here"),
        "string_too_short": Text("teks ini kosong; isi, atau hapus kolomnya", "this text is empty; fill or remove it"),
        "string_too_long": Text("teks ini terlalu panjang", "this text is too long"),
        "dict_type": Text("tulis kolom-kolom di bawahnya", "write fields below it"),
        "tuple_type": Text(
            "tulis daftar: [satu, dua], atau satu per baris dengan '- '",
            "write a list: [one, two], or one a line with '- '",
        ),
        "too_short": Text("isi paling sedikit satu", "give at least one"),
        "string_pattern_mismatch": Text("sidik teks ini rusak; hapus barisnya", "damaged fingerprint; remove the line"),
        "bool_parsing": Text("tulis true atau false", "write true or false"),
        "bool_type": Text("tulis true atau false", "write true or false"),
        "float_parsing": Text("tulis angka, misalnya -1.204", "write a number, such as -1.204"),
        "float_type": Text("tulis angka, misalnya -1.204", "write a number, such as -1.204"),
        "greater_than_equal": Text("angka ini terlalu kecil", "this number is too small"),
        "less_than_equal": Text("angka ini terlalu besar", "this number is too large"),
    }
)
_OF_WORDS = frozenset({FAULT, "enum", "literal_error", "bool_parsing", "float_parsing"})
"""Errors of values that are words, numbers or dates, not texts."""

_UNKNOWN = Text("nilai ini tidak cocok", "this value does not fit")


def sentence(error: ErrorDetails, known_fields: Iterable[str]) -> Text:
    """Return what *error* means; *known_fields* are those that would have been right there."""
    kind, context = error["type"], error.get("ctx") or {}
    if copied := _copied(kind, error["input"]):
        return copied
    if kind == FAULT:
        return Text(context["id"], context["en"])
    if kind == "extra_forbidden":
        return _unknown_field(error, known_fields)
    if kind == "model_type":
        listed = ", ".join(name for name in known_fields if not name.endswith("_from"))
        return Text(f"tulis kolom-kolom di bawahnya: {listed}", f"write fields below it: {listed}")
    if kind in {"enum", "literal_error"}:
        return _choice(error["input"], context)
    return _SENTENCES.get(kind, _UNKNOWN)


def _copied(kind: str, given: Any) -> Text | None:
    """Return what is wrong with a value that copying brought signs into: quotes that are none, signs nobody sees."""
    if kind not in _OF_WORDS or not isinstance(given, str):
        return None
    if sign := unseen_in_word(given):
        return Text(*of_unseen(sign))
    bare = without_curly_quotes(given)
    if bare == given or len(bare) > LONGEST_SHOWN:
        return None
    bare = re.sub(r"(?<=\d)\.(?=\d{3}(?:\D|$))", "", bare)  # a price loses the dots between its thousands as well
    return Text(f'ganti tanda kutip “ ” dengan yang lurus: "{bare}"', f'write straight quotes instead of “ ”: "{bare}"')


def _unknown_field(error: ErrorDetails, known_fields: Iterable[str]) -> Text:
    name = str(error["loc"][-1])
    if sign := unseen_in_word(name):
        return Text(*of_unseen(sign))
    if "\N{NO-BREAK SPACE}" in name:
        return Text(
            f"di dalam '{name}' ada spasi tak-putus; ganti dengan spasi biasa",
            f"'{name}' holds a non-breaking space; put an ordinary space",
        )
    if error["input"] is None and len(error["loc"]) > 1:
        return _cut_off(name)
    return did_you_mean(
        Text(f"kolom '{brief(name)}' tidak dikenal", f"there is no field '{brief(name)}'"), name, known_fields
    )


def _cut_off(name: str) -> Text:
    """Return what a name without a value within a part of a record most likely is: what came after a comma."""
    if name.isdecimal():
        return Text(
            f"'{name}' terpisah dari bilangannya: di dalam {{ }} koma memisahkan; tulis tanpa koma, misalnya 500000",
            f"'{name}' was cut off its number: a comma separates in {{ }}; write it without commas, such as 500000",
        )
    return Text(
        f"kolom '{name}' tidak dikenal dan kosong: di dalam {{ }} koma memisahkan; apit teks dengan tanda kutip",
        f"there is no field '{name}', and it is empty: a comma separates in {{ }}; put the text in quotes",
    )


def _choice(given: Any, context: Mapping[str, Any]) -> Text:
    expected = str(context.get("expected", "")).replace("'", "").replace(" or ", ", ").split(", ")
    listed = ", ".join(expected)
    if not isinstance(given, str):
        return Text(f"tulis salah satu dari: {listed}", f"write one of: {listed}")
    return did_you_mean(
        Text(
            f"'{brief(given)}' tidak dikenal; pilih dari: {listed}",
            f"'{brief(given)}' is not known; choose from: {listed}",
        ),
        given,
        expected,
    )
