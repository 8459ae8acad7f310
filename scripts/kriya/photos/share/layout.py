"""Where things stand on a sharing card.

Chats show it about as wide as a thumb is long, and some cut a square out of it: the name is large, and nothing is
near the edge.
"""

from collections.abc import Iterator
from functools import cache

from PIL import Image, ImageDraw

from kriya.photos.drawings import draw_placeholder, ground_colour
from kriya.photos.share.colours import INK, PAPER, Colour, Scheme, colour_of, commonest_colour, scheme_on
from kriya.photos.share.crop import covering
from kriya.photos.share.job import SHARE_SIZE, PatternChoice, ShareJob
from kriya.photos.share.raster import rasterise
from kriya.photos.share.text import ASSETS, DISPLAY, STRONG, TEXT, Setting, draw_text, printable, set_text, text_length

WIDTH, HEIGHT = SHARE_SIZE
MARGIN = 56
PANEL = 584
"""Width of the pattern beside the words."""

BULGE = 48
"""How far the pattern's edge swings out at mid-height."""

RIM = 7

SITE = "Kriya PPU × DIY"
SAMPLE = "Contoh / Sample"
DRAWN = "Gambar pola / Drawn pattern"
"""In both languages at once, unlike the words of a page."""

NAME_SIZES, NAME_LINES = (92, 80, 70, 60, 52, 44, 38, 34), (2, 3, 3, 4, 4, 5, 6, 6)
SECOND_SIZES, SECOND_LINES = (36, 32, 28, 25), (2, 2, 3, 3)


def photo_fills(photo: Image.Image) -> bool:
    """Return whether *photo* lies down and is large enough to fill a card."""
    return photo.width >= 1.25 * photo.height and photo.width * 1.5 >= WIDTH


def beside_patterns(job: ShareJob) -> Image.Image:
    """Return words on the pattern's own ground, and the pattern beside them."""
    first = job.patterns[0]
    scheme = scheme_on(colour_of(ground_colour(first.category, first.code, motifs=first.motifs)))
    card = Image.new("RGB", SHARE_SIZE, scheme.ground)
    rim, inside = _edge()
    card.paste(scheme.accent, (WIDTH - PANEL - RIM, 0), rim)
    card.paste(_patterns(job.patterns), (WIDTH - PANEL, 0), inside)
    _column(card, job, scheme, WIDTH - PANEL - MARGIN)
    _badge(card, job)
    if len(job.patterns) == 1:  # it stands where a photo would, and must not be taken for one
        _note(card, scheme)
    return card


