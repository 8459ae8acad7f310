"""Where things are and what the site is called: one frozen value, read once from mkdocs.yml."""

import os
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import yaml
from yaml_env_tag import construct_env_tag

from kriya.problems import CatalogueError, Text

LANGUAGES = ("id", "en")
"""Languages of the site; the first one lies at the root, the others in a folder of their name."""


@dataclass(frozen=True)
class Settings:
    """Folders, site address and switches of one build."""

    root: Path
    site_url: str
    samples: bool
    today: date
    offline: bool = True
    """Whether browsers keep pages for when there is no network."""
    serving: bool = False
    """Whether the site is only served on this machine while somebody works: it may be ahead of a build for a moment."""

    @property
    def config_file(self) -> Path:
        """The MkDocs configuration."""
        return self.root / "mkdocs.yml"

    @property
    def products(self) -> Path:
        """The folder of the records."""
        return self.root / "products"

    @property
    def content(self) -> Path:
        """The folder of the hand-written pages, one folder a language."""
        return self.root / "content"

    @property
    def overrides(self) -> Path:
        """The folder of the templates, styles and scripts."""
        return self.root / "overrides"

    @property
    def build(self) -> Path:
        """The folder of everything that is made on the way."""
        return self.root / "build"

    @property
    def pages(self) -> Path:
        """The folder of the generated Markdown, one folder a language."""
        return self.build / "pages"

    @property
    def pages_made(self) -> Path:
        """An empty file, as old as the HTML of the last build that made all pages."""
        return self.pages / "made"

    @property
    def media(self) -> Path:
        """The folder of the generated pictures."""
        return self.build / "media"

    @property
    def media_list(self) -> Path:
        """The list of the generated pictures that the site shows; the folder may hold those of other branches too."""
        return self.build / "media.json"

    @property
    def photo_ledger(self) -> Path:
        """What is remembered of photos, so that a warm build opens none."""
        return self.build / "photos.json"

    @property
    def read_memory(self) -> Path:
        """What the files under products/ said, so that only those that change are read."""
        return self.build / "read.json"

    @property
    def link_memory(self) -> Path:
        """Which pages had no dead link, so that only those that change are looked at."""
        return self.build / "links.json"

    @property
    def feeds(self) -> Path:
        """The folder of the generated files that programs read, one folder a language."""
        return self.build / "feeds"

    @property
    def data(self) -> Path:
        """The folder of the generated data that our own pages read."""
        return self.build / "data"

    @property
    def prints(self) -> Path:
        """The folder of the PDFs to print."""
        return self.build / "prints"

    @property
    def print_pictures(self) -> Path:
        """The folder of the pictures that were made for paper."""
        return self.build / "print-pictures"

    @property
    def symbols(self) -> Path:
        """The folder of the QR codes that lie beside pages."""
        return self.build / "symbols"

    @property
    def search(self) -> Path:
        """The search index that was made last."""
        return self.build / "search"

    @property
    def older_site(self) -> Path:
        """The site before the finished one, for the next build to begin with."""
        return self.build / "site.older"

    @property
    def site(self) -> Path:
        """The folder of the finished site; while it is only served here, one that nobody publishes."""
        return self.build / "served" if self.serving else self.root / "site"


def read_settings(root: Path) -> Settings:
    """Return the settings of the project in *root*.

    Raises:
        CatalogueError: *root* holds no readable mkdocs.yml.
    """
    config = _read_config(root / "mkdocs.yml")
    return Settings(
        root=root,
        site_url=_site_url(config),
        samples=bool(_plugin_options(config).get("samples", True)),
        today=build_date(),
        offline=bool(_plugin_options(config).get("offline", True)),
    )


def _site_url(config: dict) -> str:
    """Return the address of the site, ending in a slash."""
    written = str(config.get("site_url") or "")
    if not re.fullmatch(r"https?://[A-Za-z0-9.-]+(?::\d+)?(?:/[A-Za-z0-9._~/-]*)?", written):
        raise CatalogueError(
            Text(
                f"site_url (atau SITE_URL) harus alamat seperti https://contoh.id/katalog/, bukan '{written}'.",
                f"site_url (or SITE_URL) must be an address such as https://example.org/catalogue/, not '{written}'.",
            )
        )
    return written.rstrip("/") + "/"


def build_date() -> date:
    """Return the day of the build: SOURCE_DATE_EPOCH where it is set, else today.

    See https://reproducible-builds.org/specs/source-date-epoch/
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return date.today()
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError):
        raise CatalogueError(
            Text(
                f"SOURCE_DATE_EPOCH harus bilangan detik, bukan '{epoch}'.",
                f"SOURCE_DATE_EPOCH must be a number of seconds, not '{epoch}'.",
            )
        ) from None


class _ConfigLoader(yaml.SafeLoader):
    """Reads mkdocs.yml: its environment variables count, its other tags do not matter here."""


_ConfigLoader.add_constructor("!ENV", construct_env_tag)
_ConfigLoader.add_multi_constructor("tag:yaml.org,2002:python/", lambda loader, suffix, node: None)


def _read_config(file: Path) -> dict:
    try:
        with file.open(encoding="utf-8") as stream:
            config = yaml.load(stream, _ConfigLoader)  # noqa: S506 - a SafeLoader
    except FileNotFoundError as error:
        raise CatalogueError(
            Text(
                f"Tidak ada mkdocs.yml di {file.parent}; jalankan dari folder proyek.",
                f"There is no mkdocs.yml in {file.parent}; run this from the project's folder.",
            )
        ) from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise CatalogueError(
            Text(f"mkdocs.yml tidak terbaca: {error}", f"mkdocs.yml cannot be read: {error}")
        ) from error
    return config if isinstance(config, dict) else {}


def _plugin_options(config: dict) -> dict:
    for plugin in config.get("plugins") or []:
        if isinstance(plugin, dict) and isinstance(plugin.get("kriya"), dict):
            return plugin["kriya"]
    return {}
