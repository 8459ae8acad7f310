"""How a photo's copies are made: everything that decides their bytes beside the photo itself.

Why AVIF, and at which quality, is measured in docs/photos.md.
"""

from collections.abc import Mapping

WIDTHS = (320, 640, 1280)
"""Widths of a photo's copies, in pixels; none is larger than the photo."""

FALLBACK_WIDTH = 640
"""Width of the JPEG for browsers that know no AVIF."""

AVIF: Mapping[str, object] = {
    "format": "AVIF", "quality": 56, "speed": 6, "subsampling": "4:2:0", "max_threads": 1,
}  # fmt: skip
"""Threads would change the bytes from one machine to another."""

JPEG: Mapping[str, object] = {"format": "JPEG", "quality": 78, "optimize": True, "progressive": True}

RECIPE = repr((WIDTHS, FALLBACK_WIDTH, AVIF, JPEG))
"""All of it as one text: a change of any part gives the copies new names."""
