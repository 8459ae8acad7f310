"""The story of the schemas: the vocabulary and the models to the files with which an editor helps."""

from dataclasses import replace
from pathlib import Path

from kriya.check import check_sources
from kriya.files import write_if_changed
from kriya.model import Vocabulary
from kriya.model.addresses import SCHEMAS
from kriya.problems import Problem
from kriya.read import read_sources
from kriya.schema import record_schemas, schema_text
from kriya.settings import Settings


def write_schemas(settings: Settings, folder: Path) -> tuple[list[str], list[Problem]]:
    """Write a JSON Schema for each kind of record into *folder*; return their names, and what is wrong instead.

    The records are not looked at: an editor's help is needed most while they are wrong.

    Raises:
        OSError: *folder* cannot be written.
    """
    sources, _ = read_sources(settings.products)
    vocabulary, _, problems = check_sources(replace(sources, records=()))
    if vocabulary is None:
        return [], sorted(problems)
    schemas = schemas_of(vocabulary, settings)
    for name, schema in schemas.items():
        write_if_changed(folder / name, schema)
    return list(schemas), []


def schemas_of(vocabulary: Vocabulary, settings: Settings) -> dict[str, bytes]:
    """Return the schemas of records with the words of *vocabulary*, by the names of their files."""
    schemas = record_schemas(vocabulary, settings.site_url + SCHEMAS)
    return {f"{kind}.json": schema_text(schema).encode() for kind, schema in schemas.items()}
