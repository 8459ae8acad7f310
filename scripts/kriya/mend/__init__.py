"""From a record's bytes to mended bytes: what is safe to mend is mended, everything else stays byte for byte."""

from kriya.mend.draft import Done
from kriya.mend.record import Mended, give_code, mend_record
from kriya.mend.renaming import with_photo_names

__all__ = ["Done", "Mended", "give_code", "mend_record", "with_photo_names"]
