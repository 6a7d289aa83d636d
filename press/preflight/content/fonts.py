"""Fonts as a file has them: embedded or not, how wide glyphs are, what codes say (ISO 32000-1, 9)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import pikepdf

from press.finish.geometry import IDENTITY, Matrix
from press.preflight.content.cmaps import CMap, read_cmap
from press.preflight.content.encodings import read_encoding
from press.preflight.content.values import (
    TooLargeError,
    data,
    elements,
    entry,
    items,
    key_of,
    matrix,
    name,
    number,
)

_SUBSET = re.compile(r"[A-Z]{6}\+")
_MOST = 16 << 20  # bytes of a CMap or a table of glyphs; the largest have a hundredth
_MIXED = re.compile(r"GBK|GB-EUC|GBpc|RKSJ|B5|ETen|KSC(?!.*UCS2)|HKscs")
"""Predefined CMaps in which a code has one byte or two (ISO 32000-1, table 118)."""
_PLAIN = 600  # what a glyph's width is taken for where the file does not say, thousandths of an em


class Glyph(NamedTuple):
    """A glyph shown: its width in em, what it says, and what is wrong with it.

    ``missing``: the face does not have it. ``measured``: the file states its width. ``is_space``: word
    spacing applies (a one-byte code 32).
    """

    width: float
    text: str
    missing: bool
    measured: bool
    is_space: bool


@dataclass(eq=False)
class Font:
    """A font of a file.

    Args:
        name: without the six letters of a subset.
        subtype: as the file names it: ``Type0``, ``TrueType``, ``Type1``, ``Type3`` …
        embedded: whether its outlines are in the file.
        is_subset: whether only the glyphs used are.
        is_opentype: whether they are packed as OpenType, which PDF 1.4 does not know.
        has_text: whether codes are told apart as characters.
        vertical: whether its lines run downwards.
        drawings: of Type 3, the content stream of every code; ``matrix`` from there to ems of text, and the
            ``resources`` they name things in.
    """

    name: str
    subtype: str
    embedded: bool = False
    is_subset: bool = False
    is_opentype: bool = False
    has_text: bool = False
    vertical: bool = False
    ascent: float = 0.88
    descent: float = -0.12
    scale: float = 0.001
    _widths: dict[int, float] = field(default_factory=dict, repr=False)
    _default: float | None = field(default=None, repr=False)
    _encoding: CMap | None = field(default=None, repr=False)
    _text: CMap | None = field(default=None, repr=False)
    _glyphs: bytes | None = field(default=None, repr=False)
    _unnamed: frozenset[int] = field(default=frozenset(), repr=False)
    _said: dict[int, str] = field(default_factory=dict, repr=False)
    _is_identity: bool = field(default=False, repr=False)
    drawings: dict[int, Any] = field(default_factory=dict, repr=False)
    matrix: Matrix = IDENTITY
    resources: Any = field(default=None, repr=False)

    def glyphs(self, shown: bytes) -> Iterator[Glyph]:
        """Yield the glyphs that a string shows."""
        for code, length in self._codes(shown):
            cid = self._cid(code)
            width = self._widths.get(code if cid is None else cid, self._default)
            text = (self._text.text(code) if self._text else "") or self._said.get(code, "")
            yield Glyph(
                width=(_PLAIN if width is None else width) * self.scale,
                text=text,
                missing=self._is_missing(code, cid),
                measured=width is not None,
                is_space=length == 1 and code == 32,
            )

    def _codes(self, shown: bytes) -> Iterator[tuple[int, int]]:
        if self.subtype != "Type0":
            yield from ((code, 1) for code in shown)
            return
        at = 0
        while at < len(shown):
            length = self._encoding.length(shown[at]) if self._encoding else 2
            yield int.from_bytes(shown[at : at + length], "big"), length
            at += length

    def _cid(self, code: int) -> int | None:
        """Return the glyph's number in a composite font; None in a simple one, and where it is not known."""
        if self.subtype != "Type0":
            return None
        return code if self._is_identity else self._encoding.cid(code) if self._encoding else None

    def _is_missing(self, code: int, cid: int | None) -> bool:
        if self.subtype != "Type0":
            return code in self._unnamed
        if cid is None:
            return False
        if self._glyphs is None:
            return cid == 0
        return not any(self._glyphs[2 * cid : 2 * cid + 2])


class Fonts:
    """The fonts of a file, each read once."""

    def __init__(self) -> None:
        self._read: dict[tuple[int, int], Font] = {}

    def find(self, resources: Any, named: str) -> Font:
        """Return the font of a name in a page's resources; one without anything where there is none."""
        held = entry(resources, "/Font", f"/{named}")
        key = key_of(held)
        if key and key in self._read:
            return self._read[key]
        font = _read(held) if held is not None else Font(named, "?")
        if key:
            self._read[key] = font
        return font


