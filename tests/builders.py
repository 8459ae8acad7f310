"""Small worlds for tests: a project in a folder, and records that are right until a test makes them wrong."""

import random
import shutil
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from PIL import Image, ImageDraw

from kriya.check import check_sources
from kriya.link import link_records
from kriya.model import Catalogue, CatalogueProduct, Price, Vocabulary
from kriya.pages import Edition
from kriya.photos import Ledger, plan_pictures
from kriya.read import read_sources
from kriya.settings import Settings

PROJECT = Path(__file__).parent.parent

MAKER = """\
code: AB3DE
name: Sentra Rotan
kind: village
district: "64.09.01"
story:
  id: Rotan dari hutan di sekitar desa dianyam menjadi keranjang, tikar, dan tas oleh para perajin di sini.
  en: Rattan from the forest around the village is plaited into baskets, mats and bags by the makers here.
crafts: [anyaman]
"""

PRODUCT = """\
code: XY7ZW
name: {id: Anjat rotan, en: Rattan back basket}
category: anyaman
summary: {id: Keranjang gendong dari rotan untuk ke ladang., en: A rattan basket carried on the back to the fields.}
added: 2026-08-01
"""

CONTACT = """\
contact: {shopee: sentrarotan, phone: "+62542123456", email: halo.kami@example.com, whatsapp: "+6281234567890"}
consent: {date: 2026-01-01, by: uji}
"""

EVENT = """\
code: EV3NT
kind: training
name: {id: Pelatihan batik, en: Batik training}
planned: true
areas: [ppu, diy]
summary: {id: Belajar membatik dengan canting dan malam., en: Learning to batik with a canting and wax.}
"""


def a_project(folder: Path, **files: str) -> Settings:
    """Make a project in *folder* with one maker and one product; *files* adds or replaces records.

    A file is named by its place under products/, with `__` for `/`: `ppu__sepan__anjat="…"`.
    """
    for name in ("content", "overrides"):
        shutil.copytree(PROJECT / name, folder / name)
    shutil.copy(PROJECT / "mkdocs.yml", folder)
    shutil.copytree(PROJECT / "products" / "vocabulary", folder / "products" / "vocabulary")
    for name, text in {"ppu__sepan__artisan": MAKER, "ppu__sepan__anjat": PRODUCT, **files}.items():
        a_record(folder, name.replace("__", "/"), text)
    return settings_of(folder)


def a_record(project: Path, place: str, text: str | bytes) -> Path:
    """Write a record and return its file."""
    file = project / "products" / f"{place}.yml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return file


def a_photo(project: Path, place: str, size: tuple[int, int], colour: str = "#a06030") -> Path:
    """Make a photo of plaited strips, told apart by their colour, and return its file."""
    picture = Image.new("RGB", size, "#33241a")
    draw = ImageDraw.Draw(picture)
    strip = 40
    for row, y in enumerate(range(0, size[1], strip)):
        for x in range(strip * (row % 2), size[0], 2 * strip):
            draw.rounded_rectangle((x, y + 3, x + 2 * strip - 6, y + strip - 3), 8, fill=colour)
    file = project / "products" / place
    file.parent.mkdir(parents=True, exist_ok=True)
    picture.save(file)
    return file


def settings_of(project: Path) -> Settings:
    """Return the settings of *project* with a day that stays."""
    return Settings(project, "https://kriya.example/", samples=True, today=date(2026, 11, 24))


def a_catalogue(folder: Path, **files: str) -> Catalogue:
    """Return the linked catalogue of a project, which must be without problems."""
    sources, problems = read_sources(a_project(folder, **files).products)
    vocabulary, records, faults = check_sources(sources)
    catalogue, clashes = link_records(records, vocabulary, sources)
    assert [*problems, *faults, *clashes] == []
    return catalogue


def an_edition(folder: Path, language: str = "id", **files: str) -> Edition:
    """Return one language's edition of a project's catalogue."""
    catalogue = a_catalogue(folder, **files)
    settings = settings_of(folder)
    sources, _ = read_sources(settings.products)
    plan = plan_pictures(catalogue, folder, sources.photos, Ledger())
    return Edition(catalogue, plan.pictures, language, settings.today, settings.site_url, plan.cards)


def varied(product: CatalogueProduct, vocabulary: Vocabulary, chance: random.Random) -> CatalogueProduct:
    """Return *product* with values drawn evenly, so that a list of many repeats itself less than any real one would."""
    name = product.record.name
    number = chance.randrange(10_000)
    record = product.record.model_copy(
        update={
            "name": name.model_copy(update={"id": f"{name.id} {number}", "en": f"{name.en} {number}"}),
            "category": chance.choice(list(vocabulary.categories)),
            "materials": tuple(chance.sample(list(vocabulary.materials)[:40], chance.randint(1, 2))),
            "techniques": tuple(chance.sample(list(vocabulary.techniques)[:30], chance.randint(1, 2))),
            "price": Price(fixed=chance.randint(4, 400) * 5_000) if chance.random() < 0.8 else None,
            "added": date(2026, 1, 1) + timedelta(chance.randrange(300)),
        }
    )
    return replace(product, record=record)
