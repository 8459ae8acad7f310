"""Sharing cards: real JPEGs are made, read back and looked at."""

import hashlib
import io
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageDraw

from kriya.photos.drawings import draw_placeholder
from kriya.photos.share import DEFAULT_SHARE, PatternChoice, ShareJob, share_jpeg
from kriya.photos.share.raster import rasterise
from kriya.photos.share.text import DISPLAY, TEXT, printable

SCRIPTS = Path(__file__).parents[2] / "scripts"
ANJAT = ShareJob(
    name=("Anjat rotan", "Rattan back basket"),
    patterns=(PatternChoice("anyaman", "7K3Q9"),),
    kind="Anyaman",
    maker="Sentra Rotan Sepan",
    place="Sepan, Penajam Paser Utara",
)
WORDS = (
    "Kain lurik hujan gerimis pewarna alam tingi, tegeran dan indigofera untuk selendang "
    "serta kemeja lengan panjang para wanita."
)
NAMES = {
    "short": ("Tas", "Bag"),
    "same": ("Sentra Rotan Sepan", "Sentra Rotan Sepan"),
    "long": (WORDS, f"{WORDS} – English"),
    "wide": ("W" * 120, "M" * 120),
    "many words": ("a " * 60, "i " * 60),
    "one language": ("", "Rattan back basket"),
    "other scripts": ("ꦧꦠꦶꦏ꧀ باتيك 蜡染 🎒", "ꦧꦠꦶꦏ꧀"),
    "mixed": ("Batik 蜡染 tulis 🎒", "Hand-drawn batik"),
    "endless": ("anyaman" * 2000, "x " * 9000),
}
COLUMN = (20, 20, 590, 610)
"""Where the words stand beside a pattern."""


def opened(jpeg: bytes) -> Image.Image:
    with Image.open(io.BytesIO(jpeg), formats=["JPEG"]) as card:
        card.load()
        return card


def inked(card: Image.Image, box: tuple[int, int, int, int]) -> Image.Image:
    """Return what in *box* differs clearly from the card's upper left corner, as a mask."""
    part = card.crop(box)
    ground = Image.new("RGB", part.size, card.getpixel((4, 4)))
    return ImageChops.difference(part, ground).convert("L").point(lambda value: 255 if value > 40 else 0)


@pytest.mark.parametrize(
    "job", [ANJAT, DEFAULT_SHARE, replace(ANJAT, sample=True)], ids=["record", "default", "sample"]
)
def test_a_card_is_a_jpeg_that_every_service_takes(job):
    """It is 1200 × 630, under 300 KB, baseline, and says nothing but its pixels."""
    jpeg = share_jpeg(job)
    card = opened(jpeg)
    assert (card.format, card.mode, card.size) == ("JPEG", "RGB", (1200, 630))
    assert 30_000 < len(jpeg) < 300_000
    assert set(card.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert not card.getexif()


@pytest.mark.parametrize("names", NAMES.values(), ids=NAMES)
def test_every_name_fits(names):
    """Words stay inside their column, nothing is written over the lines above and below, and something is there."""
    card = opened(share_jpeg(replace(ANJAT, name=names)))
    left, top, right, bottom = inked(card, COLUMN).getbbox()
    assert (left, top) >= (30, 20)
    assert right < 570 - 20
    assert bottom < 570
    brand, body, foot = (38, 44, 540, 108), (38, 128, 540, 492), (38, 508, 540, 600)
    assert all(inked(card, box).getbbox() for box in (brand, body, foot))
    assert not inked(card, (38, 108, 540, 126)).getbbox()
    assert not inked(card, (38, 496, 540, 508)).getbbox()


def test_long_makers_and_places_are_cut_off():
    card = opened(share_jpeg(replace(ANJAT, maker="Kelompok " * 20, place="W" * 200, kind="Anyaman " * 20)))
    assert inked(card, COLUMN).getbbox()[2] < 550


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Batik ꦧꦠꦶꦏ꧀ tulis", "Batik … tulis"),
        ("蜡染 الباتيك", ""),
        ("Tas 🎒 rotan 👩🏽‍🌾", "Tas rotan"),
        ("ḥāfiẓ Čuk", "hafiz Cuk"),
        ("Ukuran 5 × 7 – “besar”", "Ukuran 5 × 7 – “besar”"),
        ("satu\u202edua\x00 \n tiga", "satudua tiga"),
        ("…", ""),
    ],
)
def test_letters_that_the_type_lacks_never_become_boxes(text, shown):
    assert printable(text, DISPLAY) == printable(text, TEXT) == shown


def test_a_name_that_cannot_be_written_gives_way_to_the_other():
    unwritable = share_jpeg(replace(ANJAT, name=("ꦲꦚ꧀ꦗꦠ꧀", "Rattan back basket")))
    assert unwritable == share_jpeg(replace(ANJAT, name=("", "Rattan back basket")))


