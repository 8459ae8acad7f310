"""The one place where addresses are made: from a record's place or a word's key, never from a title."""

from urllib.parse import urlsplit

PRODUCTS = "produk/"
MAKERS = "perajin/"
CATEGORIES = "kategori/"
AREAS = "daerah/"
MATERIALS = "bahan/"
TECHNIQUES = "teknik/"
MOTIFS = "motif/"
AGENDA = "agenda/"
CALENDAR = "agenda.ics"
COOPERATION = "kerja-sama/"
SEARCH = "cari/"
LETTERS = "indeks/"
MAP = "peta/"
WISHES = "daftar/"
OFFLINE = "luring/"
SCREENS = "layar/"
SCREEN_SYMBOLS = f"{SCREENS}kode/"
"""Where the QR codes lie that only a screen shows."""

PERMANENT = "Q/"
"""Folder of the addresses that are printed: they stay when a record is renamed or moved."""

CATALOGUE_JSON = "catalog.json"
CATALOGUE_CSV = "catalog.csv"
NEW_PRODUCTS = "feeds/products.xml"
SCHEMAS = "schema/"
DATA = "data/"
"""Folder of what our own pages read by script; it lies once at the root."""

SYMBOL_SUFFIXES = (".svg", ".png")

LATER_PAGES = "halaman/"
"""Folder of a list's second and later pages; no maker's folder may have this name."""

_TOPIC_LISTS = {
    "category": CATEGORIES,
    "area": AREAS,
    "regency": AREAS,
    "material": MATERIALS,
    "technique": TECHNIQUES,
    "motif": MOTIFS,
}


def language_folder(language: str) -> str:
    """Return where the pages of *language* lie below the site's root: the first one at the root itself."""
    return "" if language == "id" else f"{language}/"


def product_address(key: str) -> str:
    """Return the address of the product ppu/sepan/anjat: produk/sepan/anjat/."""
    _, maker, product = key.split("/")
    return f"{PRODUCTS}{maker}/{product}/"


def maker_address(key: str) -> str:
    """Return the address of the maker ppu/sepan: perajin/sepan/."""
    return f"{MAKERS}{key.split('/')[1]}/"


def event_address(key: str) -> str:
    """Return the address of an agenda entry."""
    return f"{AGENDA}{key}/"


def screen_address(name: str) -> str:
    """Return the address of the show of an area or an agenda entry."""
    return f"{SCREENS}{name}/"


def hall_address(name: str) -> str:
    """Return the address of the list of all that a browser keeps of a show; it lies once, at the root."""
    return f"{OFFLINE}{name}.json"


def wish_data_address(code: str) -> str:
    """Return the address of the data of *code* and of all codes that begin like it."""
    return f"{WISHES}kode/{code[:2]}.json"


def calendar_address(key: str) -> str:
    """Return the address of the calendar file of an agenda entry."""
    return f"{AGENDA}{key}.ics"


def topic_list_address(sort: str) -> str:
    """Return the address of the list of all topics of a sort; regencies stand in the list of areas."""
    return _TOPIC_LISTS[sort]


def topic_address(sort: str, slug: str) -> str:
    """Return the address of the page about a category, area, regency, material, technique or motif."""
    return f"{_TOPIC_LISTS[sort]}{slug}/"


def district_address(slug: str) -> str:
    """Return where the map's page lists the makers of a district."""
    return f"{MAP}#{slug}"


def permanent_address(code: str) -> str:
    """Return the address that is printed for a record; it leads to the record's page in the reader's language."""
    return f"{PERMANENT}{code}/"


def printed_address(site_url: str, code: str, tag: str = "") -> str:
    """Return the whole permanent address as a QR code says it: in capitals where the site's address allows it.

    Schemes and hosts are the same in capitals, paths are not. Capitals make a smaller symbol, with larger dots. With a
    *tag*, by which a host's log tells halls apart, they gain nothing: a QR code has no `?` among its capitals.
    """
    whole = site_url + permanent_address(code)
    if tag:
        return f"{whole}?e={tag}"
    path = urlsplit(site_url).path
    return whole.upper() if path == path.upper() else whole


def symbol_address(address: str, code: str) -> str:
    """Return where the QR code of the page at *address* lies beside it, without its suffix.

    Nothing but QR codes and what lies in the root's own folders has these suffixes; like those, they lie once, at the
    root.
    """
    return f"{address}{code}"
