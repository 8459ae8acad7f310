"""The report counts what is incomplete, once in each area, maker and category that it belongs to.

The same small catalogue is written as CSV and JSON in tests/cases/report/.
"""

import csv
import io
import json
from datetime import date
from pathlib import PurePosixPath

import pytest
from PIL import Image
from rich.console import Console
from typer.testing import CliRunner

from builders import EVENT, MAKER, PRODUCT, PROJECT, a_project
from kriya.cli import app
from kriya.cli.printing import Speech
from kriya.cli.reporting import print_report
from kriya.model import Localized, parts_of
from kriya.pipeline.checking import check_catalogue
from kriya.problems import Problem, Severity, Text
from kriya.report import By, Matter, csv_text, json_text, make_report

EXPECTED = PROJECT / "tests" / "cases" / "report"
TODAY = date(2026, 11, 24)

BATIK_MAKER = (
    MAKER.replace("AB3DE", "AB3DF")
    .replace("Sentra Rotan", "Sentra Batik")
    .replace("anyaman", "batik, ukir-kayu")
    .replace("64.09.01", "34.02.10")
) + "confirmed: 2026-05-02\n"

PATCHY = """\
code: XY7ZX
name: {id: Kain kawung}
category: batik
summary:
  id: Sehelai kain panjang dengan kawung kecil.
  en: A long cloth with small kawung.
  en_from: "00000000"
price: {fixed: 150000, per: lembar, as_of: 2025-10}
certificates:
  - {kind: halal, valid_until: 2026-11-23}
  - {kind: halal, valid_until: 2027-02-22}
  - {kind: halal, valid_until: 2027-02-23}
confirmed: 2026-03-01
accept: {old-price: "Harga lama, masih berlaku."}
added: 2026-08-01
"""

CLOTH = "products/diy/giriloyo/kain.yml"
BASKET = "products/ppu/sepan/anjat.yml"


def a_catalogue_of(folder, **files):
    catalogue = check_catalogue(a_project(folder, **files)).catalogue
    assert catalogue, "the records of a report's test must be without errors"
    return catalogue


def a_report(folder, *warnings, samples=True, by=tuple(By), **files):
    """Return the report of a project with the builders' two records and *files*."""
    return make_report(a_catalogue_of(folder, **files), warnings, TODAY, samples=samples, by=by)


@pytest.fixture(scope="module")
def patchy(tmp_path_factory):
    """The report of a sound maker and product, a maker with a patchy product, and four warnings."""
    return a_report(
        tmp_path_factory.mktemp("patchy"),
        a_warning(CLOTH, "missing-translation"),
        a_warning(CLOTH, "old-price"),
        a_warning("products/diy/giriloyo/lupa.jpg", "unused-photo"),
        a_warning("products/vocabulary/motifs.yml", "old-price"),
        diy__giriloyo__artisan=BATIK_MAKER,
        diy__giriloyo__kain=PATCHY,
    )


def a_warning(file, rule, severity=Severity.WARNING):
    return Problem(PurePosixPath(file), 1, 1, "name", Text("ada", "there is"), severity, rule)


def found(report, matter):
    """Return file and field of each finding of a sort."""
    return [(str(finding.file), finding.field) for finding in report.found(matter)]


def row(report, by, key):
    return next(row for row in report.rows if (row.by, row.key) == (by, key))


def test_every_text_of_a_record_is_met_with_the_path_that_is_written_in_its_file(tmp_path):
    event = "hosts: [Dinas, {id: Dekranasda, en: Crafts council}]\nsources: [{title: Berita, publisher: Kantor}]\n"
    catalogue = a_catalogue_of(tmp_path, agenda__2026=EVENT + event)
    record = catalogue.agenda["2026"].record
    assert [path for path, part in parts_of(record) if isinstance(part, Localized)] == [
        ("sources", 0, "title"),
        ("sources", 0, "publisher"),
        ("name",),
        ("hosts", 0),
        ("hosts", 1),
        ("summary",),
    ]


