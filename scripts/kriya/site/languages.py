"""The MkDocs builds, one a language, side by side in processes of their own."""

import logging
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from kriya.model.addresses import language_folder
from kriya.problems import CatalogueError, Text
from kriya.settings import LANGUAGES
from kriya.site.folder import SiteFolder
from kriya.site.handover import GeneratedPage, Prepare
from kriya.site.sitemap import ListedPage
from kriya.workers import side_by_side


@dataclass(frozen=True)
class LanguageSite:
    """What one language's build gave."""

    pages: int
    warnings: tuple[str, ...]
    listed: tuple[ListedPage, ...]
    """Pages that search engines shall know."""
    shared: tuple[tuple[str, str], ...]
    """Files that the site shares with build/: their names below its root, and where they are."""


def build_languages(
    config_file: Path, folder: Path, prepare: Mapping[str, Prepare], site: SiteFolder
) -> Mapping[str, LanguageSite]:
    """Build every language below *folder*, with the pages that *prepare* gives, then put all together into *site*.

    Each language has a folder of its own until all are done, because MkDocs empties the folder that it builds into.

    Raises:
        CatalogueError: MkDocs refused a page or a template.
    """
    jobs = [
        partial(build_language, config_file, folder / language, language, prepare[language]) for language in LANGUAGES
    ]
    try:
        sites = dict(zip(LANGUAGES, side_by_side(jobs), strict=True))  # MkDocs keeps global state
    except Exception as error:
        raise CatalogueError(
            Text(f"MkDocs tidak dapat menyusun situs: {error}", f"MkDocs could not build the site: {error}")
        ) from error
    for language in LANGUAGES:
        site.move_in(folder / language, language_folder(language))
    for name, source in {name: source for built in sites.values() for name, source in built.shared}.items():
        site.share(name, Path(source))
    return sites


def build_language(config_file: Path, target: Path, language: str, prepare: Prepare | None = None) -> LanguageSite:
    """Build *language* into *target*, with the pages that *prepare* gives, or else with those of the last build."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"  # Material's way to silence its notice about MkDocs 2
    os.environ["KRIYA_LANGUAGE"] = language
    from mkdocs.commands.build import build  # noqa: PLC0415 - slow to import, needed in this process only
    from mkdocs.config import load_config  # noqa: PLC0415

    warnings = _collected_warnings()
    pages = prepare() if prepare else None
    try:
        config = load_config(str(config_file), site_dir=str(target))
        config.plugins["kriya"].pages = pages
        build(config)
    except BaseException as error:  # MkDocs ends a failed build with SystemExit
        raise RuntimeError("; ".join([*warnings, str(error)])) from None
    plugin = config.plugins["kriya"]
    return LanguageSite(plugin.made, tuple(warnings), tuple(plugin.listed), tuple(plugin.shared))


def page_renderer(config_file: Path, language: str) -> Callable[[GeneratedPage], str]:
    """Return what renders single pages of *language* as a build does that has just ended."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    os.environ["KRIYA_LANGUAGE"] = language
    from mkdocs.config import load_config  # noqa: PLC0415
    from mkdocs.structure.files import Files  # noqa: PLC0415

    config = load_config(str(config_file))
    plugin = config.plugins["kriya"]
    plugin.on_config(config)
    plugin.on_env(config.theme.get_env(), config=config, files=Files([]))
    return plugin.renderer(config)


def _collected_warnings() -> list[str]:
    """Return a list that fills with what MkDocs warns of."""
    lines: list[str] = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: lines.append(record.getMessage())
    logging.getLogger("mkdocs").addHandler(handler)
    return lines
