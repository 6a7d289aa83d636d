"""The interpreter: content streams in, marks on the paper out."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pikepdf

from press.finish.geometry import Box, Matrix, multiplied, placed
from press.preflight.content.found import DEPTH, FORMS, OPERATORS, Content, LimitReachedError
from press.preflight.content.marks import Mark
from press.preflight.content.painting import PAINTING
from press.preflight.content.paths import Path
from press.preflight.content.state import State
from press.preflight.content.text import TEXT, TextPlace
from press.preflight.content.values import (
    check_size,
    dictionary,
    entry,
    key_of,
    matrix,
    name,
    rectangle,
)
from press.preflight.content.weight import weighed

if TYPE_CHECKING:
    from press.preflight.content.reader import Reader

_KEPT = 64  # states saved by ``q`` beyond which a stream is made to do harm, times eight


class Run:
    """One content stream being read: a page's, a form's or a pattern's.

    Args:
        reader: what the file's pages share.
        content: where marks go.
        state: in force at its start.
        resources: where names are looked up.
        above: the run that called this one.
        within: the box that stands for everything painted, when this is a pattern's cell.
    """

    def __init__(
        self,
        reader: Reader,
        content: Content,
        state: State,
        resources: Any,
        above: Run | None = None,
        within: Box | None = None,
    ) -> None:
        self.reader, self.content, self.state, self.resources = reader, content, state, resources
        self.base: Matrix = state.matrix
        self.within: Box | None = within or (above.within if above else None)
        self.counter: list[int] = above.counter if above else [0, 0]
        self.active: frozenset[tuple[int, int]] = above.active if above else frozenset()
        self.depth: int = above.depth + 1 if above else 0
        self.weight: int = above.weight if above else 0
        self.path, self.clipping, self.place = Path(), False, TextPlace()
        self.saved: list[State] = []
        self.hidden: list[bool] = []
        self.tolerant = 0
        self.is_glyph = False
        self.met: set[tuple[int, int] | None] = above.met if above else set()

    def follow(self, source: Any) -> None:
        """Obey every operator of a stream.

        Raises:
            LimitReachedError: there are too many, or too many streams within each other.
            pikepdf.PdfError: they cannot be read.
        """
        self.counter[1] += 1
        if self.depth > DEPTH:
            raise LimitReachedError("depth")
        if self.counter[1] > FORMS:
            raise LimitReachedError("operators")
        self.weight = weighed(source, self.weight)
        for instruction in pikepdf.parse_content_stream(source):
            self.counter[0] += 1
            if self.counter[0] > OPERATORS:
                raise LimitReachedError("operators")
            if isinstance(instruction, pikepdf.ContentStreamInlineImage):
                PAINTING["INLINE"](self, [instruction.iimage])
                continue
            self._operate(_name(instruction.operator), instruction.operands)

    def _operate(self, operator: str, operands: Any) -> None:
        does = _OPERATORS.get(operator)
        if does:
            self._obey(does, operands)
        elif operator in ("BX", "EX"):
            self.tolerant = max(0, self.tolerant + (1 if operator == "BX" else -1))
        elif operator not in _UNPRINTED and not self.tolerant:
            self.content.faults.append(("unknown", ""))

    def _obey(self, does: Callable[[Any, Any], None], operands: Any) -> None:
        try:
            does(self, operands)
        except (IndexError, TypeError, ValueError, AttributeError, KeyError, ZeroDivisionError) as fault:
            # Too few operands, or of the wrong kind: other programs leave such an operator out, too.
            self.content.faults.append(("operator", type(fault).__name__))

    def add(self, mark: Mark) -> None:
        """Keep a mark, if any of it is seen."""
        if not any(self.hidden) and not mark.box.is_empty:
            self.content.marks.append(mark)

    def seen(self, box: Box) -> Box:
        """Return the part of a box that is painted: a pattern's cells count as what they fill."""
        return (self.within or box).crossed(self.state.clip)

    def form(self, stream: Any) -> None:
        """Paint a form XObject (ISO 32000-1, 8.10)."""
        self._note(stream)
        state = self.state.kept()
        state.matrix = multiplied(matrix(entry(stream, "/Matrix")), state.matrix)
        bounds = rectangle(entry(stream, "/BBox"))
        if bounds:
            state.clip = state.clip.crossed(placed(state.matrix, bounds))
        if name(entry(stream, "/Group", "/S")) == "Transparency":
            self.content.transparency.add("Group")
            # Within a group these begin anew (ISO 32000-1, 11.6.6); what they do, they do to the whole.
            state.fill.alpha = state.stroke.alpha = 1.0
            state.blend, state.mask = "Normal", False
        self._enter(stream, state, None)

    def pattern(self, stream: Any, box: Box) -> None:
        """Paint a tiling pattern's cell for the box that it fills (ISO 32000-1, 8.7.3)."""
        state = self.state.kept()
        state.matrix = multiplied(matrix(entry(stream, "/Matrix")), self.base)
        state.clip = box
        self._enter(stream, state, box)

    def meets(self, stream: Any) -> bool:
        """Whether a stream, of which a page's first use is enough, has not been met on this page."""
        key = key_of(stream)
        is_new = key not in self.met
        self.met.add(key)
        return is_new

    def glyph(self, stream: Any, place: Matrix, resources: Any) -> None:
        """Paint a glyph of a Type 3 font (ISO 32000-1, 9.6.5)."""
        state = self.state.kept()
        state.matrix = place
        self._enter(stream, state, None, resources, is_glyph=True)

    def mask(self, stream: Any) -> None:
        """Read the group of a soft mask (ISO 32000-1, 11.6.5.3): its faults, and its type without a face.

        Nothing of it is ink, so that colours, sizes and places are not the paper's.
        """
        if not self.meets(stream):
            return
        apart, self.content = self.content, Content()
        try:
            self.form(stream)
        finally:
            apart.take_mask(self.content)
            self.content = apart

    def _enter(
        self,
        stream: Any,
        state: State,
        within: Box | None,
        resources: Any = None,
        *,
        is_glyph: bool = False,
    ) -> None:
        key = key_of(stream)
        if key in self.active:
            raise LimitReachedError("loop")
        check_size(stream)
        resources = dictionary(entry(stream, "/Resources")) or dictionary(resources)
        run = Run(self.reader, self.content, state, resources or self.resources, self, within)
        run.active = self.active | {key} if key else self.active
        run.hidden, run.is_glyph = [any(self.hidden)], is_glyph
        run.follow(stream)

    def _note(self, stream: Any) -> None:
        if entry(stream, "/Ref") is not None:
            self.content.external.add("Ref")
        if entry(stream, "/F") is not None:
            self.content.external.add("F")
        if entry(stream, "/OPI") is not None:
            self.content.external.add("OPI")