@pytest.mark.parametrize(
    ("matter", "fields"),
    [
        (Matter.MISSING_EN, ["name"]),
        (Matter.MISSING_ID, []),
        (Matter.STALE_EN, ["summary"]),
        (Matter.STALE_ID, []),
        (Matter.EXPIRED, ["certificates[1]"]),
        (Matter.EXPIRING, ["certificates[2]"]),
        (Matter.OLD_PRICE, ["price"]),
        (Matter.ACCEPTED, ["accept"]),
    ],
)
def test_each_matter_is_found_at_its_field(patchy, matter, fields):
    """A certificate that ends on the 90th day is still reported, one that ends a day later is not."""
    assert found(patchy, matter) == [(CLOTH, field) for field in fields]


def test_a_product_without_photos_and_a_photo_without_words_in_both_languages_are_two_matters(tmp_path):
    photo = tmp_path / "products/ppu/sepan/anjat-1.jpg"
    photo.parent.mkdir(parents=True)
    Image.new("RGB", (1600, 1200), "tan").save(photo)
    shown = f"{PRODUCT}photos: [{{file: anjat-1.jpg, alt: {{id: Anjat di dinding}}}}]\n"
    bare = PRODUCT.replace("XY7ZW", "XY7ZX")
    report = a_report(tmp_path, ppu__sepan__anjat=shown, ppu__sepan__baki=bare)
    assert found(report, Matter.NO_PHOTO) == [("products/ppu/sepan/baki.yml", "photos")]
    assert found(report, Matter.NO_ALT) == [(BASKET, "photos[1]")]
    assert found(report, Matter.MISSING_EN) == [(BASKET, "photos[1].alt")]


@pytest.mark.parametrize(
    ("more", "lacking"),
    [
        ("", 1),
        ("contact: {instagram: sentra.rotan}\n", 0),
        ("sample: true\n", 0),
        ("status: closed\n", 0),
        ("contact: {bukalapak: sentra_rotan}\n", 1),
    ],
)
def test_a_maker_without_contact_counts_unless_it_is_a_sample_or_closed(tmp_path, more, lacking):
    report = a_report(tmp_path, ppu__sepan__artisan=MAKER + more)
    assert report.total.counts[Matter.NO_CONTACT] == lacking


@pytest.mark.parametrize(("as_of", "old"), [("2025-10", 1), ("2025-11", 0), ("2025", 0), ("2024", 1)])
def test_a_price_is_old_after_a_year(tmp_path, as_of, old):
    priced = f"{PRODUCT}price: {{fixed: 150000, per: buah, as_of: {as_of}}}\n"
    report = a_report(tmp_path, ppu__sepan__anjat=priced)
    assert report.total.counts[Matter.OLD_PRICE] == old


def test_nobody_is_asked_to_renew_or_confirm_what_is_no_longer_made(tmp_path):
    report = a_report(tmp_path, diy__giriloyo__artisan=BATIK_MAKER, diy__giriloyo__kain=PATCHY + "status: archived\n")
    assert not report.found(Matter.EXPIRED, Matter.EXPIRING, Matter.OLD_PRICE)
    assert CLOTH not in {str(waiting.file) for waiting in report.confirmations}


def test_a_sample_maker_makes_all_its_products_samples(tmp_path):
    sample = MAKER + "sample: true\n"
    report = a_report(tmp_path / "shown", ppu__sepan__artisan=sample)
    assert report.total.counts[Matter.SAMPLE] == 2
    assert report.confirmations == ()
    hidden = a_report(tmp_path / "hidden", a_warning(BASKET, "old-price"), samples=False, ppu__sepan__artisan=sample)
    assert (hidden.rows, hidden.findings, hidden.total.products) == ((), (), 0)


def test_what_was_never_confirmed_comes_first_then_the_longest_ago(patchy):
    waiting = [(str(waiting.file), waiting.confirmed) for waiting in patchy.confirmations]
    assert waiting == [
        ("products/ppu/sepan/artisan.yml", None),
        (BASKET, None),
        (CLOTH, date(2026, 3, 1)),
        ("products/diy/giriloyo/artisan.yml", date(2026, 5, 2)),
    ]


def test_a_row_counts_what_belongs_to_it_and_the_total_counts_all_once(patchy):
    assert [(row.by, row.key) for row in patchy.rows] == [
        ("area", "ppu"), ("area", "diy"), ("area", "other"),
        ("maker", "ppu/sepan"), ("maker", "diy/giriloyo"), ("maker", "other"),
        ("category", "batik"), ("category", "anyaman"), ("category", "ukir-kayu"), ("category", "other"),
    ]  # fmt: skip
    assert row(patchy, "category", "ukir-kayu").makers == 1
    assert (patchy.total.makers, patchy.total.products) == (2, 2)


