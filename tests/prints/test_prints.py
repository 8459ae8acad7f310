"""What comes out of the printer: every code is read from paper, nothing overlaps, and bad orders are refused."""

import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from builders import MAKER, PRODUCT, a_photo, a_project, a_record
from kriya.pipeline.printing import print_order
from kriya.pipeline.publishing import publish_codes
from kriya.prints import PRINTS, Order, Wanted
from kriya.problems import CatalogueError, WrongUseError
from kriya.settings import Settings
from scanning import codes_in, printed_pages, scanned, words_in


def says(code: str) -> str:
    return f"HTTPS://KRIYA.EXAMPLE/Q/{code}/"


EVENT = """\
code: EV3NT
kind: exhibition
name: {id: Pameran kriya, en: Craft fair}
when: {from: 2026-12-01, to: 2026-12-03}
areas: [ppu]
where: {id: Balai kota, en: Town hall}
makers: [ppu/sepan]
stands: [{maker: ppu/sepan, stand: A12}]
products: [ppu/sepan/anjat]
summary: {id: Pameran kerajinan kedua daerah., en: A fair of the crafts of both areas.}
"""
NAME = (
    "Keranjang gendong rotan besar beranyam kepang bertali kulit kayu "
    "dengan tutup bermotif rusa sambar dari Sepan di Penajam"
)
ENDLESS = "Rotan" * 24


def printed(settings: Settings, kind: str, *, languages=("id", "en"), prices=True, out=None, **order) -> Path:
    wanted = Wanted(**{name: order.pop(name) for name in ("event", "maker", "area", "codes") if name in order})
    return print_order(settings, Order(kind, wanted, **order), languages, prices=prices, out=out).file


@pytest.fixture(scope="module")
def hall(tmp_path_factory) -> Settings:
    """A project with an exhibition, a price, a photo, and names that are too long for any label."""
    folder = tmp_path_factory.mktemp("hall")
    a_photo(folder, "ppu/sepan/anjat-1.jpg", (1600, 1200))
    photos = "photos: [{file: anjat-1.jpg, alt: {id: Anjat, en: Basket}, credit: Sari, licence: CC BY 4.0}]\n"
    assert len(NAME) == len(ENDLESS) == 120
    return a_project(
        folder,
        ppu__sepan__anjat=PRODUCT + "price: {fixed: 150000, per: buah, as_of: 2026-05}\n" + photos,
        ppu__sepan__panjang=PRODUCT.replace("XY7ZW", "PANJ1").replace("Anjat rotan", NAME),
        ppu__sepan__rotan=PRODUCT.replace("XY7ZW", "RQTAN").replace("Anjat rotan", ENDLESS),
        agenda__pameran=EVENT,
    )


CODES = ("XY7ZW", "PANJ1", "RQTAN")


@pytest.mark.parametrize("paper", ["L7160", "l7159", "Avery L-7163", "L7165", "J8157", "3475", "3669", "A4"])
def test_every_label_is_read_from_paper(hall, paper):
    assert sorted(codes_in(printed(hall, "labels", paper=paper))) == sorted(says(code) for code in CODES)


@pytest.mark.parametrize("kind", PRINTS)
def test_every_print_is_tagged_titled_and_the_same_each_time(hall, kind, tmp_path):
    first = printed(hall, kind, out=tmp_path / "a.pdf").read_bytes()
    assert first == printed(hall, kind, out=tmp_path / "b.pdf").read_bytes()
    assert b"pdfuaid:part" in first
    assert b"/MarkInfo" in first
    assert pypdfium2.PdfDocument(first).get_metadata_value("Title")


def test_a_label_says_name_in_both_languages_maker_place_price_and_code(hall, tmp_path):
    words = words_in(printed(hall, "labels", codes=("xy7zw",)))
    for said in ("Anjat rotan", "Rattan back basket", "Sentra Rotan", "Penajam", "Rp150.000", "per buah", "XY7ZW"):
        assert said in words
    assert "Rp150.000" not in words_in(printed(hall, "labels", prices=False, out=tmp_path))
    assert "Anjat rotan" not in words_in(printed(hall, "labels", languages=("en",), out=tmp_path))


