"""Pages of categories, techniques, materials and motifs explain themselves, and claim only what is known."""

from builders import MAKER, PRODUCT, an_edition
from kriya.pages import render_pages

MITRA = MAKER.replace("AB3DE", "AB3DF").replace("64.09.01", "34.02.10")


def pages_of(folder, language="en", **files):
    return {page.address: page.values for page in render_pages(an_edition(folder, language, **files))}


def links(page, title):
    return [entry["url"] for pick in page["picks"] if pick["title"] == title for entry in pick["entries"]]


def test_a_batik_page_tells_how_it_is_made_and_drawn_from_stamped_from_printed(tmp_path):
    pages = pages_of(tmp_path)
    batik = pages["kategori/batik/"]
    assert len(batik["making"]) >= 3
    apart = ["teknik/batik-tulis/", "teknik/batik-cap/", "teknik/batik-kombinasi/", "teknik/printing-sablon/"]
    assert [sign["url"] for sign in batik["signs"]] == apart
    assert batik["signs"][0]["standard"] == "SNI 8302:2016/Amd.1:2019 · Batikmark gold"
    stamped = pages["teknik/batik-cap/"]
    assert [sign["own"] for sign in stamped["signs"]] == [False, True, False, False]
    assert [note["title"] for note in pages["teknik/printing-sablon/"]["notes"]] == ["Not batik"]


def test_topics_lead_on_to_what_belongs_to_them(tmp_path):
    product = PRODUCT + "techniques: [anyam-kepang]\nmaterials: [rotan]\n"
    pages = pages_of(tmp_path, ppu__sepan__anjat=product)
    assert "teknik/anyam-kepang/" in links(pages["kategori/anyaman/"], "Techniques")
    assert links(pages["kategori/anyaman/"], "Materials") == ["bahan/rotan/"]
    assert "motif/kawung/" in links(pages["teknik/batik-tulis/"], "Motifs")
    assert links(pages["bahan/rotan/"], "Techniques") == ["teknik/anyam-kepang/"]


def test_what_is_not_sure_is_not_shown_as_a_fact(tmp_path):
    pages = pages_of(tmp_path)
    manggar = pages["motif/manggar/"]
    assert manggar["lead"] == ""
    assert [note["title"] for note in manggar["notes"]] == ["Not confirmed"]
    assert "facts" not in manggar
    groups = {group["name"]: [card["url"] for card in group["empty"]] for group in pages["motif/"]["groups"]}
    assert "motif/rusa-sambar/" in groups["Penajam Paser Utara"]
    assert "motif/manggar/" not in groups["Penajam Paser Utara"]
    assert "motif/manggar/" in groups["Not confirmed"]
    linked = {entry["url"] for page in pages.values() for pick in page.get("picks", ()) for entry in pick["entries"]}
    assert "motif/manggar/" not in linked


def test_a_reserved_motif_carries_the_neutral_note_of_the_kraton(tmp_path):
    product = PRODUCT + "motifs: [kawung]\nother_motifs: [Bunga tanjung]\n"
    pages = pages_of(tmp_path, ppu__sepan__anjat=product)
    (note,) = pages["motif/kawung/"]["notes"]
    assert any("visitors are asked not to wear it" in text for text in note["texts"])
    made = pages["produk/sepan/anjat/"]
    assert made["reserved"]["names"] == "Kawung"
    (motifs,) = [fact["entries"] for fact in made["facts"] if fact["label"] == "Motif"]
    assert motifs[1] == {"name": "Bunga tanjung (name as given by the maker)"}


def test_each_page_of_a_long_list_shows_both_areas(tmp_path):
    files = {f"ppu__sepan__p{n:02}": PRODUCT.replace("XY7ZW", f"Q{n:02}ZZ") for n in range(29)}
    files |= {f"diy__mitra__p{n:02}": PRODUCT.replace("XY7ZW", f"R{n:02}ZZ") for n in range(20)}
    pages = pages_of(tmp_path, diy__mitra__artisan=MITRA, **files)
    for address in ("kategori/anyaman/", "kategori/anyaman/halaman/2/"):
        assert {card["area"] for card in pages[address]["cards"]} == {"ppu", "diy"}
    assert [side["count"] for side in pages["kategori/anyaman/"]["sides"]] == ["30 products", "20 products"]
    later = pages["kategori/anyaman/halaman/2/"]
    assert not any(side["missing"] for side in later["sides"])
    assert later.keys().isdisjoint({"makers", "picks", "agenda"})  # else pages grow with the square of makers


def test_a_translation_that_is_missing_or_stale_is_said_to_be_so_at_each_text(tmp_path):
    product = PRODUCT + (
        "materials: [rotan]\norigin: {id: Dari hutan di sekitar desa.}\n"
        "care: {id: Jaga tetap kering., en: Keep dry., en_from: '00000000'}\n"
    )
    page = pages_of(tmp_path, ppu__sepan__anjat=product)["produk/sepan/anjat/"]
    assert page["care"]["note"].startswith("The original has changed")
    (origin,) = [fact["entries"] for fact in page["facts"] if fact["label"] == "Origin of the materials"]
    assert origin[0]["name"]["note"] == "This text is not available in English yet."
    assert origin[0]["name"]["lang"] == "id"
