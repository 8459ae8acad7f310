"""The kinds of files under products/."""

from enum import StrEnum


class SourceKind(StrEnum):
    """What a file under products/ describes."""

    VOCABULARY = "vocabulary"
    ARTISAN = "artisan"
    PRODUCT = "product"
    AGENDA = "agenda"
