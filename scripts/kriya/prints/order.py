"""One print from the order to its values: which records, on which paper, with which template."""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from kriya.prints.book import book_values
from kriya.prints.cards import card_values
from kriya.prints.content import Press, Values
from kriya.prints.labels import Sheeting, label_values
from kriya.prints.letters import check_letters
from kriya.prints.packing import packing_values
from kriya.prints.papers import find_label_sheet, read_label_sheets
from kriya.prints.posters import poster_values
from kriya.prints.selection import SHOWN, Selection, Wanted, need_makers, need_products, select
from kriya.prints.site_address import check_site_address
from kriya.prints.typeset import FONTS, TEMPLATES
from kriya.problems import Text, WrongUseError, did_you_mean, first_few


@dataclass(frozen=True)
class Order:
    """What somebody wants to be printed."""

    kind: str
    wanted: Wanted
    paper: str = ""
    """A label sheet's number or a paper's name; the usual one where it is empty."""
    start: int = 1
    offset: tuple[float, float] = (0.0, 0.0)
    copies: int = 1
    frames: bool = False
    tagged: bool = False
    """Whether the QR codes say at which agenda entry they hang."""


@dataclass(frozen=True)
class Kind:
    """A sort of print."""

    template: str
    papers: tuple[str, ...]
    """The usual one first; none where a file says which there are."""
    need: Callable[[Selection], None]
    values: Callable[[Press, Selection, Order, str], Values]


@dataclass(frozen=True)
class Print:
    """A print before it is set."""

    template: str
    name: str
    """Name of its file, without suffix."""
    values: Values
    count: int
    """Records in it."""
    notes: tuple[Text, ...]


def make_print(press: Press, order: Order, published: Collection[str]) -> Print:
    """Return the print that *order* asks for; *press* then knows which pictures it needs.

    *published* are the codes that the catalogue will know for ever.

    Raises:
        CatalogueError: a code with the site's address would not last, or a letter is in no font.
        WrongUseError: the order names what is not there.
    """
    kind = PRINTS[order.kind]
    notes = [check_site_address(press.edition.site_url)]
    paper = _paper(kind, order.paper)
    selection = select(press.catalogue, order.wanted)
    kind.need(selection)
    press.tag = _tag(order, selection) if order.tagged else ""
    values = kind.values(press, selection, order, paper)
    check_letters(press.texts, FONTS)
    notes += [_unpublished([code for code in press.codes if code not in published]), _old_prices(press, selection)]
    count = len(selection.makers if kind.need is need_makers else selection.products)
    size = re.sub(r"[^a-z0-9]+", "-", (paper or order.paper).lower())
    name = "-".join(filter(None, (order.kind, selection.name, size)))
    return Print(kind.template, name, values, count, tuple(filter(None, notes)))


def _tag(order: Order, selection: Selection) -> str:
    """Return the code of the agenda entry, which is short and stays."""
    if order.kind == "packing":
        raise WrongUseError(
            Text("--tag: daftar bawaan tidak memuat kode QR.", "--tag: a packing list has no QR codes.")
        )
    if selection.event is None:
        raise WrongUseError(
            Text("--tag: sebut agendanya dengan --event.", "--tag: name the agenda entry with --event.")
        )
    return selection.event.record.code


def _paper(kind: Kind, name: str) -> str:
    """Return the paper's name as it is known."""
    if not kind.papers:
        return ""
    known = {paper.lower(): paper for paper in kind.papers}
    if name.lower() in known or not name:
        return known.get(name.lower(), kind.papers[0])
    text = did_you_mean(Text(f"Tidak ada kertas '{name}'", f"There is no paper '{name}'"), name, known)
    listed = ", ".join(kind.papers)
    raise WrongUseError(Text(f"{text.id}\nPilih: {listed}.", f"{text.en}\nChoose from: {listed}."))


def _unpublished(codes: Sequence[str]) -> Text | None:
    """Return which of the printed codes nobody remembers yet: a record that goes would take them along."""
    if not codes:
        return None
    shown = first_few(codes, SHOWN)
    return Text(
        f"Kode yang belum terbit: {len(codes)} ({shown}). Jalankan `kriya codes` dan simpan products/codes.csv, "
        "supaya kode yang dicetak tidak pernah mati.",
        f"Codes that are not published yet: {len(codes)} ({shown}). Run `kriya codes` and keep products/codes.csv, "
        "so that what is printed never dies.",
    )


def _old_prices(press: Press, selection: Selection) -> Text | None:
    """Return how many prices of the print are old, so that somebody asks before the labels are cut."""
    months, today = press.catalogue.vocabulary.price_months, press.edition.today
    prices = [product.record.price for product in selection.products] if press.prices else []
    old = sum(price is not None and price.is_older_than(months, today) for price in prices)
    if not old:
        return None
    return Text(
        f"Harga yang lebih tua dari {months} bulan: {old}. Pastikan dulu, atau cetak dengan --no-prices.",
        f"Prices older than {months} months: {old}. Ask first, or print with --no-prices.",
    )


def _labels(press: Press, selection: Selection, order: Order, paper: str) -> Values:
    sheet = find_label_sheet(read_label_sheets(TEMPLATES / "papers.toml"), order.paper or "L7160")
    return label_values(press, selection, Sheeting(sheet, order.start, order.offset, order.copies, order.frames))


PRINTS: Mapping[str, Kind] = {
    "labels": Kind("labels", (), need_products, _labels),
    "cards": Kind("cards", ("A4",), need_products, lambda press, chosen, order, paper: card_values(press, chosen)),
    "poster": Kind(
        "poster", ("A4", "A3"), need_makers, lambda press, chosen, order, paper: poster_values(press, chosen, paper)
    ),
    "packing": Kind("packing", ("A4",), need_makers, lambda press, chosen, order, paper: packing_values(press, chosen)),
    "book": Kind(
        "book", ("A5", "A4"), need_products, lambda press, chosen, order, paper: book_values(press, chosen, paper)
    ),
}
"""Every sort of print."""
