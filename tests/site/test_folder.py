"""A site is renewed from an older one: in the end it holds what was taken in, and nothing else."""

import pytest

from kriya.site import SiteFolder


def by_writing(site, name, folder):
    site.write(name, b"new")


def by_sharing(site, name, folder):
    (folder / "source").write_bytes(b"new")
    site.share(name, folder / "source")


def by_moving(site, name, folder):
    file = folder / "fresh" / name
    file.parent.mkdir(parents=True)
    file.write_bytes(b"new")
    site.move_in(folder / "fresh")


@pytest.mark.parametrize("take_in", [by_writing, by_sharing, by_moving])
@pytest.mark.parametrize(
    ("old", "new"), [("a/b/c", "a/b/c"), ("a/b/c", "a/d"), ("a", "a/b/c"), ("a/b/c", "a"), ("a/b/c/d", "a/b")]
)
def test_an_older_site_gives_way(tmp_path, take_in, old, new):
    file = tmp_path / "site" / old
    file.parent.mkdir(parents=True)
    file.write_bytes(b"old")
    site = SiteFolder(tmp_path / "site")
    take_in(site, new, tmp_path)
    site.finish()
    left = {path.relative_to(site.path).as_posix(): path for path in site.path.rglob("*") if path.is_file()}
    assert {name: path.read_bytes() for name, path in left.items()} == {new: b"new"}
