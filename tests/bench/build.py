"""How long building the site takes, beside other tools that make the same pages: `make bench` prints a table.

See docs/speed.md for what is compared and how to read it.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from contenders import BENCH, CASES, Case
from measuring import Cost, machine, measure, size_of_site
from records import PROJECT

RESULTS = PROJECT / "build" / "bench"
MOST_PRODUCTS = {"mkdocs": 1_000}
"""Products at which a tool is still worth waiting for."""


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


def rows_of(products: int, tools: Sequence[str], searches: Sequence[bool], runs: int, cases: str) -> list[Row]:
    """Run every case with *products* products *runs* times, all of them in turn."""
    with tempfile.TemporaryDirectory(prefix="kriya-bench-") as name:
        folder = Path(name)
        # In a process of its own: what starts a command lends it its memory for a moment, and that would be counted.
        subprocess.run([sys.executable, str(BENCH / "prepare.py"), name, str(products)], check=True)
        found: dict[tuple[str, str, bool], Row] = {}
        for run in range(runs):
            for case in _cases(folder, tools, searches, products):
                if case.name not in cases:
                    continue
                row = found.setdefault(
                    (case.tool, case.name, case.search), Row(products, case.tool, case.name, case.search, [])
                )
                _say(f"{products:,} products, run {run + 1} of {runs}: {case.tool}, {case.name}")
                case.before()
                os.sync()  # what was written before is not the next one's burden
                row.runs.append(measure(case.command, case.folder))
                row.pages, row.html = size_of_site(case.site)
        _say("")
        return list(found.values())


def _cases(folder: Path, tools: Sequence[str], searches: Sequence[bool], products: int) -> Iterator[Case]:
    for search in searches:
        for tool in tools:
            if products <= MOST_PRODUCTS.get(tool, products):
                yield from CASES[tool](folder, search)


def _say(text: str) -> None:
    if sys.stderr.isatty():
        print(f"\r\x1b[K{text}", end="", file=sys.stderr, flush=True)


def table(rows: Sequence[Row]) -> str:
    """Return *rows* as lines of at most 80 characters."""
    lines = ["products  tool      search  case        wall s    CPU s  peak MB    pages  HTML MB"]
    for row in rows:
        best = row.best
        lines.append(
            f"{row.products:>8,}  {row.tool:<9} {'yes' if row.search else 'no':<6}  {row.case:<10}{best.wall:>8.2f}"
            f"{best.cpu:>9.2f}{best.memory / 1e6:>9,.0f}{row.pages:>9,}{row.html / 1e6:>9.1f}"
        )
    return "\n".join(lines)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="100,1000", help="products, such as 100,1000,10000")
    parser.add_argument("--tools", default=",".join(CASES), help=f"some of {','.join(CASES)}")
    parser.add_argument("--search", default="no,yes", help="without a search index, with one, or both: no,yes")
    parser.add_argument("--cases", default="cold,unchanged,1 record,1 label", help="some of these")
    parser.add_argument("--runs", type=int, default=3, help="rounds; the quickest run of each case is shown")
    return parser.parse_args()


def main() -> None:
    """Measure what is asked for, print it, and write it to build/bench/."""
    asked = _arguments()
    here, rows = machine(), []
    print(*(f"{name}: {value}" for name, value in here.items()), sep="\n")
    searches = [word == "yes" for word in asked.search.split(",")]
    for size in asked.sizes.split(","):
        fresh = rows_of(int(size), asked.tools.split(","), searches, asked.runs, asked.cases)
        rows += fresh
        print(f"\n{table(fresh)}", flush=True)
    RESULTS.mkdir(parents=True, exist_ok=True)
    values = {"machine": here, "rows": [asdict(row) for row in rows]}
    (RESULTS / "build.json").write_text(json.dumps(values, indent=1) + "\n", encoding="utf-8")
    print(f"\nbest of {asked.runs} in turn; also in {(RESULTS / 'build.json').relative_to(PROJECT)}")


if __name__ == "__main__":
    main()
