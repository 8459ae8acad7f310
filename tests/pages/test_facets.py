"""What the list of products is narrowed down by, and the small files in which a browser reads it."""

import gzip
import json
import random
import re
from dataclasses import replace

import pytest

from builders import MAKER, PRODUCT, an_edition, varied
from kriya.model import Price
from kriya.pages import browse_products
from kriya.pages.browse import CHUNK, index_values, name_ranks
from kriya.pages.facets import FACETS, facet_query, facet_values, price_bands

LIMIT = 150_000
"""Bytes over the wire that the first thing a visitor does may cost, with 10,000 products."""

OTHER_MAKER = MAKER.replace("AB3DE", "AB3DF").replace("64.09.01", "34.04.01")


def keys_of(edition, facet, product="ppu/sepan/anjat"):
    keys = next(entry for entry in FACETS if entry.name == facet).keys
    return keys(edition, edition.catalogue.products[product])


@pytest.mark.parametrize(
    ("price", "bands"),
    [
        (None, ["tanya"]),
        ({"fixed": 49_999}, ["kurang-50000"]),
        ({"fixed": 50_000}, ["50000-100000"]),
        ({"range": [85_000, 125_000]}, ["50000-100000", "100000-250000"]),
        ({"range": [40_000, 2_000_000]}, [
            "kurang-50000", "50000-100000", "100000-250000", "250000-500000", "500000-1000000", "lebih-1000000",
        ]),
        ({"from": 480_000}, ["250000-500000"]),
        ({"fixed": 1_000_000}, ["lebih-1000000"]),
    ],
)  # fmt: skip
def test_a_price_is_in_every_band_that_it_touches(price, bands):
    assert list(price_bands(Price(**price) if price else None)) == bands


def test_what_is_not_sold_now_is_not_called_available(tmp_path):
    product = PRODUCT + "order: {availability: ready}\n"
    assert keys_of(an_edition(tmp_path / "a", ppu__sepan__anjat=product), "ketersediaan") == ("siap",)
    sold = an_edition(tmp_path / "b", ppu__sepan__anjat=product + "status: sold-out\n")
    assert keys_of(sold, "ketersediaan") == ("habis",)


def test_only_certificates_that_are_shown_and_hold_can_be_chosen(tmp_path):
    maker = MAKER + (
        "certificates: [{kind: sni-bina-umk}, {kind: merek, number: IDM000123456, valid_until: 2025-01-31}, "
        '{kind: npwp, number: "1234567890123456"}]\n'
    )
    product = PRODUCT + "certificates: [{kind: halal, number: ID11110000012340121}, {kind: sni-bina-umk}]\n"
    edition = an_edition(tmp_path, ppu__sepan__artisan=maker, ppu__sepan__anjat=product)
    assert keys_of(edition, "sertifikat") == ("halal", "sni-bina-umk")


def test_what_is_made_together_says_whether_between_the_areas(tmp_path):
    makers = {"diy__mitra__artisan": OTHER_MAKER, "ppu__waru__artisan": MAKER.replace("AB3DE", "AB3DG")}
    product = PRODUCT + "collaboration: [diy/mitra, ppu/waru]\n"
    edition = an_edition(tmp_path, ppu__sepan__anjat=product, **makers)
    assert keys_of(edition, "kolaborasi") == ("lintas-daerah", "sedaerah")


def world(tmp_path, language="id"):
    return an_edition(
        tmp_path,
        language,
        diy__mitra__artisan=OTHER_MAKER,
        diy__mitra__kain=PRODUCT.replace("XY7ZW", "XY7ZX").replace("Anjat", "Émban").replace("Rattan", "A rattan")
        + "price: {range: [85000, 125000]}\nmaterials: [rotan, katun]\ndyes: [dye-indigo]\n",
        diy__mitra__tas=PRODUCT.replace("XY7ZW", "XY7ZY")
        .replace("Anjat", '"“Zaitun”')
        .replace("rotan, en", 'rotan", en')
        + "price: {fixed: 85000}\nmaterials: [katun, rotan]\n",
    )


def decoded(index, facet):
    column = index["facets"][facet]
    return [{column["values"][value] for value in column["sets"][number]} for number in column["of"]]


def test_the_index_holds_the_values_of_every_product(tmp_path):
    edition = world(tmp_path)
    index = json.loads(json.dumps(index_values(edition, list(edition.catalogue.products.values()))))
    for facet in FACETS:
        expected = [set(facet.keys(edition, product)) for product in edition.catalogue.products.values()]
        assert decoded(index, facet.name) == expected, facet.name


