"""Table cards: tents of A6, two on a sheet of A4, a language a side."""

from kriya.prints.content import Press, Values, fact_values, product_values
from kriya.prints.selection import Selection

PICTURE = (50.0, 89.0)
"""Millimetres of the picture on a side."""


def card_values(press: Press, selection: Selection) -> Values:
    """Return the values for cards.typ."""
    drawings = press.drawings(selection.products)
    cards = [
        {
            **product_values(press, product, drawings[product.record.code]),
            "facts": fact_values(press, product),
            "picture": press.picture(product, *PICTURE),
        }
        for product in selection.products
    ]
    return {**press.base, "picture": list(PICTURE), "cards": cards}
