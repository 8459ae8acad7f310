"""Records are checked: every mistake at once, each at its place, with what to write instead.

A case is a record in tests/cases/bad/ with the problems it must give beside it, a line each:
`line:column field: message`. Records in tests/cases/good/ are odd and must pass.
"""

import pytest
from PIL import Image

from builders import EVENT, MAKER, PRODUCT, PROJECT, a_project, a_record
from kriya.pipeline.checking import check_catalogue
from kriya.problems import MAX_OF_A_FILE

CASES = PROJECT / "tests" / "cases"
PLACES = {"artisan": "ppu/baru/artisan", "product": "ppu/sepan/baru", "agenda": "agenda/2026-baru"}


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    closed = MAKER.replace("AB3DE", "CR0SD") + "status: closed\n"
    hat = PRODUCT.replace("XY7ZW", "XY7ZT").replace("Anjat rotan", "Topi rotan")
    return a_project(tmp_path_factory.mktemp("project"), ppu__tutup__artisan=closed, ppu__tutup__topi=hat)


def problems_of(project, case):
    """Return the problems of one case; its name begins with the kind of record that it is."""
    file = a_record(project.root, PLACES[case.stem.split("-")[0]], case.read_bytes())
    try:
        checked = check_catalogue(project)
    finally:
        file.unlink()
    assert all(problem.file.name == file.name for problem in checked.problems)
    return [f"{p.line}:{p.column} {p.field}: {p.message.en}" for p in checked.problems]


@pytest.mark.parametrize("case", sorted((CASES / "bad").glob("*.yml")), ids=lambda path: path.stem)
def test_a_bad_record_gives_its_messages(project, case):
    expected = case.with_suffix(".txt").read_text(encoding="utf-8").splitlines()
    assert problems_of(project, case) == expected


@pytest.mark.parametrize("case", sorted((CASES / "good").glob("*.yml")), ids=lambda path: path.stem)
def test_a_good_odd_record_passes(project, case):
    assert problems_of(project, case) == []


def test_one_bad_record_does_not_hide_the_others(tmp_path):
    settings = a_project(tmp_path, ppu__sepan__satu="name: [", ppu__sepan__dua="code: salah\n")
    files = {problem.file.name for problem in check_catalogue(settings).problems}
    assert files == {"satu.yml", "dua.yml"}


@pytest.mark.parametrize("name", ["motifs", "regions"])
def test_a_missing_vocabulary_file_is_a_problem_and_no_crash(tmp_path, name):
    settings = a_project(tmp_path)
    (settings.products / "vocabulary" / f"{name}.yml").unlink()
    assert "this vocabulary file is missing or unreadable" in [p.message.en for p in check_catalogue(settings).problems]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("regions", 'regency: "64.09"', 'regency: "99.99"'),
        ("regions", "name: Gamping\n    label: kapanewon", "name: Gamping\n    label: wilayah"),
        ("regions", "slug: penajam-paser-utara\n", "slug: ppu\n"),
        ("regions", "\ndistricts:\n", "\nkecamatan:\n"),
        ("regions", "kind: peak, area: diy", "kind: peak, area: bali"),
        ("regions", "kind: peak", "kind: gunung"),
        ("materials", "group: wood", "group: kayu"),
        ("motifs", "area: kalimantan", "area: borneo"),
        ("channels", "handle_regex: ^[a-z0-9._]{4,30}$", "handle_regex: '(?P<'"),
        ("channels", "url_template: https://shopee.co.id/{handle}", "url_template: javascript:alert('{handle}')"),
    ],
)
def test_a_vocabulary_that_does_not_hold_together_is_a_problem(tmp_path, file, old, new):
    settings = a_project(tmp_path)
    path = settings.products / "vocabulary" / f"{file}.yml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    checked = check_catalogue(settings)
    assert checked.catalogue is None
    assert {problem.file.name for problem in checked.problems} == {f"{file}.yml"}


