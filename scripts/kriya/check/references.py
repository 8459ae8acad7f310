"""Whether the words of a record are in the vocabulary, and its photos in its folder.

The record's values are looked at as they were written, so that a mistake in one field hides none in another.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from kriya.check.photos import check_named_photos
from kriya.check.written import mapping_in, text_at, texts_of_each
from kriya.model import (
    DISTRICT_CODE,
    PHONE_CHANNELS,
    Channel,
    District,
    FieldPath,
    Source,
    SourceKind,
    Sources,
    Vocabulary,
    address_parts,
)
from kriya.problems import LONGEST_SHOWN, MAX_OF_A_FILE, Problem, Text, bare_words, brief, did_you_mean

_WORD: Mapping[SourceKind, tuple[str, str]] = {SourceKind.PRODUCT: ("category", "categories")}
"""Which field of which record holds one key, of which table. A district is one too, but first of all a number."""

_WORDS: Mapping[SourceKind, Mapping[str, str]] = {
    SourceKind.ARTISAN: {"crafts": "categories"},
    SourceKind.PRODUCT: {
        "techniques": "techniques",
        "materials": "materials",
        "dyes": "dyes",
        "motifs": "motifs",
    },
    SourceKind.AGENDA: {},
}
"""Which field of which record holds a list of keys, of which table."""


def check_references(source: Source, vocabulary: Vocabulary, sources: Sources) -> list[Problem]:
    """Return a problem for each word that the vocabulary lacks and each photo that is not there."""
    return [
        *_unknown_words(source, vocabulary),
        *_district_by_name(source, vocabulary),
        *_wrong_channels(source, vocabulary),
        *check_named_photos(source, sources),
    ]


def _unknown_words(source: Source, vocabulary: Vocabulary) -> Iterator[Problem]:
    unknown = [(path, key, table) for path, key, table in _used_words(source) if key not in getattr(vocabulary, table)]
    for number, (path, key, table) in enumerate(unknown):
        # looking for what was meant takes a while, and no more are shown
        yield _unknown(source, path, key, table, vocabulary, suggest=number < MAX_OF_A_FILE)


def _district_by_name(source: Source, vocabulary: Vocabulary) -> Iterator[Problem]:
    """Yield the code to write where a district is called by its name."""
    written = source.values.get("district")
    if not isinstance(written, str) or DISTRICT_CODE.fullmatch(written) or len(written) > LONGEST_SHOWN:
        return
    called = bare_words(written)
    named = [district for district in vocabulary.districts.values() if bare_words(district.name) <= called]
    if named:
        codes = [f'"{district.code}" ({district.name}, {_regency(district, vocabulary)})' for district in named]
        message = Text(f"tulis kodenya: {' atau '.join(codes)}", f"write its code: {' or '.join(codes)}")
        yield Problem(*source.place(("district",)), message, rule="unknown-word")


def _regency(district: District, vocabulary: Vocabulary) -> str:
    return vocabulary.regencies[district.regency].short


def _used_words(source: Source) -> Iterator[tuple[FieldPath, str, str]]:
    """Yield each key that the record uses, with its place and its table."""
    values = source.values
    if source.kind in _WORD:
        field, table = _WORD[source.kind]
        yield from ((*found, table) for found in text_at((field,), values.get(field)))
    district = values.get("district")
    if isinstance(district, str) and DISTRICT_CODE.fullmatch(district):
        yield ("district",), district, "districts"
    for field, table in _WORDS[source.kind].items():
        entries = values.get(field)
        for number, entry in enumerate(entries if isinstance(entries, list) else ()):
            yield from ((*found, table) for found in text_at((field, number), entry))
    yield from ((*found, "certificates") for found in texts_of_each("certificates", "kind", source))
    yield from ((*found, "units") for found in text_at(("price", "per"), mapping_in(values.get("price")).get("per")))


def _unknown(
    source: Source, path: FieldPath, key: str, table: str, vocabulary: Vocabulary, *, suggest: bool = True
) -> Problem:
    if table == "materials" and (refused := protected_material(key, vocabulary)):
        return Problem(*source.place(path), refused, rule="protected-material")
    message = Text(
        f"'{brief(key)}' tidak ada di kosakata {table}", f"'{brief(key)}' is not in the vocabulary's {table}"
    )
    if suggest and table != "districts":  # another district's number is no help
        known = getattr(vocabulary, table)
        message = did_you_mean(message, key, known, _labels(known))
    return Problem(*source.place(path), message, rule="unknown-word")


def _labels(known: Mapping[str, Any]) -> dict[str, str]:
    """Return by which other words people know the keys of a table."""
    return {
        key: " ".join(map(str, (label.id, label.en, getattr(word, "examples", None) or "")))
        for key, word in known.items()
        if (label := getattr(word, "label", None))
    }


def protected_material(key: str, vocabulary: Vocabulary) -> Text | None:
    """Return why a material is refused whose key or words give a protected animal away; None for any other."""
    words = f" {key.replace('-', ' ').lower()} "
    for entry in vocabulary.protected.values():
        if key == entry.key or any(f" {word} " in words for word in entry.match_words):
            return Text(
                f"{entry.label.id}: bahan dari satwa dilindungi ditolak; sebagai motif boleh",
                f"{entry.label.en}: materials from protected wildlife are refused; as a motif they are allowed",
            )
    return None


def _wrong_channels(source: Source, vocabulary: Vocabulary) -> Iterator[Problem]:
    for field, wrong in (("contact", _wrong_handle), ("links", _wrong_host)):
        written = mapping_in(source.values.get(field))
        for name, value in written.items():
            channel = vocabulary.channels.get(name)
            if channel is None:
                yield _unknown(
                    source, (field, name), name, "channels", vocabulary, suggest=len(written) <= MAX_OF_A_FILE
                )
            elif isinstance(value, str) and (message := wrong(channel, value)):
                yield Problem(*source.place((field, name)), message, rule="channel-address")


def _wrong_handle(channel: Channel, written: str) -> Text | None:
    if (
        not written.strip()
        or channel.key in PHONE_CHANNELS
        or channel.denies(written)
        or channel.handle(written) is not None
    ):
        return None  # a telephone number is judged by who knows numbers, an empty text by its field
    message = Text(
        f"'{brief(written)}' bukan alamat {channel.label.id} yang benar",
        f"'{brief(written)}' is not a right address for {channel.label.en}",
    )
    handle = _handle_in(channel, written)
    if handle is None and channel.example:
        return Text(f"{message.id}; tulis seperti {channel.example}", f"{message.en}; write it like {channel.example}")
    return Text(f"{message.id}; tulis {handle}", f"{message.en}; write {handle}") if handle else message


def _handle_in(channel: Channel, link: str) -> str | None:
    """Return the handle in a link to the channel's own host, without what the link says about its reader."""
    parts = address_parts(link if "//" in link else f"https://{link}")
    if parts is None or parts.hostname not in channel.allowed_hosts:
        return None
    return channel.handle(parts.path.strip("/"))


def _wrong_host(channel: Channel, address: str) -> Text | None:
    if (
        not address.startswith("https://")
        or channel.hosts(address)
        or "*" in channel.allowed_hosts
        or channel.denies(address)
    ):
        return None  # an address without https is told so by its field
    if not channel.allowed_hosts:
        return Text(f"{channel.label.id} ditulis di contact, bukan di links", f"{channel.label.en} belongs in contact")
    part = channel.path_prefix_required
    hosts = ", ".join(f"{host}{part.prefix if part and host in part.hosts else ''}" for host in channel.allowed_hosts)
    return Text(f"tautan {channel.label.id} harus menuju {hosts}", f"a {channel.label.en} link must go to {hosts}")
