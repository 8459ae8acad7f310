"""What search engines are told of the finished site: sitemap.xml for every language together, and robots.txt.

See https://www.sitemaps.org/protocol.html, and for languages and images what Google documents of its extensions.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote
from xml.sax.saxutils import escape

from kriya.model.addresses import language_folder
from kriya.site.folder import SiteFolder

MAX_URLS = 50_000
MAX_BYTES = 50 * 1024 * 1024
"""How much one sitemap may hold, by the protocol."""

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
_EXTENSIONS = 'xmlns:image="http://www.google.com/schemas/sitemap-image/1.1" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
_OPEN, _CLOSE = f"<urlset {_NAMESPACE} {_EXTENSIONS}>\n", "</urlset>\n"


@dataclass(frozen=True, order=True)
class ListedPage:
    """A page that search engines shall know."""

    address: str
    """Relative to its language's root."""
    languages: tuple[str, ...]
    """The languages in which it exists."""
    images: tuple[str, ...] = ()
    """Its photos, relative to the site's root."""


def listed_page(address: str, values: Mapping[str, Any], languages: Sequence[str]) -> ListedPage | None:
    """Return the page at *address*, whose front matter is *values*; None where search engines shall not know it."""
    if values.get("noindex") or values.get("sample"):
        return None
    photos = tuple(picture["src"] for picture in values.get("pictures", ()) if not picture["drawn"])
    return ListedPage(address, tuple(languages), photos)


def write_sitemap(
    site: SiteFolder, site_url: str, pages: Mapping[str, Iterable[ListedPage]], *, max_urls: int = MAX_URLS
) -> None:
    """Write robots.txt and the sitemap of *pages*, by language, into *site*.

    More pages than one sitemap may hold are shared out among several, and sitemap.xml lists those.
    """
    entries = (_entry(site_url, language, page) for language, listed in pages.items() for page in sorted(listed))
    sitemaps = [_HEAD + _OPEN + "".join(chunk) + _CLOSE for chunk in _chunks(entries, max_urls)]
    if len(sitemaps) > 1:
        names = [f"sitemap-{number}.xml" for number in range(1, len(sitemaps) + 1)]
        for name, text in zip(names, sitemaps, strict=True):
            site.write(name, text.encode())
        sitemaps = [_index(site_url, names)]
    site.write("sitemap.xml", sitemaps[0].encode())
    site.write("robots.txt", _robots(site_url).encode())


def _entry(site_url: str, language: str, page: ListedPage) -> str:
    def address(of: str) -> str:
        return escape(quote(f"{site_url}{language_folder(of)}{page.address}", safe=":/"))

    twins = [(other, address(other)) for other in page.languages] if len(page.languages) > 1 else []
    if twins:
        twins.append(("x-default", twins[0][1]))
    return "".join(
        (
            f"<url><loc>{address(language)}</loc>",
            *(f'<xhtml:link rel="alternate" hreflang="{other}" href="{href}"/>' for other, href in twins),
            *(
                f"<image:image><image:loc>{escape(quote(site_url + image, safe=':/'))}</image:loc></image:image>"
                for image in page.images
            ),
            "</url>\n",
        )
    )


def _chunks(entries: Iterable[str], max_urls: int) -> Iterator[Sequence[str]]:
    """Yield *entries* in as many parts as the protocol's limits ask for; one part where there is no entry."""
    chunk: list[str] = []
    room = MAX_BYTES - len(_HEAD + _OPEN + _CLOSE)
    size = 0
    for entry in entries:  # all ASCII: addresses are quoted
        if chunk and (len(chunk) == max_urls or size + len(entry) > room):
            yield chunk
            chunk, size = [], 0
        chunk.append(entry)
        size += len(entry)
    yield chunk


def _index(site_url: str, names: Iterable[str]) -> str:
    listed = "".join(f"<sitemap><loc>{escape(site_url + name)}</loc></sitemap>\n" for name in names)
    return f"{_HEAD}<sitemapindex {_NAMESPACE}>\n{listed}</sitemapindex>\n"


def _robots(site_url: str) -> str:
    """Return a robots.txt that allows all; below a path nobody asks for it, and it does no harm."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {site_url}sitemap.xml\n"
