"""Pictures: planned from the catalogue, then made; only this room works on pixels."""

from kriya.photos.make import make_pictures
from kriya.photos.plan import PicturePlan, plan_pictures

__all__ = ["PicturePlan", "make_pictures", "plan_pictures"]
