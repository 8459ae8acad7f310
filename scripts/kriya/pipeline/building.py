"""The story of a build: the stages in their order, into a fresh folder that then takes the place of site/."""

import json
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path, PurePosixPath
from time import monotonic
from urllib.parse import urlsplit

from filelock import FileLock, Timeout

from kriya.check import damaged_photos
from kriya.files import remove_folder, remove_others, restore_folder, swap_folders, write_if_changed
from kriya.link import without_samples
from kriya.model import Catalogue, CodeList, Sources
from kriya.model.addresses import SCHEMAS, language_folder
from kriya.pages import Edition, hall_pages
from kriya.photos import MadePictures, Progress, make_pictures, plan_pictures, read_ledger, write_ledger
from kriya.pipeline.checking import check_catalogue
from kriya.pipeline.indexing import index_site
from kriya.pipeline.kept_pages import made_of
from kriya.pipeline.pages import prepare_language
from kriya.pipeline.permanent import write_permanent
from kriya.pipeline.schemas import schemas_of
from kriya.pipeline.symbols import place_symbols
from kriya.problems import CatalogueError, Problem, Text
from kriya.settings import LANGUAGES, Settings
from kriya.site import (
    LanguageSite,
    Prepare,
    SiteFolder,
    build_languages,
    check_links,
    write_offline,
    write_sitemap,
)

Step = Callable[[Text], None]
"""Called with what begins, so that whoever waits can be told."""

KEPT_DAYS = 30
"""Days for which pictures are kept that are not shown: another branch may show them."""


@dataclass(frozen=True)
class BuildReport:
    """What a build did."""

    problems: list[Problem]
    sites: Mapping[str, LanguageSite] = field(default_factory=dict)
    products: int = 0
    makers: int = 0
    seconds: float = 0.0

    @property
    def succeeded(self) -> bool:
        """Return whether the site was replaced."""
        return bool(self.sites)


def build_catalogue(
    settings: Settings, on_step: Step = lambda text: None, on_photo: Progress = lambda done, total: None
) -> BuildReport:
    """Build the whole site into site/, or leave site/ as it was.

    Raises:
        CatalogueError: a stage failed, or another build is running.
    """
    _check_target(settings.site)
    try:
        settings.build.mkdir(parents=True, exist_ok=True)
        with FileLock(settings.build / "lock", timeout=0):
            return _build(settings, on_step, on_photo)
    except Timeout:
        raise CatalogueError(
            Text("Penyusunan lain sedang berjalan; tunggu sampai selesai.", "Another build is running; wait for it.")
        ) from None
    except OSError as error:
        raise CatalogueError(
            Text(
                f"Tidak dapat menulis ({error.strerror or error}): {error.filename}. Situs lama tidak berubah.",
                f"Cannot write ({error.strerror or error}): {error.filename}. The old site is unchanged.",
            )
        ) from error


def _check_target(site: Path) -> None:
    """Refuse to replace what no build of ours has made."""
    if site.is_symlink() or (site.exists() and not site.is_dir()):
        raise CatalogueError(
            Text(
                f"{site.name} bukan folder biasa; pindahkan dulu.",
                f"{site.name} is no plain folder; move it away first.",
            )
        )
    if (site / ".git").exists():
        raise CatalogueError(
            Text(
                f"{site.name}/ berisi repositori Git, yang akan terhapus; pindahkan dulu.",
                f"{site.name}/ holds a Git repository, which a build would remove; move it away first.",
            )
        )