# -- operators of the state --------------------------------------------------------------------------


def _name(operator: Any) -> str:
    """Return an operator's name; bytes that are no text are one that nobody knows."""
    try:
        return str(operator)
    except UnicodeDecodeError:
        return ""


def _save(run: Run, _: Any) -> None:
    if len(run.saved) >= _KEPT * 8:
        raise LimitReachedError("depth")
    run.saved.append(run.state.kept())


def _restore(run: Run, _: Any) -> None:
    if run.saved:
        run.state = run.saved.pop()


def _concatenate(run: Run, operands: Any) -> None:
    run.state.matrix = multiplied(matrix(pikepdf.Array(operands)), run.state.matrix)


def _parameters(run: Run, operands: Any) -> None:
    parameters = entry(run.resources, "/ExtGState", str(operands[0]))
    run.content.strange |= set(run.state.set(parameters))
    group = entry(parameters, "/SMask", "/G")
    if isinstance(group, pikepdf.Stream):
        run.mask(group)


def _shape_only(run: Run, _: Any) -> None:
    # A glyph that has no colours of its own is what its text is, which is told of already.
    if run.is_glyph:
        run.hidden.append(True)


def _begin_marked(run: Run, operands: Any) -> None:
    hidden = False
    if name(operands[0]) == "OC" and len(operands) > 1:
        hidden = run.reader.layers.hides(entry(run.resources, "/Properties", str(operands[1])))
    run.hidden.append(hidden)


def _end_marked(run: Run, _: Any) -> None:
    # The first tells whether the caller is hidden, and stays.
    if len(run.hidden) > (1 if run.depth else 0):
        run.hidden.pop()


_UNPRINTED = frozenset(("d", "i", "j", "J", "M", "ri", "MP", "DP", "d0", "h", "ET"))
"""Operators that change nothing of what marks tell (ISO 32000-1, annex A)."""

_OPERATORS: dict[str, Callable[[Run, Any], None]] = {
    "q": _save,
    "Q": _restore,
    "cm": _concatenate,
    "gs": _parameters,
    "BDC": _begin_marked,
    "BMC": _begin_marked,
    "EMC": _end_marked,
    "d1": _shape_only,
    **PAINTING,
    **TEXT,
}
