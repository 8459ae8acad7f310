"""A photo becomes lighter copies, turned the right way, without what the camera wrote into it."""

import pytest
from PIL import Image

from builders import PRODUCT, a_project
from kriya.photos import make_pictures, plan_pictures
from kriya.pipeline.checking import check_catalogue
from kriya.problems import CatalogueError

PHOTO = PRODUCT + "photos: [{file: anjat-1.jpg, alt: {id: Anjat, en: Basket}, credit: Uji, licence: CC BY 4.0}]\n"


@pytest.fixture
def project(tmp_path):
    settings = a_project(tmp_path, ppu__sepan__anjat=PHOTO)
    picture = Image.new("RGB", (1600, 1200), "#a04020")
    picture.paste("#204060", (0, 0, 800, 1200))
    exif = Image.Exif()
    exif[0x0112] = 6  # lies on its side: turn right
    exif[0x010F] = "Kamera"
    exif.get_ifd(0x8825)[1] = "S"  # GPS
    picture.save(tmp_path / "products/ppu/sepan/anjat-1.jpg", exif=exif)
    return settings


def test_a_photo_is_turned_shrunk_and_cleaned(project):
    catalogue = check_catalogue(project).catalogue
    plan, problems = plan_pictures(catalogue, project.root)
    assert problems == []
    (picture,) = plan.pictures["ppu/sepan/anjat"]
    assert [width for _, width in picture.variants] == [320, 640, 1200]
    assert (picture.width, picture.height) == (1200, 1600)
    make_pictures(plan, project.media)
    for path, width in picture.variants:
        with Image.open(project.media / path) as copy:
            assert copy.size == (width, round(width * 4 / 3))
            assert not copy.getexif()
            assert copy.getpixel((width // 2, 9))[2] > copy.getpixel((width // 2, width))[2]  # blue is on top


def test_a_second_time_no_pixel_is_touched_and_old_copies_go(project):
    catalogue = check_catalogue(project).catalogue
    plan, _ = plan_pictures(catalogue, project.root)
    assert make_pictures(plan, project.media) == 4
    (project.media / "media" / "lama.webp").write_bytes(b"x")
    assert make_pictures(plan, project.media) == 0
    assert not (project.media / "media" / "lama.webp").exists()


def test_a_photo_that_cannot_be_read_is_a_problem_of_its_record(project):
    (project.root / "products/ppu/sepan/anjat-1.jpg").write_bytes(b"GIF89a")
    (problem,) = check_catalogue(project).problems
    assert "anjat-1.jpg" in problem.message.en
    assert problem.file.name == "anjat.yml"


@pytest.mark.parametrize("kind", ["eps", "bmp", "bomb", "ribbon"])
def test_what_is_no_photo_is_refused_before_anything_is_made(project, kind):
    file = project.root / "products/ppu/sepan/anjat-1.jpg"
    if kind == "eps":
        file.write_bytes(b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\nshowpage\n")
    elif kind == "bmp":
        Image.new("RGB", (10, 10)).save(file, "BMP")
    elif kind == "bomb":
        Image.new("1", (13_000, 13_000)).save(file, "PNG")
    else:
        Image.new("RGB", (20_000, 1)).save(file, "PNG")
    assert [problem.rule for problem in check_catalogue(project).problems] == ["photo"]


def test_a_photo_cut_short_is_named(project):
    file = project.root / "products/ppu/sepan/anjat-1.jpg"
    file.write_bytes(file.read_bytes()[:4000])
    plan, _ = plan_pictures(check_catalogue(project).catalogue, project.root)
    with pytest.raises(CatalogueError, match=r"anjat-1.jpg is damaged"):
        make_pictures(plan, project.media)
