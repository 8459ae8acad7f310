"""How single values may stand in a YAML file, as an editor sees them.

`kriya check` reads every value as text, an editor as YAML 1.2 has it: `150000` is a number there, `2026-05` and `no`
are text. A schema takes both; what only the check can judge is left to it.
"""

from typing import Any

from kriya.model import values
from kriya.model.codes import CODE
from kriya.model.parts import Order, Price

Schema = dict[str, Any]

_SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_WHOLE = r"\d{1,12}"

YES_WORDS = ("yes", "Yes", "YES", "on", "On", "ON")
NO_WORDS = ("no", "No", "NO", "off", "Off", "OFF")
"""Words that are text to an editor and mean true and false to the check."""

AFTER_HOST = r"""(?::\d{1,5})?(?:[/?#][^\s<>"'\\]*)?"""
"""What may follow the host in a link."""

KEY = rf"^{_SLUG}(?:/{_SLUG})*$"
"""A key of the vocabulary, or a record's place."""


def _value(kinds: str, id_: str, en: str, **rules: Any) -> Schema:
    """Return the schema of a value of the YAML *kinds*; what to write is both its explanation and its message."""
    what = f"{id_} / {en}"
    types = kinds.split()
    return {"type": types if len(types) > 1 else kinds, "description": what, "errorMessage": what, **rules}


TEXT = _value(
    "string number",
    "Tulis teks; beri tanda kutip bila memuat ': ' atau diawali tanda.",
    "Write text; put it in quotes where it holds ': ' or begins with a sign.",
    pattern=r"\S",
    maxLength=20_000,
)
BOTH_LANGUAGES = _value(
    "object",
    "Tulis id: … dan en: … di bawahnya.",
    "Write id: … and en: … below it.",
)
ONE_LINE_OR_BOTH = _value(
    "string number object",
    "Tulis satu baris, atau id: … dan en: … di bawahnya.",
    "Write one line, or id: … and en: … below it.",
    pattern=TEXT["pattern"],
    maxLength=TEXT["maxLength"],
)
COUNT = _value(
    "integer string",
    "Tulis bilangan bulat tanpa titik, koma, atau Rp.",
    "Write a whole number without dots, commas or Rp.",
    minimum=1,
    maximum=10**12 - 1,
    pattern=rf"^(?=0*[1-9]){_WHOLE}$",
)
LINK = _value(
    "string",
    "Tulis tautan lengkap yang diawali https://.",
    "Write a whole link that begins with https://.",
    pattern=rf"^https://[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?{AFTER_HOST}$",
    maxLength=2000,
)
TRUE_OR_FALSE = _value(
    "boolean string",
    "Tulis true atau false.",
    "Write true or false.",
    pattern=rf"^(?:{'|'.join((*YES_WORDS, *NO_WORDS))})$",
)

_CODE = _value(
    "string number",  # 12345 and 12E45 are numbers to an editor
    "Tulis lima huruf atau angka tanpa I, L, O, dan U.",
    "Write five letters or digits without I, L, O and U.",
    pattern=f"^{CODE.pattern}$",
)
_KEY = _value(
    "string",
    "Tulis nama folder atau kata kunci: huruf kecil, angka, dan tanda hubung.",
    "Write a folder's name or a key: small letters, digits and hyphens.",
    pattern=KEY,
)
_DISTRICT = _value(
    "string",
    'Tulis kode kecamatan Kemendagri dalam tanda kutip, misalnya "64.09.01".',
    'Write the Kemendagri district code in quotes, such as "64.09.01".',
    pattern=r"^\d\d\.\d\d\.\d\d$",
)
_DAY = _value(
    "string",
    "Tulis tanggal seperti 2025-07-10 (tahun-bulan-hari).",
    "Write a date such as 2025-07-10 (year-month-day).",
    pattern=r"^\d{4}-\d\d-\d\d$",
    format="date",
)
_PARTIAL_DATE = _value(
    "string integer",
    "Tulis tahun, bulan, atau tanggal: 2025, 2025-07, atau 2025-07-10.",
    "Write a year, a month or a date: 2025, 2025-07 or 2025-07-10.",
    pattern=r"^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$",
    minimum=0,
    maximum=9999,
)
_FILE_NAME = _value(
    "string",
    "Tulis nama berkas .jpg, .png, atau .webp di folder yang sama.",
    "Write the name of a .jpg, .png or .webp file in the same folder.",
    pattern=r"^[^./\\][^/\\]*\.(?:[jJ][pP][eE]?[gG]|[pP][nN][gG]|[wW][eE][bB][pP])$",
)
_NUMBER = _value(
    "number string",
    "Tulis bilangan dengan titik desimal, misalnya -1.204.",
    "Write a number with a decimal point, such as -1.204.",
    pattern=r"^[-+]?\d{1,3}(?:\.\d+)?$",
)
_TEXT_HASH = _value(
    "string number",  # 12345678 and 1234e567 are numbers to an editor
    "Ditulis oleh `kriya check --fix`.",
    "Written by `kriya check --fix`.",
    pattern=r"^[0-9a-f]{8}$",
    doNotSuggest=True,
)

VALUES: tuple[tuple[Any, Schema], ...] = (
    (values.Line, TEXT),
    (values.Code, _CODE),
    (values.Key, _KEY),
    (values.TextHash, _TEXT_HASH),
    (values.DistrictCode, _DISTRICT),
    (values.Count, COUNT),
    (values.Day, _DAY),
    (values.PartialDate, _PARTIAL_DATE),
    (values.Link, LINK),
    (values.FileName, _FILE_NAME),
    (bool, TRUE_OR_FALSE),
    (float, _NUMBER),
)
"""The schema of each kind of value that the model knows."""

_ENDS: Schema = {"items": COUNT, "minItems": 2, "maxItems": 2}

SPELLINGS: dict[tuple[type, str], Schema] = {
    (Price, "range"): _value(
        "array string",
        "Tulis dua harga, misalnya [150000, 300000].",
        "Write two prices, such as [150000, 300000].",
        pattern=rf"^{_WHOLE} *- *{_WHOLE}$",
        **_ENDS,
    ),
    (Order, "lead_days"): _value(
        "integer array string",
        "Tulis jumlah hari, misalnya 14 atau [7, 14].",
        "Write a number of days, such as 14 or [7, 14].",
        minimum=0,
        pattern=rf"^{_WHOLE}(?: *- *{_WHOLE})?$",
        **_ENDS,
    ),
}
"""Fields that may be written in more ways than their type tells."""

ON_REQUEST: Schema = {
    "enum": ["on-request"],
    "enumDescriptions": ["Harga atas permintaan / Price on request"],
    "errorMessage": "Tulis on-request, atau fixed, from, atau range di bawahnya. / "
    "Write on-request, or fixed, from or range below it.",
}
"""What may stand for a price."""


def or_empty(schema: Schema) -> Schema:
    """Return *schema* for a field that may be left empty, which counts as not written."""
    if "anyOf" in schema and "type" not in schema:
        return {**schema, "anyOf": [*schema["anyOf"], {"type": "null"}]}
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    empty = {**schema, "type": [*kinds, "null"]}
    if "enum" in schema:
        empty["enum"] = [*schema["enum"], None]
    return empty
