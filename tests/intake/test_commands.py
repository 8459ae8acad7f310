"""`kriya new` from a script: every answer a flag, a sound record or nothing at all."""

import subprocess
import sys

import pytest

from builders import a_project
from kriya.read import read_values

PRODUCT = {
    "--maker": "ppu/sepan",
    "--name-id": "Tas rotan",
    "--name-en": "Rattan bag",
    "--category": "anyaman",
    "--summary-id": "Tas dari rotan sega yang dianyam rapat dan ringan.",
    "--summary-en": "A bag of closely plaited sega rattan, light to carry.",
}
ARTISAN = {
    "--area": "diy",
    "--name": "Bengkel Kayu & Perak 'Sari'",
    "--kind": "workshop",
    "--district": "34.02.09",
    "--story-id": "Bengkel kecil yang mengukir kayu dan menempa perak sejak lama, di tepi sawah Bantul. " * 2,
    "--story-en": "A small workshop that has carved wood and wrought silver for long, beside the fields. " * 2,
    "--craft": "batik",
}
AGENDA = {
    "--kind": "training",
    "--name-id": "Pelatihan anyaman",
    "--name-en": "Plaiting course",
    "--area": "ppu",
    "--summary-id": "Belajar menganyam rotan bersama perajin Sepan.",
    "--summary-en": "Learning to plait rattan with the makers of Sepan.",
}


@pytest.fixture
def project(tmp_path):
    a_project(tmp_path)
    return tmp_path


def kriya(project, *arguments):
    return subprocess.run(
        [sys.executable, "-m", "kriya", *arguments, "--root", str(project)],
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
        env={"SOURCE_DATE_EPOCH": "1795478400", "PATH": "/usr/bin:/bin"},
    )


def new(project, kind, flags, *more):
    return kriya(project, "new", kind, *(part for flag in flags.items() for part in flag), *more)


def record(project, place):
    text = (project / "products" / place).read_text(encoding="utf-8")
    reading = read_values(text.encode())
    assert reading.faults == []
    return text, reading.values


def records(project):
    return sorted(path.name for path in (project / "products").rglob("*") if "vocabulary" not in path.parts)


def test_a_product_from_flags_is_whole_and_passes_the_check(project):
    done = new(project, "product", PRODUCT, "--price", "150000", "--per", "buah", "--material", "rotan-sega")
    assert (done.returncode, done.stderr) == (0, "")
    text, values = record(project, "ppu/sepan/tas-rotan.yml")
    assert text.splitlines()[0] == "# yaml-language-server: $schema=../../../build/schema/product.json"
    assert values["name"] == {"id": "Tas rotan", "en": "Rattan bag"}
    assert values["price"] == {"fixed": "150000", "per": "buah", "as_of": "2026-11"}
    assert values["materials"] == ["rotan-sega"]
    assert values["added"] == "2026-11-24"
    assert "# Ringkasan: Satu atau dua kalimat" in text
    assert "#techniques: [anyam" in text
    assert "products/ppu/sepan/tas-rotan.yml" in done.stdout
    assert "make check" in done.stdout
    assert "tas-rotan-1.jpg" in done.stdout
    checked = kriya(project, "check", "--lang", "en")
    assert checked.returncode == 0
    assert "0 errors, 0 warnings" in checked.stdout


def test_a_maker_from_flags_is_whole_and_can_get_products_at_once(project):
    done = new(project, "artisan", ARTISAN, "--craft", "perak", "--lang", "en")
    assert (done.returncode, done.stderr) == (0, "")
    text, values = record(project, "diy/bengkel-kayu-perak-sari/artisan.yml")
    assert values["name"] == ARTISAN["--name"]
    assert values["crafts"] == ["batik", "perak"]
    assert "# Jetis (Kap.), Bantul" in text
    assert "# Story: Who, where, since when" in text
    product = PRODUCT | {"--maker": "diy/bengkel-kayu-perak-sari"}
    assert new(project, "product", product).returncode == 0
    assert kriya(project, "check").returncode == 0


@pytest.mark.parametrize(
    ("time", "file", "field", "value"),
    [
        (["--planned"], "2026-pelatihan-anyaman", "planned", "true"),
        (["--standing"], "2026-pelatihan-anyaman", "standing", "true"),
        (["--from", "2027-01-02", "--to", "2027-01-05"], "2027-pelatihan-anyaman", "when",
         {"from": "2027-01-02", "to": "2027-01-05"}),
    ],
)  # fmt: skip
def test_an_agenda_entry_from_flags_has_its_time(project, time, file, field, value):
    done = new(project, "agenda", AGENDA, "--area", "diy", *time)
    assert (done.returncode, done.stderr) == (0, "")
    text, values = record(project, f"agenda/{file}.yml")
    assert text.startswith("# yaml-language-server: $schema=../../build/schema/agenda.json\n")
    assert values[field] == value
    assert values["areas"] == ["ppu", "diy"]
    assert kriya(project, "check").returncode == 0


@pytest.mark.parametrize(
    "text",
    [
        "Tas: \"besar\" 'kecil'",
        "- tas # satu",
        "Tas\n\ndua baris\n  menjorok",
        "--tas",
        "🧺 tas 👩‍🎨",
        "no",
        "{tas}: [a]",
    ],
)
def test_awkward_text_arrives_as_it_was_given(project, text):
    done = new(project, "product", PRODUCT | {"--name-id": text, "--file": "tas"})
    assert done.returncode == 0, done.stderr
    assert record(project, "ppu/sepan/tas.yml")[1]["name"]["id"] == text
    assert kriya(project, "check").returncode == 0


