"""One page of each kind that the site has, as the tests of what people see look at them."""

KINDS = {
    "home": "",
    "product list": "produk/",
    "product": "produk/sepan/anjat-rotan/",
    "maker list": "perajin/",
    "maker": "perajin/sepan/",
    "category": "kategori/batik/",
    "material": "bahan/rotan/",
    "motif": "motif/kawung/",
    "techniques": "teknik/",
    "areas": "daerah/",
    "map": "peta/",
    "cooperation": "kerja-sama/",
    "wishes": "daftar/",
    "agenda": "agenda/",
    "agenda entry": "agenda/2025-pameran-bersama/",
    "screen": "layar/ppu/",
    "search": "cari/?q=batik",
    "index": "indeks/",
    "text": "ikut-serta/",
    "not found": "produk/tidak-ada/",
}
"""Addresses by the kind of page, relative to a language's root."""
