"""Pictures as phones, scanners and office programs give them, each made here from the same scene of four colours."""

import io
import struct
import zlib
from collections.abc import Callable

from PIL import Image, ImageOps, PngImagePlugin
from pillow_heif import from_pillow

SIZE = (1600, 1200)
SCENE = {"top left": "#b03828", "top right": "#2f6d4a", "bottom left": "#28468c", "bottom right": "#e0c070"}
"""What is seen, whatever the file does to it."""

GREY = {"top left": "#5a5a5a", "top right": "#555555", "bottom left": "#454545", "bottom right": "#c2c2c2"}

Maker = Callable[[], bytes]


def scene(size: tuple[int, int] = SIZE, colours: dict[str, str] = SCENE) -> Image.Image:
    picture = Image.new("RGB", size)
    half = size[0] // 2, size[1] // 2
    for place, colour in colours.items():
        x = 0 if "left" in place else half[0]
        y = 0 if "top" in place else half[1]
        picture.paste(colour, (x, y, x + size[0] - half[0], y + size[1] - half[1]))
    return picture


def saved(picture: Image.Image, form: str, **options) -> bytes:
    data = io.BytesIO()
    picture.save(data, form, **options)
    return data.getvalue()


def jpeg(picture: Image.Image | None = None, **options) -> bytes:
    return saved(picture or scene(), "JPEG", **{"quality": 92, "subsampling": 0} | options)


def turned(orientation: int, form: str = "JPEG") -> bytes:
    """The scene as a camera stores it that was held so that *orientation* puts it right again."""
    undo = {2: 2, 3: 3, 4: 4, 5: 5, 6: 8, 7: 7, 8: 6}.get(orientation, 1)
    stored = scene()
    stored.getexif()[0x0112] = undo
    exif = Image.Exif()
    exif[0x0112] = orientation
    return saved(ImageOps.exif_transpose(stored), form, exif=exif, quality=92)


def exif_with_place() -> Image.Exif:
    exif = Image.Exif()
    exif[0x010F], exif[0x0110] = "Kamera Uji", "K-1"
    exif.get_ifd(0x8825).update({1: "S", 2: (1.0, 15.0, 8.0), 3: "E", 4: (116.0, 48.0, 0.0)})
    return exif


ORIENTATION_99 = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x63\0\0\0\0\0\0"

XMP_WITH_PLACE = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    b'<rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="1,15.1S"/></rdf:RDF></x:xmpmeta>'
)


def film(place: bytes = b"") -> bytes:
    """A little MP4, as motion photos carry one behind the picture."""
    inner = b"\xa9xyz\x00\x12\x15\xc7" + place if place else b"free"
    box = struct.pack(">I", len(inner) + 4) + inner
    return b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00isommp42" + struct.pack(">I", len(box) + 8) + b"moov" + box


def icc_profile(primaries: tuple[tuple[float, float, float], ...], gamma: float) -> bytes:
    """A matrix profile (ICC.1:2010, 8.3.3) with the D50 *primaries* of red, green and blue and one *gamma*."""

    def fixed(*values: float) -> bytes:
        return b"".join(struct.pack(">i", round(value * 65536)) for value in values)

    def text(words: str) -> bytes:
        return b"desc\0\0\0\0" + struct.pack(">I", len(words) + 1) + words.encode() + b"\0" * 79

    curve = b"curv\0\0\0\0" + struct.pack(">IH", 1, round(gamma * 256)) + b"\0\0"
    tags = {
        b"desc": text("uji"),
        b"cprt": b"text\0\0\0\0bebas\0\0\0",
        b"wtpt": b"XYZ \0\0\0\0" + fixed(0.9642, 1, 0.8249),
    }
    for name, xyz in zip((b"r", b"g", b"b"), primaries, strict=True):
        tags[name + b"XYZ"] = b"XYZ \0\0\0\0" + fixed(*xyz)
        tags[name + b"TRC"] = curve
    table, body, start = b"", b"", 128 + 4 + 12 * len(tags)
    for tag, value in tags.items():
        padded = value + b"\0" * (-len(value) % 4)
        table += tag + struct.pack(">II", start + len(body), len(padded))
        body += padded
    total = start + len(body)
    head = struct.pack(">I4sI4s4s4s", total, b"\0\0\0\0", 0x02400000, b"mntr", b"RGB ", b"XYZ ")
    head += struct.pack(">6H", 2026, 1, 1, 0, 0, 0) + b"acsp" + b"\0" * 28 + fixed(0.9642, 1, 0.8249)
    return head.ljust(128, b"\0") + struct.pack(">I", len(tags)) + table + body


