"""Our MkDocs plugin: adds the generated pages, pictures and files for programs to the site of one language.

It only hands values on: what a page says is in its front matter, how it looks is in overrides/. It leans on the events
of MkDocs 1.6, on `File.generated`, and on MkDocs going on with the environment that `on_env` gives
(tests/site/test_plugin.py holds the last).
"""

import json
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, TemplateError
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from kriya.files import link_file, share_file, write_fresh
from kriya.model.addresses import language_folder
from kriya.settings import LANGUAGES, Settings, read_settings
from kriya.site.generated import (
    ROOT_FOLDERS,
    CatalogueEnvironment,
    Fragments,
    PageRenderer,
    ShownPage,
    read_generated,
)
from kriya.site.handover import GeneratedPage, KeptPage, Pages
from kriya.site.material import used_styles
from kriya.site.sitemap import ListedPage, listed_page

MATERIAL_FOLDERS = ("assets/images/", "assets/javascripts/", "assets/stylesheets/")
"""Where the theme brings files of its own."""

OUR_STYLES = "assets/kriya/catalogue.css"
"""What is shipped of them stands at the head of our own: a style sheet more is a wait more on a slow link."""


THEIR_SITEMAP = "sitemap.xml"
"""MkDocs' sitemap, of one language only: `write_sitemap` makes ours, of all. What is no template MkDocs would copy."""


class CatalogueConfig(Config):
    """The plugin's part of mkdocs.yml."""

    language = config_options.Choice(LANGUAGES, default=LANGUAGES[0])
    samples = config_options.Type(bool, default=True)
    offline = config_options.Type(bool, default=True)


