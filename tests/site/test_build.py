"""A build lands in site/ whole or not at all, and rebuilds only what changed."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from builders import PRODUCT, a_project, a_record
from kriya.photos import Ledger, MadePictures, plan_pictures
from kriya.pipeline import building
from kriya.pipeline.building import build_catalogue
from kriya.pipeline.checking import check_catalogue
from kriya.pipeline.kept_pages import made_of
from kriya.pipeline.pages import prepare_language
from kriya.problems import CatalogueError
from kriya.settings import read_settings

pytestmark = pytest.mark.site

HOSTILE = {
    "script": "<script>alert(1)</script>",
    "template": "{{ config }} {% raw %}",
    "link": "[klik](javascript:alert(1))",
    "front matter": "--- template: main.html ---",
    "attribute": "\" onmouseover='alert(1)",
    "entity": "&lt;b&gt; &amp;",
}


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A small project whose every text field is hostile, built."""
    settings = a_project(tmp_path_factory.mktemp("hostile"))
    text = " ".join(HOSTILE.values()).replace("'", "''")
    both = f"{{id: 'ID {text}', en: 'EN {text}'}}"
    a_record(
        settings.root,
        "ppu/sepan/jahat",
        f"code: XY7ZX\nname: {both}\ncategory: anyaman\nsummary: {both}\ndescription: {both}\nsize: {both}\n"
        f"care: {both}\nsources: [{{title: {both}, publisher: {both}}}]\nadded: 2026-08-01\n",
    )
    report = build_catalogue(settings)
    assert report.succeeded
    assert all(site.warnings == () for site in report.sites.values())
    return settings


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_text_of_a_record_is_never_markup(built, text):
    from lxml import html

    for page in ("produk/sepan/jahat/index.html", "en/produk/sepan/jahat/index.html", "produk/index.html"):
        tree = html.parse(str(built.site / page), html.HTMLParser(encoding="utf-8")).getroot()
        main = tree.xpath("//*[@id='isi']")[0]
        assert text in " ".join(main.text_content().split())
        assert not main.xpath(".//script[contains(., 'alert')] | .//*[@onmouseover] | .//b[not(@class or ancestor::a)]")
        assert all(not link.startswith("javascript") for link in tree.xpath("//@href"))
        assert not tree.xpath("//meta[@*[starts-with(name(), 'on')]]")


def test_a_failed_stage_leaves_the_old_site(built, monkeypatch):
    before = snapshot(built.site)

    def full_disk(folder, *rest):
        raise OSError(28, "No space left on device", str(folder))

    monkeypatch.setattr(building, "index_site", full_disk)
    with pytest.raises(CatalogueError, match="No space left"):
        build_catalogue(built)
    assert snapshot(built.site) == before
    assert not list(built.build.glob("site.new*"))


def test_a_search_index_cut_short_by_a_full_disk_is_noticed(built, monkeypatch):
    """Pagefind says nothing when the disk is full and leaves empty files."""
    from kriya.site import search_index

    def full_disk(command, **options):
        folder = Path(command[command.index("--output-path") + 1])
        folder.mkdir()
        (folder / "pagefind-entry.json").write_text("")
        return subprocess.CompletedProcess(command, 0, "", "")

    before = snapshot(built.site)
    shutil.rmtree(built.search)  # else it would be used again
    monkeypatch.setattr(search_index.subprocess, "run", full_disk)
    with pytest.raises(CatalogueError, match="search index is incomplete"):
        build_catalogue(built)
    assert snapshot(built.site) == before


@pytest.mark.parametrize("kind", ["file", "link", "repository"])
def test_a_site_that_no_build_made_is_not_replaced(tmp_path, kind):
    settings = a_project(tmp_path)
    if kind == "file":
        settings.site.write_text("milik saya")
    elif kind == "link":
        (tmp_path / "lain").mkdir()
        settings.site.symlink_to(tmp_path / "lain")
    else:
        (settings.site / ".git").mkdir(parents=True)
    with pytest.raises(CatalogueError, match="move it away first"):
        build_catalogue(settings)
    assert settings.site.exists()
    assert not settings.build.exists()


def test_a_hand_written_page_does_not_hide_a_generated_one(tmp_path):
    settings = a_project(tmp_path)
    page = settings.content / "id" / "produk" / "index.md"
    page.parent.mkdir()
    page.write_text("# Milik saya\n")
    with pytest.raises(CatalogueError, match="takes the address of a generated page"):
        build_catalogue(settings)


