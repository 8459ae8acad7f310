"""The photos in products/: what lies there to what should lie there, file by file, records and all."""

from kriya.originals.results import Fine, Treated, Untreated
from kriya.originals.treating import treat_originals

__all__ = ["Fine", "Treated", "Untreated", "treat_originals"]
