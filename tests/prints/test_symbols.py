"""QR codes: what they say, how large they are, and that a telephone reads them when they are worn."""

import io
import random
from itertools import groupby

import pytest
import segno
import zxingcpp
from PIL import Image, ImageEnhance, ImageFilter, ImageOps

from builders import PROJECT, an_edition
from kriya.model.addresses import printed_address
from kriya.prints import page_symbols, symbol_files
from kriya.prints.masks import best_matrix, unmasked
from kriya.prints.symbols import QUIET, Level, make_symbol, png_bytes, svg_text
from kriya.prints.unmasked import unmasked_symbol
from scanning import painted, scanned

SITE = "https://kriya-ppu-diy.contoh.id/"
LONG_HOST = "https://kerajinan.penajamkab.go.id/"


def test_capitals_are_used_where_the_address_allows_it():
    """A host is the same in capitals; a path is not, and capitals make a smaller symbol."""
    assert printed_address(SITE, "4GA5K") == "HTTPS://KRIYA-PPU-DIY.CONTOH.ID/Q/4GA5K/"
    assert printed_address("https://contoh.id/kriya/", "4GA5K") == "https://contoh.id/kriya/Q/4GA5K/"
    small, large = (make_symbol(address) for address in (f"{SITE}Q/4GA5K/".upper(), f"{SITE}Q/4GA5K/"))
    assert small.version < large.version


def test_a_host_of_25_characters_makes_at_most_version_3():
    assert len("kriya-ppu-diy.contoh01.id") == 25
    assert make_symbol(printed_address("https://kriya-ppu-diy.contoh01.id/", "4GA5K")).version <= 3


def test_a_symbol_keeps_its_white_and_its_level():
    symbol = make_symbol(printed_address(SITE, "4GA5K"))
    for level in Level:
        picture = Image.open(io.BytesIO(png_bytes(make_symbol(printed_address(SITE, "4GA5K"), level))))
        assert zxingcpp.read_barcode(picture.convert("L")).ec_level == level
    picture = Image.open(io.BytesIO(png_bytes(symbol)))
    dot = picture.width // symbol.size
    assert picture.convert("L").point(lambda light: 255 - light).getbbox() == (
        QUIET * dot, QUIET * dot, picture.width - QUIET * dot, picture.height - QUIET * dot,
    )  # fmt: skip


@pytest.mark.parametrize("address", [printed_address(SITE, "4GA5K"), printed_address(LONG_HOST + "katalog/", "ZZZZZ")])
@pytest.mark.parametrize("level", Level)
def test_the_mask_is_the_one_that_the_standard_asks_for(address, level):
    made = [segno.make(address, error=level, boost_error=False, mask=mask).matrix for mask in range(8)]
    chosen = best_matrix(unmasked(segno.make(address, error=level, boost_error=False, mask=0)))
    assert [list(row) for row in chosen] in [[list(row) for row in matrix] for matrix in made]
    assert penalty(chosen) == min(map(penalty, made))


@pytest.mark.parametrize(
    "text", ["HTTPS://CONTOH.ID/Q/{}/", "https://contoh.id/kriya/Q/{}/", "https://contoh.id/ä/{}/"]
)
@pytest.mark.parametrize("level", Level)
def test_symbols_that_are_sums_of_others_are_those_that_segno_makes(text, level):
    chance = random.Random(8)
    for _ in range(120):
        address = text.format("".join(chance.choices("0123456789ABCDEFGHJKMNPQRSTVWXYZ", k=5)))
        made = unmasked(segno.make(address, error=level, boost_error=False, micro=False, mask=0))
        assert unmasked_symbol(address, level) == made


