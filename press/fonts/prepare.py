"""Making a face ready to print with: one name of its own, sound tables, known metrics.

Same input, same bytes. Every face that press sets type in is such a copy, free or dropped in by an office.
"""

from __future__ import annotations

import io
import logging
from collections.abc import Iterable
from pathlib import Path

from fontTools import subset
from fontTools.pens.boundsPen import ControlBoundsPen
from fontTools.ttLib import TTFont, TTLibError, newTable
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable
from fontTools.ttLib.tables.DefaultTable import DefaultTable
from fontTools.varLib import instancer

from press.fonts.coverage import Coverage, gb2312, tongyong
from press.fonts.thicken import thicken as embolden

ASCENT, DESCENT = 0.88, 0.12
"""Height above and depth below the baseline of every prepared face, in em: the ideographic em box.

The faces' own figures differ wildly (some even have the wrong sign), and a line's baseline would move with
the face that happens to come first.
"""

_BLANK = Coverage.parse("20 A0 2000-200A 202F 205F 3000")
"""Characters whose glyph is blank by right."""

_NEVER = Coverage.parse("0-1F 7F-9F 200B-200F 2028-202E 2060-206F FE00-FE0F FEFF FFF9-FFFF")
"""Characters that are no characters of a text; some faces map them to blanks."""

_PRIVATE = Coverage.parse("E000-F8FF")


def prepare(
    source: Path,
    *,
    name: str,
    index: int = 0,
    keep: str = "",
    drop: Iterable[str] = (),
    full_width: str = "",
    thicken: tuple[float, float] = (0, 0),
    private: bool = True,
) -> tuple[bytes, Coverage]:
    """Return the file of a prepared face, and the characters that it draws.

    Args:
        source: the face as it was fetched or dropped in.
        name: the family name that it gets, and the name inside the PDF; ASCII letters, digits and hyphens.
        index: which face of a collection.
        keep: the only characters to leave in, as :func:`kept` reads them; empty for all.
        drop: tables to take out.
        full_width: marks to widen to 1 em.
        thicken: what stems and bars gain, in thousandths of an em; CFF only.
        private: leave characters of the private use area in.

    Raises:
        ValueError: the file is no font, or no font of Unicode characters.
    """
    logging.getLogger("fontTools").setLevel(logging.ERROR)
    try:
        font = _open(io.BytesIO(source.read_bytes()), index)
        if "fvar" in font:
            font = instancer.instantiateVariableFont(font, {axis.axisTag: None for axis in font["fvar"].axes})
        drawn = _drawn(font, private=private)
        if keep:
            wanted = kept(keep)
            drawn = [char for char in drawn if char in wanted]
            font = _trimmed(font, drawn)
        if any(thicken):
            font = _thickened(font, *thicken)
        for mark in full_width:
            _widen(font, mark)
        for tag in (*drop, "DSIG", "FFTM", "meta"):
            if tag in font:
                del font[tag]
        _map(font, drawn)
        _level(font)
        _number(font)
        _name(font, name)
        return _bytes(font), Coverage.of(map(ord, drawn))
    except (TTLibError, KeyError, AttributeError, IndexError, OSError, AssertionError) as error:
        raise ValueError(str(error) or type(error).__name__) from error


def kept(words: str) -> Coverage:
    """Read what is to be left in: a CSS ``unicode-range``, or ``rare``.

    ``rare`` means the characters of 通用规范汉字表 that GB/T 2312 lacks: those of names, mostly.
    """
    if words == "rare":
        return Coverage.of(ord(char) for char in tongyong() if char not in gb2312())
    return Coverage.parse(words)


def _open(file: io.BytesIO, index: int = -1) -> TTFont:
    return TTFont(file, fontNumber=index, lazy=True, recalcTimestamp=False, recalcBBoxes=False)


def _bytes(font: TTFont) -> bytes:
    font.flavor = None
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


# -- what it draws -------------------------------------------------------------------------------------


def _drawn(font: TTFont, *, private: bool) -> list[str]:
    """Return the characters that the face has a real glyph for: mapped, and with an outline."""
    cmap = font.getBestCmap()
    if not cmap:
        raise ValueError("no Unicode character map")
    blank = _blank_glyphs(font, set(cmap.values()))
    return [
        chr(point)
        for point, glyph in cmap.items()
        if chr(point) not in _NEVER
        and (private or chr(point) not in _PRIVATE)
        and (glyph not in blank or chr(point) in _BLANK)
    ]


def _blank_glyphs(font: TTFont, glyphs: set[str]) -> set[str]:
    """Return those glyphs that draw nothing: AR PL UKai maps 23 characters to such, for one."""
    if "glyf" in font:
        offsets = font["loca"]
        return {name for name in glyphs if offsets[(at := font.getGlyphID(name))] == offsets[at + 1]}
    if "CFF " not in font:
        return set()
    charstrings = font["CFF "].cff.topDictIndex[0].CharStrings
    offsets = charstrings.charStringsIndex.offsets
    # A charstring of more than eight bytes draws something; the short ones may call a subroutine, so look.
    short = (name for name in glyphs if offsets[(at := font.getGlyphID(name)) + 1] - offsets[at] <= 8)
    return {name for name in short if _is_blank(font, name)}


