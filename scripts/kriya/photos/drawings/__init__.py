"""Drawn pictures for what has no photo."""

from kriya.photos.drawings.choice import draw_placeholder

__all__ = ["draw_placeholder"]