WIDE = icc_profile(((0.5151, 0.2412, -0.0011), (0.2920, 0.6922, 0.0419), (0.1571, 0.0666, 0.7841)), 2.2)
"""Display P3's primaries, as iPhones use them, with a plain curve."""


def in_wide_colours() -> Image.Image:
    """The scene with the numbers that mean the same colours in the wide profile."""
    from PIL import ImageCms

    wide = ImageCms.ImageCmsProfile(io.BytesIO(WIDE))
    return ImageCms.profileToProfile(scene(), ImageCms.createProfile("sRGB"), wide, outputMode="RGB")


def png(size: tuple[int, int], bits: int, kind: int, lines: bytes) -> bytes:
    """A PNG put together by hand (ISO/IEC 15948, 5)."""

    def chunk(name: bytes, inside: bytes) -> bytes:
        return struct.pack(">I", len(inside)) + name + inside + struct.pack(">I", zlib.crc32(name + inside))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", *size, bits, kind, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(lines)) + chunk(b"IEND", b"")


def deep_png(picture: Image.Image) -> bytes:
    """A PNG of 16 bits a channel, which Pillow cannot write."""
    channels, kind = (1, 0) if picture.mode == "L" else (3, 2)
    raw, width = picture.tobytes(), picture.width * channels
    lines = (raw[y * width : (y + 1) * width] for y in range(picture.height))
    data = b"".join(b"\0" + bytes(byte for value in line for byte in (value, value)) for line in lines)
    return png(picture.size, 16, kind, data)


def bomb(width: int, height: int) -> bytes:
    """A PNG of a few bytes that says it is *width* × *height*."""
    return png((width, height), 8, 2, b"\0" * 9999)


def damaged_inside() -> bytes:
    """A PNG whose header and end are right, and whose pixels are not."""
    whole = saved(Image.radial_gradient("L"), "PNG")
    middle = len(whole) // 2
    return whole[:middle] + bytes(255 - byte for byte in whole[middle : middle + 400]) + whole[middle + 400 :]


def with_alpha(mode: str = "RGBA") -> Image.Image:
    picture = scene().convert(mode)
    picture.putalpha(Image.new("L", SIZE, 255))
    return picture


def frames(form: str, first: Image.Image, others: int, **options) -> bytes:
    """A file of several pictures, of which the first is meant."""
    more = [scene(first.size, (GREY, SCENE)[number % 2]) for number in range(others)]
    return saved(first, form, save_all=True, append_images=more, **options)


def heic(picture: Image.Image | None = None, **options) -> bytes:
    data = io.BytesIO()
    from_pillow(picture or scene()).save(data, quality=92, chroma=444, **options)
    return data.getvalue()


def comment_png() -> bytes:
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Author", "Nama Orang")
    notes.add_itxt("XML:com.adobe.xmp", XMP_WITH_PLACE.decode())
    return saved(scene(), "PNG", pnginfo=notes, exif=exif_with_place())


