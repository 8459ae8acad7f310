"""Words come to their roots, in Python when the index is made and in the browser when it is asked, all the same."""

import json
import subprocess

import pytest

from builders import PROJECT
from kriya.search.stems import TABLE, Stemmer

CASES = json.loads((PROJECT / "tests" / "cases" / "stems.json").read_text(encoding="utf-8"))
KNOWN = CASES["known"].split()
ROOTS = CASES["roots"]


@pytest.mark.parametrize("word", ROOTS)
def test_a_word_comes_to_its_root(word):
    assert Stemmer(set(KNOWN), CASES["irregular"]).root(word) == ROOTS[word]


@pytest.mark.node
def test_the_browser_finds_the_same_roots(shipped_project):
    """Also for all words of the shipped catalogue, of which most have no affix."""
    from kriya.search.text import words_of

    texts = [path.read_text(encoding="utf-8") for path in (shipped_project / "products").rglob("*.yml")]
    words = sorted({*ROOTS, *(word for text in texts for word in words_of(text))})
    known = sorted({*KNOWN, *words})
    asked = {"rules": TABLE, "known": known, "irregular": CASES["irregular"], "words": words}
    command = ["node", str(PROJECT / "tests" / "search" / "stems.mjs")]
    done = subprocess.run(command, input=json.dumps(asked), capture_output=True, text=True, check=True)
    stemmer = Stemmer(set(known), CASES["irregular"])
    assert json.loads(done.stdout) == {word: stemmer.root(word) for word in words}
