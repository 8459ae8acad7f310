"""Whatever changes between two builds, the second gives byte for byte what a build from nothing gives."""

import csv
import filecmp
import os
import random
import re
import shutil
import signal
import time
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from multiprocessing import get_context
from pathlib import Path

import pytest
import yaml

from builders import PROJECT, a_photo, settings_of
from kriya.pipeline.building import build_catalogue
from kriya.pipeline.checking import check_catalogue
from kriya.settings import LANGUAGES, Settings

pytestmark = pytest.mark.site

ROUNDS = 3
LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ"


@pytest.mark.parametrize("seed", [0, *(pytest.param(seed, marks=pytest.mark.slow) for seed in range(1, 21))])
def test_after_any_changes_the_site_is_what_a_cold_build_makes(tmp_path, seed):
    project = Hands(tmp_path / "warm", seed)
    assert build_catalogue(project.settings).succeeded
    for number in range(ROUNDS):
        changes = project.change_something()
        assert differences(project.settings, tmp_path / f"cold{number}") == [], changes


def test_a_page_that_was_written_into_is_not_kept(tmp_path):
    """As a program does that makes HTML smaller where it lies."""
    project = Hands(tmp_path / "warm", 0)
    assert build_catalogue(project.settings).succeeded
    time.sleep(0.02)
    page = project.settings.site / "produk/index.html"
    with page.open("a") as text:
        text.write("<!-- smaller -->")
    assert differences(project.settings, tmp_path / "cold") == []


def differences(settings: Settings, folder: Path) -> list[str]:
    """Build the project as it is, and a copy of it from nothing in *folder*; return which files differ."""
    cold = replace(settings, root=folder)
    for name in ("content", "overrides", "products"):
        shutil.copytree(settings.root / name, folder / name)
    shutil.copy(settings.config_file, cold.config_file)
    shutil.copytree(settings.media, cold.media)
    shutil.copy(settings.photo_ledger, cold.photo_ledger)
    for one in (settings, cold):
        report = build_catalogue(one)
        assert report.succeeded, report.problems
    names = [{path.relative_to(one.site) for path in one.site.rglob("*") if path.is_file()} for one in (settings, cold)]
    same = names[0] & names[1]
    return sorted(
        [f"only on one side: {name}" for name in names[0] ^ names[1]]
        + [str(name) for name in same if not filecmp.cmp(settings.site / name, cold.site / name, shallow=False)]
    )


