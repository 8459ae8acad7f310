"""Search engines are told of every page in both languages, by the rules of sitemaps.org."""

from collections import Counter
from urllib.parse import urlsplit

import pytest
from lxml import etree, html

from kriya.site import ListedPage, SiteFolder, write_sitemap

HOME = "https://kriya.example/"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
IMAGE = "{http://www.google.com/schemas/sitemap-image/1.1}"


def entries_of(file):
    """Return the entries of a sitemap by address, once it is seen to keep the protocol's rules."""
    assert file.stat().st_size <= 50 * 1024 * 1024
    root = etree.parse(str(file)).getroot()
    assert root.tag == f"{SITEMAP}urlset"
    entries = {}
    for entry in root:
        assert entry.tag == f"{SITEMAP}url"
        tags = Counter(child.tag for child in entry)
        assert tags[f"{SITEMAP}loc"] == 1
        assert tags.keys() <= {f"{SITEMAP}loc", f"{XHTML}link", f"{IMAGE}image"}
        links = {link.get("hreflang"): link.get("href") for link in entry.iter(f"{XHTML}link")}
        images = [image.text for image in entry.iter(f"{IMAGE}loc")]
        address = entry.findtext(f"{SITEMAP}loc")
        for url in (address, *links.values(), *images):
            parts = urlsplit(url)
            assert parts.scheme in ("http", "https")
            assert parts.netloc
            assert url.isascii()
            assert len(url) < 2048
        assert address not in entries
        entries[address] = (links, images)
    assert 0 < len(entries) <= 50_000
    return entries


@pytest.mark.site
def test_the_sitemap_holds_the_pages_that_may_be_indexed_in_both_languages_and_no_other(shipped_site):
    listed = entries_of(shipped_site / "sitemap.xml")
    wanted = {}
    for path in shipped_site.rglob("index.html"):
        page = html.parse(str(path), html.HTMLParser(encoding="utf-8")).getroot()
        if not page.xpath("//meta[@name='robots'][contains(@content, 'noindex')]"):
            twins = {link.get("hreflang"): link.get("href") for link in page.xpath("//link[@hreflang]")}
            wanted[page.xpath("string(//link[@rel='canonical']/@href)")] = twins
    assert {address: twins for address, (twins, _) in listed.items()} == wanted
    assert {f"{HOME}", f"{HOME}en/", f"{HOME}en/produk/sepan/anjat-rotan/"} <= listed.keys()


@pytest.mark.site
def test_robots_are_led_to_the_sitemap_and_there_is_no_second_one(shipped_site):
    assert f"Sitemap: {HOME}sitemap.xml" in (shipped_site / "robots.txt").read_text().splitlines()
    assert [path.name for path in shipped_site.rglob("sitemap*")] == ["sitemap.xml"]


def test_a_site_below_a_path_lists_its_photos_and_quotes_its_addresses(tmp_path):
    home = "https://kriya.example/katalog/"
    pages = {
        "id": [ListedPage("produk/a&b/", ("id", "en"), ("media/é.webp",))],
        "en": [ListedPage("tentang/", ("en",))],
    }
    write_sitemap(SiteFolder(tmp_path), home, pages)
    assert entries_of(tmp_path / "sitemap.xml") == {
        f"{home}produk/a%26b/": (
            {
                "id": f"{home}produk/a%26b/",
                "en": f"{home}en/produk/a%26b/",
                "x-default": f"{home}produk/a%26b/",
            },
            [f"{home}media/%C3%A9.webp"],
        ),
        f"{home}en/tentang/": ({}, []),
    }
    assert f"Sitemap: {home}sitemap.xml\n" in (tmp_path / "robots.txt").read_text()


def test_more_pages_than_one_sitemap_may_hold_are_shared_out(tmp_path):
    pages = [ListedPage(f"produk/p{number}/", ("id",)) for number in range(7)]
    write_sitemap(SiteFolder(tmp_path), HOME, {"id": pages}, max_urls=3)
    index = etree.parse(str(tmp_path / "sitemap.xml")).getroot()
    assert index.tag == f"{SITEMAP}sitemapindex"
    names = [urlsplit(entry.findtext(f"{SITEMAP}loc")).path.lstrip("/") for entry in index]
    assert names == ["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"]
    assert [len(entries_of(tmp_path / name)) for name in names] == [3, 3, 1]
