"""A clean photo in the place of its original, in steps of which each leaves everything whole.

The new file is written first, then the records that name it, and only then is the old one removed: whenever this is
killed, every record names a file that is there, and no original is gone whose clean copy is not on the disk.
"""

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from kriya.files import remove_file, write_for_good
from kriya.mend import with_photo_names
from kriya.model import FieldPath
from kriya.originals.naming import Mention
from kriya.problems import CatalogueError, Text


def replace_photo(
    root: Path, file: PurePosixPath, target: PurePosixPath, data: bytes, mentions: Sequence[Mention], *, rehearse: bool
) -> None:
    """Put *data* at *target* instead of *file*, and name it in every record that names the photo.

    With *rehearse*, nothing is written, but what could not be done is told all the same.

    Raises:
        CatalogueError: a record cannot be changed safely; nothing was written.
        OSError: a file cannot be read or written.
    """
    records = _renamed(root, target.name, mentions) if target != file else {}
    if rehearse:
        return
    write_for_good(root / target, data)
    for record, text in records.items():
        write_for_good(root / record, text)
    if target != file:
        remove_file(root / file)


def _renamed(root: Path, name: str, mentions: Sequence[Mention]) -> dict[PurePosixPath, bytes]:
    paths: dict[PurePosixPath, list[FieldPath]] = defaultdict(list)
    for mention in mentions:
        paths[mention.record].append(mention.path)
    renamed = {}
    for record, fields in paths.items():
        text = with_photo_names((root / record).read_bytes(), dict.fromkeys(fields, name))
        if text is None:
            raise CatalogueError(
                Text(
                    f"{record.name} tidak dapat diubah dengan aman; ganti sendiri nama fotonya menjadi '{name}'",
                    f"{record.name} cannot be changed safely; rename the photo to '{name}' by hand",
                )
            )
        renamed[record] = text
    return renamed
