"""The stories: what each command does, stage after stage. The only room that knows all stages."""

from kriya.pipeline.building import BuildReport, build_catalogue
from kriya.pipeline.checking import Checked, check_catalogue
from kriya.pipeline.mending import MendedFile, mend_catalogue
from kriya.pipeline.schemas import write_schemas

__all__ = [
    "BuildReport",
    "Checked",
    "MendedFile",
    "build_catalogue",
    "check_catalogue",
    "mend_catalogue",
    "write_schemas",
]