class Hands:
    """A project of a quarter of the shipped records, and hands that change it."""

    def __init__(self, root: Path, seed: int) -> None:
        self.chance = random.Random(seed)
        self.settings = replace(settings_of(root), today=date(2026, 11, 25))
        for name in ("content", "overrides", "products"):
            shutil.copytree(PROJECT / name, root / name)
        shutil.copy(PROJECT / "mkdocs.yml", root)
        makers = sorted(path.parent for path in self.settings.products.glob("*/*/artisan.yml"))
        for maker in self.chance.sample(makers, len(makers) * 3 // 4):
            self._if_sound(partial(self._remove, maker))
        a_photo(root, f"{self._product().parent.relative_to(self.settings.products)}/a.jpg", (900, 1200))

    def change_something(self) -> list[str]:
        """Change one to three things, none of which makes the records unsound; return which."""
        ways = [name for name in dir(Hands) if name.startswith("way_")]
        changes = self.chance.sample(ways, self.chance.randint(1, 3))
        return [way for way in changes if self._if_sound(getattr(self, way))]

    def _if_sound(self, change) -> bool:
        """Do *change*, unless the records are no longer sound then; return whether it was done."""
        shutil.copytree(self.settings.products, before := self.settings.root / "before")
        change()
        self._note_gone()
        if not (sound := check_catalogue(self.settings).catalogue is not None):
            self._remove(self.settings.products)
            before.rename(self.settings.products)
        self._remove(before)
        return sound

    def way_text_of_a_product(self):
        self._edit(
            self._product(), lambda values: values["summary"].update(id=f"Ringkasan {self._number()} yang baru.")
        )

    def way_price_of_a_product(self):
        self._edit(self._product(), lambda values: values.update(price={"fixed": str(self._number() * 1_000)}))

    def way_topic_of_a_product(self):
        field = self.chance.choice(["materials", "techniques"])
        others = [name for file in self._products() for name in _read(file).get(field, [])]
        self._edit(self._product(), lambda values: values.update({field: [self.chance.choice(others)]}))

    def way_name_of_a_maker(self):
        maker = self.chance.choice(sorted(self.settings.products.glob("*/*/artisan.yml")))
        self._edit(maker, lambda values: values.update(name=f"Perajin {self._number()}"))

    def way_new_product(self):
        file = self._product()
        values = _read(file) | {"code": "N" + "".join(self.chance.choices(LETTERS, k=4)), "name": f"Baru {file.stem}"}
        file.with_name(f"baru-{self._number()}.yml").write_text(yaml.safe_dump(values, sort_keys=False))

    def way_product_is_gone(self):
        self._remove(self._product())

    def way_example_becomes_one_or_none(self):
        def turn(values):
            values.pop("sample", None) or values.update(sample="true")

        self._edit(self._product(), turn)

    def way_word_of_the_vocabulary(self):
        file = self.settings.products / "vocabulary" / "categories.yml"
        file.write_text(file.read_text().replace("en: Batik", f"en: Batik {self._number()}", 1))

    def way_photo_of_a_product(self):
        file = self._product()
        name = f"{file.stem}.jpg"
        a_photo(self.settings.root, str(file.relative_to(self.settings.products).with_suffix(".jpg")), (900, 1200),
                f"#{self.chance.randrange(1 << 24):06x}")  # fmt: skip
        photo = {"file": name, "alt": {"id": "Barang di atas meja.", "en": "The thing on a table."}, "credit": "Sari"}
        self._edit(file, lambda values: values.update(photos=[photo]))

    def way_agenda(self):
        file = self.chance.choice(sorted((self.settings.products / "agenda").glob("*.yml")))
        self._edit(file, lambda values: values["name"].update(id=f"Acara {self._number()}"))

    def way_written_page(self):
        page = self.chance.choice(sorted(self.settings.content.rglob("*.md")))
        page.write_text(page.read_text() + f"\nSatu kalimat lagi, {self._number()}.\n")

    def way_template(self):
        file = self.chance.choice(sorted(self.settings.overrides.rglob("*.html")))
        file.write_text(file.read_text() + f"\n<!-- {self._number()} -->\n")

    def way_style(self):
        file = self.chance.choice(sorted(self.settings.overrides.rglob("*.css")))
        file.write_text(file.read_text() + f"\n.k-{self._number()} {{ margin: 0 }}\n")

    def way_day(self):
        self.settings = replace(self.settings, today=self.settings.today + timedelta(self.chance.randint(1, 90)))

    def way_address(self):
        address = f"https://kriya.example/{self._number()}/"
        config = re.sub(r"(?m)^site_url: .*", f"site_url: {address}", self.settings.config_file.read_text())
        self.settings.config_file.write_text(config)
        self.settings = replace(self.settings, site_url=address)

    def way_killed_build(self):
        """A build of another state of the records ends halfway, and the records are as before."""
        file = self._product()
        before = file.read_bytes()
        self.way_text_of_a_product()
        process = get_context("spawn").Process(target=build_catalogue, args=(self.settings,))
        process.start()
        process.join(1 + 4 * self.chance.random())
        if process.is_alive():
            os.kill(process.pid, signal.SIGKILL)
        process.join()
        time.sleep(0.5)  # what the build had started sees that it is gone
        file.write_bytes(before)

    def way_lost_build_folder(self):
        for name in self.chance.sample([*LANGUAGES, "id.state", "en.state", "read.json", "links.json", "data"], 3):
            for path in (self.settings.build / name, self.settings.pages / name):
                self._remove(path)

    def _note_gone(self) -> None:
        """Say of codes whose records are gone that they are."""
        file = self.settings.products / "codes.csv"
        with file.open(newline="") as lines:
            rows = list(csv.DictReader(lines))
        with file.open("w", newline="") as lines:
            table = csv.DictWriter(lines, rows[0].keys(), lineterminator="\n")
            table.writeheader()
            for row in rows:
                there = any(
                    (self.settings.products / f"{row['key']}{end}").exists() for end in (".yml", "/artisan.yml")
                )
                event = row["kind"] == "agenda"
                table.writerow(row | {"gone": "" if there or event else row["published"]})

    def _edit(self, file, change) -> None:
        values = _read(file)
        change(values)
        file.write_text(yaml.safe_dump(values, sort_keys=False, allow_unicode=True))

    def _products(self):
        return sorted(
            set(self.settings.products.glob("[pd]*/*/*.yml")) - set(self.settings.products.glob("*/*/artisan.yml"))
        )

    def _product(self) -> Path:
        return self.chance.choice(self._products())

    def _number(self) -> int:
        return self.chance.randint(10, 999)

    def _remove(self, path) -> None:
        shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)


def _read(file):
    return yaml.load(file.read_text(), Loader=yaml.BaseLoader)
