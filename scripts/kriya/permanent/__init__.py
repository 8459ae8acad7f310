"""From codes to the small pages at addresses that were printed or published: they lead on for ever, without MkDocs."""

from kriya.permanent.frame import PermanentPage
from kriya.permanent.pages import entries_by_code, permanent_pages

__all__ = ["PermanentPage", "entries_by_code", "permanent_pages"]
