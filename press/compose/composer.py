"""The composer: a paragraph and a measure in, its lines out; and a null one that shows the contract."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Protocol

from press.compose.breaking import breaks
from press.compose.line import Line
from press.compose.paragraph import Paragraph


class Composer(Protocol):
    """Whoever turns a paragraph into lines."""

    def compose(
        self,
        paragraph: Paragraph,
        measure: float,
        *,
        indent: float = 0.0,
        start: int = 0,
        justify: bool = True,
        fill_last: bool = False,
        turns: Sequence[int] = (),
    ) -> tuple[Line, ...]:
        """Return the lines of ``paragraph`` from atom ``start`` on.

        Args:
            paragraph: what to compose.
            measure: width of a line, in the paragraph's unit.
            indent: where the first line begins.
            start: the atom to begin with; the rest of a paragraph has no indent.
            justify: whether lines fill the measure; last lines do not.
            fill_last: whether the last lines do too (均排, item 29).
            turns: atoms at which a line must begin, besides those that the text itself forces.
        """
        ...


class LineComposer:
    """Composes by CLREQ and GB/T 15834."""

    def compose(
        self,
        paragraph: Paragraph,
        measure: float,
        *,
        indent: float = 0.0,
        start: int = 0,
        justify: bool = True,
        fill_last: bool = False,
        turns: Sequence[int] = (),
    ) -> tuple[Line, ...]:
        """Return the composed lines; see :class:`Composer`."""
        lines: list[Line] = []
        for begin, end in _parts(paragraph, start, turns):
            first_indent = indent if not lines else 0.0
            for stop in breaks(paragraph, begin, end, measure, first_indent):
                fill = fill_last if stop == end else justify
                lines.append(paragraph.line(begin, stop, measure, indent=first_indent, justify=fill))
                begin, first_indent = stop, 0.0
        return tuple(lines)


class NullComposer:
    """Sets every part between forced line ends on one line, whatever the measure."""

    def compose(
        self,
        paragraph: Paragraph,
        measure: float,
        *,
        indent: float = 0.0,
        start: int = 0,
        justify: bool = True,
        fill_last: bool = False,
        turns: Sequence[int] = (),
    ) -> tuple[Line, ...]:
        """Return one line for each part; see :class:`Composer`."""
        del justify, fill_last
        return tuple(
            paragraph.line(begin, end, measure, indent=0.0 if number else indent, justify=False)
            for number, (begin, end) in enumerate(_parts(paragraph, start, turns))
        )


def _parts(paragraph: Paragraph, start: int, turns: Sequence[int]) -> list[tuple[int, int]]:
    stops = sorted({start, *paragraph.forced, *turns, len(paragraph)})
    stops = [stop for stop in stops if stop >= start]
    return list(pairwise(stops))
