"""What a telephone and a printer see: PDFs as pictures, and the QR codes in pictures."""

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pyvips
import zxingcpp
from PIL import Image


def scanned(picture: Image.Image) -> list[str]:
    """Return what the QR codes in *picture* say."""
    return [found.text for found in zxingcpp.read_barcodes(picture.convert("L"), formats=zxingcpp.BarcodeFormat.QRCode)]


def printed_pages(pdf: Path, dpi: int = 150) -> Iterator[Image.Image]:
    """Yield each page of *pdf* as a printer of so many dots an inch would put it on paper."""
    document = pypdfium2.PdfDocument(pdf)
    for page in document:
        yield page.render(scale=dpi / 72).to_pil()
    document.close()


def codes_in(pdf: Path) -> list[str]:
    """Return what all QR codes in *pdf* say, page by page."""
    return [text for page in printed_pages(pdf) for text in scanned(page)]


def words_in(pdf: Path) -> str:
    """Return all words of *pdf*."""
    document = pypdfium2.PdfDocument(pdf)
    return "\n".join(page.get_textpage().get_text_range() for page in document)


def painted(svg: bytes, width: int) -> Image.Image:
    """Return *svg* as a picture of so many pixels."""
    image = pyvips.Image.thumbnail_buffer(svg, width)
    return Image.frombytes("RGBA" if image.bands == 4 else "RGB", (image.width, image.height), image.write_to_memory())
