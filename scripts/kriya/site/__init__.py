"""From Markdown to the finished site. Only this room knows MkDocs and Pagefind."""

from kriya.site.finished import DeadLink, dead_links
from kriya.site.languages import LanguageSite, build_languages
from kriya.site.search_index import write_search_index

__all__ = ["DeadLink", "LanguageSite", "build_languages", "dead_links", "write_search_index"]
