"""What is made before anything is timed: pictures, and the sites of other tools from the same records."""

import sys
from collections.abc import Mapping
from pathlib import Path

from hugo_site import write_hugo_site
from markdown_site import write_markdown_sites
from records import make_project

from kriya.pages import Edition
from kriya.photos import make_pictures, plan_pictures, read_ledger, write_ledger
from kriya.pipeline.building import editions
from kriya.pipeline.checking import check_catalogue
from kriya.settings import Settings, read_settings


def prepare(folder: Path, products: int) -> None:
    """Make a project of *products* products in `folder/kriya`, its pictures, and the other tools' sites beside it."""
    project = folder / "kriya"
    project.mkdir()
    make_project(project, products)
    sites = _editions(read_settings(project))
    write_hugo_site(sites, project, folder / "hugo")
    write_markdown_sites(sites, project, folder / "markdown")


def _editions(settings: Settings) -> Mapping[str, Edition]:
    checked = check_catalogue(settings)
    if checked.catalogue is None:
        raise SystemExit("\n".join(str(problem) for problem in checked.problems[:5]))
    ledger = read_ledger(settings.photo_ledger)
    plan = plan_pictures(checked.catalogue, settings.root, checked.sources.photos, ledger)
    made = make_pictures(plan, settings.media, ledger, lambda done, total: None)
    write_ledger(ledger, settings.photo_ledger, checked.sources.photos)
    return editions(checked.catalogue, made, settings)


if __name__ == "__main__":
    prepare(Path(sys.argv[1]), int(sys.argv[2]))
