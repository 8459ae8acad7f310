"""The index by letter."""

from builders import PRODUCT, an_edition
from kriya.pages import letters, render_pages


def test_a_page_of_a_letter_is_there_in_both_languages(tmp_path, monkeypatch):
    monkeypatch.setattr(letters, "ONE_PAGE", 1)
    product = PRODUCT.replace("{id: Anjat rotan,", "{id: Xilofon bambu,")
    assert product != PRODUCT
    addresses, empty = [], []
    for language in ("id", "en"):
        pages = list(render_pages(an_edition(tmp_path / language, language, ppu__sepan__anjat=product)))
        index = [page for page in pages if page.address.startswith("indeks/")]
        addresses.append({page.address for page in index})
        empty.append({page.values["current"] for page in index if page.values["noindex"]})
    assert addresses[0] == addresses[1]
    assert "indeks/x/" in addresses[0]
    assert "X" in empty[1]
    assert "X" not in empty[0]
