"""Plain Pagefind and plain Material search over the finished pages, asked in a browser."""

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import material
from asking import Case
from lxml import html
from playwright.sync_api import sync_playwright

from conftest import BROWSER_ARGUMENTS, browser_path
from hosting import hosted

Answers = list[tuple[Case, list[str], int, float]]
"""Each case with the addresses found, the bytes read for it and the milliseconds."""

PAGEFIND = """async ([language, query]) => {
  const module = await import(`/pagefind/pagefind.js?${Math.random()}`);
  const start = performance.now();
  await module.init();
  const found = await module.search(query);
  const pages = await Promise.all(found.results.slice(0, 10).map((result) => result.data()));
  return [pages.map((page) => new URL(page.url, location.href).pathname), performance.now() - start];
}"""

MATERIAL = """async ([worker, queries]) => {
  const index = await (await fetch("/search_index.json")).json();
  const search = new Worker(worker);
  const answer = (type, data) => new Promise((done, fail) => {
    search.onerror = (error) => fail(new Error(error.message));
    search.onmessage = ({ data: message }) => done(message.data);
    search.postMessage({ type, data });
  });
  await answer(0, { ...index, options: { suggest: false } });
  const found = [];
  for (const query of queries) {
    const start = performance.now();
    const { items } = await answer(2, query);
    found.push([items.map(([first]) => first.location.split("#")[0]).slice(0, 10), performance.now() - start]);
  }
  return found;
}"""


MATERIAL_SETTINGS = {
    "separator": r"[\s\-]+",
    "pipeline": ["stopWordFilter"],
    "fields": {"title": {"boost": 1000.0}, "text": {"boost": 1.0}, "tags": {"boost": 1000000.0}},
}
"""What Material writes where mkdocs.yml says nothing."""


def pagefind_answers(site: Path, cases: Sequence[Case]) -> Answers:
    """Index the finished pages of *site* as they are, and ask."""
    with tempfile.TemporaryDirectory() as place:
        copy = Path(place, "site")
        shutil.copytree(site, copy, ignore=shutil.ignore_patterns("pagefind", "media"))
        subprocess.run([sys.executable, "-m", "pagefind", "--site", str(copy), "--quiet"], check=True)
        found: Answers = []
        with hosted(copy) as address, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=browser_path(), args=BROWSER_ARGUMENTS)
            for case in cases:
                page = browser.new_context().new_page()  # nothing is read yet
                page.goto(f"{address}/{'en/' if case.language == 'en' else ''}tentang/")
                sizes: list[int] = []
                page.on(
                    "response", lambda answer, sizes=sizes: sizes.append(int(answer.headers.get("content-length", 0)))
                )
                urls, milliseconds = page.evaluate(PAGEFIND, [case.language, case.query])
                found.append((case, urls, sum(sizes), milliseconds))
                page.context.close()
            browser.close()
        return found


def material_answers(site: Path, cases: Sequence[Case]) -> Answers:
    """Give Material's search all pages of *site*, and ask."""
    found: Answers = []
    scripts = Path(material.__file__).parent / "templates" / "assets" / "javascripts" / "workers"
    worker = next(scripts.glob("search.*.min.js"))
    for language, folder in (("id", ""), ("en", "en/")):
        asked = [case for case in cases if case.language == language]
        with tempfile.TemporaryDirectory() as place:
            index = {"config": {**MATERIAL_SETTINGS, "lang": ["en"]}}
            text = json.dumps({**index, "docs": _documents(site, folder)}, ensure_ascii=False)
            Path(place, "search_index.json").write_text(text, encoding="utf-8")
            for name in ("index.html", "404.html"):
                Path(place, name).write_text("<!doctype html><title>-</title>")
            shutil.copy(worker, place)
            with hosted(Path(place)) as address, sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path=browser_path(), args=BROWSER_ARGUMENTS)
                page = browser.new_page()
                page.goto(f"{address}/")
                sizes: list[int] = []
                page.on("response", lambda answer: sizes.append(int(answer.headers.get("content-length", 0))))  # noqa: B023
                answers: Any = page.evaluate(MATERIAL, [f"/{worker.name}", [case.query for case in asked]])
                browser.close()
            found += [(case, urls, sum(sizes), ms) for case, (urls, ms) in zip(asked, answers, strict=True)]
    return found


def _documents(site: Path, folder: str) -> list[dict[str, str]]:
    documents = []
    for path in sorted((site / folder).rglob("index.html")):
        address = path.relative_to(site).parent.as_posix()
        if not folder and address.startswith("en"):
            continue
        page = html.fromstring(path.read_bytes())
        for main in page.xpath("//*[@data-pagefind-body]"):
            title = " ".join(page.findtext(".//h1", "").split())
            documents.append(
                {"location": f"/{address}/", "title": title, "text": " ".join(main.text_content().split())}
            )
    return documents
