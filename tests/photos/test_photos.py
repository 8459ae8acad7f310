"""A photo becomes lighter copies: upright, in true colours, without what the camera wrote into it."""

import subprocess
import sys
from pathlib import Path, PurePosixPath

import pytest
from odd_pictures import (
    GREY,
    GREY_PHOTOS,
    NO_PHOTOS,
    PHOTOS,
    SCENE,
    TELLS_PLACE,
    damaged_inside,
    film,
    jpeg,
    saved,
    scene,
)
from PIL import Image, ImageCms

from builders import PRODUCT, a_project
from kriya.photos import Ledger, make_pictures, plan_pictures, read_ledger, write_ledger
from kriya.pipeline.building import build_catalogue
from kriya.pipeline.checking import check_catalogue

KEY = "ppu/sepan/anjat"
_LAB = ImageCms.buildTransform(ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB"), "RGB", "LAB")


def record_of(*names: str) -> str:
    photos = "".join(f"  - {{file: '{name}', alt: {{id: Anjat, en: Basket}}}}\n" for name in names)
    return f"{PRODUCT}photos:\n{photos}"


def project_with(folder: Path, **photos: bytes):
    """A project whose product names the *photos*, given as `anjat_1__jpg=…`."""
    named = {name.replace("__", ".").replace("_", "-"): data for name, data in photos.items()}
    settings = a_project(folder, ppu__sepan__anjat=record_of(*named))
    for name, data in named.items():
        (settings.products / "ppu" / "sepan" / name).write_bytes(data)
    return settings


def made(settings, ledger: Ledger | None = None):
    ledger = ledger or Ledger()
    checked = check_catalogue(settings)
    assert checked.catalogue, checked.problems
    plan = plan_pictures(checked.catalogue, settings.root, checked.sources.photos, ledger)
    return make_pictures(plan, settings.media, ledger)


def difference(seen: tuple[int, int, int], wanted: str) -> float:
    """Return the distance of two colours in CIELAB (ΔE*ab, CIE 15:2004)."""
    pair = Image.new("RGB", (2, 1), wanted)
    pair.putpixel((0, 0), seen)
    one, other = (_signed(ImageCms.applyTransform(pair, _LAB).getpixel((x, 0))) for x in (0, 1))
    return sum((a - b) ** 2 for a, b in zip(one, other, strict=True)) ** 0.5


def _signed(lab: tuple[int, int, int]) -> tuple[float, float, float]:
    return (lab[0] / 2.55, *(value - 256 if value > 127 else value for value in lab[1:]))


def assert_shows(copy: Image.Image, colours: dict[str, str]) -> None:
    for place, wanted in colours.items():
        x = copy.width // 4 if "left" in place else copy.width - 1 - copy.width // 4
        y = copy.height // 4 if "top" in place else copy.height - 1 - copy.height // 4
        assert difference(copy.convert("RGB").getpixel((x, y)), wanted) < 4, (place, copy.getpixel((x, y)), wanted)


@pytest.fixture(scope="module")
def developed(tmp_path_factory):
    """Every kind of photo in one record, made in one go: the media folder, the problems, and each kind's picture."""
    kinds = PHOTOS | GREY_PHOTOS
    names = {kind: f"foto_{number}__{kinds[kind][0]}" for number, kind in enumerate(kinds)}
    photos = {names[kind]: content() for kind, (_, content) in kinds.items()}
    settings = project_with(tmp_path_factory.mktemp("kinds"), **photos)
    places = {p.line for p in check_catalogue(settings).problems if p.rule == "photo-place"}
    pictures = made(settings).pictures[KEY]
    lines = range(7, 7 + len(kinds))
    return settings.media, dict(zip(kinds, zip(pictures, (line in places for line in lines), strict=True), strict=True))


@pytest.mark.parametrize("kind", [*PHOTOS, *GREY_PHOTOS])
def test_every_kind_of_photo_comes_out_upright_in_true_colours_and_clean(developed, kind):
    media, kinds = developed
    picture, tells_place = kinds[kind]
    assert {width for _, width in picture.variants} <= {320, 640, 1280, picture.width}
    for path in (*(path for path, _ in picture.variants), picture.src):
        with Image.open(media / path) as copy:
            assert copy.format == ("JPEG" if path.endswith(".jpg") else "AVIF")
            assert abs(copy.height - copy.width * picture.height / picture.width) <= 1
            assert not copy.getexif()
            assert not {"icc_profile", "xmp", "comment"} & {key for key, value in copy.info.items() if value}
            if copy.width > 4:
                assert_shows(copy, GREY if kind in GREY_PHOTOS else SCENE)
    assert picture.colour.startswith("#")
    assert tells_place == (kind in TELLS_PLACE)


def test_a_copy_is_never_larger_than_its_photo(tmp_path):
    (picture,) = made(project_with(tmp_path, anjat_1__jpg=jpeg(scene((700, 525))))).pictures[KEY]
    assert [width for _, width in picture.variants] == [320, 640, 700]


@pytest.mark.parametrize("kind", NO_PHOTOS)
def test_what_is_no_photo_is_told_at_the_line_that_names_it(tmp_path, kind):
    ending, content, message = NO_PHOTOS[kind]
    problems = check_catalogue(project_with(tmp_path, **{f"anjat_1__{ending}": content()})).problems
    (problem,) = [problem for problem in problems if problem.severity == "error"]
    assert message in problem.message.en
    assert (problem.file.name, problem.line, problem.field) == ("anjat.yml", 7, "photos[1].file")


def test_a_photo_that_is_damaged_inside_stops_the_build_but_not_the_other_photos(tmp_path):
    settings = project_with(tmp_path, baik__jpg=jpeg(), rusak__png=damaged_inside())
    report = build_catalogue(settings)
    assert not report.succeeded
    (problem,) = report.problems
    assert (problem.file.name, problem.line, problem.message.en[:20]) == ("anjat.yml", 8, "'rusak.png' is damag")
    assert len(list(settings.media.rglob("*-1280.avif"))) == 1
    assert not settings.site.exists()


@pytest.mark.slow
def test_a_warm_build_touches_no_pixel_and_another_branch_keeps_its_copies(tmp_path, monkeypatch):
    settings = project_with(tmp_path, anjat_1__jpg=jpeg())
    assert build_catalogue(settings).succeeded
    copies = {path: path.stat().st_mtime_ns for path in settings.media.rglob("*.avif")}
    file = settings.products / "ppu" / "sepan" / "anjat-1.jpg"
    first = file.read_bytes()
    file.write_bytes(jpeg(scene(colours=GREY)))
    assert build_catalogue(settings).succeeded
    file.write_bytes(first)
    monkeypatch.setattr("kriya.photos.processes.worker_pool", None)  # any photo to be made would fail
    assert build_catalogue(settings).succeeded
    assert copies == {path: path.stat().st_mtime_ns for path in copies}
    assert len(list((settings.site / "media").glob("*.avif"))) == 3


def test_a_card_shows_its_photo_and_follows_its_record_while_the_copies_stay(tmp_path):
    settings = project_with(tmp_path, anjat_1__jpg=jpeg(scene((1280, 960))))
    ledger = Ledger()
    first = made(settings, ledger).cards[KEY]
    with Image.open(settings.media / first.src) as card:
        assert_shows(card, {"top left": SCENE["top left"], "top right": SCENE["top right"]})
    copies = {path: path.stat().st_mtime_ns for path in settings.media.rglob("*.avif")}
    record = settings.products / "ppu" / "sepan" / "anjat.yml"
    record.write_text(record.read_text().replace("Anjat rotan", "Anjat besar"), encoding="utf-8")
    renamed = made(settings, ledger)
    assert renamed.made == 1
    assert renamed.cards[KEY].src != first.src
    assert (settings.media / renamed.cards[KEY].src).is_file()
    assert copies == {path: path.stat().st_mtime_ns for path in settings.media.rglob("*.avif")}


def test_the_ledger_is_only_a_short_cut(tmp_path):
    file = tmp_path / "photos.json"
    write_ledger(Ledger({"a.jpg": (1, 2, "x")}, {"d": "#aabbcc"}), file, [PurePosixPath("a.jpg")])
    assert read_ledger(file) == Ledger({"a.jpg": (1, 2, "x")}, {"d": "#aabbcc"})
    file.write_bytes(b"{")
    assert read_ledger(file) == Ledger()


def test_names_that_make_trouble_are_told(tmp_path):
    settings = project_with(tmp_path, anjat_1__jpg=jpeg(scene((40, 30))))
    folder = settings.products / "ppu" / "sepan"
    names = ("Foto Anjat.jpg", "ANJAT-1.jpg", "hilang.jpg")
    for name in names[:2]:
        (folder / name).write_bytes(jpeg(scene((40, 30))))
    (folder / "anjat.yml").write_text(record_of("anjat-1.jpg", *names), encoding="utf-8")
    (folder / "luar.jpg").symlink_to("/etc/hostname")
    found = {(problem.rule, problem.line, problem.file.name) for problem in check_catalogue(settings).problems}
    assert found >= {
        ("missing-photo", 10, "anjat.yml"),
        ("place", 1, "luar.jpg"),
    }
    (folder / "anjat.yml").write_text(record_of("anjat-1.jpg", *names[:2]), encoding="utf-8")
    found = {(problem.rule, problem.line, problem.severity.value) for problem in check_catalogue(settings).problems}
    assert found >= {("photo-name", 8, "warning"), ("photo-name", 9, "error"), ("photo-name", 7, "error")}


def test_heavy_photos_and_films_that_tell_a_place_are_warned_of(tmp_path):
    heavy = jpeg(scene((100, 75))) + b"\0" * 3_100_000
    wide = saved(Image.new("1", (8000, 6000)), "PNG")
    moving = jpeg() + film(b"-01.24+116.8/")
    settings = project_with(tmp_path, berat__jpg=heavy, luas__png=wide, gerak__jpg=moving)
    found = [(problem.rule, problem.line) for problem in check_catalogue(settings).problems]
    assert found == [("heavy-photo", 7), ("heavy-photo", 8), ("photo-place", 9)]


def test_a_picture_that_no_record_names_is_told_with_its_place(tmp_path):
    settings = project_with(tmp_path, anjat_1__jpg=jpeg())
    (settings.products / "ppu" / "sepan" / "lain.jpg").write_bytes(PHOTOS["camera's notes"][1]())
    assert [p.rule for p in check_catalogue(settings).problems] == ["photo-place", "unnamed-photo"]


MEASURED = r"""
import re, sys
from pathlib import Path
from kriya.photos.develop import develop_photo
from kriya.photos.plan import PhotoJob
from kriya.photos.originals import Original, clean_original
from kriya.photos.processes import limit_memory
from kriya.read.photo_headers import read_photo
limit_memory()
if sys.argv[5] == "photo":
    assert clean_original(Original(Path(sys.argv[1]), read_photo(sys.argv[1]))).shrunk
else:
    develop_photo(PhotoJob(Path(sys.argv[1]), "x", int(sys.argv[2]), int(sys.argv[3])), Path(sys.argv[4]))
print(re.search(r"VmHWM:\s+(\d+)", Path("/proc/self/status").read_text())[1])
"""


LARGE = {"png": {"compress_level": 1}, "jpg": {"progressive": True}, "webp": {"method": 0, "quality": 20}}
"""How the largest photo of each kind is saved; making so large a HEIC takes minutes."""


@pytest.mark.slow
@pytest.mark.parametrize("command", ["build", "photo"])
@pytest.mark.parametrize("kind", LARGE)
def test_the_largest_photo_stays_below_a_gigabyte(tmp_path, kind, command):
    width, height = (7_300, 5_475) if kind == "webp" else (10_300, 7_750)
    picture = Image.effect_noise((1030, 775), 60).convert("RGB").resize((width, height), Image.Resampling.NEAREST)
    file = tmp_path / f"besar.{kind}"
    if kind == "png":
        picture.putalpha(200)
    picture.save(file, **LARGE[kind])
    done = subprocess.run(
        [sys.executable, "-c", MEASURED, file, str(width), str(height), tmp_path, command],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert int(done.stdout) * 1024 < 1_000_000_000


def test_a_large_catalogue_leaves_photos_as_much_memory_as_a_small_one():
    """What a process forks from counts as its own."""
    work = """
from kriya.photos.processes import in_processes

def made(size):
    return len(bytearray(size))

held = bytearray(1_500_000_000)
print([outcome for _, outcome in in_processes(made, [200_000_000], lambda size: 1)])
"""
    done = subprocess.run([sys.executable, "-c", work], capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "[200000000]", done.stderr
