"""Pictures packed as PNG packs them (ISO 32000-1, 7.4.4.4), unpacked row by row.

Unpacked as bytes first and made a picture then, a page of 300 ppi is in memory three times.
"""

from __future__ import annotations

import io
import struct
import zlib
from typing import Any

import pikepdf
from PIL import Image

_KINDS = {1: 0, 3: 2}
"""PNG's kind of colour (third edition, 11.2.1) by the number of components."""
_PNG_PREDICTORS = 10
"""Predictors from here on say that each row tells its own."""
_STEP = 1 << 20


def read_rows(stream: Any) -> Image.Image | None:
    """Return the pixels of an image XObject of 8 bits that is packed so; None of others and damaged ones."""
    size, bits = (int(stream.Width), int(stream.Height)), int(stream.get("/BitsPerComponent", 8))
    parameters = stream.get("/DecodeParms")
    if not isinstance(parameters, pikepdf.Dictionary) or stream.get("/Filter") != pikepdf.Name.FlateDecode:
        return None
    colours = int(parameters.get("/Colors", 1))
    deep = int(parameters.get("/BitsPerComponent", 8)) == bits == 8
    if not deep or colours not in _KINDS or int(parameters.get("/Columns", 1)) != size[0]:
        return None
    packed = stream.read_raw_bytes()
    rows = int(parameters.get("/Predictor", 1)) >= _PNG_PREDICTORS
    if not rows or _length(packed) != size[1] * (1 + size[0] * colours):
        return None
    header = struct.pack(">IIBBBBB", *size, 8, _KINDS[colours], 0, 0, 0)
    parts = (_chunk(b"IHDR", header), _chunk(b"IDAT", packed), _chunk(b"IEND", b""))
    try:
        with Image.open(io.BytesIO(b"".join((b"\x89PNG\r\n\x1a\n", *parts)))) as image:
            image.load()
            return image
    except (OSError, SyntaxError, ValueError):
        return None


def _length(packed: bytes) -> int:
    """Return how many bytes are packed; -1 where they end too early, or are none."""
    unpacker, length, rest = zlib.decompressobj(), 0, packed
    try:
        while rest and not unpacker.eof:
            length += len(unpacker.decompress(rest, _STEP))
            rest = unpacker.unconsumed_tail
    except zlib.error:
        return -1
    return length if unpacker.eof else -1


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
