"""The folder products/ is read: each file to what it describes, whatever else lies there."""

import os

from builders import a_project, a_record
from kriya.model import SourceKind
from kriya.read import read_sources


def test_a_files_place_says_what_it_describes(tmp_path):
    settings = a_project(tmp_path, agenda__2026_pameran="name: x\n")
    sources, problems = read_sources(settings.products)
    assert problems == []
    assert {(source.kind, source.key) for source in sources.records} == {
        (SourceKind.ARTISAN, "ppu/sepan"),
        (SourceKind.PRODUCT, "ppu/sepan/anjat"),
        (SourceKind.AGENDA, "2026_pameran"),
    }


def test_a_record_out_of_place_or_with_another_ending_is_a_problem(tmp_path):
    settings = a_project(tmp_path)
    a_record(tmp_path, "jakarta/toko/artisan", "name: x\n")
    (settings.products / "ppu" / "sepan" / "tas.yaml").write_text("name: x\n")
    messages = [problem.message.en for problem in read_sources(settings.products)[1]]
    assert messages == [
        "this file is out of place; records lie in products/<ppu or diy>/<maker>/",
        "a record's file ends in .yml, not .yaml",
    ]


def test_a_symbolic_link_is_not_followed(tmp_path):
    settings = a_project(tmp_path)
    (tmp_path / "rahasia.yml").write_text("code: AAAAA\n")
    (settings.products / "ppu" / "sepan" / "tas.yml").symlink_to(tmp_path / "rahasia.yml")
    (settings.products / "ppu" / "sepan" / "foto.jpg").symlink_to(tmp_path / "rahasia.yml")
    sources, problems = read_sources(settings.products)
    assert [problem.file.name for problem in problems] == ["foto.jpg", "tas.yml"]
    assert len(sources.records) == 2


def test_a_folder_that_cannot_be_opened_is_a_problem(tmp_path, monkeypatch):
    settings = a_project(tmp_path)
    closed, scandir = str(settings.products / "ppu" / "sepan"), os.scandir

    def closed_scandir(path):
        if str(path) == closed:
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", closed_scandir)
    (found,) = read_sources(settings.products)[1]
    assert (str(found.file), found.rule) == ("products/ppu/sepan", "file")
