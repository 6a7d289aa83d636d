"""Pictures of every kind in an article, on the cover and on a photo page: set, or told."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable

import pypdfium2 as pdfium
import pytest
from PIL import Image, ImageChops

from tests.journal.conftest import set_journal
from tests.journal.pictures import drawn, saved
from tests.journal.workspace import SENTENCES, Workspace
from tests.support.limits import limited

WIDE, HIGH = 1500, 1000


def turned() -> bytes:
    """A picture that lies on its side in the file; EXIF says: a quarter turn to the right."""
    exif = Image.Exif()
    exif[0x0112] = 6
    return saved(drawn(WIDE, HIGH).transpose(Image.Transpose.ROTATE_90), "JPEG", exif=exif, quality=70)


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png(width: int, height: int, *, depth: int, rows: bytes, colour: int = 0) -> bytes:
    """Return a PNG, grey unless said otherwise, without drawing its pixels first."""
    head = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0)
    parts = _chunk(b"IHDR", head) + _chunk(b"IDAT", zlib.compress(rows, 1)) + _chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + parts


def sixteen_bit() -> bytes:
    row = b"\0" + b"".join(struct.pack(">H", 40 * at) for at in range(WIDE))
    return png(WIDE, HIGH, depth=16, rows=row * HIGH)


def sixteen_bit_colour() -> bytes:
    row = b"\0" + b"".join(struct.pack(">HHH", 40 * at, 20 * at, 30000) for at in range(WIDE))
    return png(WIDE, HIGH, depth=16, rows=row * HIGH, colour=2)


def clear_palette() -> bytes:
    """A palette one colour of which lets the paper through."""
    return saved(drawn(WIDE, HIGH).quantize(16), "PNG", transparency=0)


def hundred_megapixels() -> bytes:
    """12 000 × 8 500 pixels, one bit each: small in the file, large when it is opened."""
    return png(12000, 8500, depth=1, rows=(b"\0" + b"\x55" * 1500) * 8500)


SET: dict[str, tuple[str, Callable[[], bytes]]] = {
    "cmyk": ("a.jpg", lambda: saved(drawn(WIDE, HIGH, mode="CMYK"), "JPEG", quality=70)),
    "palette": ("a.png", lambda: saved(drawn(WIDE, HIGH).quantize(16), "PNG")),
    "alpha": ("a.png", lambda: saved(drawn(WIDE, HIGH, mode="RGBA"), "PNG")),
    "bilevel": ("a.png", lambda: saved(drawn(WIDE, HIGH, mode="1"), "PNG")),
    "palette with a clear colour": ("a.png", clear_palette),
    "16 bit": ("a.png", sixteen_bit),
    "16 bit colour": ("a.png", sixteen_bit_colour),
    "TIFF, CMYK": ("a.tif", lambda: saved(drawn(WIDE, HIGH, mode="CMYK"), "TIFF", compression="tiff_lzw")),
    "turned": ("a.jpg", turned),
}

TOLD: dict[str, tuple[str, Callable[[], bytes]]] = {
    "empty": ("a.png", lambda: b""),
    "no picture": ("a.jpg", lambda: "护路员".encode() * 40),
    "cut short": ("a.jpg", lambda: saved(drawn(WIDE, HIGH), "JPEG")[:600]),
    "cut in the pixels": ("a.png", lambda: sixteen_bit()[:-4000]),
    "too large": ("a.png", hundred_megapixels),
}


def pictured(workspace: Workspace, name: str, data: bytes) -> Workspace:
    """Put one picture in an article, on the cover and on a photo page."""
    workspace.picture(name, data)
    workspace.issue |= {
        "封面": {"图片": name},
        "封四": {"图片": name},
        "图片页": [{"标题": "春耕", "照片": [{"文件": name, "图注": "渠水进田"}]}],
    }
    workspace.write(
        {"工作": [workspace.article("01", "护路员上岗", f"{SENTENCES[0]}\n\n![边沟](images/{name})")]}
    )
    return workspace


@pytest.mark.parametrize("kind", SET)
def test_pictures_are_set(workspace: Workspace, kind: str) -> None:
    name, make = SET[kind]
    built = set_journal(pictured(workspace, name, make()).folder)
    assert [str(found) for found in built.result.diagnostics if found.severity.name == "ERROR"] == []
    document = pdfium.PdfDocument(built.result.files[0].path)
    try:
        images = [list(page.get_objects(filter=[pdfium.raw.FPDF_PAGEOBJ_IMAGE])) for page in document]
        assert sum(map(len, images)) == 4
        number = next(at for at, page in enumerate(built.pages) if "渠水进田" in page.text)
        left, bottom, right, top = images[number][0].get_bounds()
        seen = document[number].render(scale=1).to_pil().convert("RGB")
        height = document[number].get_height()
        assert right - left > top - bottom
        box = max(0, int(left)), int(height - top) + 1, min(seen.width, int(right)), int(height - bottom) - 1
        shown = seen.crop(box)  # the page shows of it what its frame does
    finally:
        document.close()
    white = Image.new("RGB", shown.size, (255, 255, 255))
    LOOKS.get(kind, is_the_drawing)(shown.crop(ImageChops.difference(shown, white).getbbox()))


def is_the_drawing(shown: Image.Image) -> None:
    """The red disc stands in the upper left, and the band at the foot is darker than what is above it."""
    red, green, blue = colour(shown, 1 / 8, 1 / 8)
    assert red > green + 50
    assert red > blue + 50
    assert sum(colour(shown, 0.7, 0.85)) < sum(colour(shown, 0.7, 0.3)) - 50


def is_dithered(shown: Image.Image) -> None:
    """Ink and paper in points: more ink in the band at the foot than above it."""
    grey = shown.convert("L")
    above, below = (
        sum(grey.crop((0, int(top * grey.height), grey.width, int(foot * grey.height))).histogram()[:128])
        for top, foot in ((0.3, 0.5), (0.75, 0.95))
    )
    assert below > above


def is_brighter_to_the_right(shown: Image.Image) -> None:
    """Sixteen bits from black up to nearly white: every eighth is brighter than the one before it."""
    reds = [colour(shown, (at + 0.5) / 8, 0.5)[0] for at in range(8)]
    assert reds == sorted(reds)
    assert reds[0] < 60
    assert reds[-1] > 180


LOOKS = {
    "bilevel": is_dithered,
    "16 bit": is_brighter_to_the_right,
    "16 bit colour": is_brighter_to_the_right,
}


def colour(shown: Image.Image, across: float, down: float) -> tuple[int, int, int]:
    found = shown.getpixel((int(across * shown.width), int(down * shown.height)))
    assert isinstance(found, tuple)
    return found[0], found[1], found[2]


@pytest.mark.parametrize("kind", TOLD)
def test_pictures_that_cannot_be_set_are_told(workspace: Workspace, kind: str) -> None:
    name, make = TOLD[kind]
    with limited(seconds=20, gigabytes=1.0):
        built = set_journal(pictured(workspace, name, make()).folder)
    assert not built.result.ok
    assert not built.result.files
    told = [str(found) for found in built.result.diagnostics if found.severity.name == "ERROR"]
    assert any(name in one for one in told)


def test_a_picture_that_is_not_there_is_told_wherever_it_is_named(workspace: Workspace) -> None:
    pictured(workspace, "a.png", saved(drawn(WIDE, HIGH), "PNG"))
    (workspace.folder / "images" / "a.png").unlink()
    built = set_journal(workspace.folder)
    told = [str(found) for found in built.result.diagnostics]
    assert sum("issue.yaml" in found and "a.png" in found for found in told) == 3
    assert sum("01.md" in found and "a.png" in found for found in told) == 1
