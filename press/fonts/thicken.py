"""Heavier stems for a fallback face, so that a rare character does not look pale in a bold title."""

from __future__ import annotations

from collections.abc import Iterator
from math import hypot
from typing import Any

from fontTools.pens.recordingPen import RecordingPen
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.ttLib import TTFont

Point = tuple[float, float]


def thicken(font: TTFont, stems: float, bars: float) -> None:
    """Make the strokes of a CFF font heavier, and its glyphs no wider.

    Every point moves outwards along the bisector of its corner, as FreeType's ``FT_Outline_EmboldenXY`` does.

    Args:
        font: changed in place.
        stems: what vertical strokes gain, in thousandths of an em.
        bars: what horizontal strokes gain; next to nothing for 宋, whose bars stay thin in every weight.
    """
    top = font["CFF "].cff.topDictIndex[0]
    glyphs = font.getGlyphSet()
    for name in font.getGlyphOrder():
        recording = RecordingPen()
        glyphs[name].draw(recording)
        old = top.CharStrings[name]
        old.decompile()
        width = glyphs[name].width - old.private.nominalWidthX
        pen = T2CharStringPen(width if glyphs[name].width != old.private.defaultWidthX else None, glyphs)
        for contour in _contours(recording.value):
            _draw(pen, contour, _moved([point for _, points in contour for point in points], stems, bars))
        new = pen.getCharString(private=old.private, globalSubrs=old.globalSubrs)
        old.program, old.bytecode = new.program, None


Contour = list[tuple[str, tuple[Point, ...]]]


def _contours(commands: list[Any]) -> Iterator[Contour]:
    contour: Contour = []
    for operator, points in commands:
        if operator in ("closePath", "endPath"):
            if contour:
                yield contour
            contour = []
        else:
            contour.append((operator, points))


def _draw(pen: T2CharStringPen, contour: Contour, points: list[Point]) -> None:
    rest = iter(points)
    for operator, old in contour:
        getattr(pen, operator)(*(next(rest) for _ in old))
    pen.closePath()


def _moved(points: list[Point], stems: float, bars: float) -> list[Point]:
    """Return the points of a contour (outer ones run counter-clockwise), each moved outwards."""
    return [
        (round(x + dx), round(y + dy))
        for (x, y), (dx, dy) in zip(points, _shifts(points, stems / 2, bars / 2), strict=True)
    ]


def _shifts(points: list[Point], across: float, along: float) -> Iterator[Point]:
    count = len(points)
    for at in range(count):
        before = _direction(points, at, -1)
        after = _direction(points, at, +1)
        if before is None or after is None:
            yield 0, 0
            continue
        (ix, iy, back), (ox, oy, ahead) = before, after
        sharpness = 1 + ix * ox + iy * oy
        if sharpness <= 0.0625:  # the path turns back on itself: there is no outwards
            yield 0, 0
            continue
        turn = abs(ox * iy - oy * ix)
        room = min(back, ahead)
        yield (
            _limited(iy + oy, across, sharpness, turn, room),
            -_limited(ix + ox, along, sharpness, turn, room),
        )


def _limited(normal: float, amount: float, sharpness: float, turn: float, room: float) -> float:
    """Return a shift along the bisector, no longer than the shorter neighbouring side allows."""
    if amount * turn <= room * sharpness:
        return normal * amount / sharpness
    return normal * room / turn


def _direction(points: list[Point], at: int, step: int) -> tuple[float, float, float] | None:
    """Return the unit vector of the path before (-1) or after (+1) a point, and that side's length."""
    x, y = points[at]
    for offset in range(1, len(points)):
        other_x, other_y = points[(at + step * offset) % len(points)]
        length = hypot(other_x - x, other_y - y)
        if length:
            return step * (other_x - x) / length, step * (other_y - y) / length, length
    return None
