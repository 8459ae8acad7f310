"""Whether the words of a record are in the vocabulary, and its photos in its folder."""

from collections.abc import Iterator, Mapping
from typing import Any

from kriya.model import Checked, FieldPath, SourceKind, Sources, Vocabulary
from kriya.problems import Problem, Text, did_you_mean

PHOTO_SUFFIXES = (".jpg", ".jpeg", ".png", ".webp")
"""Endings of photos that can be shown."""

_WORDS: Mapping[SourceKind, Mapping[str, str]] = {
    SourceKind.ARTISAN: {"district": "districts", "crafts": "categories"},
    SourceKind.PRODUCT: {
        "category": "categories",
        "techniques": "techniques",
        "materials": "materials",
        "dyes": "dyes",
        "motifs": "motifs",
    },
    SourceKind.AGENDA: {},
}
"""Which field of which record holds keys of which table."""


def check_references(checked: Checked, vocabulary: Vocabulary, sources: Sources) -> list[Problem]:
    """Return a problem for each word that the vocabulary lacks and each photo that is not there."""
    return [
        *_unknown_words(checked, vocabulary),
        *_wrong_channels(checked, vocabulary),
        *_missing_photos(checked, sources),
    ]


def _unknown_words(checked: Checked, vocabulary: Vocabulary) -> Iterator[Problem]:
    for field, table in _WORDS[checked.source.kind].items():
        for path, key in _keys(field, getattr(checked.record, field)):
            yield from _unknown(checked, path, key, table, vocabulary)
    for number, claim in enumerate(getattr(checked.record, "certificates", ())):
        yield from _unknown(checked, ("certificates", number, "kind"), claim.kind, "certificates", vocabulary)
    price = getattr(checked.record, "price", None)
    if price and price.per:
        yield from _unknown(checked, ("price", "per"), price.per, "units", vocabulary)


def _keys(field: str, value: Any) -> Iterator[tuple[FieldPath, str]]:
    if isinstance(value, str):
        yield (field,), value
    else:
        yield from (((field, number), key) for number, key in enumerate(value))


def _unknown(checked: Checked, path: FieldPath, key: str, table: str, vocabulary: Vocabulary) -> Iterator[Problem]:
    known = getattr(vocabulary, table)
    if key in known:
        return
    if table == "materials" and key in vocabulary.protected:
        label = vocabulary.protected[key].label
        message = Text(
            f"{label.id}: bahan dari satwa dilindungi ditolak; sebagai motif boleh",
            f"{label.en}: materials from protected wildlife are refused; as a motif they are allowed",
        )
    else:
        message = Text(f"'{key}' tidak ada di kosakata {table}", f"'{key}' is not in the vocabulary's {table}")
        if table != "districts":  # another district's number is no help
            message = did_you_mean(message, key, known)
    yield Problem(*checked.source.place(path), message)


def _wrong_channels(checked: Checked, vocabulary: Vocabulary) -> Iterator[Problem]:
    for field in ("contact", "links"):
        for name, value in getattr(checked.record, field, {}).items():
            channel = vocabulary.channels.get(name)
            if channel is None:
                yield from _unknown(checked, (field, name), name, "channels", vocabulary)
            elif field == "contact" and channel.handle(value) is None:
                message = Text(
                    f"'{value}' bukan alamat {channel.label.id} yang benar",
                    f"'{value}' is not a right address for {channel.label.en}",
                )
                yield Problem(*checked.source.place((field, name)), message)
            elif field == "links" and not channel.hosts(value):
                hosts = ", ".join(channel.allowed_hosts)
                message = Text(
                    f"tautan {channel.label.id} harus menuju {hosts}", f"a {channel.label.en} link must go to {hosts}"
                )
                yield Problem(*checked.source.place((field, name)), message)


def _missing_photos(checked: Checked, sources: Sources) -> Iterator[Problem]:
    photos = [(("photos", number, "file"), photo) for number, photo in enumerate(getattr(checked.record, "photos", ()))]
    if portrait := getattr(checked.record, "photo", None):
        photos.append((("photo", "file"), portrait))
    for path, photo in photos:
        if not photo.file.lower().endswith(PHOTO_SUFFIXES):
            message = Text(
                f"'{photo.file}' bukan foto yang dikenal; pakai .jpg, .png, atau .webp",
                f"'{photo.file}' is not a known kind of photo; use .jpg, .png or .webp",
            )
            yield Problem(*checked.source.place(path), message)
        elif checked.source.file.with_name(photo.file) not in sources.files:
            message = Text(
                f"foto '{photo.file}' tidak ada di folder ini", f"there is no photo '{photo.file}' in this folder"
            )
            yield Problem(*checked.source.place(path), message)
