"""A catalogue of any size, made from a seed.

The records are the shipped ones, each under many folders with codes of its own, so that they are as long and as
varied as real ones are. Photos, where they are asked for, are links to a few.
"""

import os
import random
import re
import shutil
from pathlib import Path

from PIL import Image, ImageFilter

PROJECT = Path(__file__).parent.parent.parent
DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford base32
PHOTOS, PHOTO_SIZE = 12, (1600, 1200)
DRAWN = 0.1
"""Share of products without a photo: a drawing stands in."""


def make_catalogue(folder: Path, products: int, seed: int = 1) -> None:
    """Make a project with *products* products of a tenth as many makers in *folder*."""
    shutil.copy(PROJECT / "mkdocs.yml", folder)
    shutil.copytree(PROJECT / "products" / "vocabulary", folder / "products" / "vocabulary")
    chance = random.Random(seed)
    texts = {path: path.read_text(encoding="utf-8") for path in sorted(PROJECT.glob("products/*/*/*.yml"))}
    makers = [text for path, text in texts.items() if path.name == "artisan.yml"]
    crafts = [text for path, text in texts.items() if path.name != "artisan.yml"]
    number = 0
    for maker in range(products // 10):
        artisan = chance.choice(makers)
        place = folder / "products" / ("ppu" if 'district: "64' in artisan else "diy") / f"perajin-{maker:05}"
        place.mkdir(parents=True)
        for name, text in [
            ("artisan", artisan),
            *((f"produk-{n}", chance.choice(crafts)) for n in range(10)),
        ]:
            (place / f"{name}.yml").write_text(renewed(text, number), encoding="utf-8")
            number += 1


def renewed(text: str, number: int) -> str:
    """Return a record with a code of its own and without references to other records or to photos."""
    code = "".join(DIGITS[number >> shift & 31] for shift in (20, 15, 10, 5, 0))
    text = re.sub(r"^code: .*$", f'code: "{code}"', text, flags=re.MULTILINE)
    return re.sub(r"^(collaboration|events|accept|photos?):.*\n(?:[ -].*\n)*", "", text, flags=re.MULTILINE)


def make_project(folder: Path, products: int, seed: int = 1) -> None:
    """Make a whole project in *folder*, ready for `kriya build`: records, photos, hand-written pages and templates."""
    make_catalogue(folder, products, seed)
    for name in ("overrides", "content", "products/agenda"):
        shutil.copytree(PROJECT / name, folder / name)
    for event in folder.glob("products/agenda/*.yml"):
        event.write_text(_without_records(event.read_text(encoding="utf-8")), encoding="utf-8")
    _add_photos(folder, seed)


def _without_records(text: str) -> str:
    return re.sub(r"^(makers|products|stands):.*\n(?:[ -].*\n)*", "", text, flags=re.MULTILINE)


def _add_photos(folder: Path, seed: int) -> None:
    """Give each maker one photo and most products up to three, hard links to a few that are made from *seed*."""
    chance = random.Random(seed)
    store = folder / "build" / "bench-photos"
    store.mkdir(parents=True)
    photos = [_photo(store / f"{number:02}.jpg", chance) for number in range(PHOTOS)]
    for record in sorted(folder.glob("products/*/*/*.yml")):
        if record.parent.parent.name in ("vocabulary", "agenda"):
            continue
        if record.name == "artisan.yml":
            lines = ["photo:", *_stated(record, chance.choice(photos), 1, "  ")]
        elif chance.random() < DRAWN:
            continue
        else:
            lines = ["photos:"]
            for place, photo in enumerate(chance.sample(photos, chance.randint(1, 3)), 1):
                first, *others = _stated(record, photo, place, "    ")
                lines += [first.replace("    ", "  - ", 1), *others]
        with record.open("a", encoding="utf-8") as stream:
            stream.write("\n".join([*lines, ""]))


def _stated(record: Path, photo: Path, place: int, indent: str) -> list[str]:
    """Link *photo* beside *record* and return what the record says of it."""
    name = f"{record.stem}-{place}.jpg"
    os.link(photo, record.with_name(name))
    alt = f"{{id: Bentuk dan warna acak {photo.stem}, en: Random shapes and colours {photo.stem}}}"
    said = {"file": name, "alt": alt, "credit": "Kriya PPU × DIY", "licence": "CC0 1.0"}
    return [f"{indent}{field}: {value}" for field, value in said.items()]


def _photo(target: Path, chance: random.Random) -> Path:
    shapes = Image.frombytes("RGB", (32, 24), chance.randbytes(32 * 24 * 3))
    picture = shapes.filter(ImageFilter.SMOOTH).resize(PHOTO_SIZE, Image.Resampling.BICUBIC)
    picture.save(target, quality=85)
    return target