def beside_photo(job: ShareJob, photo: Image.Image) -> Image.Image:
    """Return words on the photo's commonest colour, and the photo at its whole height beside them."""
    wide = min(max(HEIGHT * photo.width // photo.height, 420), 640)
    scheme = scheme_on(commonest_colour(photo))
    card = Image.new("RGB", SHARE_SIZE, scheme.ground)
    card.paste(covering(photo, (wide, HEIGHT)), (WIDTH - wide, 0))
    _column(card, job, scheme, WIDTH - wide - MARGIN)
    _badge(card, job)
    return card


def over_photo(job: ShareJob, photo: Image.Image) -> Image.Image:
    """Return the photo with its name small along its foot, where it is darkened."""
    card, width = covering(photo, SHARE_SIZE), WIDTH - 2 * MARGIN
    name = set_text(_names(job)[0], DISPLAY, (54, 46, 40), width, (1, 1, 2))
    origin = set_text(" · ".join(filter(None, (job.maker, job.place))), TEXT, (26,), width, (1,))
    top = HEIGHT - 44 - origin.height - name.height
    card.paste(INK, (0, 0), _shade(top))
    _write(ImageDraw.Draw(card), name, top - 6, PAPER)
    _write(ImageDraw.Draw(card), origin, top + name.height, PAPER)
    _label(card, SITE, (32, 32), mark=True)
    _badge(card, job)
    return card


def _patterns(choices: tuple[PatternChoice, ...]) -> Image.Image:
    """Return the only pattern, or several in two columns."""
    columns = 1 if len(choices) == 1 else 2
    rows = -(-len(choices) // columns)
    size = PANEL // columns, HEIGHT // rows
    panel = Image.new("RGB", (PANEL, HEIGHT))
    for place, choice in enumerate(choices):
        drawing = draw_placeholder(choice.category, choice.code, motifs=choice.motifs)
        panel.paste(rasterise(drawing, size), (place % columns * size[0], place // columns * size[1]))
    return panel


@cache
def _edge() -> tuple[Image.Image, Image.Image]:
    """Return the masks of the panel with its rim, and of the panel alone, whose left edge is the arc of a wide bowl."""
    return _bowl(PANEL + RIM), _bowl(PANEL)


def _bowl(width: int) -> Image.Image:
    fine = 4
    arc = [(BULGE * (2 * y / HEIGHT - 1) ** 2 * fine, y * fine) for y in range(HEIGHT + 1)]
    mask = Image.new("L", (width * fine, HEIGHT * fine))
    ImageDraw.Draw(mask).polygon([*arc, (width * fine, HEIGHT * fine), (width * fine, 0)], fill=255)
    return mask.reduce(fine)


@cache
def _shade(top: int) -> Image.Image:
    """Return a mask that darkens a photo, were it white, enough for pale words from *top* down to its foot."""
    column = Image.new("L", (1, HEIGHT))
    column.putdata([_darkness(y, top) for y in range(HEIGHT)])
    return column.resize(SHARE_SIZE)


def _darkness(y: int, top: int) -> int:
    fade = min(max(y - top + 200, 0) / 200, 1)
    return round(150 * fade * fade * (3 - 2 * fade) + 65 * max(0, y - top) / (HEIGHT - top))


def _column(card: Image.Image, job: ShareJob, scheme: Scheme, right: int) -> None:
    """Write the site's name at the top, the record's in the middle, and whose it is at the foot."""
    draw, width = ImageDraw.Draw(card), right - MARGIN
    card.paste(_mark(54), (MARGIN, 48), _mark(54))
    draw_text(draw, (MARGIN + 70, 84), SITE, STRONG, 26, colour=scheme.words)
    foot = HEIGHT - 48
    for text, face, colour in ((job.place, TEXT, scheme.soft), (job.maker, STRONG, scheme.words)):
        if line := _one_line(text, face, 26, width):
            foot -= line.height
            _write(draw, line, foot, colour)
    _body(draw, job, scheme, (132, foot - 24), width)


def _body(draw: ImageDraw.ImageDraw, job: ShareJob, scheme: Scheme, room: tuple[int, int], width: int) -> None:
    """Write the kind, the name and the name in the other language, as large as *room* lets them be."""
    high = room[1] - room[0]
    for parts in _bodies(job, scheme, width):
        height = sum(part.height + gap for part, _, gap in parts) - parts[-1][2]
        if height <= high:
            break
    top = room[0] + (high - height) // 2
    for part, colour, gap in parts:
        _write(draw, part, top, colour)
        top += part.height + gap


def _bodies(job: ShareJob, scheme: Scheme, width: int) -> Iterator[list[tuple[Setting, Colour, int]]]:
    """Yield what may stand in the middle, the largest first, the plainest last: settings, colours, gaps below."""
    first, second = _names(job)
    kind = _one_line(job.kind, STRONG, 26, width)
    above = [(kind, scheme.accent, 8)] if kind else []
    for skipped in range(len(NAME_SIZES)):
        name = set_text(first, DISPLAY, NAME_SIZES[skipped:], width, NAME_LINES[skipped:])
        least = min(skipped, len(SECOND_SIZES) - 1)
        below = set_text(second, TEXT, SECOND_SIZES[least:], width, SECOND_LINES[least:])
        yield [*above, (name, scheme.words, 14), *([(below, scheme.soft, 0)] if second else [])]
    yield [*above, (name, scheme.words, 0)]
    yield [(name, scheme.words, 0)]


def _names(job: ShareJob) -> tuple[str, str]:
    """Return what is written large, and below it '' or the other name."""
    first, second = (printable(name, DISPLAY) for name in job.name)
    if not first:
        return second or printable(job.maker, DISPLAY) or SITE, ""
    return first, "" if second.casefold() == first.casefold() else second


def _one_line(text: str, face: tuple[str, int], size: int, width: int) -> Setting | None:
    """Return *text* in one line, cut off where it must be; None where there is none."""
    setting = set_text(text, face, (size,), width, (1,))
    return setting if setting.lines else None


def _write(draw: ImageDraw.ImageDraw, setting: Setting, top: int, colour: Colour) -> None:
    baseline = top + round(setting.leading * 0.5 + setting.size * 0.35)
    for place, line in enumerate(setting.lines):
        at = (MARGIN, baseline + place * setting.leading)
        draw_text(draw, at, line, setting.face, setting.size, colour=colour)


@cache
def _mark(size: int) -> Image.Image:
    return rasterise((ASSETS / "mark.svg").read_text(encoding="utf-8"), (size, size))


def _badge(card: Image.Image, job: ShareJob) -> None:
    if job.sample:
        width = round(text_length(SAMPLE, STRONG, 26)) + 44
        _label(card, SAMPLE, (WIDTH - 32 - width, 32))


def _note(card: Image.Image, scheme: Scheme) -> None:
    """Write in the lower right corner that the pattern is a drawing."""
    width, height = round(text_length(DRAWN, TEXT, 20)) + 28, 38
    left, top = WIDTH - width, HEIGHT - height
    ImageDraw.Draw(card).rectangle((left, top, WIDTH, HEIGHT), fill=scheme.ground)
    draw_text(ImageDraw.Draw(card), (left + 14, top + 26), DRAWN, TEXT, 20, colour=scheme.words)


def _label(card: Image.Image, text: str, at: tuple[int, int], *, mark: bool = False) -> None:
    """Write *text* on a paper label whose upper left corner is *at*."""
    before = 60 if mark else 22
    size = round(text_length(text, STRONG, 26)) + before + 22, 56
    fine = 3
    shape = Image.new("L", (size[0] * fine, size[1] * fine))
    for colour, inset in ((INK, 0), (PAPER, 2 * fine)):  # a thin line sets it off from pale cloth
        box = (inset, inset, shape.width - 1 - inset, shape.height - 1 - inset)
        shape.paste(0, (0, 0, *shape.size))
        ImageDraw.Draw(shape).rounded_rectangle(box, 16 * fine - inset, fill=255)
        card.paste(colour, at, shape.reduce(fine))
    if mark:
        card.paste(_mark(40), (at[0] + 10, at[1] + 8), _mark(40))
    draw = ImageDraw.Draw(card)
    draw_text(draw, (at[0] + before, at[1] + 37), text, STRONG, 26, colour=INK)
