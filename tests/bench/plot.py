"""Seconds over products as an SVG drawing, on logarithmic scales: a panel without and one with a search index."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from math import ceil, floor, log10

WIDTH, HEIGHT, LEFT, TOP, BOTTOM, LABELS = 460, 360, 56, 40, 44, 130
COLOURS = ("#1f2f5c", "#b5532f", "#2f6b4f", "#7a4fa3", "#8a6a00", "#00708a", "#a02050", "#555555", "#3a7d00")
LABEL_HEIGHT = 14


@dataclass(frozen=True)
class Point:
    """One figure of the table."""

    products: int
    seconds: float
    tool: str
    case: str
    search: bool

    @property
    def line(self) -> str:
        """Which line of the plot it belongs to."""
        return f"{self.tool}, {self.case}"


def plotted(points: Sequence[Point]) -> str:
    """Return *points* as an SVG document."""
    lines = list(dict.fromkeys(point.line for point in points))
    colours = {line: COLOURS[number % len(COLOURS)] for number, line in enumerate(lines)}
    scale = _Scale(points)
    panels = [search for search in (False, True) if any(point.search is search for point in points)]
    drawn = [
        f'<g transform="translate({number * (WIDTH + LABELS)} 0)">'
        + "".join(_panel([point for point in points if point.search is search], scale, colours, search))
        + "</g>"
        for number, search in enumerate(panels)
    ]
    width = len(panels) * (WIDTH + LABELS)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {HEIGHT}" width="{width}" height="{HEIGHT}" '
        f'font-family="sans-serif" font-size="12" role="img"><title>Seconds a build takes, by products</title>'
        f'<rect width="{width}" height="{HEIGHT}" fill="#fff"/>{"".join(drawn)}</svg>\n'
    )


class _Scale:
    """Where a figure stands in a panel."""

    def __init__(self, points: Sequence[Point]) -> None:
        seconds, products = [point.seconds for point in points], [point.products for point in points]
        self.rows = range(floor(log10(min(seconds))), ceil(log10(max(seconds))) + 1)
        self.columns = sorted(set(products))
        self._span = max(log10(self.columns[-1] / self.columns[0]), 1)

    def x(self, products: int) -> float:
        return LEFT + 16 + (WIDTH - LEFT - 32) * log10(products / self.columns[0]) / self._span

    def y(self, seconds: float) -> float:
        share = (log10(seconds) - self.rows[0]) / max(self.rows[-1] - self.rows[0], 1)
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * share


def _panel(points: Sequence[Point], scale: _Scale, colours: dict[str, str], search: bool) -> Iterator[str]:
    yield _text(LEFT, 22, f"{'With' if search else 'Without'} search index: seconds", weight="bold")
    yield _text((LEFT + WIDTH) / 2, HEIGHT - 8, "products", anchor="middle")
    for power in scale.rows:
        y = scale.y(10**power)
        yield f'<path d="M{LEFT} {y:.1f}H{WIDTH}" stroke="#ddd"/>' + _text(
            LEFT - 6, y + 4, f"{10**power:g}", anchor="end"
        )
    for products in scale.columns:
        yield _text(scale.x(products), HEIGHT - 26, f"{products:,}", anchor="middle")
    last: dict[str, float] = {}
    for line in dict.fromkeys(point.line for point in points):
        places = [(scale.x(point.products), scale.y(point.seconds)) for point in points if point.line == line]
        way = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
        yield f'<polyline points="{way}" fill="none" stroke="{colours[line]}" stroke-width="2"/>'
        yield from (f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colours[line]}"/>' for x, y in places)
        last[line] = places[-1][1]
    for line, y in _apart(last):
        yield _text(WIDTH + 4, y + 4, line, colour=colours[line])


def _apart(heights: dict[str, float]) -> Iterator[tuple[str, float]]:
    """Yield each line with the height of its label, so that no label covers another."""
    free = float(TOP)
    left = len(heights)
    for line, height in sorted(heights.items(), key=lambda entry: entry[1]):
        y = min(max(height, free), HEIGHT - LABEL_HEIGHT * left)
        yield line, y
        free, left = y + LABEL_HEIGHT, left - 1


def _text(x: float, y: float, text: str, *, anchor: str = "start", weight: str = "normal", colour: str = "#222") -> str:
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-weight="{weight}" fill="{colour}">'
        f"{escape(text)}</text>"
    )
