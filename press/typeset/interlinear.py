"""Marks beside text: 着重号, 专名号, 书名号甲式, the lines of ``text-decoration`` (standards §5, item 30).

Each stands clear of the em box, so that it touches neither the characters nor the next line: below the text,
and left of it where the text runs downwards; 着重号 there on the right (GB/T 15834 §5.1.8, §5.2.5).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from press.compose import Line, Piece
from press.compose.classes import CharacterClass
from press.typeset.binding import draw_text_decoration
from press.typeset.metrics import ASCENT, DESCENT
from press.typeset.settings import keyword

MIDDLE = (ASCENT - DESCENT) / 2
"""em: how far the middle of the em box is above the baseline."""

_THICKNESS = 0.05
_UNDERLINE, _OVERLINE, _THROUGH = DESCENT + 0.09, -ASCENT - 0.09, -MIDDLE
"""em below the baseline: 专名号 and underline, overline, line through."""

_INSET = 0.08
"""em: a line ends this far inside its characters, so that the lines of two names in a row are two."""

_WAVE, _HEIGHT, _WAVY = 0.25, 0.06, 0.04
"""em: a wave's length, its height above and below its middle, its thickness."""

_DOT, _RADIUS, _LOWER = DESCENT + 0.14, 0.07, 0.16
"""em: a dot's centre below the baseline, its radius, and how much lower it stands below a line."""

_DOTTED = (CharacterClass.HAN, CharacterClass.LATIN)
_NOT_NAMED = (CharacterClass.STOP, CharacterClass.OPEN, CharacterClass.CLOSE, CharacterClass.DASH)
_NOT_TITLED = (CharacterClass.OPEN, CharacterClass.CLOSE)
_SPACES = (CharacterClass.SPACE, CharacterClass.BLANK)

_CIRCLE, _SINE = 0.5523, 0.3642
"""Arms of the Bézier curves that look like a quarter of a circle and half a wave."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A line below some characters: ``kind`` is ``name`` or ``title``; from ``start`` to ``end`` in px."""

    kind: str
    start: float
    end: float


def marked(style: Any) -> str:
    """Return which line stands below text: ``name`` 专名号, ``title`` 书名号甲式 or ``none``."""
    kind: str | None = getattr(style, "press_marked", None)
    if kind is None:
        kind = style.press_marked = str(keyword(style, "text_underline", ("none", "name", "title"), "none"))
    return kind


def stretches(kind: str, line: Line, size: float, inside: Callable[[Piece], bool]) -> Iterator[Stretch]:
    """Yield the lines below a name or title, broken at marks that do not belong to it.

    Args:
        kind: ``name`` or ``title``.
        line: the line of text.
        size: the type's, in px.
        inside: tells whether a piece is of the name or title.
    """
    barred = _NOT_NAMED if kind == "name" else _NOT_TITLED
    limits = [*(piece.x for piece in line.pieces[1:]), line.width]
    for below, group in groupby(
        zip(line.pieces, limits, strict=True),
        key=lambda part: inside(part[0]) and part[0].kind not in barred,
    ):
        run = [part for part in group if part[0].kind not in _SPACES] if below else []
        if run:
            (first, _), (last, limit) = run[0], run[-1]
            end = min(last.x + last.width, limit)
            yield Stretch(kind, first.x + _INSET * size, end - _INSET * size)


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a text box's line of text lies on the page: turns places along and below it into places in px."""

    x: float
    y: float
    size: float
    vertical: bool

    def at(self, along: float, below: float) -> tuple[float, float]:
        """Return the place ``along`` px from the text's start and ``below`` em below its baseline."""
        below *= self.size
        if self.vertical:
            return self.x - MIDDLE * self.size - below, self.y + along
        return self.x + along, self.y + below


def frame_of(box: Any) -> Frame:
    """Return the frame of a composed text box; a vertical one is as wide as its type is large."""
    size = float(box.style["font_size"])
    if box.set_text.vertical:
        return Frame(box.position_x + box.width / 2, box.position_y, size, vertical=True)
    return Frame(box.position_x, box.position_y + box.baseline, size, vertical=False)


