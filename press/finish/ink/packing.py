"""Pictures packed into a PDF (ISO 32000-1, 8.9.5), and what of their pixels decides how."""

from __future__ import annotations

import io
import zlib
from typing import Any

import pikepdf
from PIL import Image

from press.finish.ink.strips import strips

_LEVEL = 6
"""Of Deflate: more makes files hardly smaller, and takes long."""
_SPACES = {"1": "DeviceGray", "L": "DeviceGray", "RGB": "DeviceRGB", "CMYK": "DeviceCMYK"}
_FEW = 2048
"""Colours: drawings have fewer, with all the shades of their edges."""


def is_hard(mask: Image.Image) -> bool:
    """Whether a mask hides all or nothing at every pixel."""
    colours = mask.getcolors(2)
    return colours is not None and {colour for _, colour in colours} <= {0, 255}


def lowest(band: Image.Image) -> float:
    """Return the lowest value of a picture of one channel."""
    found = band.getextrema()[0]
    assert isinstance(found, int | float)
    return found


def highest(band: Image.Image) -> float:
    """Return the highest value of a picture of one channel."""
    found = band.getextrema()[1]
    assert isinstance(found, int | float)
    return found


def packed(pdf: pikepdf.Pdf, image: Image.Image, *, photographic: bool, quality: int) -> Any:
    """Return an image XObject: photographs as JPEG without loss of colour detail, drawings without any loss.

    Args:
        pdf: the file it belongs to.
        image: in mode 1, L, RGB or CMYK.
        photographic: it has a JPEG's noise already, or so many colours that it must be a photograph.
        quality: of a JPEG.
    """
    entries: dict[str, Any] = {
        "Type": pikepdf.Name.XObject, "Subtype": pikepdf.Name.Image,
        "Width": image.width, "Height": image.height,
        "ColorSpace": pikepdf.Name("/" + _SPACES[image.mode]),
        "BitsPerComponent": 1 if image.mode == "1" else 8,
    }  # fmt: skip
    stream = pikepdf.Stream(pdf, b"")
    for key, value in entries.items():
        stream[f"/{key}"] = value
    if not photographic:
        stream.write(_deflated(image), filter=pikepdf.Name.FlateDecode)
        return stream
    file = io.BytesIO()
    image.save(file, "JPEG", quality=quality, subsampling=0)
    if image.mode == "CMYK":
        stream.Decode = pikepdf.Array([1, 0] * 4)  # Pillow writes it turned over, as Adobe does
    stream.write(file.getvalue(), filter=pikepdf.Name.DCTDecode)
    return stream


def _deflated(image: Image.Image) -> bytes:
    packer = zlib.compressobj(_LEVEL)
    parts = [packer.compress(strip.tobytes()) for _, strip in strips(image)]
    return b"".join((*parts, packer.flush()))


def is_photographic(image: Image.Image) -> bool:
    """Whether a picture has more colours than a drawing."""
    return image.mode != "1" and image.getcolors(_FEW) is None
