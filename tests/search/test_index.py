"""The index holds what matters of each page, once, and is made again only when something changed."""

import gzip
import json
import subprocess
from pathlib import Path

import pytest

from builders import PRODUCT, a_project, an_edition
from kriya.model import SearchWords
from kriya.pages import search_book
from kriya.search import SearchEntry, index_documents

pytestmark = pytest.mark.site


def documents(tmp_path, **files):
    edition = an_edition(tmp_path, **files)
    book = search_book(edition)
    made, _ = index_documents(book.entries, edition.catalogue.vocabulary.search, book.terms, book.places)
    return {document.entry.address: document.weights for document in made}


def test_a_word_weighs_what_its_place_is_worth(tmp_path):
    weights = documents(tmp_path)["produk/sepan/anjat/"]
    assert weights["anjat"] > weights["penajam"] > weights["gendong"] > weights["bag"]
    assert weights["bag"] > weights["basket"], "synonyms, then words of the other language"


def test_long_numbers_are_in_no_document():
    """Those of certificates and telephones."""
    entry = SearchEntry(
        "produk/a/", "product", {"name": ("Amplang",), "text": ("P-IRT 2053471020123-25, 081234567890",)}
    )
    (document,), _ = index_documents([entry], SearchWords(), (), ())
    assert not [word for word in document.weights if word.isdigit() and len(word) > 4]


def test_parts_of_other_terms_are_no_words_of_their_own(tmp_path):
    product = PRODUCT.replace("Anjat rotan", "Sirup kayu manis")
    weights = documents(tmp_path, ppu__sepan__anjat=product)["produk/sepan/anjat/"]
    assert "kayumanis" in weights
    assert not {"kayu", "wood"} & set(weights)


def test_an_index_of_the_same_words_is_used_again(tmp_path, monkeypatch):
    from kriya.pipeline.building import build_catalogue
    from kriya.site import search_index

    project = a_project(tmp_path)
    assert build_catalogue(project).succeeded
    before = sorted((path.name, path.read_bytes()) for path in (project.site / "pagefind").rglob("*.pf_*"))
    monkeypatch.setattr(search_index, "_run_pagefind", lambda *rest: pytest.fail("indexed again"))
    assert build_catalogue(project).succeeded
    assert sorted((path.name, path.read_bytes()) for path in (project.site / "pagefind").rglob("*.pf_*")) == before


def test_an_index_is_made_again_when_a_word_changes(tmp_path):
    from kriya.pipeline.building import build_catalogue

    project = a_project(tmp_path)
    assert build_catalogue(project).succeeded
    before = {path.name for path in (project.site / "pagefind").rglob("*.pf_meta")}
    record = project.products / "ppu" / "sepan" / "anjat.yml"
    record.write_text(record.read_text().replace("ke ladang", "ke pasar"))
    assert build_catalogue(project).succeeded
    after = {path.name for path in (project.site / "pagefind").rglob("*.pf_meta")}
    assert len(before) == len(after) == 2
    assert before.isdisjoint(after), "each language is found by the words of the other, too"


def test_the_index_has_the_form_that_our_script_reads(shipped_site):
    for file in (shipped_site / "pagefind").rglob("*.pf_*"):
        assert gzip.decompress(file.read_bytes()).startswith(b"pagefind_dcd")


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_word_of_the_index_is_found_in_its_file(shipped_site, language):
    script = Path(__file__).with_name("words.mjs")
    done = subprocess.run(["node", script, shipped_site, language], capture_output=True, text=True, check=True)
    found = json.loads(done.stdout)
    assert found["words"] > 1_000
    assert found["lost"] == []
