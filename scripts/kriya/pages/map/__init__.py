"""The map: district centres to a drawing of both areas, and the page that shows it beside its list."""

from kriya.pages.map.page import map_page

__all__ = ["map_page"]
