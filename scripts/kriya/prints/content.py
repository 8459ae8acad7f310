"""What every print says of a record: plain values in the print's languages, with its QR code and its picture."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from kriya.model import Catalogue, CatalogueProduct, Frame, Localized, Maker, Photo, ProductStatus, find_licence
from kriya.model.addresses import permanent_address, printed_address
from kriya.pages import Edition, plain_paragraphs, price_text, unit_text
from kriya.prints.symbols import Level, symbol_drawings

Values = dict[str, Any]
Said = dict[str, str]
"""A text by language. A language that would say what an earlier one says is left out: nothing is printed twice."""

DOTS_PER_MM = 200 / 25.4
"""Pictures are printed at 200 dots an inch."""


@dataclass
class Press:
    """What all that is printed at once shares; remembers which pictures it asked for."""

    editions: Mapping[str, Edition]
    """In the order of the print: the first language is the larger one."""
    prices: bool = True
    tag: str = ""
    """What every QR code says after its address."""
    frames: dict[Frame, None] = field(default_factory=dict)
    texts: list[tuple[str, str]] = field(default_factory=list)
    """Every text of a record, with the file that it is from."""
    codes: dict[str, None] = field(default_factory=dict)
    """The code of every record whose QR code is printed; not those of invented examples."""

    @property
    def edition(self) -> Edition:
        """The edition of the first language."""
        return next(iter(self.editions.values()))

    @property
    def catalogue(self) -> Catalogue:
        """The catalogue."""
        return self.edition.catalogue

    @property
    def base(self) -> Values:
        """What every template is told beside the records."""
        return {
            "languages": list(self.editions),
            "words": {language: edition.wordings("print_") for language, edition in self.editions.items()},
            "title": self.word("site_name"),
            "site": self.edition.site_url.split("//")[1].rstrip("/"),
        }

    def word(self, key: str, **values: object) -> Said:
        """Return a wording."""
        return distinct({language: edition.word(key, **values) for language, edition in self.editions.items()})

    def say(self, text: Localized, record: CatalogueProduct | Maker | None = None) -> Said:
        """Return a text of *record*; in the other language where it has none of the print's."""
        said = distinct({language: edition.text(text) for language, edition in self.editions.items()})
        if record:
            self.texts.extend((str(record.file), words) for words in said.values())
        return said

    def paragraphs(self, text: Localized | None, record: CatalogueProduct | Maker) -> dict[str, list[str]]:
        """Return a long text of *record* in paragraphs, by language."""
        said = self.say(text, record) if text else {}
        return {language: plain_paragraphs(words) for language, words in said.items()}

    def drawings(self, records: Iterable[CatalogueProduct | Maker], level: Level = Level.LABEL) -> Mapping[str, str]:
        """Return the QR code of each record by its permanent code."""
        records = list(records)
        self.codes |= dict.fromkeys(entry.record.code for entry in records if not entry.sample)
        codes = [entry.record.code for entry in records]
        addresses = {code: printed_address(self.edition.site_url, code, self.tag) for code in codes}
        drawn = symbol_drawings(addresses.values(), level)
        return {code: drawn[address] for code, address in addresses.items()}

    def picture(self, entry: CatalogueProduct | Maker, width: float, height: float) -> Values:
        """Return the picture of *entry* for a frame of so many millimetres, and whose it is."""
        frame = Frame(entry.key, round(width * DOTS_PER_MM), round(height * DOTS_PER_MM))
        self.frames[frame] = None
        photo = first_photo(entry)
        category = entry.record.crafts[0] if isinstance(entry, Maker) else entry.record.category
        label = self.edition.text(self.catalogue.vocabulary.categories[category].label)
        alt = self.edition.text(photo.alt) if photo else self.edition.word("drawing_alt", category=label)
        return {
            "file": frame.file_name,
            "alt": alt,
            "drawn": photo is None,
            "credit": self._credit(photo) if photo else "",
        }

    def _credit(self, photo: Photo) -> str:
        licence = find_licence(photo.licence) if photo.licence else None
        name = self.edition.text(licence.name) if licence else photo.licence or ""
        owner = f"© {photo.credit.removeprefix('©').lstrip()}" if photo.credit else ""
        return ", ".join(filter(None, (owner, name)))


