"""What is made before anything is timed: pictures, and the sites of other tools from the same records."""

import sys
from pathlib import Path

from hugo_site import write_hugo_site
from markdown_site import write_markdown_sites
from records import make_project

from kriya.pages import Edition
from kriya.photos import make_pictures, plan_pictures, read_ledger, write_ledger
from kriya.pipeline.checking import check_catalogue
from kriya.settings import LANGUAGES, Settings, read_settings


def prepare(folder: Path, products: int) -> None:
    """Make a project of *products* products in `folder/kriya`, its pictures, and the other tools' sites beside it."""
    project = folder / "kriya"
    project.mkdir()
    make_project(project, products)
    editions = _editions(read_settings(project))
    write_hugo_site(editions, project, folder / "hugo")
    write_markdown_sites(editions, project, folder / "markdown")


def _editions(settings: Settings) -> dict[str, Edition]:
    checked = check_catalogue(settings)
    if checked.catalogue is None:
        raise SystemExit("\n".join(str(problem) for problem in checked.problems[:5]))
    ledger = read_ledger(settings.photo_ledger)
    plan = plan_pictures(checked.catalogue, settings.root, checked.sources.photos, ledger)
    make_pictures(plan, settings.media, ledger, lambda done, total: None)
    write_ledger(ledger, settings.photo_ledger, checked.sources.photos)
    return {
        language: Edition(checked.catalogue, plan.pictures, language, settings.today, settings.site_url)
        for language in LANGUAGES
    }


if __name__ == "__main__":
    prepare(Path(sys.argv[1]), int(sys.argv[2]))
