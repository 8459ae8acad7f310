"""A sharing card's bytes.

A photo that lies down fills the card. One that stands, and the pattern of a record without a photo, has the words
beside it. Both languages are on one card, as a link is passed on from one to the other.
"""

import io

from PIL import Image

from kriya.photos.share.job import ShareJob
from kriya.photos.share.layout import beside_patterns, beside_photo, over_photo, photo_fills

MAX_BYTES = 290_000
"""WhatsApp shows no picture of 300 KB and more."""

QUALITIES = (84, 76, 66, 54, 40, 24)
"""The first under the limit is taken."""


def share_jpeg(job: ShareJob, photo: Image.Image | None = None) -> bytes:
    """Return the card as baseline JPEG, under 300 KB; *photo* is upright and in RGB, at best 1200 pixels wide or more.

    A progressive JPEG would be six per cent smaller and take a third longer, and not every service shows one.

    The same job and photo give the same bytes, wherever the same Pillow and libvips are used.
    """
    if photo is None:
        card = beside_patterns(job)
    elif photo_fills(photo):
        card = over_photo(job, photo)
    else:
        card = beside_photo(job, photo)
    return _encoded(card)


def _encoded(card: Image.Image) -> bytes:
    card.info = {}  # what a photo's file said of it goes along with every copy
    for quality in QUALITIES:
        data = io.BytesIO()
        card.save(data, "JPEG", quality=quality, optimize=True)
        if data.tell() < MAX_BYTES:
            break
    return data.getvalue()
