"""A poster for each maker or stand, on A4 or A3."""

from kriya.model import Event, Maker
from kriya.pages import stands_of
from kriya.prints.content import Press, Values, maker_values, product_values
from kriya.prints.selection import Selection
from kriya.prints.symbols import Level

SCALES = {"A4": 1.0, "A3": 2**0.5}
"""By how much everything is larger than on A4."""

PICTURE = (186.0, 92.0)
WORK = (58.0, 40.0)
ROW = 3
"""Works side by side; there are two rows of them where there are enough."""


def poster_values(press: Press, selection: Selection, paper: str) -> Values:
    """Return the values for poster.typ."""
    drawings = press.drawings(selection.makers, Level.MARKED)
    return {
        **press.base,
        "paper": paper.lower(),
        "scale": SCALES[paper],
        "picture": list(PICTURE),
        "work": list(WORK),
        "posters": [_poster(press, selection, maker, drawings, SCALES[paper]) for maker in selection.makers],
    }


def _poster(press: Press, selection: Selection, maker: Maker, drawings: dict[str, str], scale: float) -> Values:
    own = [product for product in selection.products if product.maker.key == maker.key]
    shown = own[: 2 * ROW] if len(own) >= 2 * ROW else own[:ROW]
    works = [
        {
            **product_values(press, product, ""),
            "picture": press.picture(product, WORK[0] * scale, WORK[1] * scale),
        }
        for product in shown
    ]
    story = press.paragraphs(maker.record.story, maker)
    return {
        **maker_values(press, maker, drawings[maker.record.code]),
        "story": {language: paragraphs[0] for language, paragraphs in story.items() if paragraphs},
        "picture": press.picture(maker, PICTURE[0] * scale, PICTURE[1] * scale),
        "works": works,
        "stand": stand_of(press, selection.event, maker),
        "event": press.say(selection.event.record.name) if selection.event else {},
    }


def stand_of(press: Press, event: Event | None, maker: Maker) -> dict[str, str]:
    """Return where *maker* is found in the hall; nothing where no stand is named."""
    stands = stands_of(event, maker) if event else []
    return press.word("stand", stand=", ".join(stands)) if stands else {}
