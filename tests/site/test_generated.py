"""Plain paragraphs become the same HTML by the short way and by Markdown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from builders import PROJECT
from kriya.pages.descriptions import safe_markdown
from kriya.read import read_sources
from kriya.site.generated import plain_html

MARKDOWN = Markdown(extensions=["attr_list", "tables", "toc", "pymdownx.superfences"])


def texts():
    sources, _ = read_sources(PROJECT / "products")
    for source in sources.records:
        for field in ("description", "story"):
            value = source.values.get(field)
            yield from (value[name] for name in ("id", "en") if isinstance(value, dict) and name in value)


def test_the_shipped_descriptions_take_the_short_way_and_read_the_same():
    bodies = [safe_markdown(text) for text in texts()]
    short = [(body, plain_html(body)) for body in bodies]
    assert sum(html is not None for _, html in short) > len(bodies) / 2
    assert all(html is None or html == MARKDOWN.reset().convert(body) for body, html in short)


@given(st.text(alphabet="aZ é\n.,:;-–+#=!?()'\"/&@%1^$*_[]<>`|~{}\\\t", max_size=60))
def test_what_takes_the_short_way_is_what_markdown_makes_of_it(text):
    for body in (text, safe_markdown(text)):
        html = plain_html(body)
        assert html is None or html == MARKDOWN.reset().convert(body)


@pytest.mark.parametrize(
    "body", ["- a", "1. a", "# a", "> a", "a *b*", "[a](https://b)", "a  \nb", "a\n===", "    a", "a & b"]
)
def test_markup_does_not_take_the_short_way(body):
    assert plain_html(body) is None
