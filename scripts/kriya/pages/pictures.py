"""The photos on a record's own page: in a gallery with whose each one is, and as data for machines."""

from collections.abc import Sequence
from typing import Any

from kriya.model import Licence, Picture, find_licence
from kriya.pages.cards import picture_values
from kriya.pages.edition import Edition


def gallery_values(edition: Edition, pictures: Sequence[Picture], category: str) -> dict[str, Any]:
    """Return the pictures of a record with their credits; a credit that all of several share stands apart, once."""
    stated = [_credit(edition, picture) for picture in pictures]
    shared = stated[0] if len(stated) > 1 and all(credit == stated[0] for credit in stated) else None
    return {
        "pictures": [
            {
                **picture_values(edition, picture, category),
                "file": picture.largest,
                "alt_lang": picture.alt.words(edition.language).lang if picture.alt else "",
                "credit": None if shared else credit,
            }
            for picture, credit in zip(pictures, stated, strict=True)
        ],
        "shared_credit": shared,
    }


def share_values(edition: Edition, key: str, alt: str) -> dict[str, Any] | None:
    """Return the sharing card of the record *key*, or with '' that of other pages; *alt* says what it shows."""
    card = edition.shares.get(key)
    return {"src": card.src, "width": card.width, "height": card.height, "alt": alt} if card else None


def record_card(edition: Edition, key: str, name: str, category: str) -> dict[str, Any] | None:
    """Return the sharing card of a record: its name, and its first picture."""
    picture = picture_values(edition, edition.pictures[key][0], category)
    return share_values(edition, key, edition.word("share_alt", name=name, picture=picture["alt"]))


def photo_objects(edition: Edition, pictures: Sequence[Picture]) -> list[dict[str, Any]]:
    """Return each photo as a schema.org ImageObject that says what its record states; a drawing is no photo.

    Whether a credit names a person or a body is not stated, so it makes no `creator`, which must be one of them.
    """
    return [_photo_object(edition, picture) for picture in pictures if picture.alt]


def _photo_object(edition: Edition, picture: Picture) -> dict[str, Any]:
    address = edition.site_url + picture.largest
    licence = _licence(picture)
    stated = {
        "thumbnailUrl": edition.site_url + picture.src,
        "caption": edition.text(picture.alt),
        "creditText": picture.credit,
        "copyrightNotice": _owner(picture),
        "license": licence.url if licence else "",
    }
    return {
        "@type": "ImageObject",
        "@id": address,
        "contentUrl": address,
        "width": picture.width,
        "height": picture.height,
        **{name: value for name, value in stated.items() if value},
    }


def _credit(edition: Edition, picture: Picture) -> dict[str, str] | None:
    """Return whose a photo is and how it may be used, as far as its record states it."""
    if not picture.credit and not picture.licence:
        return None
    licence = _licence(picture)
    by = edition.word("photo_by", credit=picture.credit) if picture.credit else ""
    return {
        "owner": _owner(picture) or by,
        "licence": edition.text(licence.name) if licence else picture.licence or "",
        "deed": licence.deed(edition.language) if licence else "",
    }


def _owner(picture: Picture) -> str:
    """Return the copyright line of a photo; '' where no name is stated or nobody's copyright holds."""
    licence = _licence(picture)
    if not picture.credit or (licence and licence.public_domain):
        return ""
    return f"© {picture.credit.removeprefix('©').lstrip()}"


def _licence(picture: Picture) -> Licence | None:
    return find_licence(picture.licence) if picture.licence else None