def distinct(said: Mapping[str, str]) -> Said:
    """Return *said* without a language that says what an earlier one does."""
    kept: Said = {}
    for language, text in said.items():
        if text not in kept.values():
            kept[language] = text
    return kept


def first_photo(entry: CatalogueProduct | Maker) -> Photo | None:
    """Return the photo that stands for *entry*."""
    if isinstance(entry, Maker):
        return entry.record.photo
    return entry.record.photos[0] if entry.record.photos else None


def product_values(press: Press, product: CatalogueProduct, drawing: str) -> Values:
    """Return what a label, a card and a list say of *product*."""
    record, maker = product.record, product.maker
    return {
        "name": press.say(record.name, product),
        "summary": press.say(record.summary, product),
        "maker": press.say(maker.record.name, maker),
        "place": maker.short_place,
        "area": maker.area.key,
        "price": price_values(press, product) if press.prices else None,
        "code": record.code,
        "qr": drawing,
        "link": link_to(press, record.code),
        "sample": product.sample,
        "gone": record.status is ProductStatus.ARCHIVED,
    }


def maker_values(press: Press, maker: Maker, drawing: str) -> Values:
    """Return what a poster and a list say of *maker*."""
    return {
        "name": press.say(maker.record.name, maker),
        "kind": press.word(f"kind_{maker.record.kind}"),
        "place": maker.short_place,
        "area": maker.area.key,
        "crafts": crafts_of(press, maker),
        "code": maker.record.code,
        "qr": drawing,
        "link": link_to(press, maker.record.code),
        "sample": maker.sample,
    }


def crafts_of(press: Press, maker: Maker) -> Said:
    """Return the crafts of *maker* in one line a language."""
    categories = press.catalogue.vocabulary.categories
    return distinct(
        {
            language: ", ".join(edition.text(categories[key].label) for key in maker.record.crafts)
            for language, edition in press.editions.items()
        }
    )


def link_to(press: Press, code: str) -> str:
    """Return the permanent address of a record, for a reader on a screen."""
    return press.edition.site_url + permanent_address(code)


def price_values(press: Press, product: CatalogueProduct) -> Values:
    """Return the price in its parts: the amount in the print's first language, what it is for in all of them."""
    price = product.record.price
    if price is None:
        return {"amount": "", "note": press.word("price_on_request")}
    amount = price_text(price, press.edition.language)
    words = press.catalogue.vocabulary
    units = {language: unit_text(price, words, language) for language in press.editions}
    note = distinct(
        {
            language: edition.word("print_per", unit=units[language]) if units[language] else ""
            for language, edition in press.editions.items()
        }
    )
    return {"amount": amount, "note": {language: text for language, text in note.items() if text}}


def fact_values(press: Press, product: CatalogueProduct) -> list[Values]:
    """Return what *product* is made of, how, and how large it is: a label and its words each."""
    record, words = product.record, press.catalogue.vocabulary
    tables = (
        ("technique", record.techniques, words.techniques),
        ("material", record.materials, words.materials),
        ("dye", record.dyes, words.dyes),
        ("motif", record.motifs, words.motifs),
    )
    facts = [
        {
            "label": press.word(label),
            "value": distinct(
                {
                    language: ", ".join(edition.text(table[key].label) for key in keys)
                    for language, edition in press.editions.items()
                }
            ),
        }
        for label, keys, table in tables
        if keys
    ]
    if record.size:
        facts.append({"label": press.word("size"), "value": press.say(record.size, product)})
    return facts
