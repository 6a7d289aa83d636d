"""What operators paint and where, as far as geometry tells (ISO 32000-1, annex A); no colour is changed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias

import pikepdf

from press.finish.geometry import EVERYWHERE, IDENTITY, UNIT, matrix_of, multiplied, placed
from press.finish.ink.sources import CMYK, GREY, RGB, Kind
from press.finish.ink.state import Side

if TYPE_CHECKING:
    from press.finish.ink.tracing import Pass

_LINE = 1.0
"""pt: what a line is taken to reach beyond its path."""
_DEVICES = {"g": GREY, "rg": RGB, "k": CMYK}

_Operator: TypeAlias = "Callable[[Pass, list[Any]], None]"


# -- the graphics state -------------------------------------------------------------------------------------


def _save(run: Pass, operands: list[Any]) -> None:
    run.saved.append(run.state.saved())


def _restore(run: Pass, operands: list[Any]) -> None:
    run.state = run.saved.pop() if run.saved else run.state


def _transform(run: Pass, operands: list[Any]) -> None:
    run.state.matrix = multiplied(matrix_of(operands), run.state.matrix)


def _set_state(run: Pass, operands: list[Any]) -> None:
    run.state.take(run.names.state(str(operands[0])))


# -- colours ------------------------------------------------------------------------------------------------


def _side(run: Pass, name: str) -> Side:
    return run.state.stroke if name[0].isupper() else run.state.fill


def _space(name: str) -> _Operator:
    def choose(run: Pass, operands: list[Any]) -> None:
        side = _side(run, name)
        side.space = run.names.space(str(operands[0]))
        side.paint = run.tracer.paints.paint(side.space, side.space.initial)

    return choose


def _colour(name: str) -> _Operator:
    def choose(run: Pass, operands: list[Any]) -> None:
        side = _side(run, name)
        side.space = _DEVICES.get(name.lower(), side.space)
        if side.space.kind is Kind.PATTERN:
            side.paint = None
        else:
            side.paint = run.tracer.paints.paint(side.space, [float(part) for part in operands])

    return choose


# -- paths and what else is painted -------------------------------------------------------------------------


def _clip(run: Pass, operands: list[Any]) -> None:
    run.clips = True


def _end(run: Pass, operands: list[Any]) -> None:
    run.end_path()


def _paint(*, fill: bool, stroke: bool) -> _Operator:
    def paint(run: Pass, operands: list[Any]) -> None:
        state = run.state
        alphas = [side.alpha for side, used in ((state.fill, fill), (state.stroke, stroke)) if used]
        run.tell(state.painted_box(run.path).grown(_LINE if stroke else 0.0), min(alphas))
        run.end_path()

    return paint


def _shade(run: Pass, operands: list[Any]) -> None:
    run.tell(run.state.clipped(EVERYWHERE), run.state.fill.alpha, gradient=True)


def _inline(run: Pass, operands: list[Any]) -> None:
    run.tell(run.state.clipped(placed(run.state.matrix, UNIT)), 1.0, gradient=True)


def _draw(run: Pass, operands: list[Any]) -> None:
    drawn = run.names.find("/XObject", str(operands[0]))
    if drawn is None:
        return
    if drawn.get("/Subtype") == pikepdf.Name.Form:
        run.tracer.trace_form(drawn, run.names, run.state)
    else:
        box = run.state.clipped(placed(run.state.matrix, UNIT))
        run.tell(box, run.state.fill.alpha, picture=drawn)


# -- text ---------------------------------------------------------------------------------------------------


def _begin(run: Pass, operands: list[Any]) -> None:
    run.text.matrix = run.text.start = IDENTITY


def _font(run: Pass, operands: list[Any]) -> None:
    font = run.names.find("/Font", str(operands[0]))
    run.text.size = float(operands[1])
    run.text.width = 2 if font is not None and font.get("/Subtype") == pikepdf.Name.Type0 else 1


def _spacing(run: Pass, operands: list[Any]) -> None:
    run.text.spacing = max(0.0, float(operands[0]))


def _leading(run: Pass, operands: list[Any]) -> None:
    run.text.leading = float(operands[0])


def _mode(run: Pass, operands: list[Any]) -> None:
    run.state.mode = int(operands[0])


def _matrix(run: Pass, operands: list[Any]) -> None:
    run.text.matrix = run.text.start = matrix_of(operands)


def _move(run: Pass, operands: list[Any]) -> None:
    run.text.move(float(operands[0]), float(operands[1]))


def _move_and_lead(run: Pass, operands: list[Any]) -> None:
    _move(run, operands)
    run.text.leading = -float(operands[1])


def _next_line(run: Pass, operands: list[Any]) -> None:
    run.text.move(0.0, -run.text.leading)


def _show(run: Pass, operands: list[Any]) -> None:
    run.show(operands[-1])


def _show_on_next_line(run: Pass, operands: list[Any]) -> None:
    _next_line(run, operands)
    run.show(operands[-1])


CONSTRUCTION = frozenset(("m", "l", "c", "v", "y", "h", "re"))
_FILL, _STROKE, _BOTH = (
    _paint(fill=fill, stroke=stroke) for fill, stroke in ((True, False), (False, True), (True, True))
)
OPERATORS: dict[str, _Operator] = {
    "q": _save, "Q": _restore, "cm": _transform, "gs": _set_state,
    **{name: _space(name) for name in ("cs", "CS")},
    **{name: _colour(name) for name in ("sc", "SC", "scn", "SCN", "g", "G", "rg", "RG", "k", "K")},
    "W": _clip, "W*": _clip, "n": _end,
    "f": _FILL, "F": _FILL, "f*": _FILL, "S": _STROKE, "s": _STROKE,
    "B": _BOTH, "B*": _BOTH, "b": _BOTH, "b*": _BOTH,
    "sh": _shade, "INLINE IMAGE": _inline, "Do": _draw,
    "BT": _begin, "Tf": _font, "Tc": _spacing, "TL": _leading, "Tr": _mode, "Tm": _matrix,
    "Td": _move, "TD": _move_and_lead, "T*": _next_line,
    "Tj": _show, "TJ": _show, "'": _show_on_next_line, '"': _show_on_next_line,
}  # fmt: skip