def test_a_sample_says_so_beside_its_name():
    plain, sample = (opened(share_jpeg(replace(ANJAT, sample=sample))) for sample in (False, True))
    left, top, right, bottom = (
        ImageChops.difference(plain, sample).convert("L").point(lambda v: 255 * (v > 60)).getbbox()
    )
    assert left > 880
    assert top > 20
    assert right < 1180
    assert bottom < 100


@pytest.mark.parametrize("category", ["perak", "tenun-lurik", "jumputan-shibori", "manik-manik", "ukir-kayu"])
def test_a_card_shows_the_pattern_that_the_page_shows(category):
    """The panel, but for its edge and its note, is the drawing itself."""
    card = opened(share_jpeg(replace(ANJAT, patterns=(PatternChoice(category, "7K3Q9"),))))
    drawing = rasterise(draw_placeholder(category, "7K3Q9"), (584, 630)).convert("RGB")
    difference = ImageChops.difference(card.crop((680, 0, 1200, 580)), drawing.crop((64, 0, 584, 580))).convert("L")
    assert sum(difference.histogram()[48:]) < 0.02 * 520 * 580


def test_a_photo_that_lies_fills_the_card_and_is_darkened_under_its_name():
    photo = Image.new("RGB", (1280, 960), "#80c0e0")
    card = opened(share_jpeg(replace(ANJAT, photo="a1"), photo))
    assert card.getpixel((600, 150))[2] > 210
    assert card.getpixel((1190, 250))[2] > 210
    assert max(card.getpixel((1190, 560))) < 130
    assert inked(card, (40, 440, 700, 610)).getbbox()


def test_a_cut_keeps_what_is_to_be_seen():
    """A thing that lies low in a photo is not cut through its middle."""
    photo = Image.new("RGB", (1200, 900), "#d8d4c8")
    draw = ImageDraw.Draw(photo)
    for ring in range(300, 0, -20):
        draw.ellipse((600 - ring, 590 - ring, 600 + ring, 590 + ring), fill=("#a03020", "#202020")[ring // 20 % 2])
    card = opened(share_jpeg(replace(ANJAT, photo="a1"), photo))
    column = [card.getpixel((600, y)) for y in range(630)]
    assert min(column[0]) > 190  # the wall above it is still seen, and so it is whole
    assert max(column[300]) < 200


@pytest.mark.parametrize("size", [(900, 1200), (800, 800), (300, 3000), (400, 300)])
def test_a_photo_that_stands_or_is_small_has_its_name_beside_it(size):
    photo = Image.new("RGB", size, "#c04020")
    card = opened(share_jpeg(replace(ANJAT, photo="a1"), photo))
    red, green, _ = card.getpixel((1150, 300))
    assert (red > 180, green < 80) == (True, True)
    assert inked(card, (40, 128, 520, 492)).getbbox()


def test_the_loudest_photo_is_light_enough():
    noise = Image.merge("RGB", [Image.effect_noise((1280, 960), 220) for _ in range(3)])
    assert len(share_jpeg(replace(ANJAT, photo="a1"), noise)) < 300_000


def test_nothing_of_the_photos_metadata_is_handed_on():
    photo = Image.new("RGB", (1280, 960))
    photo.info |= {"exif": b"Exif\0\0GPS", "icc_profile": b"profile", "comment": b"hello"}
    jpeg = share_jpeg(replace(ANJAT, photo="a1"), photo)
    assert not any(part in jpeg for part in (b"Exif", b"profile", b"hello"))


def test_the_name_of_the_file_tells_every_card_apart():
    others = (
        replace(ANJAT, name=("Anjat", "Rattan back basket")),
        replace(ANJAT, name=("Anjat rotan", "")),
        replace(ANJAT, patterns=(PatternChoice("anyaman", "A0B1C"),)),
        replace(ANJAT, patterns=(PatternChoice("batik", "7K3Q9", ("nitik",)),)),
        replace(ANJAT, kind=""),
        replace(ANJAT, maker=""),
        replace(ANJAT, place=""),
        replace(ANJAT, sample=True),
        replace(ANJAT, photo="a1"),
        replace(ANJAT, photo="a2"),
    )
    assert len({job.file_name for job in (ANJAT, *others)}) == len(others) + 1
    assert replace(ANJAT).file_name == ANJAT.file_name


IN_A_FORK = """
import hashlib, multiprocessing
from kriya.photos.share import DEFAULT_SHARE, share_jpeg
here = share_jpeg(DEFAULT_SHARE)
with multiprocessing.get_context("fork").Pool(1) as pool:
    there = pool.apply_async(share_jpeg, [DEFAULT_SHARE]).get(timeout=60)
assert here == there
print(DEFAULT_SHARE.file_name, hashlib.sha256(here).hexdigest())
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
def test_the_same_card_is_made_in_every_process_and_after_a_fork():
    """Painting starts no thread that a forked process would wait for in vain."""
    environment = {**os.environ, "PYTHONHASHSEED": "4711", "PYTHONPATH": str(SCRIPTS)}
    done = subprocess.run(
        [sys.executable, "-c", IN_A_FORK, "fork"],
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == [DEFAULT_SHARE.file_name, hashlib.sha256(share_jpeg(DEFAULT_SHARE)).hexdigest()]
