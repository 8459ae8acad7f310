"""What stands in for a field that is missing or wrong, so that the rest of its record is linked and judged as well.

None of it is ever shown: a field that has a stand-in has a problem, so there is no catalogue to build from.
"""

from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

from kriya.model import Artisan, Maker, SourceKind, Vocabulary

_TEXT, _DAY, _KEY = {"id": "-"}, "2000-01-01", "x"
_EVERY = {"code": "00000", "name": _TEXT}
_NEEDED: Mapping[SourceKind, Mapping[str, Any]] = {
    SourceKind.ARTISAN: {
        **_EVERY, "kind": "village", "district": "00.00.00", "story": _TEXT, "crafts": [_KEY],
    },
    SourceKind.PRODUCT: {**_EVERY, "category": _KEY, "summary": _TEXT, "added": _DAY},
    SourceKind.AGENDA: {**_EVERY, "kind": "meeting", "areas": ["ppu", "diy"], "summary": _TEXT},
}  # fmt: skip

_TIMES = ("when", "planned", "standing")
_BETWEEN_FIELDS: Mapping[SourceKind, Mapping[str, Any]] = {
    SourceKind.ARTISAN: {"consent": {"date": _DAY, "by": "-"}},
    SourceKind.PRODUCT: {},
    SourceKind.AGENDA: {"when": {"from": _DAY}, "sources": [{"title": "-"}]},
}
"""What satisfies the rules between the fields of a record where those that they look at are wrong."""

ALL_OF_A_MAKER = frozenset(Artisan.model_fields)
"""Fields from which nothing follows where the whole maker is a stand-in."""


def stand_in_maker(key: str, vocabulary: Vocabulary) -> Maker:
    """Return what stands in for the maker of the folder *key*, so that its products can be judged."""
    area = vocabulary.areas[key.partition("/")[0]]
    district = next(district for district in vocabulary.districts.values() if district.area == area.key)
    record = Artisan.model_validate(with_stand_ins(SourceKind.ARTISAN, {}, ALL_OF_A_MAKER))
    return Maker(
        key=key,
        file=PurePosixPath("products", key, "artisan.yml"),
        record=record,
        address="",
        district=district,
        regency=vocabulary.regencies[district.regency],
        area=area,
    )


def with_stand_ins(kind: SourceKind, values: Mapping[str, Any], faulty: frozenset[str]) -> dict[str, Any]:
    """Return *values* without the *faulty* fields, and with a stand-in for each that is needed and not there."""
    sound = {name: value for name, value in values.items() if name not in faulty}
    between = {name: value for name, value in _BETWEEN_FIELDS[kind].items() if name in faulty}
    if kind is SourceKind.AGENDA and faulty.intersection({"", *_TIMES}):
        between["when"] = _BETWEEN_FIELDS[kind]["when"]
        sound = {name: value for name, value in sound.items() if name not in _TIMES}
    if kind is SourceKind.ARTISAN and "name" in faulty:
        between["consent"] = sound.get("consent", _BETWEEN_FIELDS[kind]["consent"])
    return {**_NEEDED[kind], **between, **sound}
