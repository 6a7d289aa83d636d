"""Pictures as the engine can set them: it writes the bytes of a PNG as they are, and knows 8 bits only.

WeasyPrint 70 prints a PNG of 16 bits or an interlaced one as noise, and in place of a TIFF in CMYK the words
that stand for it. Such a picture is written anew: CMYK stays CMYK, everything else gets 8 bits a channel.
A photograph that a camera took on its side would be turned by the engine and kept at a quality no press
should see, without its colour profile. Of PNG and TIFF no profile comes through: their colours become sRGB.
A PNG of few colours is written anew too, once, because the engine would do it in every pass over the pages.
"""

from __future__ import annotations

import io
import re
import struct
import warnings
from collections.abc import Callable
from hashlib import blake2b
from typing import Any

from PIL import Image, ImageOps

from press.typeset.keeping import Lately

_PNG = b"\x89PNG\r\n\x1a\n"
_SVG = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:\?xml|!--|!DOCTYPE|svg)", re.IGNORECASE)
_JPEG = b"\xff\xd8\xff"
_ORIENTATION = 0x0112
"""The tag of Exif that says which side is up."""
_TURNED = range(2, 9)
"""Its values for pictures that do not stand upright."""
_QUALITY = 95
"""Of a JPEG that replaces another, or a TIFF in CMYK. No difference is seen at 300 ppi."""


def settable(data: bytes) -> bytes:
    """Return a picture's bytes, written anew where the engine could not set them; others unchanged.

    Raises:
        ValueError: it is an SVG that must not be set.
    """
    if data.startswith(_PNG):
        return _from_png(data)
    if data.startswith((b"II*\0", b"MM\0*")):
        return _from_tiff(data)
    if data.startswith(_JPEG):
        return _from_jpeg(data)
    if _SVG.match(data):
        # Only here: the room of sources with its models takes a tenth of a second to open.
        from press.sources.drawing import read_drawing

        return read_drawing(data).data
    return data


_kept: Lately[bytes, bytes] = Lately()
"""Pictures of few colours as they were written anew. Drawn, not photographed, they are small."""

_MOST = 60

_photographs: Lately[bytes, bytes] = Lately()
"""Photographs as they were written anew: large, but few of an issue."""

_MOST_PHOTOGRAPHS = 12


def _from_png(data: bytes) -> bytes:
    """Read bit depth, kind of colour and interlace method from the header (PNG, third edition, §11.2.1)."""
    depth, kind, interlace = struct.unpack_from(">8xBBxxB", data, 16)
    if kind in _COLOURED and 0 < data.find(b"iCCP") < data.find(b"IDAT") and _has_colours_of_its_own(data):
        return _photograph(data, _in_srgb)
    if kind != _PALETTE and depth >= 8:
        return _eight_bits(data) if depth == 16 or interlace else data
    digest = blake2b(data, digest_size=20).digest()
    if len(_kept) >= _MOST:
        _kept.turn()
    return _kept.get(digest, lambda: _many_colours(data))


_PALETTE = 3
_COLOURED = (2, _PALETTE, 6)


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
        if image.mode == "CMYK":
            return _jpeg(image)
        if image.mode in ("RGB", "RGBA") and _own_profile(image) is not None:
            return _photograph(data, _in_srgb)
        return _eight_bits(data) if image.mode.startswith("I") else data


def _from_jpeg(data: bytes) -> bytes:
    """Return a photograph upright; one whose Exif is broken is taken to be so."""
    with warnings.catch_warnings(action="ignore"), Image.open(io.BytesIO(data)) as image:
        try:
            turned = image.getexif().get(_ORIENTATION) in _TURNED
            return _photograph(data, _upright) if turned else data
        except (struct.error, TypeError, ValueError, KeyError, SyntaxError):
            return data


def _upright(data: bytes) -> bytes:
    with Image.open(io.BytesIO(data)) as image:
        return _jpeg(image)


def _jpeg(image: Image.Image) -> bytes:
    written = io.BytesIO()
    profile = image.info.get("icc_profile")
    upright = ImageOps.exif_transpose(image)
    upright.save(written, "JPEG", quality=_QUALITY, subsampling=0, icc_profile=profile)
    return written.getvalue()


def _photograph(data: bytes, make: Callable[[bytes], bytes]) -> bytes:
    """Return a photograph as it was written anew for this setting or the one before."""
    if len(_photographs) >= _MOST_PHOTOGRAPHS:
        _photographs.turn()
    return _photographs.get(blake2b(data, digest_size=20).digest(), lambda: make(data))


def _has_colours_of_its_own(data: bytes) -> bool:
    with Image.open(io.BytesIO(data)) as image:
        return _own_profile(image) is not None


def _own_profile(image: Image.Image) -> Any:
    """Return a picture's RGB profile, or None if it is sRGB's, or none that can be used."""
    data = image.info.get("icc_profile")
    if not data:
        return None
    from PIL import ImageCms  # loads LittleCMS, which few issues have a use for

    try:
        own = ImageCms.ImageCmsProfile(io.BytesIO(data))
        screens = "sRGB" in ImageCms.getProfileDescription(own)
    except (ImageCms.PyCMSError, OSError):
        return None
    return None if screens or own.profile.xcolor_space != "RGB " else own


def _in_srgb(data: bytes) -> bytes:
    """Return a picture with colours of its own as a PNG in sRGB."""
    from PIL import ImageCms

    with Image.open(io.BytesIO(data)) as image:
        own = _own_profile(image)
        clear = "transparency" in image.info or image.mode in ("RGBA", "LA", "PA")
        upright = ImageOps.exif_transpose(image).convert("RGBA" if clear else "RGB")
    made = ImageCms.profileToProfile(
        upright,
        own,
        ImageCms.createProfile("sRGB"),
        ImageCms.Intent.RELATIVE_COLORIMETRIC,
        flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )
    written = io.BytesIO()
    (made or upright).save(written, "PNG", icc_profile=None)
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
