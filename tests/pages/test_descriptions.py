"""Record text becomes Markdown in which only the allowed markup is markup, through MkDocs' own Markdown."""

import pytest
from lxml import html
from markdown import Markdown

from kriya.pages.descriptions import first_sentence, plain_text, safe_markdown

EXTENSIONS = ["attr_list", "tables", "toc", "pymdownx.superfences"]  # those of mkdocs.yml
ALLOWED = {"div", "p", "em", "strong", "ul", "ol", "li", "a", "br"}


def rendered(text: str) -> html.HtmlElement:
    return html.fragment_fromstring(Markdown(extensions=EXTENSIONS).convert(safe_markdown(text)), create_parent="div")


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<b onclick=x>tebal</b>",
        "<!-- komentar -->",
        "{{ config }} {% raw %}",
        "[klik](javascript:alert(1))",
        "[klik](data:text/html,x)",
        "[klik](http://example.com)",
        "![foto](https://example.com/a.png)",
        "<https://example.com>",
        "# judul",
        "judul\n=====",
        "    kode",
        "```\nkode\n```",
        "`kode`",
        "a | b\n--|--\n1 | 2",
        "teks {: onclick=alert(1) }",
        "teks { .kelas #id onclick=x }",
        "> kutipan",
        "---",
        "[ref]\n\n[ref]: https://example.com",
        "*[HTML]: singkatan",
        "&lt;script&gt;",
        "\\<script>",
        '[x](https://example.com/"onmouseover=alert(1))',
    ],
)
def test_what_is_not_allowed_is_shown_as_text(text):
    tree = rendered(text)
    assert {element.tag for element in tree.iter()} <= ALLOWED
    assert all(element.tag == "a" or not element.attrib for element in tree.iter())
    assert all(link.get("href").startswith("https://") for link in tree.iter("a"))


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "{{ x }}", "# judul", "a | b", "`kode`", "1 < 2 & 3"])
def test_the_text_itself_is_all_there(text):
    assert rendered(text).text_content().strip() == text


def test_the_allowed_markup_works():
    tree = rendered("Ini *miring*, **tebal** dan [tautan](https://example.com/a_b).\n\n- satu\n- dua\n\n1. a\n2. b")
    assert [element.tag for element in tree] == ["p", "ul", "ol"] or [
        element.tag for element in tree if isinstance(element.tag, str)
    ] == ["p", "ul", "ol"]
    assert tree.find(".//a").get("href") == "https://example.com/a_b"
    assert [item.text_content().strip() for item in tree.iter("li")] == ["satu", "dua", "a", "b"]


def test_a_first_sentence_has_no_markup_and_an_end():
    assert (
        first_sentence("Rotan *halus* dari hutan di sekitar desa. Lalu lain.")
        == "Rotan halus dari hutan di sekitar desa."
    )
    assert first_sentence("kata " * 100, limit=40).endswith("…")
    assert len(first_sentence("kata " * 100, limit=40)) <= 40
    assert plain_text("[kata](https://example.com)\nlagi") == "kata lagi"


@pytest.mark.parametrize("text", ["2020. Tahun anjat dikenal", "5. lima", "- 1. satu <b>", "- 1998) lama", "10. Juli"])
def test_a_number_that_begins_a_text_is_not_lost(text):
    shown = rendered(text).text_content()
    assert all(word in shown for word in text.replace("- ", "").split() if word != "1.")
    assert not rendered(text).xpath(".//code")


def test_a_list_counts_on_and_nests():
    tree = rendered("1. satu\n2. dua\n   - dalam\n\n     lanjut")
    assert [item.text_content().split()[0] for item in tree.xpath("./ol/li")] == ["satu", "dua"]
    assert tree.xpath("string(./ol/li/ul/li)").split() == ["dalam", "lanjut"]


def test_a_title_does_not_end_the_first_sentence():
    assert first_sentence("Dr. Soetomo membuat anjat pada 1 Jan. 2020. Lalu lain.") == (
        "Dr. Soetomo membuat anjat pada 1 Jan. 2020."
    )