def test_a_site_below_a_path_has_no_link_that_leaves_it(tmp_path, monkeypatch):
    monkeypatch.setenv("SITE_URL", "https://kriya.example/katalog/")
    settings = read_settings(a_project(tmp_path).root)
    assert build_catalogue(settings).succeeded
    page = settings.content / "id" / "tentang.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n[beranda](/tentang/)\n", encoding="utf-8")
    with pytest.raises(CatalogueError, match=r"tentang/index.html → /tentang/"):
        build_catalogue(settings)


def test_a_bad_record_leaves_the_old_site(built):
    before = snapshot(built.site)
    file = a_record(built.root, "ppu/sepan/rusak", "name: [")
    report = build_catalogue(built)
    file.unlink()
    assert not report.succeeded
    assert snapshot(built.site) == before


def test_a_broken_template_leaves_the_old_site_and_says_which(tmp_path):
    settings = a_project(tmp_path)
    (settings.overrides / "kriya" / "product.html").write_text("{% block")
    with pytest.raises(CatalogueError, match="MkDocs could not build"):
        build_catalogue(settings)
    assert not settings.site.exists()


def test_a_dead_link_in_a_hand_written_page_stops_the_build(tmp_path):
    settings = a_project(tmp_path)
    page = settings.content / "id" / "tentang.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n[mati](../tidak-ada/)\n", encoding="utf-8")
    with pytest.raises(CatalogueError, match=r"tentang/index.html → ../tidak-ada/"):
        build_catalogue(settings)


def test_a_killed_build_leaves_the_old_site_and_the_next_one_cleans_up(tmp_path):
    settings = a_project(tmp_path)
    assert build_catalogue(settings).succeeded
    before = snapshot(settings.site)
    process = subprocess.Popen(
        [sys.executable, "-m", "kriya", "build", "--root", str(tmp_path)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    while not list(settings.build.glob("site.new*")):
        assert process.poll() is None
        time.sleep(0.02)
    os.kill(process.pid, signal.SIGKILL)  # the parent alone: what it started must end by itself
    process.wait()
    assert snapshot(settings.site) == before
    assert build_catalogue(settings).succeeded
    assert not list(settings.build.glob("site.new*"))


def test_a_build_killed_between_its_two_renames_is_put_right(tmp_path):
    settings = a_project(tmp_path)
    assert build_catalogue(settings).succeeded
    settings.site.rename(settings.build / "site.previous")
    a_record(tmp_path, "ppu/sepan/rusak", "name: [")
    assert not build_catalogue(settings).succeeded
    assert (settings.site / "index.html").is_file()


def test_only_what_changed_is_written_and_what_is_gone_is_removed(tmp_path):
    settings = a_project(tmp_path)
    more = a_record(tmp_path, "ppu/sepan/tas", PRODUCT.replace("XY7ZW", "XY7ZX"))
    written(settings)
    old = {path: path.stat().st_mtime_ns for path in settings.pages.rglob("*.md")}
    a_record(tmp_path, "ppu/sepan/tas", PRODUCT.replace("XY7ZW", "XY7ZX").replace("added:", "size: besar\nadded:"))
    written(settings)
    changed = {path for path in settings.pages.rglob("*.md") if path.stat().st_mtime_ns != old[path]}
    assert changed == {settings.pages / language / "produk/sepan/tas.md" for language in ("id", "en")}
    more.unlink()
    written(settings)
    assert not (settings.pages / "id/produk/sepan/tas.md").exists()


def test_the_same_records_give_the_same_bytes(tmp_path):
    trees = []
    for name in ("a", "b"):
        settings = a_project(tmp_path / name)
        assert build_catalogue(settings).succeeded
        trees.append({path: data for path, data in snapshot(settings.site).items() if path.suffix == ".html"})
    assert trees[0] == trees[1]


def test_mkdocs_alone_builds_the_indonesian_site_after_a_build(built, tmp_path):
    command = [Path(sys.executable).with_name("mkdocs"), "build", "--strict", "-d", str(tmp_path)]
    done = subprocess.run(command, cwd=built.root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert 'lang="id"' in (tmp_path / "produk/sepan/anjat/index.html").read_text(encoding="utf-8")
    assert list(tmp_path.glob("media/XY7ZW-*.svg"))


def snapshot(folder):
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def written(settings):
    checked = check_catalogue(settings)
    plan = plan_pictures(checked.catalogue, settings.root, checked.sources.photos, Ledger())
    made = MadePictures(plan.pictures, plan.cards, 0, ())
    spoken = building.editions(checked.catalogue, made, settings)
    parts = made_of(checked.sources, checked.catalogue, made)
    for edition in spoken.values():
        list(prepare_language(edition, settings, parts)())
