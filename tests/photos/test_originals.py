"""`kriya photo`: originals become light, upright and silent, and no record ever names a photo that is not there."""

import io
import os
import signal
import subprocess
import sys
from pathlib import PurePosixPath

import pytest
from odd_pictures import (
    NO_PHOTOS,
    PHOTOS,
    SCENE,
    TELLS_PLACE,
    damaged_inside,
    exif_with_place,
    heic,
    jpeg,
    saved,
    scene,
)
from PIL import Image, ImageCms
from test_photos import assert_shows
from typer.testing import CliRunner

from builders import MAKER, PRODUCT, PROJECT, a_project, settings_of
from kriya import files
from kriya.cli import app
from kriya.originals import Fine, Treated, Untreated, treat_originals
from kriya.pipeline.checking import check_catalogue

ALT = "alt: {id: Anjat, en: Basket}"
FOLDER = PurePosixPath("products/ppu/sepan")


def project_with(folder, **photos: bytes):
    """A project whose product names *photos*, given as `IMG_1__jpg=…`, each on a line with a comment."""
    names = {name.replace("__", "."): data for name, data in photos.items()}
    lines = "".join(f"  - {{file: {name}, {ALT}}} # foto {name}\n" for name in names)
    settings = a_project(folder, ppu__sepan__anjat=f"# Tentang anjat.\n{PRODUCT}photos: # semua foto\n{lines}")
    for name, data in names.items():
        (settings.root / FOLDER / name).write_bytes(data)
    return settings


def record(settings) -> str:
    return (settings.root / FOLDER / "anjat.yml").read_text(encoding="utf-8")


def there(settings) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted((settings.root / FOLDER).iterdir())}


