"""The house has the rooms of the table, and each room knows only those it may know."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from builders import PROJECT

HOUSE = PROJECT / "scripts" / "kriya"

MAY_IMPORT = {
    "problems": set(),
    "settings": {"problems"},
    "files": set(),
    "model": set(),
    "stamp": set(),
    "workers": set(),
    "halves": {"workers"},
    "read": {"halves", "model", "problems"},
    "check": {"halves", "model", "problems"},
    "link": {"model", "problems"},
    "photos": {"files", "model", "workers"},
    "search": {"model"},
    "pages": {"model", "search"},
    "feeds": {"model", "pages"},
    "prints": {"halves", "model", "pages", "problems"},
    "permanent": {"model", "pages"},
    "report": {"model", "problems"},
    "schema": {"model"},
    "mend": {"model", "problems", "read"},
    "intake": {"check", "files", "model", "problems", "read", "settings", "soundness"},
    "originals": {"check", "files", "mend", "model", "photos", "problems", "read", "settings"},
    "soundness": {"check", "link", "model", "problems"},
    "usb": {"model"},
    "site": {"files", "halves", "model", "problems", "search", "settings", "stamp", "workers"},
    "pipeline": {
        "check", "feeds", "files", "halves", "link", "mend", "model", "pages", "permanent", "photos", "prints",
        "problems", "read", "schema", "search", "settings", "site", "soundness", "stamp", "usb", "workers",
    },
    "cli": {"intake", "originals", "pipeline", "prints", "problems", "report", "settings"},
    "__init__": set(),
    "__main__": {"cli"},
}  # fmt: skip
"""Which rooms of ours a room may import; docs/house.md explains it."""

ONLY_IN = {
    "yaml": {"read", "settings"},
    "ruamel": {"mend"},
    "mkdocs": {"cli", "site"},
    "PIL": {"photos", "read"},
    "pyvips": {"photos"},
    "pillow_heif": {"photos", "read"},
    "tinycss2": {"site"},
    "questionary": {"intake"},
    "segno": {"prints"},
    "typst": {"prints"},
    "fontTools": {"prints"},
}
"""Libraries that only these rooms know."""


IMPORT_EACH = """
import importlib, sys
for name in sys.argv[1:]:
    importlib.import_module(name)
    for ours in [module for module in sys.modules if module.startswith("kriya")]:
        del sys.modules[ours]
"""


def modules() -> list[Path]:
    return sorted(HOUSE.rglob("*.py"))


def room(module: Path) -> str:
    place = module.relative_to(HOUSE)
    return place.parts[0] if len(place.parts) > 1 else place.stem


def imported(module: Path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add(node.module or "")
    return names


@pytest.mark.parametrize("module", modules(), ids=lambda path: str(path.relative_to(HOUSE)))
def test_a_room_knows_only_its_neighbours(module):
    ours = {name.split(".")[1] for name in imported(module) if name.startswith("kriya.")}
    assert ours - {room(module)} <= MAY_IMPORT[room(module)]


@pytest.mark.parametrize("module", modules(), ids=lambda path: str(path.relative_to(HOUSE)))
def test_a_library_stays_in_its_rooms(module):
    libraries = {name.split(".")[0] for name in imported(module)}
    for library, rooms in ONLY_IN.items():
        assert library not in libraries or room(module) in rooms


def test_every_room_stands_in_the_table():
    rooms = {path.stem for path in HOUSE.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()}
    assert rooms == set(MAY_IMPORT)


@pytest.mark.slow
def test_each_module_can_be_imported_alone():
    """No module leans on another having been imported before it."""
    names = [".".join(("kriya", *path.relative_to(HOUSE).with_suffix("").parts)) for path in modules()]
    names = [name.removesuffix(".__init__") for name in names if not name.endswith("__main__")]
    done = subprocess.run([sys.executable, "-c", IMPORT_EACH, *names], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
