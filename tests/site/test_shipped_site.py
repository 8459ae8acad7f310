"""The shipped catalogue, built whole: every link of the finished HTML leads somewhere, in both languages."""

import json
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from lxml import html

pytestmark = pytest.mark.site

ADDRESS = "https://kriya.example/"


class Site:
    """The finished site as a browser would see it, read apart from the code that checks it during a build."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.pages = {
            address_of(path.relative_to(folder)): html.parse(str(path), html.HTMLParser(encoding="utf-8")).getroot()
            for path in folder.rglob("*.html")
        }

    def exists(self, address: str) -> bool:
        path = unquote(urlsplit(address).path).lstrip("/")
        return address in self.pages or (self.folder / path).is_file()


def address_of(path: PurePosixPath) -> str:
    return ADDRESS + path.as_posix().removesuffix("index.html")


@pytest.fixture(scope="module")
def site(shipped_site) -> Site:
    return Site(shipped_site)


def test_every_internal_link_picture_and_form_leads_somewhere(site):
    dead = []
    for address, page in site.pages.items():
        links = [*page.xpath("//@href"), *page.xpath("//@src"), *page.xpath("//form/@action")]
        links += [part.split()[0] for value in page.xpath("//@srcset") for part in value.split(",")]
        for link in links:
            target = urljoin(address, link).partition("#")[0].partition("?")[0]
            if target.startswith(ADDRESS) and not site.exists(target):
                dead.append((address, link))
    assert len(site.pages) > 500
    assert dead == []


def test_every_anchor_is_there(site):
    for address, page in site.pages.items():
        for link in page.xpath("//a/@href"):
            target, _, anchor = urljoin(address, link).partition("#")
            if anchor and target in site.pages:
                assert site.pages[target].xpath("//*[@id=$anchor]", anchor=unquote(anchor)), (address, link)


def test_every_page_names_its_twin_and_the_twin_names_it_back(site):
    for address, page in site.pages.items():
        if address.endswith("404.html") or address.startswith(f"{ADDRESS}Q/"):  # both speak both languages
            continue
        twins = {link.get("hreflang"): link.get("href") for link in page.xpath("//link[@rel='alternate'][@hreflang]")}
        assert set(twins) == {"id", "en", "x-default"}, address
        assert address == twins[page.get("lang")] == page.xpath("string(//link[@rel='canonical']/@href)")
        for language in ("id", "en"):
            other = site.pages[twins[language]]
            assert other.get("lang") == language
            assert other.xpath("string(//link[@hreflang=$lang]/@href)", lang=page.get("lang")) == address


def test_the_language_switch_leads_to_the_same_page(site):
    for address, page in site.pages.items():
        for link in page.xpath("//a[@data-kriya-language]"):
            target = urljoin(address, link.get("href"))
            assert site.pages[target].get("lang") == link.get("data-kriya-language") == link.get("hreflang")
            assert urlsplit(target).path.removeprefix("/en") == urlsplit(address).path.removeprefix("/en")


def test_every_picture_has_a_size_and_a_text(site):
    for address, page in site.pages.items():
        for image in page.xpath("//img"):
            assert image.get("alt") is not None, address
            assert image.get("width"), address
            assert image.get("height"), address


def test_headings_begin_with_one_h1_and_ids_are_used_once(site):
    for address, page in site.pages.items():
        assert len(page.xpath("//h1")) == 1, address
        ids = page.xpath("//@id")
        assert len(ids) == len(set(ids)), address


def test_samples_are_marked_and_kept_from_search_engines(site):
    page = site.pages[f"{ADDRESS}perajin/contoh-studio-ecoprint/"]
    assert page.xpath("//meta[@name='robots'][@content='noindex']")
    assert page.xpath("//p[contains(@class, 'k-banner--sample')]")
    assert not page.xpath("//a[starts-with(@href, 'https://wa.me')]")
    assert "contoh-studio-ecoprint" not in (site.folder / "sitemap.xml").read_text(encoding="utf-8")


def test_no_page_asks_another_host_for_anything(site):
    for address, page in site.pages.items():
        wanted = [
            *page.xpath("//*[not(self::a)]/@src"),
            *page.xpath("//link[not(@rel='canonical') and not(@rel='alternate')]/@href"),
        ]
        assert [link for link in wanted if urlsplit(link).netloc] == [], address


def test_both_languages_share_pictures_assets_and_the_search_index(site):
    assert not [name for name in ("assets", "media", "pagefind") if (site.folder / "en" / name).exists()]


def test_the_search_index_knows_both_languages(site):
    for language in ("id", "en"):
        entry = json.loads((site.folder / "pagefind" / f"{language}.json").read_text(encoding="utf-8"))
        assert all((site.folder / "pagefind" / entry[name]).is_file() for name in ("meta", "words"))
