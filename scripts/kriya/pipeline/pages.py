"""The story of what MkDocs is given: data and feeds as files, and the generated pages of each language."""

from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path

from kriya.feeds import render_feeds
from kriya.files import remove_others, write_if_changed
from kriya.model import noting
from kriya.pages import Browse, Draft, Edition, Page, browse_products, page_drafts, page_text, shell_text
from kriya.pipeline.kept_pages import KeptPages, MadeOf, html_file
from kriya.problems import CatalogueError, Text
from kriya.settings import LANGUAGES, Settings
from kriya.site import GeneratedPage, KeptPage, ListedPage, Pages, listed_page


def prepare_language(edition: Edition, settings: Settings, made_of: MadeOf) -> Pages:
    """Write what is not a page: the frame's values, the data that pages read, the files for programs.

    Return what yields the generated pages, *made_of* saying of what. What did not change is left alone, what is no
    more is removed.
    """
    browse = browse_products(edition)
    write_if_changed(settings.pages / f"{edition.language}.json", shell_text(edition).encode())
    _write_all(settings.data / edition.language, browse.files)
    _write_all(settings.feeds / edition.language, {feed.address: feed.data for feed in render_feeds(edition)})
    return partial(write_pages, edition, browse, settings, made_of)


def _write_all(folder: Path, files: Mapping[str, bytes]) -> None:
    for name, data in files.items():
        write_if_changed(folder / name, data)
    remove_others(folder, (folder / name for name in files))


def write_pages(
    edition: Edition, browse: Browse, settings: Settings, made_of: MadeOf
) -> Iterator[GeneratedPage | KeptPage]:
    """Yield every generated page of one language, once its Markdown file is written; remove files of no page.

    A page whose Markdown stays the same keeps its HTML. One that is made of nothing that changed is not even made.
    """
    folder, content = settings.pages / edition.language, settings.content / edition.language
    ours = {_address(path.relative_to(content)): path for path in content.rglob("*.md")}
    kept = KeptPages(edition, settings, made_of)
    written: list[Path] = []

    def writing(page: Page) -> GeneratedPage | KeptPage:
        if page.address in ours:
            raise _clash(ours[page.address])
        html = html_file(folder, page.address)
        file = html.with_suffix(".md")
        written.extend((file, html))
        if write_if_changed(file, page_text(page).encode(), outdated=html) or not kept.holds(html):
            return GeneratedPage(page.address, page.front_matter, page.body, html)
        return KeptPage(page.address, html, _listed(page))

    for part in page_drafts(edition, browse):
        if not isinstance(part, Draft):
            yield writing(part)
        elif known := kept.unchanged(part.address):
            for page in known:
                written.extend((page.html.with_suffix(".md"), page.html))
            yield from known
        else:
            with noting() as read:
                pages = part.make()
            kept.note(part.address, [(page.address, _listed(page)) for page in pages], read)
            yield from map(writing, pages)
    remove_others(folder, written)
    kept.write()


def _listed(page: Page) -> ListedPage | None:
    return listed_page(page.address, page.front_matter, LANGUAGES)


def _address(file: Path) -> str:
    """Return where MkDocs puts the page of a Markdown *file*."""
    steps = file.with_suffix("").parts
    return "".join(f"{step}/" for step in (steps[:-1] if steps[-1] == "index" else steps))


def _clash(page: Path) -> CatalogueError:
    """Refuse a hand-written page at the address of a generated one."""
    return CatalogueError(
        Text(
            f"{page} menempati alamat halaman yang dibuat; ganti namanya.",
            f"{page} takes the address of a generated page; rename it.",
        )
    )
