"""Checked records to a problem for each reference that leads nowhere, or back to where it comes from."""

from collections.abc import Iterator, Mapping, Sequence

from kriya.model import Checked, FieldPath, SourceKind, Sources
from kriya.problems import Problem, Text, brief, did_you_mean

_REFERENCES: Mapping[SourceKind, Mapping[str, SourceKind]] = {
    SourceKind.ARTISAN: {},
    SourceKind.PRODUCT: {"collaboration": SourceKind.ARTISAN, "events": SourceKind.AGENDA},
    SourceKind.AGENDA: {"makers": SourceKind.ARTISAN, "products": SourceKind.PRODUCT},
}
"""Which field of which record refers to which others."""

MOST_HELPED = 20
"""Dead references of a record for which the one that was meant is looked for, among all records; it takes a while."""

_NAMED_BY: Mapping[SourceKind, Text] = {
    SourceKind.ARTISAN: Text("tulis folder perajinnya, misalnya {}", "write the maker's folder, such as {}"),
    SourceKind.PRODUCT: Text("tulis folder dan berkasnya, misalnya {}", "write its folder and file, such as {}"),
    SourceKind.AGENDA: Text("tulis nama berkasnya tanpa .yml, misalnya {}", "write its file without .yml, such as {}"),
}
"""What refers to each kind of record."""


def dead_references(records: Sequence[Checked], sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each reference of *records* to none that there is, or to the record's own maker."""
    known = {kind: sources.keys(kind) for kind in _REFERENCES}
    for checked in records:
        references = list(_references(checked))
        dead = [(path, key, kind) for path, key, kind in references if key not in known[kind]]
        for number, (path, key, kind) in enumerate(dead):
            message = Text(f"catatan '{brief(key)}' tidak ada", f"there is no record '{brief(key)}'")
            if number < MOST_HELPED:
                message = _with_help(message, key, kind, known[kind])
            yield Problem(*checked.source.place(path), message, rule="dead-reference")
        yield from (_with_oneself(checked, path) for path, key, _ in references if _is_own_maker(checked, path, key))


def _with_help(message: Text, key: str, kind: SourceKind, known: set[str]) -> Text:
    helped = did_you_mean(message, key, sorted(known))
    if helped is not message or not known:
        return helped
    areas = {name.partition("/")[0]: name for name in sorted(known, reverse=True)}
    first = min(known) if kind is SourceKind.AGENDA else ", ".join(sorted(areas.values(), reverse=True))
    return Text(*(f"{said}; {how.format(first)}" for said, how in zip(message, _NAMED_BY[kind], strict=True)))


def _is_own_maker(checked: Checked, path: FieldPath, key: str) -> bool:
    return path[0] == "collaboration" and key == checked.source.key.rpartition("/")[0]


def _with_oneself(checked: Checked, path: FieldPath) -> Problem:
    message = Text(
        "ini perajin produk ini sendiri; collaboration hanya untuk perajin lain",
        "this is the product's own maker; collaboration is for other makers",
    )
    return Problem(*checked.source.place(path), message, rule="own-maker")


def _references(checked: Checked) -> Iterator[tuple[FieldPath, str, SourceKind]]:
    """Yield each record that *checked* refers to: where, its key and its kind; those in a faulty field as well."""
    for field, kind in _REFERENCES[checked.source.kind].items():
        written = checked.source.values.get(field) if field in checked.faulty else getattr(checked.record, field)
        for number, key in enumerate(written if isinstance(written, list | tuple) else ()):
            if isinstance(key, str):
                yield (field, number), key.strip(), kind
    if checked.source.kind is SourceKind.AGENDA:
        for number, stand in enumerate(checked.record.stands):
            yield ("stands", number, "maker"), stand.maker, SourceKind.ARTISAN
