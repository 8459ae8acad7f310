"""From Markdown to the finished site. Only this room knows MkDocs and Pagefind."""

from kriya.site.finished import check_links
from kriya.site.folder import SiteFolder
from kriya.site.handover import GeneratedPage, KeptPage, Pages, Prepare
from kriya.site.languages import LanguageSite, build_languages, page_renderer
from kriya.site.offline import write_offline
from kriya.site.search_index import LanguageIndex, publish_index, write_index, written_pages
from kriya.site.sitemap import ListedPage, listed_page, write_sitemap

__all__ = [
    "GeneratedPage",
    "KeptPage",
    "LanguageIndex",
    "LanguageSite",
    "ListedPage",
    "Pages",
    "Prepare",
    "SiteFolder",
    "build_languages",
    "check_links",
    "listed_page",
    "page_renderer",
    "publish_index",
    "write_index",
    "write_offline",
    "write_sitemap",
    "written_pages",
]