def noise(size, *, mode="RGB") -> Image.Image:
    return Image.effect_noise((size[0] // 8, size[1] // 8), 50).convert(mode).resize(size)


def treat(settings, *only, rehearse=False):
    return {str(r.file.name): r for r in treat_originals(settings, [FOLDER / name for name in only], rehearse=rehearse)}


def test_every_odd_photo_becomes_upright_small_in_true_colours_and_silent(tmp_path):
    """What comes out has no metadata, shows the scene, is named after its record, and needs nothing more."""
    kinds = {
        f"f{number}__{ending}": (kind, content()) for number, (kind, (ending, content)) in enumerate(PHOTOS.items())
    }
    settings = project_with(tmp_path, **{name: data for name, (_, data) in kinds.items()})
    results = treat(settings)
    assert all(isinstance(result, Treated) for result in results.values())
    for name, (kind, _) in kinds.items():
        result = results[name.replace("__", ".")]
        assert result.target.name.startswith("anjat-")
        assert result.had_place == (kind in TELLS_PLACE)
        written = (settings.root / result.target).read_bytes()
        with Image.open(io.BytesIO(written)) as photo:
            photo.load()
            assert max(photo.size) <= 2048
            assert not photo.getexif()
            assert not {"icc_profile", "xmp", "comment", "mp"} & {key for key, value in photo.info.items() if value}
            assert getattr(photo, "n_frames", 1) == 1
            if min(photo.size) > 8 and "A" not in photo.mode and photo.mode in ("RGB", "L"):
                assert_shows(photo, SCENE)
    rules = {problem.rule for problem in check_catalogue(settings).problems}
    assert not rules & {"photo-place", "heavy-photo", "photo-name", "photo-kind", "missing-photo", "unnamed-photo"}
    before = there(settings)
    assert all(isinstance(result, Fine) for result in treat(settings).values())
    assert there(settings) == before


def test_metadata_alone_is_removed_without_touching_the_pixels(tmp_path):
    photo = saved(noise((1600, 1200)), "JPEG", quality=90, exif=exif_with_place(), comment=b"rumah")
    settings = project_with(tmp_path, **{"anjat_1__jpg".replace("_1", "-1"): photo})
    (result,) = treat(settings).values()
    assert not result.clean.compressed
    assert result.had_place
    written = there(settings)["anjat-1.jpg"]
    assert b"Kamera Uji" not in written
    assert b"rumah" not in written
    pixels = [Image.open(io.BytesIO(data)).tobytes() for data in (photo, written)]
    assert pixels[0] == pixels[1]


def test_names_follow_the_record_and_the_record_follows_the_names(tmp_path):
    settings = project_with(tmp_path, IMG_1__HEIC=heic(), IMG_2__JPG=jpeg(), Depan__png=saved(scene((200, 150)), "PNG"))
    before = record(settings)
    treat(settings)
    assert set(there(settings)) == {"anjat.yml", "artisan.yml", "anjat-1.jpg", "anjat-2.jpg", "anjat-3.png"}
    expected = before.replace("file: IMG_1.HEIC", "file: anjat-1.jpg").replace("file: IMG_2.JPG", "file: anjat-2.jpg")
    assert record(settings) == expected.replace("file: Depan.png", "file: anjat-3.png")


def test_a_taken_name_is_never_written_over(tmp_path):
    settings = project_with(tmp_path, IMG_1__JPG=jpeg())
    other = settings.root / FOLDER / "ANJAT-1.jpg"
    other.write_bytes(jpeg(scene((300, 200))))
    treat(settings, "anjat.yml")
    assert other.read_bytes() == jpeg(scene((300, 200)))
    assert "file: anjat-2.jpg" in record(settings)


def test_a_photo_of_two_records_is_renamed_in_both(tmp_path):
    settings = project_with(tmp_path, IMG_1__JPG=jpeg())
    artisan = settings.root / FOLDER / "artisan.yml"
    artisan.write_text(f"{MAKER}photo: {{file: 'IMG_1.JPG', {ALT}}}\n", encoding="utf-8")
    treat(settings)
    assert "{file: anjat-1.jpg" in artisan.read_text(encoding="utf-8")
    assert "{file: anjat-1.jpg" in record(settings)
    assert not check_catalogue(settings).problems


@pytest.mark.parametrize(
    ("kind", "recoloured", "turned"),
    [("wide colours", 1, 0), ("CMYK", 1, 0), ("orientation 6", 0, 1), ("orientation 99", 0, 0)],
)
def test_pixels_are_compressed_anew_only_where_they_must_change(tmp_path, kind, recoloured, turned):
    settings = project_with(tmp_path, **{"anjat-1__jpg": PHOTOS[kind][1]()})
    (result,) = treat(settings).values()
    clean = result.clean
    assert (clean.recoloured, clean.turned, clean.compressed) == (recoloured, turned, recoloured or turned)


def test_an_srgb_profile_goes_without_compressing_anew(tmp_path):
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    settings = project_with(tmp_path, **{"anjat-1__jpg": jpeg(icc_profile=profile)})
    (result,) = treat(settings).values()
    assert not result.clean.compressed
    assert len(there(settings)["anjat-1.jpg"]) < len(jpeg(icc_profile=profile))


def test_large_photos_are_shrunk_and_lying_ones_turned(tmp_path):
    exif = Image.Exif()
    exif[0x0112] = 6
    photo = saved(noise((4032, 3024)), "JPEG", quality=95, exif=exif)
    settings = project_with(tmp_path, **{"anjat-1__jpg": photo, "anjat-2__jpg": jpeg(scene((700, 500)))})
    results = treat(settings)
    assert (results["anjat-1.jpg"].clean.turned, results["anjat-1.jpg"].clean.shrunk) == (True, True)
    assert Image.open(settings.root / FOLDER / "anjat-1.jpg").size == (1536, 2048)
    assert isinstance(results["anjat-2.jpg"], Fine)  # never enlarged


@pytest.mark.parametrize("kind", [kind for kind in NO_PHOTOS if kind not in ("over 20 MB", "ribbon")])
def test_what_is_no_photo_is_told_and_the_others_go_on(tmp_path, kind):
    ending, content, _ = NO_PHOTOS[kind]
    settings = project_with(tmp_path, **{f"rusak__{ending}": content(), "IMG_2__JPG": jpeg()})
    results = treat(settings)
    assert isinstance(results[f"rusak.{ending}"], Untreated)
    assert isinstance(results["IMG_2.JPG"], Treated)
    assert there(settings)[f"rusak.{ending}"] == content()


def test_the_command_says_what_was_done_and_what_was_saved(tmp_path):
    settings = project_with(tmp_path, IMG_1__JPG=saved(noise((3000, 2000)), "JPEG", exif=exif_with_place()))
    (settings.root / FOLDER / "rusak.png").write_bytes(damaged_inside())
    before = there(settings)
    run = [*("photo", "--root", str(settings.root), "--lang"), "en"]
    dry = CliRunner().invoke(app, [*run, "--dry-run"])
    assert "IMG_1.JPG → anjat-1.jpg: shrunk, location removed; " in dry.output
    assert "1 photo to be mended (" in dry.output
    assert there(settings) == before
    done = CliRunner().invoke(app, run)
    assert done.exit_code == 1
    assert "rusak.png: cannot be decoded" in done.output
    assert "saved), 0 already fine, 1 could not be treated." in done.output
    run[-1] = "id"
    again = CliRunner().invoke(app, [*run, str(settings.root / FOLDER / "anjat.yml")])
    assert (again.exit_code, again.output) == (0, "0 foto dirapikan (hemat 0 kB), 1 sudah baik.\n")
    assert CliRunner().invoke(app, [*run, str(tmp_path)]).exit_code == 2


def test_a_full_disk_leaves_every_original(tmp_path, monkeypatch):
    settings = project_with(tmp_path, IMG_1__JPG=jpeg())
    before = there(settings)

    def full(descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files.os, "fsync", full)
    (result,) = treat(settings).values()
    assert "No space left on device" in result.reason.en
    assert there(settings) == before


KILLED = """
import os, signal, sys
from pathlib import Path
from builders import settings_of
from kriya import files
from kriya.originals import replacing, treat_originals
left = [int(sys.argv[2])]
def counted(step):
    def run(*given):
        if not left[0]:
            os.kill(os.getpid(), signal.SIGKILL)
        left[0] -= 1
        return step(*given)
    return run
for name in ("write_for_good", "remove_file"):
    setattr(replacing, name, counted(getattr(replacing, name)))
list(treat_originals(settings_of(Path(sys.argv[1]))))
"""


@pytest.mark.slow
@pytest.mark.parametrize("steps", range(4))
def test_killed_between_any_two_steps_every_record_names_a_photo_and_the_next_run_ends_it(tmp_path, steps):
    settings = project_with(tmp_path, IMG_1__HEIC=heic())
    run = subprocess.run(
        [sys.executable, "-c", KILLED, str(settings.root), str(steps)],
        env={**os.environ, "PYTHONPATH": str(PROJECT / "tests")}, check=False,
    )  # fmt: skip
    assert run.returncode == (0 if steps == 3 else -signal.SIGKILL)
    assert not [problem for problem in check_catalogue(settings).problems if problem.severity == "error"]
    list(treat_originals(settings_of(settings.root)))
    assert set(there(settings)) == {"anjat.yml", "artisan.yml", "anjat-1.jpg"}
    assert not check_catalogue(settings).problems


def test_a_record_that_cannot_be_changed_safely_keeps_its_photo(tmp_path):
    settings = project_with(tmp_path, IMG_1__JPG=jpeg())
    file = settings.root / FOLDER / "anjat.yml"
    text = file.read_text().replace("file: IMG_1.JPG,", "file: >-\n      IMG_1.JPG\n    ,").replace("{file", "{file")
    file.write_text(
        text.replace(f"  - {{file: >-\n      IMG_1.JPG\n    , {ALT}}}", f"  - file: >-\n      IMG_1.JPG\n    {ALT}")
    )
    before = there(settings)
    (result,) = treat(settings).values()
    assert isinstance(result, Untreated)
    assert "anjat.yml cannot be changed safely" in result.reason.en
    assert there(settings) == before
