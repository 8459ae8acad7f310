"""The MkDocs builds, one a language, side by side in processes of their own."""

import logging
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from kriya.problems import CatalogueError, Text
from kriya.settings import LANGUAGES
from kriya.site.sitemap import ListedPage
from kriya.workers import worker_pool


@dataclass(frozen=True)
class LanguageSite:
    """What one language's build gave."""

    pages: int
    warnings: tuple[str, ...]
    listed: tuple[ListedPage, ...]
    """Pages that search engines shall know."""


def build_languages(config_file: Path, folder: Path) -> Mapping[str, LanguageSite]:
    """Build every language below *folder*, then put all of them together into `folder/site`.

    Each language has a folder of its own until all are done, because MkDocs empties the folder that it builds into.

    Raises:
        CatalogueError: MkDocs refused a page or a template.
    """
    with worker_pool(len(LANGUAGES), fresh=True) as pool:  # MkDocs keeps global state
        jobs = [pool.submit(build_language, config_file, folder / language, language) for language in LANGUAGES]
        sites = {language: _result(job.result) for language, job in zip(LANGUAGES, jobs, strict=True)}
    root, *others = LANGUAGES
    for language in others:
        (folder / language).rename(folder / root / language)
    (folder / root).rename(folder / "site")
    return sites


def _result(result: Callable[[], LanguageSite]) -> LanguageSite:
    try:
        return result()
    except Exception as error:
        raise CatalogueError(
            Text(f"MkDocs tidak dapat menyusun situs: {error}", f"MkDocs could not build the site: {error}")
        ) from error


def build_language(config_file: Path, target: Path, language: str) -> LanguageSite:
    """Build *language* into *target*."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"  # Material's way to silence its notice about MkDocs 2
    os.environ["KRIYA_LANGUAGE"] = language
    from mkdocs.commands.build import build  # noqa: PLC0415 - slow to import, needed in this process only
    from mkdocs.config import load_config  # noqa: PLC0415

    warnings = _collected_warnings()
    try:
        config = load_config(str(config_file), site_dir=str(target))
        build(config)
    except BaseException as error:  # MkDocs ends a failed build with SystemExit
        raise RuntimeError("; ".join([*warnings, str(error)])) from None
    pages = sum(1 for _ in target.rglob("index.html"))
    return LanguageSite(pages, tuple(warnings), tuple(config.plugins["kriya"].listed))


def _collected_warnings() -> list[str]:
    """Return a list that fills with what MkDocs warns of."""
    lines: list[str] = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: lines.append(record.getMessage())
    logging.getLogger("mkdocs").addHandler(handler)
    return lines
