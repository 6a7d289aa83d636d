"""The pixels of a PDF's pictures (ISO 32000-1, 8.9.5), unpacked as Pillow has them."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pikepdf
from PIL import Image, ImageChops, UnidentifiedImageError

from press.finish.ink.png_rows import read_rows
from press.finish.ink.sources import Kind, Space, read_space

LARGEST = 400_000_000
"""Pixels: an A3 page of line art at 1200 ppi has 280 million. More is not decoded."""
_MODES = {1: "L", 3: "RGB", 4: "CMYK"}


class PictureError(ValueError):
    """The pixels cannot be read; the words say why."""


@dataclass(frozen=True)
class Picture:
    """A picture unpacked.

    Args:
        image: in one of the modes L, RGB and CMYK, its samples as the colour space means them.
        space: its colour space, never Indexed.
        profile: the ICC profile of its colours, or None.
        mask: what a colour key leaves of it (8.9.6.4), 255 where it is painted; None without one.
        photographic: it came as a JPEG, with a JPEG's noise.
    """

    image: Image.Image
    space: Space
    profile: bytes | None
    mask: Image.Image | None
    photographic: bool


def space_of(stream: Any) -> Space:
    """Return a picture's colour space; one that JPEG 2000 keeps to itself is not known."""
    return read_space(stream["/ColorSpace"]) if "/ColorSpace" in stream else Space(Kind.UNKNOWN)


def unpacked(stream: Any) -> Picture:
    """Return the pixels of an image XObject.

    Raises:
        PictureError: they cannot be read, or their colour space is not understood.
    """
    try:
        return _unpacked(stream)
    except (OSError, ValueError, TypeError, KeyError, IndexError, pikepdf.PdfError, SyntaxError) as error:
        raise PictureError(str(error)) from error


def _unpacked(stream: Any) -> Picture:
    width, height = int(stream.Width), int(stream.Height)
    if not 0 < width * height <= LARGEST:
        raise PictureError(f"{width} × {height} pixels")
    filters = _filters(stream)
    if filters[-1:] in (["/DCTDecode"], ["/DCT"], ["/JPXDecode"]):
        return _from_file(stream, filters)
    space = space_of(stream)
    bits, components = int(stream.get("/BitsPerComponent", 8)), space.components
    image = read_rows(stream) or _image_of(stream.read_bytes(), (width, height), bits, components)
    return _meant(image, stream, space, bits, None, photographic=False)


def _filters(stream: Any) -> list[str]:
    found = stream.get("/Filter")
    if found is None:
        return []
    return [str(found)] if isinstance(found, pikepdf.Name) else [str(name) for name in found]


def _from_file(stream: Any, filters: Sequence[str]) -> Picture:
    """Return a JPEG's or a JPEG 2000's pixels."""
    data = stream.read_raw_bytes() if len(filters) == 1 else stream.read_bytes()
    try:
        opened = Image.open(io.BytesIO(data))
    except UnidentifiedImageError as error:
        raise PictureError(str(error)) from error
    opened.load()
    image: Image.Image = opened
    space = space_of(stream)
    profile = opened.info.get("icc_profile")
    if image.mode == "CMYK" and "adobe" in opened.info:
        image = ImageChops.invert(image)  # Pillow has turned it over already, whatever /Decode says
    if image.mode not in ("L", "RGB", "CMYK"):
        image = image.convert("L" if image.mode in ("1", "LA", "I;16") else "RGB")
    if space.kind is Kind.UNKNOWN:
        space = Space({"L": Kind.GREY, "RGB": Kind.RGB, "CMYK": Kind.CMYK}[image.mode])
    return _meant(image, stream, space, 8, profile, photographic=True)


