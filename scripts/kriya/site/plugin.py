"""Our MkDocs plugin: adds the generated pages, pictures and files for programs to the site of one language.

It only hands values on: what a page says is in its front matter, how it looks is in overrides/. It leans on the events
of MkDocs 1.6, on `File.generated`, and on the fact that a template is compiled with the `autoescape` that its
environment has at that time (tests/site/test_plugin.py holds the last).
"""

import json
from pathlib import Path
from typing import Any

from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from kriya.model.addresses import language_folder
from kriya.settings import LANGUAGES, Settings, read_settings
from kriya.site.material import used_styles
from kriya.site.sitemap import ListedPage

OUR_TEMPLATES = ("main.html", "404.html")
"""Templates of ours that MkDocs wants beside Material's; all others lie in overrides/kriya/."""

ROOT_FOLDERS = ("assets/", "data/", "media/", "pagefind/")
"""Folders that lie once at the site's root and are used by every language."""


MATERIAL_FOLDERS = ("assets/images/", "assets/javascripts/", "assets/stylesheets/")
"""Where the theme brings files of its own."""

MATERIAL_STYLES = "assets/material.css"
"""What is shipped of them."""


THEIR_SITEMAP = "sitemap.xml"
"""MkDocs' sitemap, of one language only: `write_sitemap` makes ours, of all. What is no template MkDocs would copy."""


class CatalogueConfig(Config):
    """The plugin's part of mkdocs.yml."""

    language = config_options.Choice(LANGUAGES, default=LANGUAGES[0])
    samples = config_options.Type(bool, default=True)


class CataloguePlugin(BasePlugin[CatalogueConfig]):
    """Builds one language of the catalogue."""

    listed: list[ListedPage]
    """Pages of the language that search engines shall know."""
    _settings: Settings
    _shell: dict[str, Any]
    _generated: dict[str, Path]
    _values: dict[str, dict[str, Any]]

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
        self._values = {}
        self.listed = []
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
        """Add generated pages, outside the navigation; share the root's pictures, data and assets among languages."""
        if theirs := files.get_file_from_path(THEIR_SITEMAP):
            files.remove(theirs)
        pages = self._settings.pages / self._language
        self._generated = {path.relative_to(pages).as_posix(): path for path in sorted(pages.rglob("*.md"))}
        for address, path in self._generated.items():
            files.append(_file(config, address, path, InclusionLevel.NOT_IN_NAV))
        feeds = self._settings.feeds / self._language
        for path in sorted(feeds.rglob("*.*")):
            files.append(_file(config, path.relative_to(feeds).as_posix(), path, InclusionLevel.INCLUDED))
        if self._folder:
            for file in [file for file in files if file.src_uri.startswith(ROOT_FOLDERS)]:
                files.remove(file)
            return files
        _replace_material(files, config)
        for address in json.loads(self._settings.media_list.read_text(encoding="utf-8")):
            files.append(_file(config, address, self._settings.media / address, InclusionLevel.INCLUDED))
        for path in sorted(self._settings.data.rglob("*.*")):
            address = path.relative_to(self._settings.data).as_posix()
            files.append(_file(config, address, path, InclusionLevel.INCLUDED))
        return files

    def on_page_read_source(self, *, page: Page, config: MkDocsConfig) -> str | None:
        """Take the front matter off a generated page: its values are JSON, which reads far faster than as YAML."""
        path = self._generated.get(page.file.src_uri)
        if path is None:
            return None
        front_matter, body = path.read_text(encoding="utf-8").removeprefix("---\n").split("\n---\n", 1)
        lines = (line.split(": ", 1) for line in front_matter.split("\n"))
        self._values[page.file.src_uri] = {name: json.loads(value) for name, value in lines}
        return body

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Give a generated page the values of its front matter."""
        page.meta |= self._values.pop(page.file.src_uri, {})
        return markdown

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Escape what our templates print, and let addresses reach the root's folders from every language."""
        env.autoescape = lambda name: name is not None and (name.startswith("kriya/") or name in OUR_TEMPLATES)
        mkdocs_url = env.filters["url"]
        if self._folder:
            env.filters["url"] = _reaching_root(mkdocs_url)
        env.globals |= {
            "words": self._shell["words"],
            "menu": self._shell["menu"],
            "footer_menu": self._shell["footer"],
            "home": self._shell["home"],
            "not_found": self._shell["not_found"],
            "language": self._language,
            "site_root": self._settings.site_url,
        }
        return env

    def on_page_context(self, context: dict[str, Any], *, page: Page, config: MkDocsConfig, nav: Any) -> dict[str, Any]:
        """Tell the page where it is in each language, and note what search engines shall know."""
        languages = self._languages_of(page)
        context["alternates"] = [self._alternate(page.url, language) for language in languages]
        context["root"] = get_relative_url("", self._folder + page.url)
        if not (page.meta.get("noindex") or page.meta.get("sample")):
            photos = tuple(picture["src"] for picture in page.meta.get("pictures", ()) if not picture["drawn"])
            self.listed.append(ListedPage(_address(page.url), tuple(languages), photos))
        return context

    def _languages_of(self, page: Page) -> list[str]:
        """Return the languages in which *page* exists: a generated page in all, a hand-written one where it lies."""
        if page.file.src_uri in self._generated:
            return list(LANGUAGES)
        content = self._settings.content
        return [language for language in LANGUAGES if (content / language / page.file.src_uri).is_file()]

    def _alternate(self, url: str, language: str) -> dict[str, str]:
        folder, url = language_folder(language), _address(url)
        return {
            "language": language,
            "url": get_relative_url(folder + url, self._folder + url) or "./",
            "absolute": self._settings.site_url + folder + url,
        }


def _replace_material(files: Files, config: MkDocsConfig) -> None:
    """Ship what is used of Material's styles in one file, and nothing else that the theme would copy."""
    theirs = [file for file in files if file.src_uri.startswith(MATERIAL_FOLDERS)]
    sheets = [file for file in files if file.src_uri.endswith(".css")]
    ours = "".join(file.content_string for file in sheets if file not in theirs)
    styles = used_styles([file.content_string for file in sheets if file in theirs], ours)
    for file in theirs:
        files.remove(file)
    files.append(File.generated(config, MATERIAL_STYLES, content=styles))


def _address(url: str) -> str:
    """Return where a page lies below its language's root; MkDocs writes the root itself in two ways."""
    return "" if url == "./" else url


def _file(config: MkDocsConfig, address: str, path: Path, inclusion: InclusionLevel) -> File:
    return File.generated(config, address, abs_src_path=str(path), inclusion=inclusion)


def _reaching_root(mkdocs_url: Any) -> Any:
    """Wrap MkDocs' url filter for a language that lies one folder below the root."""

    @pass_context
    def url(context: Context, value: str) -> str:
        address = mkdocs_url(context, value)
        return f"../{address}" if value.startswith(ROOT_FOLDERS) else address

    return url
