"""`kriya build` without its search index, so that it can be set beside tools that make none."""

import sys

from kriya.cli import app
from kriya.pipeline import building

assert callable(building.index_site)
building.index_site = lambda *arguments, **options: None

if __name__ == "__main__":
    sys.argv[0] = "kriya"
    app()
