"""The list of published codes, products/codes.csv: what a printed code stands for, also when its record is gone."""

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import PurePosixPath

from kriya.model.source_kind import SourceKind
from kriya.model.text import Localized

CODE_LIST = PurePosixPath("products/codes.csv")
"""Where the list lies, relative to the project's folder."""

COLUMNS = ("code", "kind", "key", "name_id", "name_en", "published", "gone")
"""The columns of the list, in their order."""


@dataclass(frozen=True)
class PublishedCode:
    """One line: a code that may stand on paper somewhere, and the record it was given to."""

    code: str
    kind: SourceKind
    key: str
    """The record's place when the code was published; it may lie elsewhere by now."""
    name: Localized
    """What it was called then."""
    published: date
    gone: date | None = None
    """The day on which the record was taken out of the catalogue for good."""
    line: int = 0

    @property
    def text(self) -> str:
        """The line as it is written into the list, without its end."""
        target = io.StringIO(newline="")
        gone = self.gone.isoformat() if self.gone else ""
        cells = (self.code, self.kind.value, self.key, self.name.id or "", self.name.en or "")
        csv.writer(target, lineterminator="").writerow((*cells, self.published.isoformat(), gone))
        return target.getvalue()


@dataclass(frozen=True)
class CodeList:
    """Every code that was ever published; nothing where no list lies in the project."""

    codes: tuple[PublishedCode, ...] = ()
    exists: bool = False
    sound: bool = True
    """Whether every line could be read; where not, nobody knows which codes the list lacks."""
    lost: Mapping[str, str] = field(default_factory=dict)
    """Codes that the project's history lists and this list lacks, each with its last line."""