@pytest.mark.parametrize("kind", ["product", "artisan", "agenda"])
def test_without_answers_every_missing_flag_is_named_at_once(project, kind):
    before = records(project)
    done = kriya(project, "new", kind, "--lang", "en")
    needed = {
        "product": ["--maker", "--name-en", "--category", "--summary-en"],
        "artisan": ["--area", "--name", "--kind", "--district", "--story-en", "--craft"],
        "agenda": ["--kind", "--name-en", "--from / --planned / --standing", "--area", "--summary-en"],
    }
    assert done.returncode == 2
    assert [line.partition(": ")[0] for line in done.stderr.splitlines()] == needed[kind]
    assert records(project) == before


@pytest.mark.parametrize(
    ("kind", "wrong", "message"),
    [
        ("product", {"--category": "anyamann"}, "--category: 'anyamann' is not known; did you mean 'anyaman'?"),
        ("product", {"--maker": "ppu/sepn"}, "--maker: 'ppu/sepn' is not known; choose from: ppu/sepan; did you mean"),
        ("product", {"--price": "150.000"}, "--price: write a whole number without dots, commas or Rp: 150000"),
        ("product", {"--per": "lembar"}, "--per: only together with --price"),
        (
            "product",
            {"--material": "gading"},
            "--material: Elephant ivory: materials from protected wildlife are refused",
        ),
        ("product", {"--material": "ulin"}, "--material: 'ulin' is not known; did you mean 'ulin-sisa'?"),
        ("product", {"--file": "../../lain"}, "--file: write small letters, digits and hyphens"),
        ("product", {"--file": "halaman"}, "--file: write small letters, digits and hyphens"),
        ("product", {"--name-id": "  "}, "--name-id: "),
        ("product", {"--name-id": "\udcff"}, "--name-id: "),
        ("product", {"--summary-id": "x" * 30_000}, "--summary-id: this text is too long"),
        ("product", {"--category": "tekstil-bermotif-batik"}, "Name (name.id): printed cloth must be called"),
        ("artisan", {"--district": "64.09.01"}, "--district: '64.09.01' is not known"),
        ("artisan", {"--folder": "sepan"}, "the folder name 'sepan' is already used"),
        ("agenda", {"--from": "2026-02-30"}, "--from: write a date such as"),
        ("agenda", {"--from": "2026-07-10", "--to": "2026-07-01"}, "the date `to` is before `from`"),
        ("agenda", {"--to": "2026-07-01"}, "--from / --planned / --standing: no answer yet"),
    ],
)
def test_an_answer_that_does_not_fit_is_said_and_nothing_is_written(project, kind, wrong, message):
    before = records(project)
    done = new(project, kind, {"product": PRODUCT, "artisan": ARTISAN, "agenda": AGENDA}[kind] | wrong, "--lang", "en")
    assert done.returncode == 2
    assert message in done.stderr
    assert "Traceback" not in done.stderr
    assert records(project) == before


def test_the_agenda_has_one_time(project):
    done = new(project, "agenda", AGENDA, "--planned", "--standing", "--lang", "en")
    assert done.returncode == 2
    assert "--from / --planned / --standing: only one answer" in done.stderr


def test_a_record_is_never_overwritten(project):
    assert new(project, "product", PRODUCT).returncode == 0
    written = (project / "products/ppu/sepan/tas-rotan.yml").read_bytes()
    again = new(project, "product", PRODUCT, "--lang", "en")
    assert again.returncode == 2
    assert "--file: no answer yet: File name (the one made from the name cannot be used or is taken)" in again.stderr
    named = new(project, "product", PRODUCT, "--file", "tas-rotan", "--lang", "en")
    assert named.returncode == 2
    assert (project / "products/ppu/sepan/tas-rotan.yml").read_bytes() == written
    assert new(project, "product", PRODUCT, "--file", "tas-rotan-kecil").returncode == 0


def test_a_name_without_letters_needs_a_file_name(project):
    done = new(project, "product", PRODUCT | {"--name-id": "🧺", "--name-en": "🧺"}, "--lang", "en")
    assert done.returncode == 2
    assert done.stderr.startswith("--file: no answer yet")


def test_a_folder_that_cannot_be_written_is_said_without_a_traceback(project):
    (project / "products/diy").write_text("")
    done = new(project, "artisan", ARTISAN, "--lang", "en")
    assert done.returncode == 1
    assert "cannot be written" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_broken_vocabulary_is_said(project):
    (project / "products/vocabulary/motifs.yml").unlink()
    done = new(project, "product", PRODUCT, "--lang", "en")
    assert done.returncode == 1
    assert "The vocabulary" in done.stderr


def test_mistakes_in_other_records_are_no_hindrance(project):
    (project / "products/ppu/sepan/rusak.yml").write_text("name: [")
    assert new(project, "product", PRODUCT).returncode == 0


def test_help_names_every_flag(project):
    for kind, flags in {"product": PRODUCT, "artisan": ARTISAN, "agenda": AGENDA}.items():
        done = subprocess.run(
            [sys.executable, "-m", "kriya", "new", kind, "--help"], capture_output=True, text=True, check=False
        )
        assert all(flag in done.stdout for flag in flags)