def test_numbers_of_prices_stand_in_their_order(tmp_path):
    """So that they sort as well; 0 is no price."""
    prices = ["on-request", "{from: 300000}", "{fixed: 85000}", "{range: [90000, 1500000]}", "{fixed: 300000}"]
    files = {
        f"ppu__sepan__p{number}": PRODUCT.replace("XY7ZW", f"Q{number}ZZZ") + f"price: {price}\n"
        for number, price in enumerate(prices)
    }
    edition = an_edition(tmp_path, **files)
    index = index_values(edition, list(edition.catalogue.products.values()))
    assert index["facets"]["harga"]["of"] == [0, 0, 3, 1, 2, 3]


def test_names_are_ranked_as_a_reader_looks_them_up(tmp_path):
    edition = world(tmp_path)
    products = list(edition.catalogue.products.values())
    assert name_ranks(edition, products) == [0, 1, 2]  # Anjat, Émban, “Zaitun”
    assert name_ranks(replace(edition, language="en"), products) == [1, 0, 2]


def test_the_index_is_the_same_in_both_languages_and_a_change_gives_it_a_new_name(tmp_path):
    edition = world(tmp_path)
    indonesian, english = browse_products(edition), browse_products(replace(edition, language="en"))
    assert indonesian.values["index"] == english.values["index"]
    assert indonesian.values["folder"] != english.values["folder"]
    assert indonesian.files == browse_products(edition).files
    product = PRODUCT.replace("en: A rattan basket", "en: A big rattan basket").replace(
        "Rattan back", "Big rattan back"
    )
    changed = an_edition(tmp_path / "b", ppu__sepan__anjat=product)
    same = an_edition(tmp_path / "c")
    assert browse_products(changed).values["folder"] == browse_products(same).values["folder"]
    english = [browse_products(replace(entry, language="en")).values["folder"] for entry in (changed, same)]
    assert english[0] != english[1]


def test_cards_lie_in_chunks_in_the_order_of_the_catalogue(tmp_path):
    more = {f"ppu__sepan__p{n:02}": PRODUCT.replace("XY7ZW", f"Q{n:02}ZZ") for n in range(30)}
    edition = an_edition(tmp_path, "en", ppu__sepan__anjat=PRODUCT.replace(", en: Rattan back basket", ""), **more)
    browse = browse_products(edition)
    chunks = [json.loads(browse.files[f"{browse.values['folder']}{number}.json"]) for number in range(2)]
    cards = chunks[0] + chunks[1]
    assert len(chunks[0]) == CHUNK
    assert [card["url"] for card in cards] == [product.address for product in edition.catalogue.products.values()]
    assert cards[0]["name"] == {"text": "Anjat rotan", "lang": "id"}
    assert "summary" not in cards[0]


def test_every_name_and_value_of_an_address_is_plain(tmp_path):
    """Such as need no encoding, so that an address can be read, copied and sent."""
    for facet in facet_values(world(tmp_path)):
        for word in (facet["name"], *(entry["key"] for entry in facet["entries"])):
            assert re.fullmatch(r"[a-z0-9-]*[a-z0-9]", word)


def test_a_page_about_a_word_leads_to_the_list_narrowed_to_it():
    assert facet_query("material", "rotan") == "produk/?bahan=rotan"
    assert facet_query("motif", "kawung") == ""


def test_ten_thousand_products_of_every_sort_are_read_in_few_bytes(tmp_path):
    """Values are drawn evenly, so that nothing repeats as it would among real ones: the worst that can come."""
    edition = many(world(tmp_path), 10_000)
    browse = browse_products(edition)
    sizes = {name: len(gzip.compress(data, 6)) for name, data in browse.files.items()}
    chunks = sorted((size for name, size in sizes.items() if re.search(r"/\d+\.json$", name)), reverse=True)
    assert sizes[browse.values["index"]] + sum(chunks[:24]) < LIMIT


def many(edition, count):
    """Return *edition* with *count* products whose values are drawn by chance."""
    chance = random.Random(1)
    sample = edition.catalogue.products["ppu/sepan/anjat"]
    makers = list(edition.catalogue.makers.values())
    products = {}
    for number in range(count):
        product = varied(sample, edition.catalogue.vocabulary, chance)
        maker = makers[number // 10 % 2]
        key = f"ppu/sepan/p{number}"
        products[key] = replace(product, key=key, address=f"produk/p/{number}/", maker=maker)
    pictures = dict.fromkeys(products, edition.pictures["ppu/sepan/anjat"])
    return replace(edition, catalogue=replace(edition.catalogue, products=products), pictures=pictures)
