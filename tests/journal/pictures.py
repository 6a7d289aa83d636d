"""Pictures of every kind, drawn when they are wanted."""

from __future__ import annotations

import io

from PIL import Image, ImageDraw


def drawn(width: int, height: int, *, seed: int = 0, mode: str = "RGB") -> Image.Image:
    """Return bands of flat colour with a disc in the upper left: one sees which way up it is."""
    image = Image.new("RGB", (width, height), (200 - 23 * (seed % 5), 190, 170 + 11 * (seed % 7)))
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, height * 2 // 3, width, height), fill=(90, 120 + 9 * (seed % 4), 110))
    draw.ellipse((0, 0, width // 4, height // 4), fill=(220, 90, 60))
    return image.convert(mode)


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    """Return a picture's file."""
    held = io.BytesIO()
    image.save(held, kind, **options)
    return held.getvalue()
