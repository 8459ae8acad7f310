"""The catalogue becomes pages: a Markdown file with front matter each, in both languages."""

from dataclasses import replace

import yaml

from builders import EVENT, MAKER, PRODUCT, a_project, an_edition, settings_of
from kriya.pages import page_text, render_pages
from kriya.pages.wording import WORDING
from kriya.pipeline.checking import check_catalogue


def pages_of(edition):
    return {page.address: page for page in render_pages(edition)}


def front_matter(page):
    text = page_text(page)
    return yaml.safe_load(text.split("\n---\n")[0].removeprefix("---\n"))


def test_both_languages_have_the_same_words():
    assert WORDING["id"].keys() == WORDING["en"].keys()
    for key, words in WORDING["id"].items():
        gaps = {part.split("}")[0] for part in words.split("{")[1:]}
        assert gaps == {part.split("}")[0] for part in WORDING["en"][key].split("{")[1:]}, key


def test_every_kind_of_record_and_word_has_its_page(tmp_path):
    addresses = pages_of(an_edition(tmp_path, agenda__pelatihan=EVENT)).keys()
    assert {
        "produk/", "produk/sepan/anjat/", "perajin/", "perajin/sepan/", "kategori/", "kategori/anyaman/",
        "daerah/", "daerah/ppu/", "daerah/penajam-paser-utara/", "bahan/rotan/", "teknik/lurik/", "motif/kawung/",
        "agenda/", "agenda/pelatihan/", "cari/", "peta/",
    } <= addresses  # fmt: skip


def test_protected_wildlife_has_no_page(tmp_path):
    assert not any("protected" in address for address in pages_of(an_edition(tmp_path)))


def test_no_text_of_a_record_can_end_its_line_of_front_matter(tmp_path):
    """YAML counts more characters as line ends than JSON does; none of them may begin a field."""
    hostile = 'x" }\n---\ntemplate: evil.html\u2028noindex: true\u0085sample: true\n# {{ }} <script>'
    product = PRODUCT + f"care: {{id: {hostile!r}, en: b}}\n".replace("'", '"').replace('"x" }', '"x\\" }')
    page = pages_of(an_edition(tmp_path, ppu__sepan__anjat=product))["produk/sepan/anjat/"]
    fields = front_matter(page)
    assert fields["template"] == "kriya/product.html"
    assert fields["sample"] is False
    assert "noindex" not in fields
    assert "evil.html" in fields["care"]


def test_a_missing_translation_is_shown_in_the_other_language_and_marked(tmp_path):
    product = PRODUCT.replace(", en: A rattan basket carried on the back to the fields.", "")
    page = pages_of(an_edition(tmp_path, "en", ppu__sepan__anjat=product))["produk/sepan/anjat/"]
    assert front_matter(page)["summary"] == {
        "text": "Keranjang gendong dari rotan untuk ke ladang.",
        "lang": "id",
        "note": "This text is not available in English yet.",
    }


def test_a_long_list_goes_on_on_pages_of_its_own(tmp_path):
    more = {f"ppu__sepan__p{n:02}": PRODUCT.replace("XY7ZW", f"Q{n:02}ZZ") for n in range(30)}
    pages = pages_of(an_edition(tmp_path, **more))
    first, second = front_matter(pages["produk/"]), front_matter(pages["produk/halaman/2/"])
    assert len(first["cards"]) == 24
    assert len(second["cards"]) == 7
    assert first["paging"]["next"] == "produk/halaman/2/"
    assert second["paging"]["previous"] == "produk/"


def test_the_list_of_products_begins_with_real_ones_of_both_areas_in_turn(tmp_path):
    there = MAKER.replace("64.09.01", "34.02.08").replace("AB3DE", "D3DE1")
    pages = pages_of(
        an_edition(
            tmp_path,
            ppu__contoh__artisan=MAKER.replace("AB3DE", "AB3DF") + "sample: true\n",
            ppu__contoh__tas=PRODUCT.replace("XY7ZW", "P1ZZZ"),
            ppu__sepan__tas=PRODUCT.replace("XY7ZW", "P2ZZZ"),
            diy__brajan__artisan=there,
            diy__brajan__tas=PRODUCT.replace("XY7ZW", "D1ZZZ"),
            diy__brajan__topi=PRODUCT.replace("XY7ZW", "D2ZZZ"),
        )
    )
    cards = front_matter(pages["produk/"])["cards"]
    assert [(card["area"], card["sample"]) for card in cards] == [
        *[("ppu", False), ("diy", False)] * 2,
        ("ppu", True),
    ]


