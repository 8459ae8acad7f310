"""The printed catalogue: areas, makers with their products, and where to find a craft, a material or a code."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from kriya.model import CatalogueProduct, Category, Maker, Material, Product
from kriya.pages import day_text
from kriya.prints.content import Press, Said, Values, distinct, fact_values, maker_values, product_values
from kriya.prints.selection import Selection

FRAMES: Mapping[str, Mapping[str, tuple[float, float]]] = {
    "A5": {"cover": (74.0, 61.0), "area": (148.0, 96.0), "maker": (118.0, 38.0), "product": (36.0, 36.0)},
    "A4": {"cover": (105.0, 87.0), "area": (210.0, 136.0), "maker": (174.0, 52.0), "product": (50.0, 50.0)},
}
"""Millimetres of each sort of picture."""

COVER = 4
"""Pictures on the cover, half of them of each area where both have some."""


def book_values(press: Press, selection: Selection, paper: str) -> Values:
    """Return the values for book.typ."""
    frames = FRAMES[paper]
    products = selection.products
    makers = _makers(press, selection)
    drawings = press.drawings([*products, *makers])
    areas = [area for area in press.catalogue.vocabulary.areas.values() if any(m.area is area for m in makers)]
    return {
        **press.base,
        "paper": paper.lower(),
        "frames": {name: list(size) for name, size in frames.items()},
        "subject": _subject(press, selection),
        "day": distinct({language: day_text(edition.today, language) for language, edition in press.editions.items()}),
        "samples": any(product.sample for product in products),
        "cover": [{"picture": press.picture(p, *frames["cover"])} for p in _cover(products, [a.key for a in areas])],
        "areas": [
            {
                "key": area.key,
                "name": press.say(area.name),
                "picture": press.picture(_first(products, makers, area.key), *frames["area"]),
                "makers": [_maker(press, m, products, drawings, frames) for m in makers if m.area is area],
            }
            for area in areas
        ],
        "crafts": _index(press, products, press.catalogue.vocabulary.categories, lambda record: [record.category]),
        "materials": _index(
            press, products, press.catalogue.vocabulary.substances, lambda record: [*record.materials, *record.dyes]
        ),
    }


def _makers(press: Press, selection: Selection) -> list[Maker]:
    """Return the makers in the catalogue's order: those of the products, and those that were asked for."""
    wanted = {maker.key for maker in selection.makers} | {product.maker.key for product in selection.products}
    return [maker for key, maker in press.catalogue.makers.items() if key in wanted]


def _subject(press: Press, selection: Selection) -> Said:
    return press.say(selection.event.record.name) if selection.event else press.word("print_book")


def _cover(products: Sequence[CatalogueProduct], areas: Sequence[str]) -> list[CatalogueProduct]:
    """Return what is shown on the cover: of each area the same number, photos before drawings, in whole rows."""
    ranked = sorted(products, key=lambda product: not product.record.photos)
    share = max(1, COVER // max(1, len(areas)))
    chosen = [product for area in areas for product in [p for p in ranked if p.maker.area.key == area][:share]]
    rest = [product for product in ranked if product not in chosen]
    shown = [*chosen, *rest][:COVER]
    return shown * 2 if len(shown) == 1 else shown[: len(shown) // 2 * 2]


def _first(products: Sequence[CatalogueProduct], makers: Sequence[Maker], area: str) -> CatalogueProduct | Maker:
    """Return what stands for an area: a product in its middle, so that it is not the cover's again."""
    own = [product for product in products if product.maker.area.key == area]
    return own[len(own) // 2] if own else next(maker for maker in makers if maker.area.key == area)


def _maker(
    press: Press,
    maker: Maker,
    products: Iterable[CatalogueProduct],
    drawings: Mapping[str, str],
    frames: Mapping[str, tuple[float, float]],
) -> Values:
    return {
        **maker_values(press, maker, drawings[maker.record.code]),
        "story": press.paragraphs(maker.record.story, maker),
        "picture": press.picture(maker, *frames["maker"]),
        "products": [
            {
                **product_values(press, product, drawings[product.record.code]),
                "facts": fact_values(press, product),
                "picture": press.picture(product, *frames["product"]),
            }
            for product in products
            if product.maker.key == maker.key
        ],
    }


def _index(
    press: Press,
    products: Sequence[CatalogueProduct],
    topics: Mapping[str, Category | Material],
    keys_of: Callable[[Product], Iterable[str]],
) -> list[Values]:
    """Return each topic that has products with their names and codes, in the order of the alphabet."""
    listed: dict[str, list[Values]] = {}
    for product in sorted(products, key=lambda product: press.edition.text(product.record.name).lower()):
        for key in keys_of(product.record):
            name = press.edition.text(product.record.name)
            listed.setdefault(key, []).append({"name": name, "code": product.record.code})
    groups = [{"label": press.say(topics[key].label), "entries": entries} for key, entries in listed.items()]
    return sorted(groups, key=lambda group: next(iter(group["label"].values())).lower())
