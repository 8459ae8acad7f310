"""The sharing card of each record: what it shows, in plain values."""

from kriya.model import CatalogueProduct, Localized, Maker, Vocabulary
from kriya.photos.share import PatternChoice, ShareJob


def share_job(entry: Maker | CatalogueProduct, words: Vocabulary, photo: str) -> ShareJob:
    """Return the card of a record; *photo* is the fingerprint of its first photo, '' where it has none."""
    if isinstance(entry, Maker):
        maker, made_by, crafts, motifs = entry, "", entry.record.crafts, ()
    else:
        maker, crafts, motifs = entry.maker, (entry.record.category,), entry.record.motifs
        made_by = _either(maker.record.name)
    name = entry.record.name
    return ShareJob(
        name=(name.id or "", name.en or ""),
        patterns=(PatternChoice(crafts[0], entry.record.code, tuple(motifs)),),
        kind=" · ".join(_either(words.categories[craft].label).split(" (")[0] for craft in crafts),
        maker=made_by,
        place=maker.short_place,
        sample=entry.sample,
        photo=photo,
    )


def _either(text: Localized) -> str:
    return text.words("id").text