def _is_blank(font: TTFont, name: str) -> bool:
    pen = ControlBoundsPen(None)
    font.getGlyphSet()[name].draw(pen)
    return pen.bounds is None


def _map(font: TTFont, chars: Iterable[str]) -> None:
    """Write the character map anew, with the drawn characters only."""
    kept = {ord(char) for char in chars}
    cmap = {point: glyph for point, glyph in font.getBestCmap().items() if point in kept}
    table = newTable("cmap")
    table.tableVersion = 0
    table.tables = [
        _subtable(4, 1, {point: glyph for point, glyph in cmap.items() if point < 0x10000}),
        _subtable(12, 10, cmap),
    ]
    font["cmap"] = table


def _subtable(form: int, encoding: int, cmap: dict[int, str]) -> CmapSubtable:
    subtable = CmapSubtable.newSubtable(form)
    subtable.platformID, subtable.platEncID, subtable.language = 3, encoding, 0
    subtable.cmap = cmap
    return subtable


# -- repairs ---------------------------------------------------------------------------------------------


def _trimmed(font: TTFont, chars: Iterable[str]) -> TTFont:
    """Leave only the glyphs of some characters in."""
    options = subset.Options(
        layout_features=["*"], hinting=False, desubroutinize=True, notdef_outline=True, glyph_names=False
    )
    options.name_IDs, options.legacy_kern = ["*"], True
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[ord(char) for char in chars])
    subsetter.subset(font)
    return _open(io.BytesIO(_bytes(font)))


def _thickened(font: TTFont, stems: float, bars: float) -> TTFont:
    embolden(font, stems, bars)
    return _open(io.BytesIO(_bytes(font)))


def _widen(font: TTFont, mark: str) -> None:
    """Widen a quotation mark to 1 em: an opening one moves to the right half, a closing one stays left."""
    glyph_name = font.getBestCmap().get(ord(mark))
    if glyph_name is None or "glyf" not in font:
        return
    em = font["head"].unitsPerEm
    width, bearing = font["hmtx"][glyph_name]
    shift = em - width if mark in "“‘" else 0
    glyph = font["glyf"][glyph_name]
    glyph.expand(font["glyf"])
    if glyph.isComposite():
        for component in glyph.components:
            component.x += shift
    elif glyph.numberOfContours:
        glyph.coordinates.translate((shift, 0))
    glyph.recalcBounds(font["glyf"])
    font["hmtx"][glyph_name] = (em, bearing + shift)


def _level(font: TTFont) -> None:
    """Give the face the metrics of the ideographic em box."""
    em = font["head"].unitsPerEm
    ascent, descent = round(ASCENT * em), round(DESCENT * em)
    hhea, os2 = font["hhea"], font["OS/2"]
    hhea.ascent, hhea.descent, hhea.lineGap = ascent, -descent, 0
    os2.sTypoAscender, os2.sTypoDescender, os2.sTypoLineGap = ascent, -descent, 0
    os2.usWinAscent, os2.usWinDescent = ascent, descent


def _number(font: TTFont) -> None:
    """Make every CID of a CID-keyed CFF equal to its glyph's number.

    WeasyPrint writes glyph numbers as CIDs; where they differ, Ghostscript and MuPDF show other glyphs or
    none. The charset is overwritten in place, in the shortest of its three forms (Adobe Technical Note
    5176, §13), which is never longer than what was there.
    """
    if "CFF " not in font:
        return
    top = font["CFF "].cff.topDictIndex[0]
    if not hasattr(top, "ROS") or top.rawDict.get("charset", 0) < 3:
        return
    data = bytearray(font.reader["CFF "])
    charset = _identity(font["maxp"].numGlyphs - 1)
    at = top.rawDict["charset"]
    data[at : at + len(charset)] = charset
    table = DefaultTable("CFF ")
    table.data = bytes(data)
    font["CFF "] = table


def _identity(count: int) -> bytes:
    """Return the charset 1, 2, … of so many glyphs after ``.notdef``."""
    if count == 1:
        return bytes((0, 0, 1))
    if count <= 256:
        return bytes((1, 0, 1, count - 1))
    return bytes((2, 0, 1)) + (count - 1).to_bytes(2, "big")


def _name(font: TTFont, name: str) -> None:
    """Give the face a family of its own, regular and upright, so that CSS finds it and nothing else."""
    own = font["name"]
    licence = [record for record in own.names if record.nameID in (0, 13, 14) and record.platformID == 3]
    own.names = licence
    for number, text in ((1, name), (2, "Regular"), (3, name), (4, name), (6, name[:63])):
        own.setName(text, number, 3, 1, 0x409)
    os2 = font["OS/2"]
    os2.usWeightClass, os2.usWidthClass = 400, 5
    os2.fsSelection = 1 << 6
    font["head"].macStyle = 0
    font["post"].italicAngle = 0
