"""What Lighthouse says of the site on a mid-range phone and a slow link: `make bench` prints it beside the targets.

The finished site is served gzipped from this machine, so bytes over the wire are those of a real host. Each page is
measured three times and the run with the middle performance is shown; run on an idle machine, for a busy one blocks
the page's main thread.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

BENCH = Path(__file__).parent
sys.path.insert(0, str(BENCH.parent))

from conftest import browser_path  # noqa: E402
from hosting import hosted  # noqa: E402
from kinds import KINDS  # noqa: E402

RUNS = 3
SCORES = ("performance", "accessibility", "best-practices", "seo")
LEAST_SCORE = 95
MOST_KILOBYTES = {"product": 200, "product list": 350}
MOST_SECONDS = 1.8
"""Largest contentful paint."""
MOST_SHIFT = 0.02
PAGES = ("home", "product list", "product", "maker")

CHROMIUM = "--headless=new --no-sandbox --disable-gpu --disable-background-networking --disable-component-update"


def measure(address: str) -> dict[str, float]:
    """Return what Lighthouse measures at *address* in one run."""
    command = [
        "node", str(BENCH / "node_modules/lighthouse/cli/index.js"), address, "--quiet", "--output=json",
        f"--chrome-flags={CHROMIUM}", f"--only-categories={','.join(SCORES)}",
    ]  # fmt: skip
    environment = {**os.environ, "CHROME_PATH": browser_path() or ""}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    if done.returncode != 0:
        sys.exit(f"Lighthouse failed: {done.stderr.strip().splitlines()[-1:] or '?'}")
    report = json.loads(done.stdout)
    audits = report["audits"]
    return {
        **{score: round(report["categories"][score]["score"] * 100) for score in SCORES},
        "kilobytes": audits["total-byte-weight"]["numericValue"] / 1000,
        "lcp": audits["largest-contentful-paint"]["numericValue"] / 1000,
        "cls": audits["cumulative-layout-shift"]["numericValue"],
        "tbt": audits["total-blocking-time"]["numericValue"],
    }


def below_target(kind: str, found: dict[str, float]) -> list[str]:
    """Return what of *found* misses its target."""
    missed = [score for score in SCORES if found[score] < LEAST_SCORE]
    if found["kilobytes"] > MOST_KILOBYTES.get(kind, max(MOST_KILOBYTES.values())):
        missed.append("KB")
    if found["lcp"] >= MOST_SECONDS:
        missed.append("LCP")
    if found["cls"] >= MOST_SHIFT:
        missed.append("CLS")
    return missed


def main() -> None:
    """Measure the pages and print a line for each."""
    site = BENCH.parent.parent / "site"
    if not (site / "index.html").is_file():
        sys.exit("There is no site yet: make site")
    print(f"{'page':<14}" + "".join(f"{score:>16}" for score in SCORES) + "   KB  LCP s    CLS  TBT ms  below target")
    with hosted(site) as address:
        for kind in PAGES:
            runs = sorted(
                (measure(f"{address}/{KINDS[kind]}") for _ in range(RUNS)), key=lambda run: run["performance"]
            )
            found = runs[RUNS // 2]
            print(
                f"{kind:<14}"
                + "".join(f"{found[score]:>16}" for score in SCORES)
                + f"{found['kilobytes']:>5.0f}{found['lcp']:>7.2f}{found['cls']:>7.3f}{found['tbt']:>8.0f}"
                + f"  {', '.join(below_target(kind, found)) or 'nothing'}"
            )


if __name__ == "__main__":
    main()
