"""Pictures in the PDF: a PNG's packed pixels go in as they are, and what must be packed is packed once.

WeasyPrint unpacks and packs every PNG again for each file, though a PDF reads PNG's own rows (ISO 32000-2
§7.4.4.4): of a journal with pictures at print resolution that took half of the time.
"""

from __future__ import annotations

from collections.abc import Callable
from hashlib import blake2b
from typing import Any

from PIL import Image
from PIL.PngImagePlugin import PngImageFile

from press.typeset.binding import original
from press.typeset.keeping import Lately

_AS_IT_IS = {0: "L", 2: "RGB"}
"""PNG's kinds of colour, third edition, §11.2.1, that stand in a PDF as they do in the file."""

_NAME = "_get_png_data"


def make_get_x_object(kept: Lately[Any, bytes]) -> Callable[..., Any]:
    """Return what takes the place of a picture's ``get_x_object`` while files are written."""

    def get_x_object(picture: Any, interpolate: bool, ratio: float) -> Any:
        pack = getattr(type(picture), _NAME)

        def data(image: Image.Image) -> bytes:
            found = _pixels(image)
            return found if found is not None else kept.get(_key(image), lambda: pack(image))

        setattr(picture, _NAME, data)
        try:
            return original("images:RasterImage.get_x_object")(picture, interpolate, ratio)
        finally:
            delattr(picture, _NAME)

    return get_x_object


def _pixels(image: Image.Image) -> bytes | None:
    """Return the packed pixels of a PNG that has not been touched since it was opened; None of any other."""
    if not isinstance(image, PngImageFile) or image.fp is None:
        return None
    image.fp.seek(0)
    png = image.fp.read()
    depth, kind, interlaced = png[24], png[25], png[28]
    if depth != 8 or interlaced or _AS_IT_IS.get(kind) != image.mode:
        return None
    return b"".join(content for name, content in _chunks(png) if name == b"IDAT")


def _chunks(png: bytes) -> list[tuple[bytes, bytes]]:
    """Return a PNG's parts: length, name, content and check sum of each (PNG, third edition, §5.3)."""
    found, at = [], 8
    while at + 8 <= len(png):
        length = int.from_bytes(png[at : at + 4], "big")
        found.append((png[at + 4 : at + 8], png[at + 8 : at + 8 + length]))
        at += 12 + length
    return found


def _key(image: Image.Image) -> tuple[str, tuple[int, int], bytes]:
    return image.mode, image.size, blake2b(image.tobytes(), digest_size=20).digest()
