"""Drawn pictures for what has no photo."""

from kriya.photos.drawings.choice import draw_placeholder, drawing_version, ground_colour

__all__ = ["draw_placeholder", "drawing_version", "ground_colour"]
