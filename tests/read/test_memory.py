"""What was read once is not read again, unless it is another file now."""

import os
import time

import pytest

from builders import PRODUCT, a_photo, a_project, a_record
from kriya.read import Memory, folders, read_sources


@pytest.fixture
def project(tmp_path):
    """A project whose files were written a while ago."""
    settings = a_project(tmp_path)
    a_photo(tmp_path, "ppu/sepan/anjat.jpg", (900, 1200))
    return settings


def settle(monkeypatch, seconds=10):
    """Let time pass."""
    now = time.time_ns() + seconds * 1_000_000_000
    monkeypatch.setattr(time, "time_ns", lambda: now)


def read_with(settings, data):
    memory = Memory(data, "me")
    sources, problems = read_sources(settings.products, memory)
    assert problems == []
    return sources, memory.data()


def test_what_is_remembered_is_the_same_and_is_not_read(project, monkeypatch):
    settle(monkeypatch)
    first, data = read_with(project, b"")
    monkeypatch.setattr(folders, "_read_files", lambda products, paths: pytest.fail(paths) if paths else [])
    second, again = read_with(project, data)
    assert again == data
    assert second.photos == first.photos
    assert [source.values for source in second.records] == [source.values for source in first.records]
    assert [source.place(("name", "en")) for source in second.records] == [
        source.place(("name", "en")) for source in first.records
    ]


def test_a_file_that_changed_is_read_again_even_with_its_old_time_and_size(project, monkeypatch):
    settle(monkeypatch)
    file = project.products / "ppu/sepan/anjat.yml"
    times = file.stat()
    _, data = read_with(project, b"")
    a_record(project.root, "ppu/sepan/anjat", PRODUCT.replace("back basket", "hat basket"))
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))
    sources, _ = read_with(project, data)
    assert "Rattan hat basket" in str([source.values for source in sources.records])


def test_a_file_that_was_written_just_now_is_not_remembered(project):
    _, data = read_with(project, b"")
    assert b"anjat" not in data


def test_another_program_does_not_trust_it(project, monkeypatch):
    settle(monkeypatch)
    _, data = read_with(project, b"")
    assert Memory(data, "another").data() == Memory(b"", "another").data()


@pytest.mark.parametrize("data", [b"", b"{", b"\0"])
def test_a_damaged_memory_is_none(project, data):
    sources, _ = read_with(project, data)
    assert len(sources.records) == 2
