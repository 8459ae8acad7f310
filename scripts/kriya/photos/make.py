"""Planned pictures to files: each is made once and kept as long as its plan names it."""

import io
from pathlib import Path

from PIL import Image

from kriya.files import remove_others, write_if_changed
from kriya.photos.drawings import draw_placeholder
from kriya.photos.plan import DrawingJob, PhotoJob, PicturePlan, open_upright
from kriya.problems import CatalogueError, Text

WEBP_QUALITY = 78
"""Where fine weave stays crisp at about a tenth of the JPEG's bytes."""


def make_pictures(plan: PicturePlan, folder: Path) -> int:
    """Make what *plan* names below *folder* and remove what it does not; return how many were made."""
    made = sum(_make_photo(job, folder) for job in plan.photos)
    made += sum(_make_drawing(job, folder) for job in plan.drawings)
    remove_others(folder, (folder / job.target for job in (*plan.photos, *plan.drawings)))
    return made


def _make_photo(job: PhotoJob, folder: Path) -> bool:
    target = folder / job.target
    if target.exists():  # its name is its content
        return False
    try:
        image = open_upright(job.source)
    except (OSError, ValueError, SyntaxError) as error:
        raise CatalogueError(
            Text(
                f"Foto {job.source} rusak; simpan ulang atau hapus dari catatannya.",
                f"The photo {job.source} is damaged; save it again or take it out of its record.",
            )
        ) from error
    height = round(image.height * job.width / image.width)
    smaller = image.resize((job.width, height), Image.Resampling.LANCZOS, reducing_gap=3.0)
    data = io.BytesIO()
    smaller.save(data, "WEBP", quality=WEBP_QUALITY, method=4)
    return write_if_changed(target, data.getvalue())


def _make_drawing(job: DrawingJob, folder: Path) -> bool:
    drawing = draw_placeholder(job.category, job.code, motifs=job.motifs)
    return write_if_changed(folder / job.target, drawing.encode())
