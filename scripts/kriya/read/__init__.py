"""From the folder products/ to sources: values as text, each with its place. Only this room knows YAML."""

from kriya.read.codes import taken_codes
from kriya.read.folders import AREAS, read_sources, record_files
from kriya.read.memory import Memory
from kriya.read.yaml_places import Reading
from kriya.read.yaml_values import read_values

__all__ = ["AREAS", "Memory", "Reading", "read_sources", "read_values", "record_files", "taken_codes"]
