"""The last look at a site: what leads nowhere is found, what leads somewhere is left in peace."""

import pytest

from kriya.problems import CatalogueError
from kriya.site import finished
from kriya.site.finished import DeadLink, check_links, dead_links

PAGE = '<html><body><h1 id="judul">Kriya</h1>{}</body></html>'


def site_of(folder, **pages):
    for name, content in pages.items():
        place = folder / name.replace("__", "/")
        place.mkdir(parents=True, exist_ok=True)
        (place / "index.html").write_text(PAGE.format(content), encoding="utf-8")
    (folder / "foto satu.jpg").touch()
    return folder


@pytest.mark.parametrize(
    "content",
    [
        '<a href="../b/">b</a>',
        '<a class="x" href="../b/#judul">b</a>',
        '<a href="#judul">di sini</a>',
        '<a href="/dasar/b/">b</a>',
        '<a href="../b/?urut=nama#judul">b</a>',
        '<img src="../foto%20satu.jpg" srcset="../foto%20satu.jpg 320w, ../foto%20satu.jpg 640w" alt="">',
        '<a href="https://example.com/tidak/ada">luar</a> <a href="mailto:a@example.com">surel</a>',
        '<code>&lt;a href="contoh/"&gt;</code>',
        'href="contoh/"',
        '<form action="../b/"></form>',
    ],
)
def test_what_leads_somewhere_is_left_in_peace(tmp_path, content):
    assert dead_links(site_of(tmp_path, a=content, b=""), "/dasar/") == []


@pytest.mark.parametrize(
    ("content", "target"),
    [
        ('<a href="../c/">c</a>', "../c/"),
        ('<a href="../b/#tidak-ada">b</a>', "../b/#tidak-ada"),
        ('<a href="#tidak-ada">di sini</a>', "#tidak-ada"),
        ('<a href="/b/">luar dasar</a>', "/b/"),
        ('<a href="../../../b/">di atas akar</a>', "../../../b/"),
        ('<img alt="a" src="../foto.jpg">', "../foto.jpg"),
        ('<source srcset="../foto%20satu.jpg 320w, ../hilang.jpg 640w">', "../hilang.jpg"),
        ('<a title="a &amp; b" href="../c/?a=1&amp;b=2">c</a>', "../c/?a=1&b=2"),
        ('<form action="../c/"></form>', "../c/"),
        ('<link rel="stylesheet" href="../c.css">', "../c.css"),
    ],
)
def test_what_leads_nowhere_is_found_with_its_page(tmp_path, content, target):
    assert dead_links(site_of(tmp_path, a=content, b=""), "/dasar/") == [DeadLink("a/index.html", target)]


def test_a_site_of_many_pages_is_looked_through_whole(tmp_path):
    pages = {f"p{number}": '<a href="../b/">b</a>' for number in range(2_500)}
    assert len(dead_links(site_of(tmp_path, **pages))) == 2_500


@pytest.fixture
def remembered(tmp_path):
    """A sound site that was looked at, and what looks at it again."""
    site = site_of(tmp_path / "site", a='<a href="../b/#judul">b</a>', b="", c='<a href="../foto%20satu.jpg">foto</a>')
    (site / "data.json").touch()

    def look():
        check_links(site, "/", tmp_path / "links.json")

    look()
    return site, look


@pytest.mark.parametrize("gone", ["b/index.html", "foto satu.jpg"])
def test_a_page_that_did_not_change_is_looked_at_again_when_what_it_leads_to_is_gone(remembered, gone):
    site, look = remembered
    (site / gone).unlink()
    with pytest.raises(CatalogueError, match="1 links lead nowhere"):
        look()


def test_a_page_that_did_not_change_is_looked_at_again_when_an_anchor_is_gone(remembered):
    site, look = remembered
    (site / "b/index.html").write_text("<h1>b</h1>")
    with pytest.raises(CatalogueError, match=r"a/index\.html → \.\./b/#judul"):
        look()


def test_pages_that_did_not_change_are_not_read_again(remembered, monkeypatch):
    site, look = remembered
    (site / "data.json").unlink()  # no page leads there
    (site / "c/index.html").write_text('<a href="../hilang/">?</a>')
    read = []
    monkeypatch.setattr(finished, "_links", lambda text: read.append(text) or set())
    look()
    assert read == ['<a href="../hilang/">?</a>']