def test_a_used_sheet_is_gone_on_with_and_a_printer_is_put_right(hall, tmp_path):
    """The third place of L7160 is the last of the first row; the offset moves everything."""
    plain, later, moved = (
        next(printed_pages(printed(hall, "labels", codes=("XY7ZW",), out=tmp_path / f"{number}.pdf", **order)))
        for number, order in enumerate(({}, {"start": 3}, {"offset": (5.0, 2.0)}))
    )
    mm = 150 / 25.4
    at = [picture.convert("L").point(lambda light: 255 * (light < 60)).getbbox() for picture in (plain, later, moved)]
    assert at[1][0] - at[0][0] == pytest.approx(2 * 66.05 * mm, abs=2)
    assert (at[2][0] - at[0][0], at[2][1] - at[0][1]) == pytest.approx((5 * mm, 2 * mm), abs=2)


@pytest.mark.parametrize("paper", ["L7160", "L7165", "J8157", "3669"])
def test_long_names_stay_in_their_label_and_off_its_code(hall, paper):
    """Each letter lies in the label's frame and left of its QR code; what was left out is marked."""
    from kriya.prints.papers import find_label_sheet, read_label_sheets
    from kriya.prints.typeset import TEMPLATES

    sheet = find_label_sheet(read_label_sheets(TEMPLATES / "papers.toml"), paper)
    page = pypdfium2.PdfDocument(printed(hall, "labels", paper=paper))[0]
    text = page.get_textpage()
    symbols = [image.get_bounds() for image in page.get_objects() if is_symbol(image)]
    assert len(symbols) == 2 * len(CODES)  # the white ground and the dots
    for number in range(text.count_chars()):
        if not text.get_text_range(number, 1).strip():
            continue
        left, foot, right, top = text.get_charbox(number)
        assert any(inside(sheet, place, (left, foot, right, top)) for place in range(len(CODES)))
        assert not any(left < s[2] and right > s[0] and foot < s[3] and top > s[1] for s in symbols)  # they are apart
    assert ("…" in text.get_text_range()) == (paper in ("L7160", "J8157"))


def is_symbol(thing) -> bool:
    """Return whether *thing* is a drawing as wide as high, and larger than a bullet."""
    left, foot, right, top = thing.get_bounds()
    return thing.type in (5, 2) and abs((right - left) - (top - foot)) < 1 and right - left > 30


