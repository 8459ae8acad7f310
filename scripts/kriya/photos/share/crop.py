"""A photo cut to a frame, so that what is seen in it stays in it."""

from itertools import accumulate

from PIL import Image, ImageFilter

LOOK = 48
"""Pixels of the small picture in which the place is sought."""

CENTRE = 0.5
"""How much the middle is preferred to what is rich in edges."""


def covering(photo: Image.Image, size: tuple[int, int]) -> Image.Image:
    """Return *photo* filling *size*; what it is too long by is cut off where least is to be seen."""
    width, height = size
    scale = max(width / photo.width, height / photo.height)
    wide, high = min(photo.width, width / scale), min(photo.height, height / scale)
    left = _place(photo, wide / photo.width, across=True) * photo.width
    top = _place(photo, high / photo.height, across=False) * photo.height
    return photo.resize(size, Image.Resampling.LANCZOS, (left, top, left + wide, top + high), reducing_gap=2.0)


def _place(photo: Image.Image, part: float, *, across: bool) -> float:
    """Return where the *part* of *photo* begins that holds most of what is to be seen, as part of the whole."""
    if part > 0.999:
        return 0
    edges = photo.convert("L").resize((LOOK, LOOK), Image.Resampling.BOX).filter(ImageFilter.FIND_EDGES)
    edges = edges.crop((1, 1, LOOK - 1, LOOK - 1))  # the filter leaves its border as it was
    strip = edges.resize((edges.width, 1) if across else (1, edges.height), Image.Resampling.BOX).tobytes()
    sums = list(accumulate(strip, initial=0))
    window = max(1, round(part * len(strip)))
    middle = (len(strip) - window) / 2

    def worth(start: int) -> float:
        seen = (sums[start + window] - sums[start]) / (sums[-1] or 1)
        return seen - CENTRE * (abs(start - middle) / len(strip)) ** 1.5

    best = max(range(len(strip) - window + 1), key=worth)
    return best / (len(strip) - window or 1) * (1 - part)
