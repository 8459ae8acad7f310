"""Records are linked: each has one address, each reference leads somewhere, samples can be left out."""

from builders import MAKER, PRODUCT, a_catalogue, a_project
from kriya.check import check_sources
from kriya.link import link_records, without_samples
from kriya.read import read_sources


def problems_of(folder, **files):
    sources, _ = read_sources(a_project(folder, **files).products)
    vocabulary, records, _ = check_sources(sources)
    return {f"{p.file.name}:{p.line} {p.field}: {p.message.en}" for p in link_records(records, vocabulary, sources)[1]}


def test_addresses_come_from_the_place_and_not_from_the_title(tmp_path):
    catalogue = a_catalogue(tmp_path)
    assert catalogue.products["ppu/sepan/anjat"].address == "produk/sepan/anjat/"
    assert catalogue.makers["ppu/sepan"].address == "perajin/sepan/"


def test_everything_is_listed_under_what_it_has(tmp_path):
    catalogue = a_catalogue(tmp_path, ppu__sepan__anjat=PRODUCT + "materials: [rotan]\ndyes: [dye-kunyit]\n")
    for topic in (("maker", "ppu/sepan"), ("area", "ppu"), ("regency", "64.09"), ("material", "dye-kunyit")):
        assert [product.key for product in catalogue.products_of(*topic)] == ["ppu/sepan/anjat"]


def test_a_code_used_twice_is_a_problem_that_names_the_other(tmp_path):
    found = problems_of(tmp_path, ppu__sepan__tas=PRODUCT)
    assert found == {"tas.yml:1 code: the code XY7ZW is already used by products/ppu/sepan/anjat.yml"}


def test_a_dead_reference_is_a_problem_with_a_suggestion(tmp_path):
    found = problems_of(tmp_path, ppu__sepan__anjat=PRODUCT + "collaboration: [ppu/sepann]\n")
    assert found == {"anjat.yml:6 collaboration[1]: there is no record 'ppu/sepann'; did you mean 'ppu/sepan'?"}


def test_a_folder_name_is_used_once_and_can_be_an_address(tmp_path):
    found = problems_of(
        tmp_path,
        diy__sepan__artisan=MAKER.replace("AB3DE", "AB3DF"),
        ppu__sepan__Tas_Rotan=PRODUCT.replace("XY7ZW", "XY7ZX"),
        ppu__halaman__artisan=MAKER.replace("AB3DE", "AB3DG"),
    )
    assert any("folder name 'sepan' is already used" in line for line in found)
    assert any("rename it to 'tas-rotan'" in line for line in found)
    assert any("'halaman' is taken" in line for line in found)


def test_a_product_needs_its_maker(tmp_path):
    found = problems_of(tmp_path, diy__baru__tas=PRODUCT.replace("XY7ZW", "XY7ZX"))
    assert found == {"tas.yml:1 : this folder has no artisan.yml; a product needs its maker (kriya new artisan)"}


def test_samples_can_be_left_out_with_all_that_their_makers_make(tmp_path):
    catalogue = a_catalogue(
        tmp_path,
        ppu__contoh__artisan=MAKER.replace("AB3DE", "AB3DF") + "sample: true\n",
        ppu__contoh__tas=PRODUCT.replace("XY7ZW", "XY7ZX"),
    )
    assert set(catalogue.products) == {"ppu/sepan/anjat", "ppu/contoh/tas"}
    assert set(without_samples(catalogue).products) == {"ppu/sepan/anjat"}
    assert without_samples(catalogue).products_of("category", "anyaman") == (catalogue.products["ppu/sepan/anjat"],)
