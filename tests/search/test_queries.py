"""What visitors type finds what they mean, asked of the built index in node."""

import pytest
from asking import ask, ask_cases, read_cases, scored

from builders import PROJECT

pytestmark = [pytest.mark.site, pytest.mark.node]


@pytest.mark.parametrize(("name", "least"), [("search", 0.95), ("search-unseen", 0.90)])
def test_the_right_pages_come_first_and_no_forbidden_one(shipped_site, name, least):
    answers = ask_cases(shipped_site, read_cases(PROJECT / "tests" / "cases" / f"{name}.yml"))
    forbidden = {case.query: urls for case, urls in answers if set(case.never) & set(urls[:10])}
    assert forbidden == {}
    assert scored(answers).recall_3 >= least


def test_a_direct_hit_comes_before_synonyms_and_those_before_the_other_language(shipped_site):
    queries = ["gerabah", "tembikar", "bag"]
    direct, synonym, other = ask(shipped_site, {"id": queries})["id"]
    named = {"/produk/pundong/padasan/", "/produk/kasongan/guci-tempel/", "/produk/kasongan/loro-blonyo/"}
    assert named <= set(direct["urls"][:5])
    assert named <= set(synonym["urls"][:5])
    assert "/produk/salamrejo/tas-agel/" in other["urls"]


def test_it_is_said_what_was_read_instead_of_a_misspelt_word(shipped_site):
    (answer,) = ask(shipped_site, {"id": ["anyamn"]})["id"]
    assert answer["instead"] == [{"from": "anyamn", "to": "anyam"}]


@pytest.mark.parametrize(
    "query", ["", " ", "🧺", "<b>", '"""', ".*+?^${}()|[]\\", "\u202eتسأ", "#<script>", "-", "a" * 10_000]
)
def test_odd_queries_find_nothing_and_break_nothing(shipped_site, query):
    (answer,) = ask(shipped_site, {"id": [query]})["id"]
    assert answer["urls"] == [] or query == "<b>"
