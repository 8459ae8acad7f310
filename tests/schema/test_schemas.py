"""An editor's schemas take what the check takes, and refuse what is wrong in a record by itself.

check-jsonschema reads YAML 1.2 as editors do, and asks no other host.
"""

import json
import re
import subprocess
import sys
from dataclasses import replace

import pytest
from pydantic import ValidationError
from typer.testing import CliRunner

from builders import PROJECT, a_project
from kriya.check import check_sources
from kriya.check.records import without_empty
from kriya.cli import app
from kriya.model import AgendaEntry, Artisan, Product, SourceKind
from kriya.read import read_sources, read_values
from kriya.schema import record_schemas, schema_text
from kriya.schema.choices import LABELS

CASES = PROJECT / "tests" / "cases"
ADDRESS = "https://kriya.example/schema/"
KINDS = {SourceKind.ARTISAN: Artisan, SourceKind.PRODUCT: Product, SourceKind.AGENDA: AgendaEntry}

BEYOND_A_SCHEMA = {
    "signs that an editor does not see": {
        "product-control-character",
    },
    "other records": {
        "agenda-closed-maker",
        "agenda-product-of-a-closed-maker",
        "agenda-stand-of-a-maker-who-is-not-there",
        "agenda-stand-of-nobody",
        "agenda-stand-twice",
        "product-collaboration-with-oneself",
        "product-dead-references",
        "product-photo-not-there",
    },
    "the day": {
        "artisan-days-that-have-not-come",
        "artisan-expired-certificate",
        "artisan-pirt-expired",
        "artisan-since-a-day-that-was-not",
        "artisan-since-the-year-nought",
        "product-added-in-the-future",
        "product-confirmed-in-the-future",
        "product-old-price",
        "product-price-of-next-year",
        "product-ulin-with-an-expired-svlk",
    },
    "two values compared": {
        "artisan-contact-as-links",
        "artisan-district-of-the-other-area",
        "artisan-halal-without-number",
        "agenda-ends-before-it-begins",
        "artisan-a-person-without-consent",
        "artisan-phone-in-the-story",
        "product-links-to-a-person",
        "agenda-phone-of-an-office",
        "product-lead-days-upside-down",
        "product-range-upside-down",
        "product-stale-translation",
    },
    "how YAML is written": {
        "product-anchor",
    },
    "an address that the check tidies first": {
        "artisan-bad-handle",
        "artisan-bad-phone",
        "artisan-closed-channel",
        "artisan-contacts-elsewhere",
        "artisan-e-mail",
        "artisan-phone-notation",
        "artisan-short-link",
        "artisan-whatsapp-landline",
        "product-link-to-another-service",
        "product-links-nobody-should-follow",
    },
    "the rules of one word of the vocabulary": {
        "artisan-ig-of-another-regency",
        "artisan-ig-unnamed",
        "artisan-imported-food",
        "artisan-jogjamark-outside-diy",
        "artisan-nib-too-short",
        "artisan-nib-with-a-colour",
        "artisan-pirt-of-another-regency",
        "artisan-trade-mark-number",
        "product-batik-by-printing",
        "product-batik-printing",
        "product-ecoprint-summed-up-as-batik",
        "product-printed-shirt-called-batik",
        "product-wildlife-beside-a-motif",
        "product-wildlife-called-real",
        "product-batik-without-type",
        "product-batikmark-colour",
        "product-batikmark-on-basketry",
        "product-doyo-fibre-without-origin",
        "product-doyo-without-origin",
        "product-ecoprint-called-batik",
        "product-food-without-licence",
        "product-halal-number",
        "product-health-claim",
        "product-printed-called-batik",
        "product-ulin-with-a-svlk-without-number",
        "product-ulin-without-origin",
        "product-wildlife-in-origin",
    },
    "only a warning": {
        "artisan-needless-accept",
        "artisan-shouting-name",
        "artisan-story-too-short",
        "product-missing-translation",
        "product-name-in-swapped-languages",
        "product-same-english-text-in-both-languages",
        "product-same-text-in-both-languages",
        "product-text-links-that-are-not-https",
        "product-price-in-thousands",
        "product-price-odd-end",
        "product-price-without-date",
        "product-summary-too-long",
        "product-wrong-language",
    },
}
"""Bad records that a schema cannot or should not refuse, by what one must know to judge them."""


def vocabulary_of(products):
    sources, _ = read_sources(products)
    return check_sources(replace(sources, records=()))[0]


@pytest.fixture(scope="module")
def schemas():
    return record_schemas(vocabulary_of(PROJECT / "products"), ADDRESS)


@pytest.fixture(scope="module")
def schema_files(schemas, tmp_path_factory):
    folder = tmp_path_factory.mktemp("schema")
    for kind, schema in schemas.items():
        (folder / f"{kind}.json").write_text(schema_text(schema), encoding="utf-8")
    return folder


