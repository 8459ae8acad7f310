"""From a record's bytes to mended bytes: what is safe to mend is mended, everything else stays byte for byte."""

from kriya.mend.draft import Done
from kriya.mend.record import Mended, mend_record

__all__ = ["Done", "Mended", "mend_record"]