def _image_of(data: bytes, size: tuple[int, int], bits: int, components: int) -> Image.Image:
    """Return samples as they stand in the file; of 16 bits the upper eight."""
    mode = _MODES.get(components)
    if mode is None:
        raise PictureError(f"{components} components")
    if bits == 16:
        data, bits = data[::2], 8
    if bits == 8:
        return Image.frombytes(mode, size, data)
    row = size[0] * components
    flat = _widened(data, row, size[1], bits)
    return Image.frombytes(mode, size, flat)


def _widened(data: bytes, samples: int, rows: int, bits: int) -> bytes:
    """Return samples of 1, 2 or 4 bits as bytes, each still the number that it was."""
    raw = {1: "L;1", 2: "L;2", 4: "L;4"}.get(bits)
    if raw is None:
        raise PictureError(f"{bits} bits")
    if bits == 1:
        image = Image.frombytes("1", (samples, rows), data).convert("L").point([0] * 128 + [1] * 128)
    else:
        step = 255 // ((1 << bits) - 1)
        spread = Image.frombytes("L", (samples, rows), data, "raw", raw)
        image = spread.point([value // step for value in range(256)])
    return image.tobytes()


def _meant(
    image: Image.Image, stream: Any, space: Space, bits: int, profile: bytes | None, *, photographic: bool
) -> Picture:
    """Apply what the dictionary says of samples: the colour key, /Decode and the palette."""
    deep = min(bits, 8)
    mask = _key(image, stream.get("/Mask"))
    decode = [float(part) for part in stream.get("/Decode", [])]
    if space.kind is Kind.INDEXED:
        image, space = _looked_up(image, space, decode), space.base or space
    elif decode or deep < 8:
        image = _decoded(image, decode, deep)
    if space.kind not in _READABLE or len(image.getbands()) != space.components:
        raise PictureError(space.kind)
    return Picture(image, space, space.profile or profile, mask, photographic)


_READABLE = frozenset((Kind.GREY, Kind.RGB, Kind.CALIBRATED_RGB, Kind.CMYK))


def _key(image: Image.Image, key: Any) -> Image.Image | None:
    """Return where a picture is painted: where not all of its samples lie in the ranges."""
    if not isinstance(key, pikepdf.Array):
        return None
    ranges = [int(part) for part in key]
    hidden = Image.new("L", image.size, 255)
    for band, low, high in zip(image.split(), ranges[::2], ranges[1::2], strict=True):
        inside = band.point([255 if low <= value <= high else 0 for value in range(256)])
        hidden = ImageChops.darker(hidden, inside)
    return ImageChops.invert(hidden)


def _decoded(image: Image.Image, decode: Sequence[float], bits: int) -> Image.Image:
    """Return samples from 0 to 255 (8.9.5.2)."""
    bands = image.split()
    ranges = decode or [0.0, 1.0] * len(bands)
    whole = (1 << bits) - 1
    table = [
        round(255 * min(1.0, max(0.0, low + min(value, whole) / whole * (high - low))))
        for low, high in zip(ranges[::2], ranges[1::2], strict=True)
        for value in range(256)
    ]
    return image.point(table)


def _looked_up(image: Image.Image, space: Space, decode: Sequence[float]) -> Image.Image:
    """Return the palette's colours in the place of indices."""
    base = space.base
    if base is None or base.components not in _MODES:
        raise PictureError(space.kind)
    if decode and decode[0] > decode[1]:
        image = image.point([max(0, int(decode[0]) - value) for value in range(256)])
    size = base.components
    table = space.table.ljust(256 * size, b"\0")[: 256 * size]
    bands = [image.point(list(table[number::size])) for number in range(size)]
    return bands[0] if size == 1 else Image.merge(_MODES[size], bands)


def soft_mask_of(stream: Any) -> Image.Image | None:
    """Return how opaque a picture is at each of the mask's own pixels, or None without a soft mask.

    Raises:
        PictureError: the mask cannot be read.
    """
    mask = stream.get("/SMask")
    return unpacked(mask).image if isinstance(mask, pikepdf.Stream) else None