def _read(held: Any) -> Font:
    subtype, called = name(entry(held, "/Subtype")), name(entry(held, "/BaseFont"))
    font = Font(_SUBSET.sub("", called) or "?", subtype, is_subset=bool(_SUBSET.match(called)))
    font._text = _cmap(entry(held, "/ToUnicode"))
    font.has_text = font._text is not None or (subtype != "Type0" and _speaks(entry(held, "/Encoding")))
    if subtype == "Type0":
        _read_composite(font, held)
    else:
        _read_simple(font, held)
    return font


def _read_composite(font: Font, held: Any) -> None:
    below = (elements(entry(held, "/DescendantFonts")) or [None])[0]
    encoding = entry(held, "/Encoding")
    named = name(encoding)
    font._is_identity = named.startswith("Identity")
    font._encoding = _cmap(encoding)
    if _MIXED.search(named):
        font._encoding = CMap(lengths={first: 1 if first < 0x81 else 2 for first in range(256)})
    font.vertical = named.endswith("-V") or bool(font._encoding and font._encoding.vertical)
    font._default = number(entry(below, "/DW"), 1000.0)
    font._widths = dict(_composite_widths(elements(entry(below, "/W"))))
    glyphs = entry(below, "/CIDToGIDMap")
    if isinstance(glyphs, pikepdf.Stream):
        font._glyphs = _data(glyphs)
    _read_descriptor(font, entry(below, "/FontDescriptor"))


def _composite_widths(listed: list[Any]) -> Iterator[tuple[int, float]]:
    """Yield glyph and width from the two forms of the list (ISO 32000-1, 9.7.4.3)."""
    at = 0
    while at + 1 < len(listed):
        first, several = int(number(listed[at])), listed[at + 1]
        if isinstance(several, pikepdf.Array):
            yield from ((first + step, number(width)) for step, width in enumerate(elements(several)))
            at += 2
        elif at + 2 < len(listed):
            last = min(int(number(several)), first + 65535)
            yield from ((cid, number(listed[at + 2])) for cid in range(first, last + 1))
            at += 3
        else:
            return


def _read_simple(font: Font, held: Any) -> None:
    first = int(number(entry(held, "/FirstChar")))
    widths = elements(entry(held, "/Widths"))
    font._widths = {first + step: number(width) for step, width in enumerate(widths[:256])}
    descriptor = entry(held, "/FontDescriptor")
    missing = entry(descriptor, "/MissingWidth")
    font._default = number(missing) if missing is not None else None
    encoding = read_encoding(held, descriptor)
    font._unnamed, font._said = encoding.unnamed, encoding.said
    if font.subtype == "Type3":
        _read_drawings(font, held, encoding.called)
        return
    _read_descriptor(font, descriptor)


def _read_drawings(font: Font, held: Any, called: dict[int, str]) -> None:
    """Read what draws the glyphs of a Type 3 font (ISO 32000-1, 9.6.5)."""
    listed = entry(held, "/FontMatrix")
    font.matrix = matrix(listed) if elements(listed) else (0.001, 0.0, 0.0, 0.001, 0.0, 0.0)
    font.embedded, font.scale, font.resources = True, abs(font.matrix[0]), entry(held, "/Resources")
    found = ((code, entry(held, "/CharProcs", f"/{glyph}")) for code, glyph in called.items())
    font.drawings = {code: drawing for code, drawing in found if isinstance(drawing, pikepdf.Stream)}


def _read_descriptor(font: Font, descriptor: Any) -> None:
    programs = [value for key, value in items(descriptor) if key.startswith("/FontFile")]
    font.embedded = bool(programs)
    font.is_opentype = any(name(entry(program, "/Subtype")) == "OpenType" for program in programs)
    ascent, descent = number(entry(descriptor, "/Ascent")), number(entry(descriptor, "/Descent"))
    # Faces state what they like; a line's height is no place where anything is printed.
    if 400 <= ascent <= 950:
        font.ascent = ascent / 1000
    if -350 <= descent < 0:
        font.descent = descent / 1000


def _speaks(encoding: Any) -> bool:
    """Tell whether an encoding of a simple font names characters by itself."""
    return bool(
        name(encoding) or elements(entry(encoding, "/Differences")) or entry(encoding, "/BaseEncoding")
    )


def _cmap(value: Any) -> CMap | None:
    held = _data(value)
    return read_cmap(held) if held else None


def _data(value: Any) -> bytes:
    try:
        return data(value, _MOST)
    except (pikepdf.PdfError, TooLargeError):
        return b""
