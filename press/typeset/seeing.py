"""What tells one picture from another: not its name, under which another file may stand by now."""

from __future__ import annotations

import re
from collections.abc import Hashable
from hashlib import blake2b
from typing import Any
from xml.etree import ElementTree

from press.typeset.binding import RasterImage, SVGImage

_ELSEWHERE = re.compile(rb"""href\s*=\s*["'](?!\#)|url\(\s*["']?(?!["'\#])|@import""")
"""In a drawing: what stands in other files."""


def told_of(picture: Any) -> Hashable | None:
    """Return what a picture's looks depend on; None where not all of that is in its own file."""
    if not isinstance(picture, (RasterImage, SVGImage)):
        return None
    if not hasattr(picture, "press_told"):
        picture.press_told = _pixels(picture) if isinstance(picture, RasterImage) else _drawing(picture)
    return picture.press_told  # type: ignore[no-any-return]


def _pixels(picture: Any) -> Hashable:
    size = picture.mode, picture.width, picture.height, picture.format, picture.invert_colors
    return "pixels", picture.id, *size, _digest(picture.image_data.data)


def _drawing(picture: Any) -> Hashable | None:
    source = ElementTree.tostring(picture._svg.tree._etree_node)
    return None if _ELSEWHERE.search(source) else ("drawing", picture._base_url, _digest(source))


def _digest(content: bytes) -> bytes:
    return blake2b(content, digest_size=20).digest()