def check_jsonschema(*arguments):
    """Return what check-jsonschema reports."""
    command = [sys.executable, "-m", "check_jsonschema", "--output-format", "json", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode in (0, 1), done.stderr
    return json.loads(done.stdout)


def refused(schema_files, kind, files):
    """Return the names of the *files* that are no sound records of their *kind*, with the first reason."""
    report = check_jsonschema("--schemafile", schema_files / f"{kind}.json", *files)
    faults = [*report.get("errors", ()), *report.get("parse_errors", ())]
    return {re.split(r"[/\\]", fault["filename"])[-1].removesuffix(".yml"): fault for fault in reversed(faults)}


def shipped(kind):
    records = read_sources(PROJECT / "products")[0].records
    return [PROJECT / record.file for record in records if record.kind is kind]


def test_the_schemas_are_schemas(schema_files):
    report = check_jsonschema("--check-metaschema", *schema_files.iterdir())
    assert report["status"] == "ok", report


@pytest.mark.parametrize("kind", KINDS)
def test_every_shipped_record_passes(schema_files, kind):
    assert refused(schema_files, kind, shipped(kind)) == {}


@pytest.mark.parametrize("kind", KINDS)
def test_every_good_odd_record_passes(schema_files, kind):
    assert refused(schema_files, kind, sorted((CASES / "good").glob(f"{kind}-*.yml"))) == {}


@pytest.mark.parametrize("kind", KINDS)
def test_a_bad_record_is_refused_unless_that_is_beyond_a_schema(schema_files, kind):
    """Where this fails, teach the schema, or say in BEYOND_A_SCHEMA what it would have to know."""
    cases = sorted((CASES / "bad").glob(f"{kind}-*.yml"))
    passed = {case.stem for case in cases} - set(refused(schema_files, kind, cases))
    assert passed == {name for names in BEYOND_A_SCHEMA.values() for name in names if name.startswith(f"{kind}-")}


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_has_a_title_and_an_explanation_in_both_languages(schemas, kind):
    fields = schemas[kind]["properties"]
    assert list(fields) == [field.alias or name for name, field in KINDS[kind].model_fields.items()]
    for name, field in fields.items():
        assert field["title"], name
        assert " / " in field["description"], name


def test_words_come_from_the_vocabulary_with_their_labels(tmp_path):
    settings = a_project(tmp_path)
    units = settings.products / "vocabulary" / "units.yml"
    text = units.read_text(encoding="utf-8")
    added = "units:\n  - key: tampah\n    id: {one: tampah, many: tampah}\n    en: {one: tray, many: trays}\n"
    units.write_text(text.replace("units:\n", added, 1), encoding="utf-8")
    price = record_schemas(vocabulary_of(settings.products), ADDRESS)[SourceKind.PRODUCT]["properties"]["price"]
    per = price["anyOf"][1]["properties"]["per"]
    assert per["enum"][0] == "tampah"
    assert per["enumDescriptions"][0] == "tampah / tray"


def test_what_is_refused_as_material_is_not_offered(schemas):
    words = schemas[SourceKind.PRODUCT]["properties"]["materials"]["items"]["enum"]
    assert "rotan-sega" in words
    assert not [word for word in words if word.startswith("protected-")]


def test_every_word_of_the_model_has_a_label():
    for words, labels in LABELS.items():
        assert [word.value for word in words] == list(labels)[: len(words)]
        assert all(words(label) for label in labels)


def test_nothing_is_offered_as_a_value_that_nobody_wrote(schemas):
    """An editor fills in a schema's examples and defaults, and an example must never be taken for a fact."""

    def keywords(schema):
        if isinstance(schema, dict):
            for key, inner in schema.items():
                yield key
                yield from keywords(inner if key != "properties" else list(inner.values()))
        elif isinstance(schema, list):
            for inner in schema:
                yield from keywords(inner)

    for schema in schemas.values():
        assert {"$ref", "default", "examples", "defaultSnippets"}.isdisjoint(keywords(schema))


def test_the_same_input_gives_the_same_bytes(schemas):
    again = record_schemas(vocabulary_of(PROJECT / "products"), ADDRESS)
    assert [schema_text(schema) for schema in again.values()] == [schema_text(schema) for schema in schemas.values()]


RECORD = {
    "code": "code: XY7ZW",
    "name": "name: Tas rotan",
    "category": "category: anyaman",
    "summary": "summary: {id: Tas.}",
    "added": "added: 2026-08-01",
}

SPELLINGS = (
    "weight: 250",
    'weight: "250"',
    "weight: 0250",
    "weight: 1.400",
    "weight: 1,4",
    "weight: -3",
    "weight: Rp5",
    "code: 12345",
    "code: 12E45",
    "code: AB3DI",
    'added: "2026-08-01"',
    "added: 2026-8-1",
    "added: 2026-02-30",
    "added: 2026",
    "price: on-request",
    "price: 150000",
    "price: nanti",
    "price: {from: 150000, as_of: 2026}",
    "price: {from: 150000, as_of: 2026-13}",
    "price: {fixed: 150000, from: }",
    "price: {fixed: , from: }",
    "price: {range: [1000, 2000, 3000]}",
    "price: {range: 1000-2000}",
    "price: {per: lembar}",
    "order: {availability: ready, lead_days: 14}",
    "order: {availability: ready, lead_days: 7 - 14}",
    "order: {availability: ready, lead_days: seminggu}",
    "order: {lead_days: 14}",
    "order: {availability: }",
    "size: 30",
    "size: no",
    "size: {id: , en: }",
    "size: {id: , en: 30 cm}",
    "size: [30 cm]",
    "name:",
    "name: ' '",
    "summary: {id: 2026, en: no}",
    "summary: {id: Tas., en: A bag., en_from: 12345678}",
    "collaboration: [diy/giriloyo]",
    "collaboration: [DIY/giriloyo]",
    "collaboration: diy/giriloyo",
    "sample: yes",
    "sample: ya",
    "sample:",
    "sources: [{title: 2019, date: 2019}]",
    "sources: [{title: Berita, url: ftp://example.com}]",
    "sources: [{publisher: Antara}]",
    "photos: [{file: a/b.jpg, alt: Tas}]",
    "photos: [{file: b.JPG, alt: Tas}]",
    "accept: {short-text: Memang pendek.}",
    "accept: {short-text: }",
    "accept: {Short Text: Memang pendek.}",
)


@pytest.fixture(scope="module")
def refused_spellings(schema_files, tmp_path_factory):
    """Which of SPELLINGS the schema refuses, by their numbers."""
    folder = tmp_path_factory.mktemp("spellings")
    for number, spelling in enumerate(SPELLINGS):
        (folder / f"{number}.yml").write_text(with_field(spelling), encoding="utf-8")
    return {int(name) for name in refused(schema_files, SourceKind.PRODUCT, sorted(folder.iterdir()))}


def with_field(spelling):
    return "\n".join({**RECORD, spelling.split(":")[0]: spelling}.values()) + "\n"


def fits_the_model(text):
    try:
        Product.model_validate(without_empty(read_values(text.encode()).values))
    except ValidationError:
        return False
    return True


@pytest.mark.parametrize("number", range(len(SPELLINGS)), ids=SPELLINGS.__getitem__)
def test_a_schema_judges_a_spelling_as_the_model_does(refused_spellings, number):
    assert (number not in refused_spellings) == fits_the_model(with_field(SPELLINGS[number]))


def test_the_command_writes_the_schemas_even_while_records_are_wrong(tmp_path):
    settings = a_project(tmp_path, ppu__sepan__salah="code: salah\n")
    assert run_schema("--root", tmp_path).exit_code == 0
    written = json.loads((settings.build / "schema" / "product.json").read_text(encoding="utf-8"))
    assert written["$id"].endswith("/schema/product.json")
    assert {file.name for file in (settings.build / "schema").iterdir()} == {f"{kind}.json" for kind in KINDS}


def test_the_command_says_what_is_wrong_with_the_vocabulary(tmp_path):
    settings = a_project(tmp_path)
    (settings.products / "vocabulary" / "units.yml").unlink()
    done = run_schema("--root", tmp_path, "--lang", "en")
    assert done.exit_code == 1
    assert "products/vocabulary/units.yml" in done.output
    assert not (settings.build / "schema").exists()


def test_a_folder_that_cannot_be_written_is_said_in_a_sentence(tmp_path):
    a_project(tmp_path)
    (tmp_path / "berkas").write_text("", encoding="utf-8")
    done = run_schema("--root", tmp_path, "--out", tmp_path / "berkas" / "schema")
    assert done.exit_code == 1
    assert "Tidak dapat menulis" in done.output


def run_schema(*arguments):
    return CliRunner().invoke(app, ["schema", *map(str, arguments)])


def test_the_editor_settings_name_each_kind_of_record():
    """The settings are JSON with comments, which VS Code allows."""
    text = (PROJECT / ".vscode" / "settings.json").read_text(encoding="utf-8")
    mapped = json.loads(re.sub(r"\s//\s.*", "", text))["yaml.schemas"]
    assert set(mapped) == {f"build/schema/{kind}.json" for kind in KINDS}
    for kind in KINDS:
        assert all(matches(mapped[f"build/schema/{kind}.json"], file) for file in shipped(kind))
        others = [file for other in KINDS if other != kind for file in shipped(other)]
        assert not any(matches(mapped[f"build/schema/{kind}.json"], file) for file in others)


def matches(patterns, file):
    """Return whether *file* is among *patterns* and not among those with `!`, as the YAML extension reads them."""
    patterns = [patterns] if isinstance(patterns, str) else patterns
    place = file.relative_to(PROJECT)
    wanted = any(place.match(pattern) for pattern in patterns if pattern[0] != "!")
    return wanted and not any(place.match(pattern[1:]) for pattern in patterns if pattern[0] == "!")
