"""A photo becomes lighter copies, turned the right way, without what the camera wrote into it."""

import pytest
from PIL import Image

from builders import PRODUCT, a_project
from kriya.photos import make_pictures, plan_pictures
from kriya.pipeline import check_catalogue

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