def penalty(matrix) -> int:
    """Return the penalty of ISO/IEC 18004, 7.8.3, counted dot by dot."""
    rows, size = [list(row) for row in matrix], len(matrix)
    total = 0
    for lines in (rows, list(zip(*rows, strict=True))):
        for line in lines:
            total += sum(length - 2 for _, run in groupby(line) if (length := len(list(run))) >= 5)
            text = "".join(map(str, line))
            for at in (at for at in range(size - 6) if text.startswith("1011101", at)):
                total += 40 * (text[at + 7 : at + 11] == "0000") + 40 * (at >= 4 and text[at - 4 : at] == "0000")
    for y in range(size - 1):
        for x in range(size - 1):
            total += 3 * (rows[y][x] == rows[y][x + 1] == rows[y + 1][x] == rows[y + 1][x + 1])
    return total + 10 * (abs(100 * sum(map(sum, rows)) - 50 * size * size) // (5 * size * size))


def test_svg_and_png_show_the_same_dots_as_the_symbol():
    symbol = make_symbol(printed_address(SITE, "V362P"))
    svg = painted(svg_text(symbol).encode(), symbol.size).convert("L")
    png = Image.open(io.BytesIO(png_bytes(symbol))).convert("L").resize((symbol.size,) * 2, Image.Resampling.NEAREST)
    dots = [[svg.getpixel((x, y)) < 128 for x in range(symbol.size)] for y in range(symbol.size)]
    assert dots == [[png.getpixel((x, y)) < 128 for x in range(symbol.size)] for y in range(symbol.size)]
    assert [row[QUIET:-QUIET] for row in dots[QUIET:-QUIET]] == [[bool(dot) for dot in row] for row in symbol.matrix]


def tilted(picture: Image.Image) -> Image.Image:
    """Return *picture* as it is seen from the side: its far edge is a fifth shorter."""
    picture = ImageOps.expand(picture, 60, 255)  # it lies on paper
    width, height = picture.size
    return picture.transform(
        picture.size, Image.Transform.QUAD, (-width // 10, -20, 0, height, width, height, width + width // 10, -20),
        Image.Resampling.BICUBIC, fillcolor=255,
    )  # fmt: skip


def dirtied(picture: Image.Image) -> Image.Image:
    """Return *picture* with a stain on it."""
    stained = picture.copy()
    stained.paste(
        90, (picture.width * 6 // 10, picture.height * 6 // 10, picture.width * 7 // 10, picture.height * 7 // 10)
    )
    return stained


WORN = {
    "as it is": lambda picture: picture,
    "small": lambda picture: picture.resize((110, 110), Image.Resampling.LANCZOS),
    "blurred": lambda picture: picture.filter(ImageFilter.GaussianBlur(picture.width / 75)),
    "at an angle": tilted,
    "turned": lambda picture: picture.rotate(17, Image.Resampling.BICUBIC, expand=True, fillcolor=255),
    "pale": lambda picture: ImageEnhance.Contrast(picture).enhance(0.2),
    "in shade": lambda picture: picture.point(lambda light: 40 + light // 6),
    "dirty": dirtied,
}


@pytest.mark.parametrize("wear", WORN)
def test_every_symbol_of_the_catalogue_is_read_from_svg_and_png_when_worn(shipped_records, wear):
    for symbol in page_symbols(shipped_records, SITE):
        files = symbol_files(symbol)
        for picture in (painted(files["svg"], 300), Image.open(io.BytesIO(files["png"]))):
            assert scanned(WORN[wear](picture.convert("L"))) == [symbol.says], wear


@pytest.fixture(scope="module")
def shipped_records():
    from kriya.pipeline.checking import check_catalogue
    from kriya.settings import read_settings

    return check_catalogue(read_settings(PROJECT)).catalogue


def test_an_address_that_no_symbol_holds_is_refused_by_name():
    from kriya.problems import CatalogueError

    with pytest.raises(CatalogueError, match="too long for a QR code"):
        make_symbol("https://contoh.id/" + "a" * 3000)


def test_codes_lie_beside_their_pages_and_are_made_once(tmp_path):
    """A second site shares the files of the first; nothing is written anew."""
    from builders import settings_of
    from kriya.pipeline.symbols import place_symbols
    from kriya.site import SiteFolder

    edition = an_edition(tmp_path)
    catalogue, settings = edition.catalogue, settings_of(tmp_path)
    for name in ("one", "two"):
        place_symbols(edition, settings, SiteFolder(tmp_path / name))
    made = {path.name: path.stat() for path in settings.symbols.iterdir()}
    assert len(made) == 2 * (len(catalogue.products) + len(catalogue.makers) + len(catalogue.agenda))
    assert all(state.st_nlink == 3 for state in made.values())
    picture = Image.open(tmp_path / "two" / "produk" / "sepan" / "anjat" / "XY7ZW.png")
    assert scanned(picture) == ["HTTPS://KRIYA.EXAMPLE/Q/XY7ZW/"]
