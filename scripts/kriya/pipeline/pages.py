"""The story of what MkDocs is given: data and feeds as files, and the generated pages of each language."""

from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path

from kriya.feeds import render_feeds
from kriya.files import remove_others, write_if_changed
from kriya.model import noting
from kriya.pages import Browse, Draft, Edition, browse_products, page_drafts, page_text, shell_text
from kriya.pipeline.kept_pages import KeptPages, MadeOf
from kriya.problems import CatalogueError, Text
from kriya.settings import LANGUAGES, Settings
from kriya.site import GeneratedPage, KeptPage, Pages, listed_page


def write_data(editions: Mapping[str, Edition], settings: Settings, made_of: MadeOf) -> Mapping[str, Pages]:
    """Write what is not a page: the frame's values, the data that pages read, the files for programs.

    Return the generated pages of every language, *made_of* saying of what. What did not change is left alone, what is
    no more is removed.
    """
    data: list[Path] = []
    feeds: list[Path] = []
    pages: dict[str, Pages] = {}
    for language, edition in editions.items():
        browse = browse_products(edition)
        write_if_changed(settings.pages / f"{language}.json", shell_text(edition).encode())
        for address, content in browse.files.items():
            data.append(settings.data / address)
            write_if_changed(data[-1], content)
        for feed in render_feeds(edition):
            feeds.append(settings.feeds / language / feed.address)
            write_if_changed(feeds[-1], feed.data)
        pages[language] = partial(write_pages, edition, browse, settings, made_of)
    remove_others(settings.data, data)
    remove_others(settings.feeds, feeds)
    return pages


def write_pages(
    edition: Edition, browse: Browse, settings: Settings, made_of: MadeOf
) -> Iterator[GeneratedPage | KeptPage]:
    """Yield every generated page of one language, once its Markdown file is written; remove files of no page.

    A page whose Markdown stays the same keeps its HTML. One that is made of nothing that changed is not even made.
    """
    folder, content = settings.pages / edition.language, settings.content / edition.language
    ours = {path.relative_to(content).as_posix() for path in content.rglob("*.md")}
    written: list[Path] = []
    kept = KeptPages(edition, settings, made_of)
    for page in page_drafts(edition, browse):
        path = f"{page.address}index.md"
        if path in ours:
            raise _clash(content / path)
        file = folder / path
        html = file.with_suffix(".html")
        written += file, html
        if isinstance(page, Draft):
            if known := kept.unchanged(page.address, html):
                yield known
                continue
            with noting() as read:
                page = page.make()  # noqa: PLW2901 - the draft is a page now
            kept.note(page.address, listed_page(page.address, page.front_matter, LANGUAGES), read)
        values = page.front_matter
        if write_if_changed(file, page_text(page).encode(), outdated=html) or not kept.holds(html):
            yield GeneratedPage(page.address, values, page.body, html)
        else:
            yield KeptPage(page.address, html, listed_page(page.address, values, LANGUAGES))
    remove_others(folder, written)
    kept.write()


def _clash(page: Path) -> CatalogueError:
    """Refuse a hand-written page at the address of a generated one."""
    return CatalogueError(
        Text(
            f"{page} menempati alamat halaman yang dibuat; ganti namanya.",
            f"{page} takes the address of a generated page; rename it.",
        )
    )
