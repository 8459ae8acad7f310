"""How long building the site takes, beside other tools that make the same pages: `make bench` prints a table.

See docs/speed.md for what is compared and how to read it.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from contenders import BENCH, CASES, TOOLS, Case
from measuring import Cost, machine, measure, size_of_site
from plot import Point, plotted
from records import PROJECT

RESULTS = PROJECT / "build" / "bench"
DOCS = PROJECT / "docs"
PLOT = "speed.svg"
TABLE_BEGINS, TABLE_ENDS = "<!-- the last kept run -->", "<!-- end of it -->"
NAMES = ("cold", "unchanged", "1 record", "1 label")
"""What may have happened since the last build."""
MOST_PRODUCTS = {"mkdocs": 1_000}
"""Products up to which a tool is worth waiting for."""


@dataclass
class Row:
    """What all runs of one case cost."""

    products: int
    tool: str
    case: str
    search: bool
    runs: list[Cost]
    pages: int = 0
    html: int = 0

    @property
    def best(self) -> Cost:
        """The quickest run: what is slower had company on the machine."""
        return min(self.runs, key=lambda run: run.wall)


def rows_of(products: int, asked: argparse.Namespace) -> list[Row]:
    """Run every case that is asked for with *products* products, as often as asked, all of them in turn."""
    with tempfile.TemporaryDirectory(prefix="kriya-bench-") as name:
        folder = Path(name)
        _say(f"{products:,} products: making records, pictures and the other tools' pages")
        # In a process of its own: what starts a command lends it its memory for a moment, and that would be counted.
        subprocess.run([sys.executable, str(BENCH / "prepare.py"), name, str(products)], check=True)
        rows: dict[tuple[str, str, bool], Row] = {}
        for run in range(asked.runs):
            for case in _cases(folder, products, asked):
                key = (case.tool, case.name, case.search)
                row = rows.setdefault(key, Row(products, *key, []))
                _say(f"{products:,} products, run {run + 1} of {asked.runs}: {case.tool}, {case.name}")
                case.before()
                os.sync()  # what was written before is not the next one's burden
                row.runs.append(measure(case.command, case.folder))
                row.pages, row.html = size_of_site(case.site)
        _say("")
        return list(rows.values())


def _cases(folder: Path, products: int, asked: argparse.Namespace) -> Iterator[Case]:
    for search in asked.search:
        for tool in asked.tools:
            if products <= MOST_PRODUCTS.get(tool, products):
                yield from (case for case in CASES[tool](folder, search) if case.name in asked.cases)


def _say(text: str) -> None:
    if sys.stderr.isatty():
        print(f"\r\x1b[K{text}", end="", file=sys.stderr, flush=True)


def table(rows: Sequence[Row]) -> str:
    """Return *rows* as lines of at most 80 characters."""
    lines = ["products  tool      search  case        wall s    CPU s  peak MB   pages HTML MB"]
    for row in rows:
        best, search = row.best, "yes" if row.search else "no"
        lines.append(
            f"{row.products:>8,}  {row.tool:<8}  {search:<6}  {row.case:<10}{best.wall:>8.2f}{best.cpu:>9.2f}"
            f"{best.memory / 1e6:>9,.0f}{row.pages:>8,}{row.html / 1e6:>8.1f}"
        )
    return "\n".join(lines)


def write_results(rows: Sequence[Row], here: Mapping[str, str], keep: bool) -> str:
    """Write *rows* as JSON, as a plot and, where they are to be kept, into docs/speed.md; return where they are."""
    folder = DOCS if keep else RESULTS
    folder.mkdir(parents=True, exist_ok=True)
    values = {"machine": here, "rows": [asdict(row) for row in rows]}
    (folder / "speed.json").write_text(json.dumps(values, indent=1) + "\n", encoding="utf-8")
    points = [Point(row.products, row.best.wall, row.tool, row.case, row.search) for row in rows]
    (folder / PLOT).write_text(plotted(points), encoding="utf-8")
    if keep:
        page = folder / "speed.md"
        before, rest = page.read_text(encoding="utf-8").split(TABLE_BEGINS)
        text = ["```text", described(here), "", table(rows), "```", "", f"![Seconds by products]({PLOT})"]
        page.write_text(
            before + "\n".join([TABLE_BEGINS, *text, TABLE_ENDS]) + rest.split(TABLE_ENDS)[1], encoding="utf-8"
        )
    return f"{folder.relative_to(PROJECT)}/speed.json and speed.svg"


def described(here: Mapping[str, str]) -> str:
    """Return the machine and the tools, a line each."""
    return "\n".join(f"{name + ':':<11}{value}" for name, value in here.items())


def _pins(names: Sequence[str]) -> str:
    """Return the pinned versions of the tools that ours is compared with."""
    lines = (BENCH / "requirements.txt").read_text(encoding="utf-8").splitlines()
    pins = dict(line.split()[0].split("==") for line in lines if "==" in line and not line.startswith((" ", "#")))
    return ", ".join(f"{name} {pins[name]}" for name in names)


def _listed(kind: Callable[[str], Any]) -> Callable[[str], list[Any]]:
    def words(text: str) -> list[Any]:
        return [kind(word.strip()) for word in text.split(",")]

    return words


def _one_of(**words: Any) -> Callable[[str], Any]:
    def value(word: str) -> Any:
        if word not in words:
            raise argparse.ArgumentTypeError(f"{word!r} is none of {', '.join(words)}")
        return words[word]

    return value


def _size(word: str) -> int:
    if not word.isdigit() or int(word) < 10:
        raise argparse.ArgumentTypeError(f"{word!r} is no number of products from 10 on")
    return int(word)


def _arguments() -> argparse.Namespace:
    tools, cases = (_one_of(**{name: name for name in names}) for names in (CASES, NAMES))
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add = parser.add_argument
    add("--sizes", type=_listed(_size), default="100,1000", help="products, such as 100,1000,10000")
    add("--tools", type=_listed(tools), default=",".join(CASES), help=f"some of {','.join(CASES)}")
    add("--search", type=_listed(_one_of(no=False, yes=True)), default="no,yes", help="with a search index: no,yes")
    add("--cases", type=_listed(cases), default=",".join(NAMES), help=f"some of {','.join(NAMES)}")
    add("--runs", type=int, default=3, help="rounds; the quickest run of each case is shown")
    add("--keep", action="store_true", help="write the result into docs/ instead of build/bench/")
    return parser.parse_args()


def main() -> None:
    """Measure what is asked for, print it, and write it down."""
    asked = _arguments()
    if not TOOLS.is_dir():
        sys.exit("The other tools are not here yet: make build/bench/tools/.ready")
    here = {**machine(), "tools": _pins(("hugo", "mkdocs", "mkdocs-material", "zensical"))}
    here["runs"] = f"best of {asked.runs}, in turn"
    print(described(here))
    rows: list[Row] = []
    for size in asked.sizes:
        fresh = rows_of(size, asked)
        if not fresh:
            sys.exit(f"None of these tools has such a case with {size:,} products.")
        rows += fresh
        print(f"\n{table(fresh)}", flush=True)
        where = write_results(rows, here, asked.keep)
    print(f"\nalso in {where}")


if __name__ == "__main__":
    main()