def _build(settings: Settings, on_step: Step, on_photo: Progress) -> BuildReport:
    started = monotonic()
    previous = settings.build / "site.previous"
    restore_folder(settings.site, previous)
    on_step(Text("Membaca dan memeriksa catatan", "Reading and checking the records"))
    checked = check_catalogue(settings, remember=True)
    if checked.catalogue is None:
        return BuildReport(checked.problems)
    catalogue = checked.catalogue if settings.samples else without_samples(checked.catalogue)
    on_step(Text("Menyiapkan gambar", "Preparing the pictures"))
    made = _make_pictures(catalogue, checked.sources, settings, on_photo)
    if made.damaged:
        damaged = {PurePosixPath(photo.relative_to(settings.root)) for photo in made.damaged}
        return BuildReport(sorted([*checked.problems, *damaged_photos(checked.sources, damaged)]))
    on_step(Text("Menulis halaman dalam dua bahasa", "Writing the pages in both languages"))
    spoken = editions(catalogue, made, settings)
    parts = made_of(checked.sources, catalogue, made)
    prepare = {language: partial(prepare_language, edition, settings, parts) for language, edition in spoken.items()}
    fresh = _fresh_folder(settings)
    try:
        sites = _build_site(spoken, prepare, fresh, settings, on_step, published=checked.sources.published)
        swap_folders(fresh / "site", settings.site, previous)
        if previous.exists():
            previous.rename(settings.older_site)
    finally:
        remove_folder(fresh)
    return BuildReport(checked.problems, sites, len(catalogue.products), len(catalogue.makers), monotonic() - started)


def _make_pictures(catalogue: Catalogue, sources: Sources, settings: Settings, on_photo: Progress) -> MadePictures:
    """Make every picture that is not there yet; say in build/media.json which of those that are there are shown."""
    ledger = read_ledger(settings.photo_ledger)
    plan = plan_pictures(catalogue, settings.root, sources.photos, ledger)
    try:
        return make_pictures(plan, settings.media, ledger, on_photo)
    finally:  # what was made is remembered, however the build ends
        write_ledger(ledger, settings.photo_ledger, sources.photos)
        write_if_changed(settings.media_list, json.dumps(plan.targets, indent=0).encode())
        remove_others(settings.media, (settings.media / target for target in plan.targets), unused_days=KEPT_DAYS)


def editions(catalogue: Catalogue, made: MadePictures, settings: Settings) -> Mapping[str, Edition]:
    """Return the edition of each language."""
    return {
        language: Edition(catalogue, made.pictures, language, settings.today, settings.site_url, made.cards)
        for language in LANGUAGES
    }


def _fresh_folder(settings: Settings) -> Path:
    """Return a new folder for this build, with an older site where there is one; remove those of killed builds."""
    for old in settings.build.glob("site.new.*"):
        remove_folder(old)
    fresh = Path(tempfile.mkdtemp(prefix="site.new.", dir=settings.build))
    if settings.older_site.is_dir():
        settings.older_site.rename(fresh / "site")
    return fresh


def _build_site(
    spoken: Mapping[str, Edition],
    prepare: Mapping[str, Prepare],
    folder: Path,
    settings: Settings,
    on_step: Step,
    *,
    published: CodeList,
) -> Mapping[str, LanguageSite]:
    first = spoken[LANGUAGES[0]]
    site = SiteFolder(folder / "site")
    sites = build_languages(settings.config_file, folder, prepare, site)
    settings.pages_made.touch()
    write_sitemap(site, settings.site_url, {language: site.listed for language, site in sites.items()})
    write_permanent(spoken, published, site)
    for name, schema in schemas_of(first.catalogue.vocabulary, settings).items():
        site.write(f"{SCHEMAS}{name}", schema)
    place_symbols(first, settings, site)
    on_step(Text("Membuat indeks pencarian", "Making the search index"))
    index_site(site, spoken.values(), settings)
    site.finish()
    write_offline(site, _halls(first.catalogue), enabled=settings.offline)
    on_step(Text("Memeriksa tautan", "Checking the links"))
    check_links(site.path, urlsplit(settings.site_url).path, settings.link_memory)
    return sites


def _halls(catalogue: Catalogue) -> dict[str, list[str]]:
    """Return the pages of every show in every language, below the site's root."""
    return {
        name: [f"{language_folder(language)}{page}" for language in LANGUAGES for page in pages]
        for name, pages in hall_pages(catalogue).items()
    }
