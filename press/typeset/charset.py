"""CID ≠ GID: CID-keyed CFF fonts get a charset in which they are the same, as the PDF's encoding supposes.

WeasyPrint writes glyph numbers where PDF wants CIDs. Poppler and PDFium forgive it; Ghostscript, MuPDF and
Acrobat print blanks. All Fandol faces are of that kind (docs/composition.md).
"""

from __future__ import annotations

import struct
from itertools import pairwise

_CHARSET, _ROS, _CHARSTRINGS = 15, (12, 30), 17


def identity_charset(font: bytes) -> bytes:
    """Return the OpenType font with the charset of its CFF table made the identity, in place.

    Fonts without a CFF table, and CFF fonts that are not CID-keyed, are returned as they are.
    """
    if font[:4] != b"OTTO":
        return font
    found = _table(font, b"CFF ")
    if found is None:
        return font
    record, start, size = found
    cff = bytearray(font[start : start + size])
    if not _make_identity(cff):
        return font
    out = bytearray(font)
    out[start : start + size] = cff
    struct.pack_into(">I", out, record + 4, _checksum(bytes(cff)))
    return bytes(out)


def _table(font: bytes, tag: bytes) -> tuple[int, int, int] | None:
    count = int.from_bytes(font[4:6], "big")
    for number in range(count):
        record = 12 + 16 * number
        if font[record : record + 4] == tag:
            start, size = struct.unpack_from(">II", font, record + 8)
            return record, start, size
    return None


def _checksum(data: bytes) -> int:
    padded = data + b"\0" * (-len(data) % 4)
    words: tuple[int, ...] = struct.unpack(f">{len(padded) // 4}I", padded)
    return sum(words) & 0xFFFFFFFF


def _make_identity(cff: bytearray) -> bool:
    names_end = _index(cff, cff[2])[1]
    spans, _ = _index(cff, names_end)
    top = _dictionary(bytes(cff[slice(*spans[0])]))
    if _ROS not in top or top.get(_CHARSET, 0) <= 2:
        return False
    glyphs = int.from_bytes(cff[top[_CHARSTRINGS] : top[_CHARSTRINGS] + 2], "big")
    if glyphs < 2:
        return False
    return _write(cff, top[_CHARSET], glyphs)


def _write(cff: bytearray, charset: int, glyphs: int) -> bool:
    """Write the shortest identity that fits into the room of the old charset (Adobe TN 5176, §13)."""
    room = _charset_size(cff, charset, glyphs)
    if room >= 5:
        new = struct.pack(">BHH", 2, 1, glyphs - 2)
    elif room >= 4 and glyphs - 2 <= 255:
        new = struct.pack(">BHB", 1, 1, glyphs - 2)
    elif glyphs == 2:
        new = struct.pack(">BH", 0, 1)
    else:
        return False
    cff[charset : charset + len(new)] = new
    return True


def _charset_size(cff: bytearray, charset: int, glyphs: int) -> int:
    kind = cff[charset]
    if kind == 0:
        return 1 + 2 * (glyphs - 1)
    step = 3 if kind == 1 else 4
    place, covered = charset + 1, 1
    while covered < glyphs:
        left = cff[place + 2] if kind == 1 else struct.unpack_from(">H", cff, place + 2)[0]
        covered += left + 1
        place += step
    return place - charset


def _index(cff: bytearray, start: int) -> tuple[list[tuple[int, int]], int]:
    """Return the spans of an INDEX's objects, and where it ends (§5)."""
    (count,) = struct.unpack_from(">H", cff, start)
    if not count:
        return [], start + 2
    width = cff[start + 2]
    first = start + 3
    offsets = [
        int.from_bytes(cff[first + width * number : first + width * (number + 1)], "big")
        for number in range(count + 1)
    ]
    base = first + width * (count + 1) - 1
    return [(base + a, base + b) for a, b in pairwise(offsets)], base + offsets[-1]


def _dictionary(data: bytes) -> dict[int | tuple[int, int], int]:
    """Return the last operand of every operator of a DICT (§4)."""
    found: dict[int | tuple[int, int], int] = {}
    operand, place = 0, 0
    while place < len(data):
        byte = data[place]
        if byte <= 21:
            operator: int | tuple[int, int] = (12, data[place + 1]) if byte == 12 else byte
            found[operator] = operand
            place += 2 if byte == 12 else 1
        else:
            operand, place = _operand(data, place)
    return found


def _operand(data: bytes, place: int) -> tuple[int, int]:
    byte = data[place]
    if byte == 28:
        return int.from_bytes(data[place + 1 : place + 3], "big", signed=True), place + 3
    if byte == 29:
        return int.from_bytes(data[place + 1 : place + 5], "big", signed=True), place + 5
    if byte == 30:
        place += 1
        while data[place] & 0x0F != 0x0F:
            place += 1
        return 0, place + 1
    if byte < 247:
        return byte - 139, place + 1
    if byte < 251:
        return (byte - 247) * 256 + data[place + 1] + 108, place + 2
    return -(byte - 251) * 256 - data[place + 1] - 108, place + 2