def draw_below(stream: Any, box: Any, offset_x: float) -> None:
    """Draw what lies below a text box's glyphs: lines of names and titles, underline and overline."""
    _decorate(stream, box, offset_x, {"underline": _UNDERLINE, "overline": _OVERLINE})
    if not box.set_text.stretches:
        return
    frame, left = frame_of(box), box.set_text.pieces[0].x
    stream.set_color(box.style["color"], stroke=True)
    for stretch in box.set_text.stretches:
        start, end = stretch.start - left, stretch.end - left
        if stretch.kind == "title":
            _wave(stream, frame, start, end)
        else:
            _straight(stream, frame, start, end, _UNDERLINE)


def draw_above(stream: Any, box: Any, offset_x: float) -> None:
    """Draw what lies above the glyphs: dots and line-through."""
    _dots(stream, box)
    _decorate(stream, box, offset_x, {"line-through": _THROUGH})


def _decorate(stream: Any, box: Any, offset_x: float, places: dict[str, float]) -> None:
    wanted = box.style["text_decoration_line"]
    for name in places if wanted != "none" else ():
        if name not in wanted:
            continue
        color, size = box.style["text_decoration_color"], box.style["font_size"]
        color = box.style["color"] if color == "currentcolor" else color
        if box.set_text.vertical:
            stream.set_color(color, stroke=True)
            _straight(stream, frame_of(box), 0, box.height, places[name])
        else:
            y = box.baseline + places[name] * size
            draw_text_decoration(stream, box, offset_x, y, _THICKNESS * size, color)


def _straight(stream: Any, frame: Frame, start: float, end: float, below: float) -> None:
    stream.set_line_width(_THICKNESS * frame.size)
    stream.move_to(*frame.at(start, below))
    stream.line_to(*frame.at(end, below))
    stream.stroke()


def _wave(stream: Any, frame: Frame, start: float, end: float) -> None:
    """Draw a wave of whole lengths from ``start`` to ``end``."""
    halves = 2 * max(1, round((end - start) / (_WAVE * frame.size)))
    half, middle = (end - start) / halves, _UNDERLINE + _HEIGHT
    stream.set_line_width(_WAVY * frame.size)
    stream.move_to(*frame.at(start, middle))
    for number in range(halves):
        along, swing = start + number * half, _HEIGHT * (4 / 3) * (-1 if number % 2 else 1)
        stream.curve_to(
            *frame.at(along + _SINE * half, middle + swing),
            *frame.at(along + half - _SINE * half, middle + swing),
            *frame.at(along + half, middle),
        )
    stream.stroke()


def _dots(stream: Any, box: Any) -> None:
    """着重号 stand below characters and letters, not below marks and spaces."""
    if keyword(box.style, "text_emphasis", ("none", "dot"), "none") == "none":
        return
    frame, pieces = frame_of(box), box.set_text.pieces
    below = _DOT + (_LOWER if _underlined(box.style) and not frame.vertical else 0.0)
    if frame.vertical:
        below = -2 * MIDDLE - below  # on the right
    for piece in pieces:
        letters = len(piece.text) if piece.kind in _DOTTED else 0
        for number in range(letters):
            along = piece.x - pieces[0].x + piece.width * (number + 0.5) / letters
            _dot(stream, *frame.at(along, below), _RADIUS * frame.size)


def _underlined(style: Any) -> bool:
    return marked(style) != "none" or "underline" in style["text_decoration_line"]


def _dot(stream: Any, x: float, y: float, radius: float) -> None:
    arm = _CIRCLE * radius
    stream.move_to(x + radius, y)
    stream.curve_to(x + radius, y + arm, x + arm, y + radius, x, y + radius)
    stream.curve_to(x - arm, y + radius, x - radius, y + arm, x - radius, y)
    stream.curve_to(x - radius, y - arm, x - arm, y - radius, x, y - radius)
    stream.curve_to(x + arm, y - radius, x + radius, y - arm, x + radius, y)
    stream.fill()
