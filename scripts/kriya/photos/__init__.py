"""Pictures: planned from the catalogue, then made; only this room works on pixels."""

from kriya.photos.decode import DamagedPhotoError
from kriya.photos.ledger import Ledger, read_ledger, write_ledger
from kriya.photos.make import MadePictures, Progress, make_pictures
from kriya.photos.originals import CleanOriginal, Original, clean_originals
from kriya.photos.plan import PicturePlan, plan_pictures

__all__ = [
    "CleanOriginal",
    "DamagedPhotoError",
    "Ledger",
    "MadePictures",
    "Original",
    "PicturePlan",
    "Progress",
    "clean_originals",
    "make_pictures",
    "plan_pictures",
    "read_ledger",
    "write_ledger",
]
