"""Images: how many pixels they print to the inch, and in which colours (ISO 32000-1, 8.9)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pikepdf

from press.finish.geometry import UNIT, placed, sides
from press.preflight.content.colour import CMYK, GRAY, RGB, Space
from press.preflight.content.marks import Picture
from press.preflight.content.values import elements, entry, key_of, name, number

if TYPE_CHECKING:
    from press.preflight.content.interpreter import Run

_HEAD = 1 << 16
_NUMBERED = {12: CMYK, 16: RGB, 17: GRAY, 18: RGB}
"""Colour spaces by their numbers in JPEG 2000: CMYK, sRGB, grey, sYCC (ISO 15444-1, table I.10; -2)."""
_FULL = {"DCT": "DCTDecode", "CCF": "CCITTFaxDecode", "Fl": "FlateDecode", "LZW": "LZWDecode"}


def picture(run: Run, stream: Any) -> Picture:
    """Return the mark of an image XObject."""
    if entry(stream, "/SMask") is not None or number(entry(stream, "/SMaskInData")):
        run.content.transparency.add("SMask")
    if entry(stream, "/F") is not None:
        run.content.external.add("F")
    return _picture(run, stream, key_of(stream))


def inline_picture(run: Run, image: pikepdf.PdfInlineImage) -> Picture:
    """Return the mark of an image that stands in the content itself."""
    return _picture(run, image.obj, None)


def _picture(run: Run, held: Any, key: tuple[int, int] | None) -> Picture:
    state = run.state
    size = sides(state.matrix)
    width, height = int(number(_either(held, "/Width", "/W"))), int(number(_either(held, "/Height", "/H")))
    is_stencil = _either(held, "/ImageMask", "/IM") is True
    return Picture(
        box=run.seen(placed(state.matrix, UNIT)),
        colour=state.fill.colour if is_stencil else None,
        overprint=state.fill.overprint,
        overprint_mode=state.overprint_mode,
        transparency=state.transparency(state.fill),
        space=None if is_stencil else _space(run, held),
        width=width,
        height=height,
        bits=1 if is_stencil else int(number(_either(held, "/BitsPerComponent", "/BPC"), 8.0)),
        across=width / max(size[0] / 72, 1e-6),
        down=height / max(size[1] / 72, 1e-6),
        size=size,
        filters=_filters(_either(held, "/Filter", "/F")),
        stand_ins=entry(held, "/Alternates") is not None or entry(held, "/OPI") is not None,
        key=key,
    )


def _space(run: Run, held: Any) -> Space:
    value = _either(held, "/ColorSpace", "/CS")
    if value is None:
        return (
            _told_within(held)
            if _filters(entry(held, "/Filter")) == ("JPXDecode",)
            else Space("unknown", "?")
        )
    return run.reader.spaces.find(value, run.resources)


def _told_within(held: Any) -> Space:
    """Return the colour space that a JPEG 2000 file tells in its own data (ISO 32000-1, 7.4.9)."""
    head = bytes(held.read_raw_bytes()[:_HEAD])
    at = head.find(b"colr")
    # ISO 15444-1, I.5.3.3: method 1 is followed by two bytes that do not matter, and the number of a space.
    if at < 0 or head[at + 4 : at + 5] != b"\x01":
        return Space("unknown", "JPEG 2000")
    return _NUMBERED.get(int.from_bytes(head[at + 7 : at + 11], "big"), Space("unknown", "JPEG 2000"))


def _filters(value: Any) -> tuple[str, ...]:
    names = [name(one) for one in (elements(value) or [value])]
    return tuple(_FULL.get(one, one) for one in names if one)


def _either(held: Any, full: str, short: str) -> Any:
    found = entry(held, full)
    return entry(held, short) if found is None else found
