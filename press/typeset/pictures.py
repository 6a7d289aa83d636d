"""Pictures as the engine can set them: it writes the bytes of a PNG as they are, and knows 8 bits only.

WeasyPrint 70 prints a PNG of 16 bits or an interlaced one as noise, and in place of a TIFF in CMYK the words
that stand for it. Such a picture is written anew: CMYK stays CMYK, everything else gets 8 bits a channel.
A PNG of few colours is written anew too, once, because the engine would do it in every pass over the pages.
"""

from __future__ import annotations

import io
import re
import struct
from hashlib import blake2b

from PIL import Image, ImageOps

from press.typeset.keeping import Lately

_PNG = b"\x89PNG\r\n\x1a\n"
_SVG = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:\?xml|!--|!DOCTYPE|svg)", re.IGNORECASE)
_QUALITY = 95
"""Of a JPEG that replaces a TIFF in CMYK: PNG has no CMYK. No difference is seen at 300 ppi."""


def settable(data: bytes) -> bytes:
    """Return a picture's bytes, written anew where the engine could not set them; others unchanged.

    Raises:
        ValueError: it is an SVG that must not be set.
    """
    if data.startswith(_PNG):
        return _from_png(data)
    if data.startswith((b"II*\0", b"MM\0*")):
        return _from_tiff(data)
    if _SVG.match(data):
        # Only here: the room of sources with its models takes a tenth of a second to open.
        from press.sources.drawing import read_drawing

        return read_drawing(data).data
    return data


_kept: Lately[bytes, bytes] = Lately()
"""Pictures of few colours as they were written anew. Drawn, not photographed, they are small."""

_MOST = 60


def _from_png(data: bytes) -> bytes:
    """Read bit depth, kind of colour and interlace method from the header (PNG, third edition, §11.2.1)."""
    depth, kind, interlace = struct.unpack_from(">8xBBxxB", data, 16)
    if kind != _PALETTE and depth >= 8:
        return _eight_bits(data) if depth == 16 or interlace else data
    digest = blake2b(data, digest_size=20).digest()
    if len(_kept) >= _MOST:
        _kept.turn()
    return _kept.get(digest, lambda: _many_colours(data))


_PALETTE = 3


def _many_colours(data: bytes) -> bytes:
    """Return a PNG of a palette or of less than 8 bits in grey or RGB, with alpha where a colour is clear."""
    with Image.open(io.BytesIO(data)) as image:
        written = io.BytesIO()
        upright = ImageOps.exif_transpose(image)
        clear = "transparency" in image.info
        upright.convert("RGBA" if clear else "L" if image.mode in ("1", "L") else "RGB").save(written, "PNG")
        return written.getvalue()


def _from_tiff(data: bytes) -> bytes:
    with Image.open(io.BytesIO(data)) as image:
        if image.mode != "CMYK":
            return _eight_bits(data) if image.mode.startswith("I") else data
        written = io.BytesIO()
        ImageOps.exif_transpose(image).save(written, "JPEG", quality=_QUALITY, subsampling=0)
        return written.getvalue()


def _eight_bits(data: bytes) -> bytes:
    with Image.open(io.BytesIO(data)) as image:
        written = io.BytesIO()
        _narrowed(ImageOps.exif_transpose(image)).save(written, "PNG")
        return written.getvalue()


def _narrowed(image: Image.Image) -> Image.Image:
    """Return a picture with 8 bits a channel; Pillow itself cuts 16-bit grey at 255 instead of scaling it."""
    if not image.mode.startswith("I"):
        return image
    return image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