def test_of_a_file_with_very_many_problems_the_first_are_named_and_the_rest_counted(tmp_path):
    settings = a_project(tmp_path, ppu__sepan__bom=MAKER + "a:\n" * 5000, ppu__sepan__lain="b:\n")
    found = [p for p in check_catalogue(settings).problems if p.file.name == "bom.yml"]
    assert len(found) == MAX_OF_A_FILE + 1
    assert "more problems in this file" in found[-1].message.en
    assert any(p.file.name == "lain.yml" for p in check_catalogue(settings).problems)


def test_a_wrong_maker_does_not_hide_what_is_wrong_with_its_products(tmp_path):
    maker = MAKER.replace("kind: village", "kind: bengkel").replace("64.09.01", "64.09.99")
    settings = a_project(tmp_path, ppu__sepan__artisan=maker, ppu__sepan__anjat=PRODUCT + "price: {fixed: 5}\n")
    found = {(p.file.name, p.rule) for p in check_catalogue(settings).problems}
    assert found == {
        ("artisan.yml", "value"), ("artisan.yml", "unknown-word"),
        ("anjat.yml", "odd-price"), ("anjat.yml", "price-without-date"),
    }  # fmt: skip


def test_a_photo_that_a_faulty_record_names_is_not_called_unnamed(tmp_path):
    photos = "photos: [{file: tas.jpg}]\n"  # its alternative text is missing
    settings = a_project(tmp_path, ppu__sepan__anjat=PRODUCT + photos)
    Image.new("RGB", (60, 40)).save(settings.products / "ppu/sepan/tas.jpg")
    assert [p.field for p in check_catalogue(settings).problems] == ["photos[1].alt"]


def test_a_near_duplicate_is_said_where_its_name_stands(tmp_path):
    settings = a_project(tmp_path, ppu__sepan__tas=PRODUCT.replace("XY7ZW", "XY7ZX"))
    (found,) = check_catalogue(settings).problems
    assert (found.file.name, found.line, found.rule) == ("tas.yml", 2, "near-duplicate")


@pytest.mark.parametrize(
    ("indication", "rest"),
    [
        ("batik-tulis-nitik", "category: batik\ntechniques: [batik-cap]\nmotifs: [nitik]\n"),
        ("gerabah-kasongan", "category: batik\ntechniques: [batik-tulis]\n"),
    ],
)
def test_an_indication_of_origin_stands_for_one_kind_of_product(tmp_path, indication, rest):
    maker = MAKER.replace("64.09.01", "34.02.16")
    product = PRODUCT.replace("category: anyaman\n", rest) + f"certificates: [{{kind: ig, name: {indication}}}]\n"
    settings = a_project(
        tmp_path,
        diy__bantul__artisan=maker.replace("AB3DE", "CR0SD"),
        diy__bantul__uji=product.replace("XY7ZW", "XY7ZB"),
    )
    assert "mark-region" in [problem.rule for problem in check_catalogue(settings).problems]


def test_an_unreadable_maker_hides_nothing_of_its_products(tmp_path):
    settings = a_project(
        tmp_path,
        ppu__sepan__artisan="name: [",
        ppu__sepan__anjat=PRODUCT + "price: {fixed: 5}\n",
        agenda__uji=EVENT + "makers: [ppu/sepan]\n",
    )
    found = {(p.file.name, p.rule) for p in check_catalogue(settings).problems}
    products = {("anjat.yml", rule) for rule in ("odd-price", "price-without-date")}
    assert found == {("artisan.yml", "yaml"), *products}


def test_without_a_maker_a_product_is_judged_all_the_same(tmp_path):
    settings = a_project(tmp_path, diy__baru__tas=PRODUCT.replace("XY7ZW", "XY7ZX") + "price: {fixed: 5}\n")
    found = {p.rule for p in check_catalogue(settings).problems}
    assert found == {"no-maker", "odd-price", "price-without-date"}


def test_a_photo_that_an_unreadable_record_may_name_is_not_called_unnamed(tmp_path):
    settings = a_project(tmp_path, ppu__sepan__anjat="photos: [")
    Image.new("RGB", (60, 40)).save(settings.products / "ppu/sepan/tas.jpg")
    assert [p.rule for p in check_catalogue(settings).problems] == ["yaml"]
