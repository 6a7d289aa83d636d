"""Painting operators: paths, colours, pictures, shadings and forms (ISO 32000-1, 8.5 to 8.10)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pikepdf

from press.finish.geometry import Box, Matrix, multiplied, placed, scale_of
from press.preflight.content.colour import CMYK, GRAY, RGB, Colour, Space
from press.preflight.content.marks import Fill, Shade, Stroke
from press.preflight.content.paths import Path
from press.preflight.content.pictures import inline_picture, picture
from press.preflight.content.state import Ink
from press.preflight.content.values import entry, matrix, name, number, rectangle

if TYPE_CHECKING:
    from press.preflight.content.interpreter import Run

_Operator = Callable[["Run", Any], None]


# -- colours -----------------------------------------------------------------------------------------


def _device(stroking: bool, space: Space) -> _Operator:
    def does(run: Run, operands: Any) -> None:
        ink = _ink(run, stroking)
        ink.colour, ink.pattern = Colour(space, tuple(number(one) for one in operands)), None

    return does


def _space(stroking: bool) -> _Operator:
    def does(run: Run, operands: Any) -> None:
        space = run.reader.spaces.find(operands[0], run.resources)
        ink = _ink(run, stroking)
        ink.colour, ink.pattern = Colour(space, space.initial), None

    return does


def _components(stroking: bool) -> _Operator:
    def does(run: Run, operands: Any) -> None:
        ink = _ink(run, stroking)
        values = list(operands)
        if values and name(values[-1]):
            ink.pattern = entry(run.resources, "/Pattern", str(values.pop()))
        else:
            ink.pattern = None
        ink.colour = Colour(ink.colour.space, tuple(number(one) for one in values))

    return does


def _ink(run: Run, stroking: bool) -> Ink:
    return run.state.stroke if stroking else run.state.fill


# -- paths -------------------------------------------------------------------------------------------


def _points(run: Run, operands: Any) -> None:
    values = [number(one) for one in operands]
    run.path.add(run.state.matrix, *zip(values[::2], values[1::2], strict=True))


def _begin(run: Run, operands: Any) -> None:
    run.path.begin(run.state.matrix, (number(operands[0]), number(operands[1])))


def _rectangle(run: Run, operands: Any) -> None:
    x, y, width, height = (number(one) for one in operands)
    run.path.rectangle(run.state.matrix, x, y, width, height)


def _paint(*, fill: bool = False, stroke: bool = False) -> _Operator:
    def does(run: Run, _: Any) -> None:
        for part in run.path.parts:
            # What has no area is seen by its stroke alone.
            if fill and not (stroke and min(part.width, part.height) <= 0):
                _fill(run, part)
            if stroke:
                _stroke(run, part)
        _end_path(run, run.path.box)

    return does


def _end_path(run: Run, box: Box | None) -> None:
    if run.clipping and box is not None:
        run.state.clip = run.state.clip.crossed(box)
    run.path, run.clipping = Path(), False


def _fill(run: Run, box: Box) -> None:
    ink = run.state.fill
    if ink.pattern is not None:
        _patterned(run, ink, box)
    elif ink.colour.space.family != "pattern":
        run.add(
            Fill(
                box=run.seen(box),
                colour=ink.colour,
                overprint=ink.overprint,
                overprint_mode=run.state.overprint_mode,
                transparency=run.state.transparency(ink),
            )
        )


def _stroke(run: Run, box: Box) -> None:
    ink = run.state.stroke
    width = run.state.line_width * scale_of(run.state.matrix)
    if ink.pattern is not None:
        _patterned(run, ink, box.grown(width / 2))
        return
    run.add(
        Stroke(
            box=run.seen(box.grown(width / 2)),
            colour=ink.colour,
            overprint=ink.overprint,
            overprint_mode=run.state.overprint_mode,
            transparency=run.state.transparency(ink),
            width=width,
        )
    )


def _patterned(run: Run, ink: Ink, box: Box) -> None:
    """Paint with a pattern: a shading's own colours, or a cell repeated."""
    if isinstance(ink.pattern, pikepdf.Stream):
        run.pattern(ink.pattern, run.seen(box))
    else:
        shading = entry(ink.pattern, "/Shading")
        own = multiplied(matrix(entry(ink.pattern, "/Matrix")), run.base)
        _shade(run, shading, run.seen(_bounded(box, shading, own)), run.state.transparency(ink))


def _clip(run: Run, _: Any) -> None:
    run.clipping = True


# -- pictures, shadings, forms -----------------------------------------------------------------------


def _shade(run: Run, shading: Any, box: Box, transparency: str) -> None:
    space = run.reader.spaces.find(entry(shading, "/ColorSpace"), run.resources)
    run.add(Shade(box=box, space=space, transparency=transparency))


def _shading(run: Run, operands: Any) -> None:
    state = run.state
    found = entry(run.resources, "/Shading", str(operands[0]))
    box = _bounded(state.clip, found, state.matrix)
    _shade(run, found, run.seen(box), state.transparency(state.fill))


def _bounded(box: Box, shading: Any, own: Matrix) -> Box:
    """Return what a shading, which may have bounds of its own (8.7.4.3), paints of a box."""
    bounds = rectangle(entry(shading, "/BBox"))
    return box if bounds is None else box.crossed(placed(own, bounds))


def _object(run: Run, operands: Any) -> None:
    found = entry(run.resources, "/XObject", str(operands[0]))
    if not isinstance(found, pikepdf.Stream) or run.reader.layers.hides(entry(found, "/OC")):
        return
    match name(entry(found, "/Subtype")):
        case "Image":
            run.add(picture(run, found))
        case "Form":
            run.form(found)
        case "PS":
            run.content.postscript = True


def _inline(run: Run, operands: Any) -> None:
    run.add(inline_picture(run, operands[0]))


def _line_width(run: Run, operands: Any) -> None:
    run.state.line_width = number(operands[0])


_FILL, _STROKE, _BOTH, _NONE = (
    _paint(fill=True),
    _paint(stroke=True),
    _paint(fill=True, stroke=True),
    _paint(),
)

PAINTING: dict[str, _Operator] = {
    "g": _device(False, GRAY), "rg": _device(False, RGB), "k": _device(False, CMYK),
    "G": _device(True, GRAY), "RG": _device(True, RGB), "K": _device(True, CMYK),
    "cs": _space(False), "CS": _space(True),
    "sc": _components(False), "scn": _components(False),
    "SC": _components(True), "SCN": _components(True),
    "m": _begin, "l": _points, "c": _points, "v": _points, "y": _points, "re": _rectangle,
    "f": _FILL, "F": _FILL, "f*": _FILL, "S": _STROKE, "s": _STROKE,
    "B": _BOTH, "B*": _BOTH, "b": _BOTH, "b*": _BOTH, "n": _NONE,
    "W": _clip, "W*": _clip, "w": _line_width,
    "sh": _shading, "Do": _object, "INLINE": _inline,
}  # fmt: skip
