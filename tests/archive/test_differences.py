"""Pages beside each other: what differs is framed on both, what does not is left alone."""

from __future__ import annotations

import io

import pypdfium2
from PIL import Image, ImageDraw

from press.archive.differences import beside_each_other

RED = (200, 16, 46)


def pdf(*pages: tuple[int, int]) -> bytes:
    """Return pages of 200 × 300 pixels with a black square each, at these places."""
    pictures = []
    for place in pages:
        picture = Image.new("RGB", (200, 300), "white")
        ImageDraw.Draw(picture).rectangle((*place, place[0] + 20, place[1] + 20), fill="black")
        pictures.append(picture)
    out = io.BytesIO()
    pictures[0].save(out, "PDF", save_all=True, append_images=pictures[1:], resolution=96)
    return out.getvalue()


def reds(sheet: Image.Image) -> set[tuple[int, int]]:
    pixels = sheet.convert("RGB").load()
    assert pixels
    return {
        (x, y)
        for x in range(sheet.width)
        for y in range(sheet.height)
        if all(abs(value - wanted) < 40 for value, wanted in zip(pixels[x, y], RED, strict=True))  # type: ignore[arg-type]
    }


def drawn(content: bytes) -> list[Image.Image]:
    return [page.render(scale=96 / 72).to_pil() for page in pypdfium2.PdfDocument(content)]


def test_what_differs_is_framed_on_both_pages() -> None:
    (sheet,) = drawn(beside_each_other(pdf((20, 20), (0, 0)), pdf((20, 20), (0, 200)), [2], None))
    found = reds(sheet)
    half = sheet.width // 2
    for side in ({(x, y) for x, y in found if x < half}, {(x - half, y) for x, y in found if x >= half}):
        rows = sorted(y for _, y in side)
        assert rows[0] < 80
        assert rows[-1] > 240
        assert not [y for y in rows if 100 < y < 220], "between the two squares nothing differs"


def test_a_page_that_only_one_has_is_shown_alone() -> None:
    assert len(drawn(beside_each_other(pdf((20, 20)), pdf((20, 20), (90, 90)), [2], None))) == 1
