"""Pictures reckoned a strip after the other: a whole one would take up to 16 times its size."""

from __future__ import annotations

from collections.abc import Iterator

from PIL import Image

_LINES = 256

Box = tuple[int, int, int, int]


def strips(picture: Image.Image) -> Iterator[tuple[Box, Image.Image]]:
    """Yield a picture from top to bottom, each strip with its place: left, upper, right and lower edge."""
    for top in range(0, picture.height, _LINES):
        box = (0, top, picture.width, min(top + _LINES, picture.height))
        yield box, picture.crop(box)
