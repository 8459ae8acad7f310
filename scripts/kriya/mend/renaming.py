"""Other names for photos in a record that names them; all else in it stays byte for byte."""

from collections.abc import Mapping

from kriya.mend.draft import Draft, Edit, sound_values, with_values
from kriya.mend.places import BLOCK_TEXT, COLLECTIONS
from kriya.model import FieldPath


def with_photo_names(data: bytes, names: Mapping[FieldPath, str]) -> bytes | None:
    """Return the record *data* with plain file *names* at some paths; None where that cannot be done safely."""
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return None
    draft = Draft(text, sound_values(text))
    places = [draft.places.get(path) for path in names]
    if not all(place and place.style not in (*BLOCK_TEXT, *COLLECTIONS) for place in places):
        return None
    edits = [Edit(place.start, place.end, name) for place, name in zip(places, names.values(), strict=True)]
    renamed = draft.edited(edits, with_values(draft.values, names), ()).read_again()
    return renamed.text.encode() if renamed else None
