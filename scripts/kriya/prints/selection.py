"""What is printed: the whole catalogue, one maker, an area, an agenda entry, or a list of codes."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from kriya.model import Catalogue, CatalogueProduct, Event, Maker, MakerStatus, ProductStatus
from kriya.problems import Text, WrongUseError, did_you_mean

_Entry = TypeVar("_Entry")

SHOWN = 12
"""Names that a message lists."""


@dataclass(frozen=True)
class Wanted:
    """What somebody asked for; each part narrows the others."""

    event: str = ""
    maker: str = ""
    area: str = ""
    codes: tuple[str, ...] = ()
    """In the order in which they are printed; one that comes twice is printed twice."""


@dataclass(frozen=True)
class Selection:
    """The records to print, in the order in which they are printed."""

    products: tuple[CatalogueProduct, ...]
    makers: tuple[Maker, ...]
    event: Event | None = None
    name: str = "katalog"
    """Part of the file's name: what was asked for."""


def select(catalogue: Catalogue, wanted: Wanted) -> Selection:
    """Return what *wanted* asks for; what is no longer made is only among it when asked for by its code.

    Raises:
        WrongUseError: something is unknown, or nothing is left.
    """
    event = _named(catalogue.agenda, wanted.event, _EVENTS) if wanted.event else None
    maker = _maker(catalogue, wanted.maker) if wanted.maker else None
    area = _named(catalogue.vocabulary.areas, wanted.area.lower(), _AREAS).key if wanted.area else ""
    if wanted.codes:
        products, makers = _with_codes(catalogue, wanted.codes)
    elif event:
        products, makers = _at(catalogue, event)
    else:
        products, makers = _current(catalogue.products.values()), list(catalogue.makers.values())
    products = [product for product in products if _is_of(product.maker, maker, area)]
    makers = [entry for entry in makers if _is_of(entry, maker, area)]
    return Selection(tuple(products), tuple(makers), event, _name(wanted))


def _is_of(entry: Maker, maker: Maker | None, area: str) -> bool:
    return (maker is None or entry.key == maker.key) and (not area or entry.area.key == area)


def _name(wanted: Wanted) -> str:
    codes = "-".join(wanted.codes[:3]).lower()
    parts = (wanted.event, wanted.maker.replace("/", "-"), wanted.area, codes)
    return "-".join(re.sub(r"[^a-z0-9-]", "-", part.lower()) for part in parts if part) or "katalog"


def _current(products: Iterable[CatalogueProduct]) -> list[CatalogueProduct]:
    return [
        product
        for product in products
        if product.record.status is not ProductStatus.ARCHIVED and product.maker.record.status is not MakerStatus.CLOSED
    ]


def _at(catalogue: Catalogue, event: Event) -> tuple[list[CatalogueProduct], list[Maker]]:
    """Return what an agenda entry shows, and who takes part: those it names, and the makers of what it shows."""
    products = _current(catalogue.products_at(event))
    named = [catalogue.makers[key] for key in event.record.makers if key in catalogue.makers]
    makers = {maker.key: maker for maker in (*named, *(product.maker for product in products))}
    return products, list(makers.values())


def _with_codes(catalogue: Catalogue, codes: Sequence[str]) -> tuple[list[CatalogueProduct], list[Maker]]:
    """Return the records with *codes*; letters that are told apart badly are read as Crockford's base32 reads them."""
    products = {product.record.code: product for product in catalogue.products.values()}
    makers = {maker.record.code: maker for maker in catalogue.makers.values()}
    read = [_read_code(code) for code in codes]
    unknown = [code for code, plain in zip(codes, read, strict=True) if plain not in products | makers]
    if unknown:
        raise _unknown_codes(unknown, [*products, *makers])
    found = [products[code] for code in read if code in products]
    named = [makers[code] for code in read if code in makers]
    return found, list({maker.key: maker for maker in (*named, *(product.maker for product in found))}.values())


def _read_code(code: str) -> str:
    return code.strip().upper().translate(str.maketrans("ILO", "110"))


def _unknown_codes(unknown: Sequence[str], known: Sequence[str]) -> WrongUseError:
    text = Text(f"Tidak ada kode {', '.join(unknown)}", f"There is no code {', '.join(unknown)}")
    if len(unknown) == 1:
        text = did_you_mean(text, unknown[0], (code.lower() for code in known))
        text = Text(*(re.sub(r"'(\w{5})'\?$", lambda found: f"'{found[1].upper()}'?", said) for said in text))
    return WrongUseError(text)


def _maker(catalogue: Catalogue, name: str) -> Maker:
    """Return the maker that is named by area and folder, or by folder alone."""
    folders = {key.split("/")[1]: maker for key, maker in catalogue.makers.items()}
    return _named({**folders, **catalogue.makers}, name.strip("/"), _MAKERS)


_EVENTS = Text("agenda", "agenda entry")
_AREAS = Text("daerah", "area")
_MAKERS = Text("perajin", "maker")


def _named(table: Mapping[str, _Entry], name: str, sort: Text) -> _Entry:
    if name in table:
        return table[name]
    text = did_you_mean(Text(f"Tidak ada {sort.id} '{name}'", f"There is no {sort.en} '{name}'"), name, table)
    if len(table) <= SHOWN:
        listed = ", ".join(table) or "–"
        text = Text(f"{text.id}\nYang ada: {listed}", f"{text.en}\nThose there are: {listed}")
    raise WrongUseError(text)


def need_products(selection: Selection) -> None:
    """Refuse a selection without products.

    Raises:
        WrongUseError: says why there are none, and what to do.
    """
    if selection.products:
        return
    if selection.event:
        file = selection.event.file
        raise WrongUseError(
            Text(
                f"Agenda ini tidak menampilkan produk yang diminta. Tulis produknya di {file} "
                "(products: [daerah/perajin/produk]), atau cetak menurut --maker, --area, atau --codes.",
                f"This agenda entry shows no products of those asked for. Name them in {file} "
                "(products: [area/maker/product]), or print by --maker, --area or --codes.",
            )
        )
    raise WrongUseError(
        Text("Tidak ada produk untuk dicetak menurut pilihan ini.", "This choice leaves no products to print.")
    )


def need_makers(selection: Selection) -> None:
    """Refuse a selection without makers.

    Raises:
        WrongUseError: there are none; says what to do.
    """
    if not selection.makers and selection.event:
        file = selection.event.file
        raise WrongUseError(
            Text(
                f"Agenda ini tidak menyebut perajin yang diminta. Tulis di {file} (makers: [daerah/perajin]).",
                f"This agenda entry names no makers of those asked for. Name them in {file} (makers: [area/maker]).",
            )
        )
    if not selection.makers:
        raise WrongUseError(
            Text("Tidak ada perajin untuk dicetak menurut pilihan ini.", "This choice leaves no makers to print.")
        )