def inside(sheet, place: int, box: tuple[float, float, float, float]) -> bool:
    left, foot, right, top = box
    mm = 72 / 25.4
    x = (sheet.left + place % sheet.columns * sheet.across) * mm
    y = 297 * mm - (sheet.top + place // sheet.columns * sheet.down) * mm
    return x <= left and right <= x + sheet.width * mm and y - sheet.height * mm <= foot and top <= y


def test_a_table_card_says_one_language_a_side_and_both_sides_are_read(hall):
    file = printed(hall, "cards", codes=("XY7ZW",))
    assert codes_in(file) == [says("XY7ZW")] * 2
    assert "Sari, CC BY 4.0" in words_in(file)


def test_a_poster_names_the_stand_and_its_marked_code_is_read(hall):
    for paper in ("A4", "A3"):
        file = printed(hall, "poster", event="pameran", paper=paper)
        assert codes_in(file) == [says("AB3DE")]
        assert "Stan A12" in words_in(file)
    width, height = pypdfium2.PdfDocument(file)[0].get_size()
    assert (round(width / 72 * 25.4), round(height / 72 * 25.4)) == (297, 420)


def test_a_packing_list_is_of_the_event_alone(hall):
    words = words_in(printed(hall, "packing", event="pameran"))
    assert all(said in words for said in ("Pameran kriya", "1–3 December 2026", "Stan A12", "XY7ZW", "Rp150.000"))
    assert "PANJ1" not in words


def test_the_book_leads_from_contents_and_indexes_to_pages_and_from_codes_to_the_site(hall):
    for paper in ("A5", "A4"):
        file = printed(hall, "book", paper=paper)
        assert {says(code) for code in (*CODES, "AB3DE")} == set(codes_in(file))
    document = pypdfium2.PdfDocument(file)
    titles = [entry.get_title() for entry in document.get_toc()]
    assert "Kabupaten Penajam Paser Utara" in titles
    assert "Sentra Rotan" in titles
    data = file.read_bytes()
    assert b"https://kriya.example/Q/XY7ZW/" in data
    assert b"/Subtype /Link" in data or b"/Subtype/Link" in data


BAD_ORDERS = {
    "a paper that is not there": ({"kind": "labels", "paper": "L7610"}, "did you mean 'l7160'"),
    "a paper of another print": ({"kind": "book", "paper": "A55"}, "did you mean 'a5'"),
    "an unknown code": ({"kind": "labels", "codes": ("XY7ZX",)}, "There is no code XY7ZX"),
    "unknown codes": ({"kind": "cards", "codes": ("XY7ZW", "00000", "11111")}, "There is no code 00000, 11111"),
    "an unknown event": ({"kind": "packing", "event": "pamerann"}, "did you mean 'pameran'"),
    "an unknown maker": ({"kind": "poster", "maker": "sepam"}, "did you mean 'sepan'"),
    "an unknown area": ({"kind": "book", "area": "dyi"}, "did you mean 'diy'"),
    "an area without products": ({"kind": "labels", "area": "diy"}, "no products"),
    "a tag of no event": ({"kind": "labels", "tagged": True}, "name the agenda entry with --event"),
    "a tag without codes": ({"kind": "packing", "event": "pameran", "tagged": True}, "no QR codes"),
    "a place beyond the sheet": ({"kind": "labels", "start": 22}, "only 21 labels"),
}


@pytest.mark.parametrize("case", BAD_ORDERS)
def test_a_bad_order_is_refused_and_writes_nothing(hall, tmp_path, case):
    order, said = BAD_ORDERS[case]
    with pytest.raises(WrongUseError) as refused:
        printed(hall, out=tmp_path / "out", **order)
    assert said in refused.value.message.en
    assert refused.value.message.id != refused.value.message.en
    assert list(tmp_path.iterdir()) == []


def test_an_event_without_products_says_where_to_name_them(tmp_path):
    project = a_project(tmp_path, agenda__pameran=EVENT.replace("products: [ppu/sepan/anjat]\n", ""))
    with pytest.raises(WrongUseError, match=r"products/agenda/pameran\.yml"):
        printed(project, "labels", event="pameran")
    assert "AB3DE" in codes_in(printed(project, "poster", event="pameran"))[0]
    a_record(tmp_path, "agenda/pameran", re.sub(r"(makers|products|stands): .*\n", "", EVENT))
    for kind in PRINTS:
        with pytest.raises(WrongUseError, match=r"products/agenda/pameran\.yml"):
            printed(project, kind, event="pameran")


@pytest.mark.parametrize(("kind", "code"), [("labels", "XY7ZW"), ("cards", "XY7ZW"), ("poster", "AB3DE")])
def test_codes_name_their_event_where_that_is_asked_for(hall, kind, code, tmp_path):
    file = printed(hall, kind, event="pameran", tagged=True, out=tmp_path)
    assert set(codes_in(file)) == {f"https://kriya.example/Q/{code}/?e=EV3NT"}


@pytest.mark.parametrize("kind", PRINTS)
def test_every_print_of_an_event_is_of_what_it_shows_alone(hall, kind, tmp_path):
    words = words_in(printed(hall, kind, event="pameran", out=tmp_path))
    assert "XY7ZW" in words or kind == "poster"
    assert "Anjat rotan" in words
    assert "PANJ1" not in words


@pytest.mark.parametrize(
    ("site", "said"),
    [("http://kriya.id/", "is not https"), ("https://kriya.id/Katalog/", "has capitals in '/Katalog/'")],
)
def test_codes_that_would_not_last_are_not_printed(hall, tmp_path, site, said):
    settings = Settings(hall.root, site, samples=True, today=hall.today)
    with pytest.raises(CatalogueError, match=said):
        printed(settings, "labels", out=tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


def test_an_address_that_is_nobodys_is_printed_as_a_proof_only(hall):
    order = Order("labels", Wanted())
    notes = print_order(hall, order, ("id",), prices=True).notes
    assert any("proof only" in note.en for note in notes)
    real = Settings(hall.root, "https://kriya.penajamkab.go.id/", samples=True, today=hall.today)
    assert not any("proof only" in note.en for note in print_order(real, order, ("id",), prices=True).notes)


def test_codes_that_nobody_remembers_yet_are_named_with_the_command(tmp_path):
    bag = PRODUCT.replace("XY7ZW", "TAS1A").replace("Anjat rotan", "Tas").replace("back basket", "bag")
    settings = replace(a_project(tmp_path, ppu__sepan__tas=bag + "sample: true\n"), site_url="https://kriya.id/")
    [note] = print_order(settings, Order("labels", Wanted()), ("id",), prices=True).notes
    assert "1 (XY7ZW)" in note.en
    assert "`kriya codes`" in note.en
    publish_codes(settings)
    assert print_order(settings, Order("labels", Wanted()), ("id",), prices=True).notes == ()


def test_letters_that_no_font_has_are_named_with_their_record(tmp_path):
    project = a_project(tmp_path, ppu__sepan__anjat=PRODUCT.replace("Anjat rotan", "Anjat ꦫꦺꦴ 🧺"))
    with pytest.raises(CatalogueError) as refused:
        printed(project, "labels", out=tmp_path / "out")
    assert "products/ppu/sepan/anjat.yml" in refused.value.message.en
    assert "U+1F9FA" in refused.value.message.en
    assert not (tmp_path / "out").exists()


def test_unsound_records_are_not_printed(hall, tmp_path):
    project = a_project(tmp_path / "project", ppu__sepan__anjat=PRODUCT.replace("anyaman", "anyamann"))
    report = print_order(project, Order("labels", Wanted()), ("id",), prices=True, out=tmp_path / "out")
    assert report.file is None
    assert report.problems
    assert not (tmp_path / "out").exists()


def test_what_is_no_longer_made_is_printed_only_by_its_code(tmp_path):
    project = a_project(
        tmp_path, ppu__sepan__tikar=PRODUCT.replace("XY7ZW", "GQNE1").replace("Anjat", "Tikar") + "status: archived\n"
    )
    assert codes_in(printed(project, "labels")) == [says("XY7ZW")]
    assert codes_in(printed(project, "labels", codes=("GQNE1",))) == [says("GQNE1")]


def test_samples_are_marked(tmp_path):
    project = a_project(tmp_path, ppu__sepan__artisan=MAKER + "sample: true\n")
    assert "Contoh / Example" in words_in(printed(project, "labels"))


def test_the_command_says_what_it_printed_and_ends_with_2_for_wrong_use(hall, tmp_path):
    def kriya(*arguments):
        command = [sys.executable, "-m", "kriya", *arguments, "--root", str(hall.root), "-o", str(tmp_path / "x.pdf")]
        return subprocess.run(command, capture_output=True, text=True, check=False)

    done = kriya("labels", "--codes", "XY7ZW,PANJ1", "--copies", "2")
    assert done.returncode == 0, done.stderr
    assert "2 records" in done.stdout
    assert len(codes_in(tmp_path / "x.pdf")) == 4
    for wrong in (
        ("--paper", "L1"),
        ("--codes", "00000"),
        ("--offset", "3"),
        ("--offset", "nan,1"),
        ("--offset", "1,500"),
    ):
        done = kriya("labels", *wrong)
        assert done.returncode == 2, done.stdout
        assert "Traceback" not in done.stderr


@pytest.mark.slow
def test_a_thousand_labels_are_all_read_from_paper(tmp_path):
    records = {
        f"ppu__sepan__p{number:04}": PRODUCT.replace("XY7ZW", f"P{number:04}").replace("Anjat", f"Anjat {number}")
        for number in range(1000)
    }
    project = a_project(tmp_path, **records)
    file = printed(project, "labels", paper="3669", maker="sepan")
    pages = [scanned(page) for page in printed_pages(file)]
    assert len(pages) == 67
    assert {text for page in pages for text in page} >= {says(f"P{number:04}") for number in range(1000)}
    assert file.stat().st_size < 6_000_000
