"""While one works, the page of a record that changed is shown before everything is built again."""

import shutil
from dataclasses import replace

import pytest

from builders import PRODUCT, a_photo, a_project, a_record
from kriya.pipeline.building import build_catalogue
from kriya.pipeline.previewing import Previews

pytestmark = pytest.mark.site

PHOTO = "photos: [{file: anjat.jpg, alt: {id: Anjat di lantai., en: An anjat on the floor.}, credit: Sari}]\n"


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A project that is being worked at, just built."""
    settings = replace(a_project(tmp_path_factory.mktemp("work")), serving=True)
    a_photo(settings.root, "ppu/sepan/anjat.jpg", (900, 1200))
    assert build_catalogue(settings).succeeded
    return settings


@pytest.fixture
def work(built):
    """That project, with its records as they were when it was built, and its previews."""
    shutil.copytree(built.products, kept := built.root / "kept")
    previews = Previews()
    previews.look(built)
    yield built, previews
    shutil.rmtree(built.products)
    kept.rename(built.products)


def test_a_page_is_shown_as_the_build_will_make_it(work):
    settings, previews = work
    pages = [settings.site / f"{folder}produk/sepan/anjat/index.html" for folder in ("", "en/")]
    for thing in ("A rattan hat", "A rattan bag"):
        a_record(settings.root, "ppu/sepan/anjat", PRODUCT.replace("A rattan basket", thing))
        assert previews.show()
        assert thing in pages[1].read_text()
    shown = [page.read_text() for page in pages]
    assert build_catalogue(settings).succeeded
    assert [page.read_text() for page in pages] == shown


def test_what_a_build_put_in_the_place_is_shown_again(work):
    settings, previews = work
    page = settings.site / "en/produk/sepan/anjat/index.html"
    previews.begin_anew()
    a_record(settings.root, "ppu/sepan/anjat", PRODUCT.replace("Rattan back basket", "Rattan hat"))
    assert previews.show()
    page.write_text("older")
    previews.show_again()
    assert "Rattan hat" in page.read_text()


@pytest.mark.parametrize(
    "change",
    [
        lambda root: a_record(root, "ppu/sepan/anjat", "name: ["),
        lambda root: a_record(root, "ppu/sepan/anjat", PRODUCT.replace("anyaman", "tidak-ada")),
        lambda root: a_record(root, "ppu/sepan/tas", PRODUCT.replace("XY7ZW", "XY7ZX")),
        lambda root: (root / "products/ppu/sepan/anjat.yml").unlink(),
        lambda root: a_record(root, "ppu/sepan/anjat", PRODUCT + PHOTO),
        lambda root: a_record(root, "vocabulary/search", (root / "products/vocabulary/search.yml").read_text() + "#"),
    ],
    ids=["unreadable", "unsound", "new", "gone", "photos", "words"],
)
def test_whatever_else_changes_is_left_to_the_build(work, change):
    settings, previews = work
    before = (settings.site / "produk/sepan/anjat/index.html").read_text()
    change(settings.root)
    assert not previews.show()
    assert (settings.site / "produk/sepan/anjat/index.html").read_text() == before