class CataloguePlugin(BasePlugin[CatalogueConfig]):
    """Builds one language of the catalogue."""

    listed: list[ListedPage]
    """Pages of the language that search engines shall know."""
    shared: list[tuple[str, str]]
    """Files that the site shall share, by their names below its root; whoever gives the pages does it."""
    made: int
    """How many pages the language has."""
    pages: Pages | None = None
    """The generated pages; without them, those that the last build left."""
    _settings: Settings
    _shell: dict[str, Any]
    _env: CatalogueEnvironment

    @property
    def _language(self) -> str:
        return self.config.language

    @property
    def _folder(self) -> str:
        """Where this language lies below the site's root."""
        return language_folder(self._language)

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Point MkDocs at the language's own folder, address and words."""
        self._settings = read_settings(Path(config.config_file_path).parent)
        shell = self._settings.pages / f"{self._language}.json"
        if not shell.is_file():
            raise PluginError("There are no generated pages yet: run `make site` or `kriya build` first.")
        self.listed, self.shared, self.made = [], [], 0
        self._shell = json.loads(shell.read_text(encoding="utf-8"))
        config.docs_dir = str(self._settings.content / self._language)
        config.site_url = self._settings.site_url + self._folder
        config.theme["language"] = self._language
        config.site_name = self._shell["words"]["site_name"]
        config.site_description = self._shell["words"]["site_description"]
        config.theme.static_templates.discard(THEIR_SITEMAP)
        if self._folder:
            config.theme.static_templates.discard("404.html")  # a host knows one page for all that is not found
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the files for programs, to which hand-written pages may lead; share the root's assets among languages."""
        if theirs := files.get_file_from_path(THEIR_SITEMAP):
            files.remove(theirs)
        feeds = self._settings.feeds / self._language
        for path in sorted(feeds.rglob("*.*")):
            address = path.relative_to(feeds).as_posix()
            files.append(File.generated(config, address, abs_src_path=str(path), inclusion=InclusionLevel.INCLUDED))
        if self._folder:
            for file in [file for file in files if file.src_uri.startswith(ROOT_FOLDERS)]:
                files.remove(file)
        else:
            _replace_material(files, config)
        return files

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Put an environment of ours in the place of MkDocs': one for its pages and for the generated ones."""
        self._env = CatalogueEnvironment(env.loader, self._folder)
        self._env.filters |= env.filters | {"url": self._env.make_url_filter(env.filters["url"])}
        self._env.globals |= {
            "kept": Fragments().kept,
            "words": self._shell["words"],
            "menu": self._shell["menu"],
            "footer_menu": self._shell["footer"],
            "home": self._shell["home"],
            "site_share": self._shell["share"],
            "not_found": self._shell["not_found"],
            "language": self._language,
            "offline": self._settings.offline,
            "site_root": self._settings.site_url,
        }
        return self._env

    def on_page_context(self, context: dict[str, Any], *, page: Page, config: MkDocsConfig, nav: Any) -> dict[str, Any]:
        """Tell a hand-written page where it is in each language: where a file of its name lies."""
        content, name = self._settings.content, page.file.src_uri
        languages = [language for language in LANGUAGES if (content / language / name).is_file()]
        return context | self._context(page, _address(page.url), languages)

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Render the generated pages beside those of MkDocs, and have pictures and data there."""
        site = Path(config.site_dir)
        data = self._settings.data / self._language
        for path in sorted(data.rglob("*.*")):
            self.shared.append((path.relative_to(data).as_posix(), str(path)))
        if not self._folder:
            for address in json.loads(self._settings.media_list.read_text(encoding="utf-8")):
                self.shared.append((address, str(self._settings.media / address)))
        pages = self.pages or partial(read_generated, self._settings.pages / self._language)
        html = self.renderer(config)
        for page in pages():
            if isinstance(page, KeptPage):
                self.shared.append((f"{self._folder}{page.address}index.html", str(page.html)))
                self._list(page.listed)
                self.made += 1
            else:
                target = site / page.address / "index.html"
                write_fresh(target, html(page).encode())
                if page.keep:
                    link_file(target, page.keep)
        if self.pages is None:
            for name, source in self.shared:
                share_file(Path(source), site / name.removeprefix(self._folder))

    def renderer(self, config: MkDocsConfig) -> Callable[[GeneratedPage], str]:
        """Return what makes HTML of a generated page; PluginError where a template fails."""
        renderer = PageRenderer(self._env, config, lambda page: self._context(page, page.url, LANGUAGES))

        def html(page: GeneratedPage) -> str:
            try:
                return renderer.html(renderer.shown(page))
            except (TemplateError, TypeError, ValueError, LookupError, AttributeError) as error:
                raise PluginError(f"{page.address}: {error}") from error

        return html

    def _list(self, page: ListedPage | None) -> None:
        if page:
            self.listed.append(page)

    def _context(self, page: Page | ShownPage, address: str, languages: Sequence[str]) -> dict[str, Any]:
        """Return what every page is told, and note what search engines shall know."""
        self._list(listed_page(address, page.meta, languages))
        self.made += 1
        root = "../" * (self._folder + address).count("/")
        return {
            "root": root.removesuffix("/") or ".",
            "alternates": [self._alternate(address, language, root) for language in languages],
        }

    def _alternate(self, address: str, language: str, root: str) -> dict[str, str]:
        there = language_folder(language) + address
        return {"language": language, "url": root + there or "./", "absolute": self._settings.site_url + there}


def _replace_material(files: Files, config: MkDocsConfig) -> None:
    """Ship what is used of Material's styles in one file with ours, and nothing else that the theme would copy."""
    theirs = [file for file in files if file.src_uri.startswith(MATERIAL_FOLDERS)]
    sheets = [file for file in files if file.src_uri.endswith(".css")]
    ours = "".join(file.content_string for file in sheets if file not in theirs)
    styles = used_styles([file.content_string for file in sheets if file in theirs], ours)
    first = next(file for file in sheets if file.src_uri == OUR_STYLES)
    for file in (*theirs, first):
        files.remove(file)
    files.append(File.generated(config, OUR_STYLES, content=styles + first.content_string))


def _address(url: str) -> str:
    """Return where a page lies below its language's root; MkDocs writes the root itself in two ways."""
    return "" if url == "./" else url