def test_certificates_are_as_stated_by_the_maker_and_marked_once_expired(tmp_path):
    maker = MAKER + (
        "certificates: [{kind: merek, number: IDM000123456, valid_until: 2025-01-31}, {kind: nib, number: "
        '"1234567890123"}, {kind: npwp, number: "1234567890123456"}]\n'
    )
    pages = pages_of(an_edition(tmp_path, "en", ppu__sepan__artisan=maker))
    assert front_matter(pages["perajin/sepan/"])["certificates"] == [
        {
            "text": "Registered trade mark IDM000123456 (as stated by the maker, not verified by this catalogue)",
            "expired": "expired on 31 January 2025",
        },
        {"text": "Holds a NIB (as stated by the maker, not verified by this catalogue)", "expired": ""},
    ]


def test_a_page_says_which_administration_holds_on_the_day_of_the_build(tmp_path):
    maker = MAKER.replace("64.09.01", "64.09.04")
    edition = an_edition(tmp_path, "en", ppu__sepan__artisan=maker)
    passing = front_matter(pages_of(edition)["perajin/sepan/"])["administration"]
    assert passing.startswith("At present part of Penajam Paser Utara Regency. Sepaku is passing to")
    regions = tmp_path / "products/vocabulary/regions.yml"
    shipped = regions.read_text(encoding="utf-8")
    start = shipped.index('"64.09.04"')
    ppu = "Penajam Paser Utara Regency"
    for times, said in {
        "valid_to: 2026-11-01\n    successor: OIKN": f"Formerly part of {ppu}; now under the OIKN.",
        'valid_to: 2026-11-01\n    successor: "34.71"': f"Formerly part of {ppu}; now under Yogyakarta City.",
        'valid_to: 2026-11-01\n    successor: "64.09.02"': f"Formerly part of {ppu}; now under Waru District, {ppu}.",
        "valid_to: 2027-01-01\n    successor: OIKN": (
            f"At present part of {ppu}. On 1 January 2027, Sepaku passes to the OIKN."
        ),
        "valid_from: 2027-01-01": f"Part of {ppu} from 1 January 2027.",
    }.items():
        there = "valid_from: null" if "from" in times else "valid_to: null\n    successor: null"
        regions.write_text(shipped[:start] + shipped[start:].replace(there, times, 1), encoding="utf-8")
        catalogue = check_catalogue(settings_of(tmp_path)).catalogue
        page = pages_of(replace(edition, catalogue=catalogue))["perajin/sepan/"]
        assert front_matter(page)["administration"] == said


def test_a_district_cannot_pass_to_a_code_that_is_not_there(tmp_path):
    settings = a_project(tmp_path)
    regions = tmp_path / "products/vocabulary/regions.yml"
    shipped = regions.read_text(encoding="utf-8")
    regions.write_text(shipped.replace("successor: null", 'successor: "64.99"', 1), encoding="utf-8")
    assert any("'64.99'" in problem.message.en for problem in check_catalogue(settings).problems)


def test_a_stale_translation_is_said_to_be_one(tmp_path):
    story = "  en_from: '00000000'\ncrafts:"
    page = pages_of(an_edition(tmp_path, "en", ppu__sepan__artisan=MAKER.replace("crafts:", story)))["perajin/sepan/"]
    assert "has changed" in front_matter(page)["translation_note"]


def test_an_old_price_is_marked(tmp_path):
    product = PRODUCT + "price: {fixed: 150000, per: lembar, as_of: 2025-03}\n"
    price = front_matter(pages_of(an_edition(tmp_path, ppu__sepan__anjat=product))["produk/sepan/anjat/"])["price"]
    assert price["text"] == "Rp150.000 per lembar"
    assert price["old"] is True


def test_a_product_and_its_agenda_entry_show_each_other_whichever_names_the_other(tmp_path):
    product = PRODUCT + "events: [pameran]\n"
    pages = pages_of(an_edition(tmp_path, ppu__sepan__anjat=product, agenda__pameran=EVENT))
    assert [card["url"] for card in front_matter(pages["agenda/pameran/"])["products"]] == ["produk/sepan/anjat/"]
    assert [card["url"] for card in front_matter(pages["produk/sepan/anjat/"])["agenda"]] == ["agenda/pameran/"]


def test_what_was_made_together_stands_on_both_makers_pages(tmp_path):
    files = {
        "diy__mitra__artisan": MAKER.replace("AB3DE", "AB3DF").replace("64.09.01", "34.02.10"),
        "ppu__sepan__anjat": PRODUCT + "collaboration: [diy/mitra]\n",
    }
    page = front_matter(pages_of(an_edition(tmp_path, **files))["perajin/mitra/"])
    assert [card["url"] for card in page["shared"]] == ["produk/sepan/anjat/"]
