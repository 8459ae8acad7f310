"""Whether the photos that records name are there, can be shown, are light enough, and give away no home.

What makes a photo unusable is an error at the line that names it. What only should be mended is a warning.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from pathlib import PurePosixPath

from kriya.check.case import Case
from kriya.check.written import mapping_in, text_at, texts_of_each
from kriya.model import (
    HEAVY_BYTES,
    MAX_MEGAPIXELS,
    PHOTO_ENDINGS,
    PHOTO_SUFFIXES,
    PICTURE_SUFFIXES,
    FieldPath,
    PhotoFault,
    PhotoFile,
    Source,
    SourceKind,
    Sources,
)
from kriya.problems import Problem, Severity, Text, brief, did_you_mean

MAX_BYTES, MAX_ASPECT = 20_000_000, 10
"""What no photo needs: more bytes, or a side that is longer than the other by more."""

MAX_MEGAPIXELS_OF = {"WEBP": 40}
"""Its decoder keeps four copies of a picture at once, so that 80 megapixels would take more than a gigabyte."""

HEAVY_MEGAPIXELS = 40
"""From here on a photo takes long to decode, and is heavy as well."""

_PLAIN_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\.[a-z]+")
_FAULTS: Mapping[PhotoFault, tuple[str, str]] = {
    PhotoFault.EMPTY: ("kosong (0 bita); kirim ulang fotonya", "is empty (0 bytes); send the photo again"),
    PhotoFault.UNREADABLE: ("rusak; simpan ulang atau kirim ulang", "is damaged; save it or send it again"),
    PhotoFault.CUT_SHORT: (
        "terpotong sebelum selesai; salin ulang dari asalnya",
        "was cut short; copy it again from where it came",
    ),
    PhotoFault.OTHER_KIND: (
        "bukan foto JPEG, PNG, WebP, atau HEIC; simpan ulang sebagai JPEG",
        "is no JPEG, PNG, WebP or HEIC photo; save it again as a JPEG",
    ),
}


def check_named_photos(source: Source, sources: Sources) -> Iterator[Problem]:
    """Yield an error for each photo that the record names and that cannot be shown."""
    for path, file in named_photos(source):
        if why := _why_not_shown(file, sources):
            yield Problem(*source.place(path), *why)  # where it stands is asked only now: that reads the file again


def damaged_photos(sources: Sources, damaged: Collection[PurePosixPath]) -> list[Problem]:
    """Return an error for each place where a record names one of the *damaged* photos."""
    return [
        Problem(*source.place(path), _said(file, _FAULTS[PhotoFault.UNREADABLE]), Severity.ERROR, "photo")
        for source in sources.records
        for path, file in named_photos(source)
        if file in damaged
    ]


def named_photos(source: Source) -> Iterator[tuple[FieldPath, PurePosixPath]]:
    """Yield each photo that a record names, as far as it lies beside it; its field says so where it does not."""
    portrait = text_at(("photo", "file"), mapping_in(source.values.get("photo")).get("file"))
    for path, name in (*portrait, *texts_of_each("photos", "file", source)):
        if name and "/" not in name and "\\" not in name:
            yield path, source.file.with_name(name)


def fault_of(photo: PhotoFile) -> Text | None:
    """Return why a file is no photo that can be read, as what is said of it; None where its header is sound."""
    return Text(*_FAULTS[photo.fault]) if photo.fault else None


def is_well_named(file: PurePosixPath, kind: str) -> bool:
    """Return whether the name of a photo of *kind*, such as JPEG, is plain and ends as it must."""
    return bool(_PLAIN_NAME.fullmatch(file.name)) and file.suffix in PHOTO_ENDINGS[kind]


def _said(file: PurePosixPath, reason: tuple[str, str]) -> Text:
    return Text(*(f"'{file.name}' {said}" for said in reason))


def _why_not_shown(file: PurePosixPath, sources: Sources) -> tuple[Text, Severity, str] | None:
    """Return what is wrong with a photo as a Problem ends with it: message, severity, rule."""
    if not file.name.lower().endswith(PHOTO_SUFFIXES):
        message = Text(
            f"'{file.name}' bukan foto yang dikenal; pakai .jpg, .png, .webp, atau .heic",
            f"'{file.name}' is not a known kind of photo; use .jpg, .png, .webp or .heic",
        )
        return message, Severity.ERROR, "photo-kind"
    if file not in sources.photos:
        message = Text(
            f"foto '{brief(file.name)}' tidak ada di folder ini",
            f"there is no photo '{brief(file.name)}' in this folder",
        )
        beside = [other.name for other in sources.photos if other.parent == file.parent]
        return did_you_mean(message, file.name, beside), Severity.ERROR, "missing-photo"
    reason = _unusable(sources.photos[file])
    return (_said(file, reason), Severity.ERROR, "photo") if reason else None


def _unusable(photo: PhotoFile) -> tuple[str, str] | None:
    if photo.fault:
        return _FAULTS[photo.fault]
    if photo.size > MAX_BYTES:
        said = f"{photo.size / 1e6:.0f} MB"
        return f"{said}; paling besar 20 MB: `kriya photo` mengecilkannya", (
            f"has {said}; 20 MB at the most: `kriya photo` shrinks it"
        )
    most = MAX_MEGAPIXELS_OF.get(photo.format, MAX_MEGAPIXELS)
    if photo.megapixels > most:
        said = f"{photo.width} × {photo.height}"
        return f"{said} piksel; paling besar {most} megapiksel", f"has {said} pixels; {most} megapixels at the most"
    if max(photo.width, photo.height) > MAX_ASPECT * min(photo.width, photo.height):
        return "terlalu panjang atau terlalu tipis; potong fotonya", "is too long or too thin; crop the photo"
    return None


def check_photo_files(case: Case) -> Iterator[Problem]:
    """Yield a warning for each photo of a record that should be mended: heavy, misnamed, or with its place in it."""
    for path, file in _photos(case):
        photo = case.photos.get(file)
        if photo is None:
            continue
        if photo.has_place:
            yield case.warning("photo-place", path, *_tells_place(file))
        if photo.size > HEAVY_BYTES or photo.megapixels > HEAVY_MEGAPIXELS:
            said = f"{photo.size / 1e6:.1f} MB, {photo.megapixels:.0f}"
            yield case.warning(
                "heavy-photo",
                path,
                f"'{file.name}' berat ({said} megapiksel); `kriya photo` mengecilkannya",
                f"'{file.name}' is heavy ({said} megapixels); `kriya photo` shrinks it",
            )
        if file.suffix.lower() not in PHOTO_ENDINGS[photo.format]:
            yield case.warning(
                "photo-kind",
                path,
                f"isi '{file.name}' adalah {photo.format}; `kriya photo` membetulkan namanya",
                f"'{file.name}' holds a {photo.format}; `kriya photo` gives it the right name",
            )
        if not _PLAIN_NAME.fullmatch(file.name):
            yield case.warning(
                "photo-name",
                path,
                f"'{file.name}': nama foto hanya huruf kecil, angka, dan tanda hubung; `kriya photo` menggantinya",
                f"'{file.name}': names of photos have small letters, digits and hyphens; `kriya photo` renames it",
            )


def _photos(case: Case) -> Iterator[tuple[FieldPath, PurePosixPath]]:
    """Yield the photos of a record; none where what it says of them has a problem of its own."""
    return ((path, file) for path, file in named_photos(case.source) if path[0] not in case.faulty)


def _tells_place(file: PurePosixPath) -> tuple[str, str]:
    return (
        f"'{file.name}' menyimpan tempat pemotretan (GPS), mungkin rumah seseorang; `kriya photo` menghapusnya",
        f"'{file.name}' holds where it was taken (GPS), perhaps somebody's home; `kriya photo` removes that",
    )


def check_other_pictures(cases: list[Case], sources: Sources) -> Iterator[Problem]:
    """Yield what is wrong with pictures that no record names, and with names that differ in their capitals only."""
    named = {file for source in sources.records for _, file in named_photos(source)}
    unsure = {_folder(kind, key) for kind, key in sources.unread}
    for file in sorted(file for file in sources.files - named if file.suffix.lower() in PICTURE_SUFFIXES):
        if file.parent in unsure:
            continue  # a record that cannot be read may name it
        message = Text(
            "tidak ada catatan yang menyebut foto ini; tambahkan di photos, atau hapus",
            "no record names this photo; add it to photos, or remove it",
        )
        yield Problem(file, 1, 1, "", message, Severity.WARNING, "unnamed-photo")
        if file in sources.photos and sources.photos[file].has_place:
            yield Problem(file, 1, 1, "", Text(*_tells_place(file)), Severity.WARNING, "photo-place")
    yield from _clashing_names(cases, sources)


def _folder(kind: SourceKind, key: str) -> PurePosixPath:
    return PurePosixPath("products", key if kind is SourceKind.ARTISAN else key.rpartition("/")[0])


def _clashing_names(cases: list[Case], sources: Sources) -> Iterator[Problem]:
    """Two such names are one file on Windows and macOS, so that one photo would silently become the other."""
    alike: dict[str, list[PurePosixPath]] = defaultdict(list)
    for file in sources.photos:
        alike[str(file).lower()].append(file)
    for case in cases:
        for path, file in _photos(case):
            for other in alike[str(file).lower()]:
                if other != file:
                    yield case.error(
                        "photo-name",
                        path,
                        f"'{file.name}' dan '{other.name}' hanya berbeda huruf besar; ganti nama salah satunya",
                        f"'{file.name}' and '{other.name}' differ in capitals only; rename one of them",
                    )