PHOTOS: dict[str, tuple[str, Maker]] = {
    "baseline": ("jpg", jpeg),
    "progressive": ("jpg", lambda: jpeg(progressive=True)),
    "restart markers": ("jpg", lambda: jpeg(restart_marker_rows=2)),
    "4:2:0": ("jpg", lambda: jpeg(subsampling=2)),
    **{f"orientation {number}": ("jpg", lambda number=number: turned(number)) for number in range(1, 9)},
    "orientation 6 in WebP": ("webp", lambda: turned(6, "WEBP")),
    "orientation 8 in PNG": ("png", lambda: turned(8, "PNG")),
    "orientation 99": ("jpg", lambda: jpeg(exif=ORIENTATION_99)),
    "CMYK": ("jpg", lambda: jpeg(scene().convert("CMYK"))),
    "wide colours": ("jpg", lambda: jpeg(in_wide_colours(), icc_profile=WIDE)),
    "profile that is none": ("jpg", lambda: jpeg(icc_profile=b"\0" * 200)),
    "camera's notes": ("jpg", lambda: jpeg(exif=exif_with_place(), comment=b"rumah", xmp=XMP_WITH_PLACE)),
    "gain map (Ultra HDR)": ("jpg", lambda: frames("MPO", scene(), 1, quality=92)),
    "motion photo": ("jpg", lambda: jpeg() + film()),
    "archive behind it": ("jpg", lambda: jpeg() + b"PK\x03\x04" + b"\0" * 64),
    "page behind it": ("jpg", lambda: jpeg() + b"<html><script>alert(1)</script></html>"),
    "PNG": ("png", lambda: saved(scene(), "PNG")),
    "PNG named .jpg": ("jpg", lambda: saved(scene(), "PNG")),
    "palette": ("png", lambda: saved(scene().quantize(16), "PNG")),
    "palette with a transparent colour": ("png", lambda: saved(scene().quantize(16), "PNG", transparency=15)),
    "transparent": ("png", lambda: saved(with_alpha(), "PNG")),
    "16 bits": ("png", lambda: deep_png(scene((160, 120)))),
    "author and place in PNG": ("png", comment_png),
    "WebP": ("webp", lambda: saved(scene(), "WEBP", quality=92)),
    "lossless WebP with alpha": ("webp", lambda: saved(with_alpha(), "WEBP", lossless=True)),
    "moving WebP": ("webp", lambda: frames("WEBP", scene((400, 300)), 20, lossless=True)),
    "moving PNG": ("png", lambda: frames("PNG", scene((400, 300)), 20)),
    "HEIC": ("heic", heic),
    "HEIC named .jpg": ("jpg", heic),
    "HEIC in wide colours": ("heic", lambda: heic(in_wide_colours(), icc_profile=WIDE)),
    "HEIC with a place": ("heic", lambda: heic(exif=exif_with_place().tobytes())),
    "small": ("jpg", lambda: jpeg(scene((200, 150)))),
    "tiny": ("png", lambda: saved(scene((4, 4)), "PNG")),
    "tall": ("jpg", lambda: jpeg(scene((500, 4000)))),
    "large": ("jpg", lambda: jpeg(scene((6000, 4500)))),
}  # fmt: skip
"""Ending and content of each picture that must come out as the scene."""

GREY_PHOTOS: dict[str, tuple[str, Maker]] = {
    "greyscale JPEG": ("jpg", lambda: jpeg(scene(colours=GREY).convert("L"))),
    "greyscale PNG with alpha": ("png", lambda: saved(with_alpha("LA").convert("LA"), "PNG")),
    "16-bit greyscale": ("png", lambda: deep_png(scene((160, 120), GREY).convert("L"))),
}
"""Those that must come out as the scene in greys."""

TELLS_PLACE = ("camera's notes", "author and place in PNG", "HEIC with a place")

NO_PHOTOS: dict[str, tuple[str, Maker, str]] = {
    "zero bytes": ("jpg", lambda: b"", "is empty (0 bytes)"),
    "cut short": ("jpg", lambda: jpeg()[:9000], "was cut short"),
    "cut short, with a whole thumbnail": ("jpg", lambda: jpeg(comment=jpeg(scene((80, 60))))[:-9], "was cut short"),
    "cut short PNG": ("png", lambda: saved(scene(), "PNG")[:-30], "was cut short"),
    "cut short WebP": ("webp", lambda: saved(scene(), "WEBP")[:-200], "is damaged"),
    "cut short HEIC": ("heic", lambda: heic()[:-200], "was cut short"),
    "header only": ("jpg", lambda: jpeg()[:20], "is damaged"),
    "500 frames of GIF": (
        "jpg",
        lambda: frames("GIF", scene((40, 30)), 500),
        "is no JPEG, PNG, WebP or HEIC photo",
    ),
    "SVG": ("jpg", lambda: b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', "is no JPEG"),
    "page": ("png", lambda: b"<!doctype html><p>404", "is no JPEG"),
    "PostScript": ("jpg", lambda: b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\nshowpage\n", "is no JPEG"),
    "BMP": ("jpg", lambda: saved(scene((10, 10)), "BMP"), "is no JPEG"),
    "TIFF": ("jpg", lambda: saved(scene((10, 10)), "TIFF"), "is no JPEG"),
    "bomb": ("png", lambda: bomb(60_000, 60_000), "60000 × 60000 pixels; 80 megapixels at the most"),
    "ribbon": ("png", lambda: saved(Image.new("RGB", (20_000, 1)), "PNG"), "is too long or too thin"),
    "over 20 MB": ("jpg", lambda: jpeg() + b"\0" * 21_000_000, "20 MB at the most"),
}  # fmt: skip
"""Ending, content and message of what cannot be shown."""