def test_warnings_are_counted_by_rule_where_their_record_or_folder_belongs(patchy):
    assert row(patchy, "maker", "diy/giriloyo").warning_rules == {
        "missing-translation": 1, "old-price": 1, "unused-photo": 1,
    }  # fmt: skip
    assert row(patchy, "maker", "other").warning_rules == {"old-price": 1}
    assert next(iter(patchy.total.warning_rules.items())) == ("old-price", 2)


def test_an_agenda_entry_counts_in_each_of_its_areas(tmp_path):
    report = a_report(tmp_path, agenda__2026=EVENT.replace(", en: Batik training", ""))
    assert [row(report, "area", key).counts[Matter.MISSING_EN] for key in ("ppu", "diy")] == [1, 1]
    assert row(report, "maker", "other").counts[Matter.MISSING_EN] == 1
    assert report.total.counts[Matter.MISSING_EN] == 1


def test_rows_can_be_those_of_one_grouping_only(tmp_path):
    assert {row.by for row in a_report(tmp_path, by=(By.AREA,)).rows} == {"area"}


def test_the_small_catalogue_as_csv(patchy):
    """The lines end as RFC 4180 asks, and every row has as many cells as the header."""
    text = csv_text(patchy)
    assert text.encode() == (EXPECTED / "small.csv").read_bytes()
    assert text.count("\r\n") == text.count("\n")
    assert len({len(cells) for cells in csv.reader(io.StringIO(text))}) == 1


def test_the_small_catalogue_as_json(patchy):
    assert json_text(patchy) == (EXPECTED / "small.json").read_text(encoding="utf-8")


def test_a_name_is_never_a_formula_in_a_spreadsheet(tmp_path):
    named = MAKER.replace("Sentra Rotan", '\'=HYPERLINK("https://example.com";"a,b")\'')
    rows = csv.DictReader(io.StringIO(csv_text(a_report(tmp_path, ppu__sepan__artisan=named))))
    assert [cells["name_id"] for cells in rows if cells["by"] == "maker"] == [
        "'=HYPERLINK(\"https://example.com\";\"a,b\")"
    ]  # fmt: skip


@pytest.mark.parametrize("speech", list(Speech))
def test_the_tables_fit_80_columns_with_every_heading_whole(tmp_path, speech):
    report = a_report(tmp_path, ppu__sepan__artisan=MAKER.replace("Sentra Rotan", "Sentra " + "Rotan Besar " * 7))
    console = Console(width=80, record=True, file=io.StringIO())
    print_report(console, report, speech)
    text = console.export_text()
    assert max(map(len, text.splitlines())) <= 80
    assert "…" not in text
    assert ("Tanpa" in text, "Stale" in text) == (speech is not Speech.EN, speech is not Speech.ID)


def test_the_tables_name_what_was_accepted_and_why(patchy):
    console = Console(width=80, record=True, file=io.StringIO())
    print_report(console, patchy, Speech.EN)
    text = console.export_text()
    assert f"{CLOTH}: old-price: Harga lama, masih berlaku." in text
    assert f"halal 2026-11-23  {CLOTH}: certificates[1]" in text
    assert "     2  old-price\n" in text


def run(folder, *arguments):
    return CliRunner().invoke(app, ["report", *arguments, "--root", str(folder)])


def test_a_sound_catalogue_is_reported_and_ends_with_0(tmp_path):
    a_project(tmp_path)
    assert run(tmp_path).exit_code == 0
    assert run(tmp_path, "--format", "csv", "--by", "maker").stdout_bytes.count(b"\r\n") == 3
    assert json.loads(run(tmp_path, "--format", "json").stdout)["total"]["products"] == 1


def test_records_with_errors_are_counted_and_end_with_1(tmp_path):
    """Nothing goes to the standard output, where a program would take it for the report."""
    a_project(tmp_path, ppu__sepan__tas="name: [", ppu__sepan__topi="name: [")
    done = run(tmp_path, "--format", "json", "--lang", "en")
    assert (done.exit_code, done.stdout) == (1, "")
    assert "2 errors" in done.stderr


def test_an_unknown_format_or_grouping_ends_with_2(tmp_path):
    assert run(tmp_path, "--format", "xml").exit_code == 2
    assert run(tmp_path, "--by", "village").exit_code == 2
