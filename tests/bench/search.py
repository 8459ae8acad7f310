"""What searching costs and how well it finds: `make bench` prints it for plain Material, plain Pagefind and this.

The queries of tests/cases/search.yml and search-unseen.yml are asked of the shipped site; bytes and time are measured
at 10,000 products a language, each first query with nothing read yet. Material and Pagefind are asked in a browser, as
they ship; Material knows no Indonesian, so its English stemmer is used.
"""

import gzip
import random
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from time import monotonic

BENCH = Path(__file__).parent
sys.path[:0] = [str(BENCH), str(BENCH.parent), str(BENCH.parent / "search")]

from asking import ask, ask_cases, read_cases, scored  # noqa: E402
from browse import many_products  # noqa: E402
from others import material_answers, pagefind_answers  # noqa: E402
from records import PROJECT, make_catalogue  # noqa: E402

from builders import settings_of  # noqa: E402
from kriya.pipeline.indexing import index_site  # noqa: E402
from kriya.site import SiteFolder  # noqa: E402

PRODUCTS = 10_000
MOST_FIRST, MOST_NEXT = 150_000, 60_000
MOST_MILLISECONDS = 150
MOST_SECONDS = 25
QUERIES = {
    "id": [
        "anyaman",
        "batik tulis",
        "tas rotan",
        "menganyam bambu",
        "gerabah",
        "pengrajin perak",
        "selendng",
        "bag",
        "eco print",
    ],
    "en": ["weaving", "rattan bag", "hand drawn batik", "silver", "doormats", "anyaman"],
}
SCRIPTS = ("search.js", *(f"search/{name}.js" for name in ("engine", "pagefind", "site", "spelling", "stems", "text")))


def scripts_bytes() -> int:
    """Return what the search's own scripts weigh on the wire."""
    folder = PROJECT / "overrides" / "assets" / "kriya"
    return sum(len(gzip.compress((folder / name).read_bytes(), 6)) for name in SCRIPTS)


def measure_large(folder: Path) -> None:
    """Print what indexing and asking cost with 10,000 products a language."""
    make_catalogue(folder, PRODUCTS)
    settings = settings_of(folder)
    site = folder / "site"
    site.mkdir()
    edition = many_products(settings)
    editions = [replace(edition, language=language) for language in QUERIES]
    for turn in ("indexing both languages", "again, nothing changed"):
        began = monotonic()
        index_site(SiteFolder(site), editions, settings)
        seconds = monotonic() - began
        print(f"{turn:<28}{seconds:>8.1f} s   at most {MOST_SECONDS}")
        (site / "pagefind").rename(folder / f"pagefind-{turn[:5]}")
    (folder / "pagefind-index").rename(site / "pagefind")
    scripts = scripts_bytes()
    print(
        f"{'':<28}{'first':>9}{'next':>9}{'ms':>7}{'ms next':>9}"
        f"   at most {MOST_FIRST:,}, {MOST_NEXT:,} bytes, {MOST_MILLISECONDS} ms"
    )
    first, later = ask(site, QUERIES), ask(site, QUERIES, warm=True)
    for language in QUERIES:
        for cold, warm in zip(first[language], later[language], strict=True):
            print(
                f"{language} {cold['query']:<25}{cold['bytes'] + scripts:>9,}{warm['bytes']:>9,}"
                f"{cold['milliseconds']:>7.0f}{warm['milliseconds']:>9.0f}   {cold['count']} found"
            )


def compare() -> None:
    """Print how well each search finds."""
    site = PROJECT / "site"
    print(f"{'':<34}{'recall@3':>9}{'@10':>7}{'MRR':>7}{'forbidden':>11}{'bytes/query':>13}{'ms':>7}")
    for name in ("search", "search-unseen"):
        cases = read_cases(PROJECT / "tests" / "cases" / f"{name}.yml")
        ours = ask(
            site, {language: [case.query for case in cases if case.language == language] for language in QUERIES}
        )
        asked = [answer for answers in ours.values() for answer in answers]
        _row(
            f"this, {name}",
            ask_cases(site, cases),
            [answer["bytes"] + scripts_bytes() for answer in asked],
            [answer["milliseconds"] for answer in asked],
        )
        for title, answers in (("Pagefind", pagefind_answers), ("Material", material_answers)):
            found = answers(site, cases)
            _row(
                f"plain {title}, {name}",
                [(case, urls) for case, urls, *_ in found],
                [size for *_, size, _ in found],
                [ms for *_, ms in found],
            )


def _row(title: str, answers: Sequence, sizes: Sequence[int], times: Sequence[float]) -> None:
    score = scored(answers)
    print(
        f"{title:<34}{score.recall_3:>9.3f}{score.recall_10:>7.3f}{score.reciprocal_rank:>7.3f}{score.forbidden:>11}"
        f"{sum(sizes) / len(sizes):>13,.0f}{sum(times) / len(times):>7.1f}"
    )


if __name__ == "__main__":
    random.seed(1)
    if "--large" not in sys.argv:
        compare()
    with tempfile.TemporaryDirectory() as place:
        measure_large(Path(place))
