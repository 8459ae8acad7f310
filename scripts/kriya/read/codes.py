"""Which permanent codes are taken: those of the records, and every one that was ever published."""

import re
from pathlib import Path

from kriya.model import CODE_LIST, Sources

_CODE_IN_TEXT = re.compile(r"\b[0-9A-Z]{5}\b")


def taken_codes(products: Path, sources: Sources) -> frozenset[str]:
    """Return every code that a record in *sources* has or that stands in the list of published ones."""
    written = {code for source in sources.records if isinstance(code := source.values.get("code"), str)}
    try:
        published = (products / CODE_LIST.name).read_text(encoding="utf-8", errors="replace")
    except FileNotFoundError:
        published = ""
    return frozenset(written.union(_CODE_IN_TEXT.findall(published)))
