"""Pictures: planned from the catalogue, then made; only this room works on pixels."""

from kriya.photos.ledger import Ledger, read_ledger, write_ledger
from kriya.photos.make import MadePictures, Progress, make_pictures
from kriya.photos.plan import PicturePlan, plan_pictures

__all__ = [
    "Ledger",
    "MadePictures",
    "PicturePlan",
    "Progress",
    "make_pictures",
    "plan_pictures",
    "read_ledger",
    "write_ledger",
]
