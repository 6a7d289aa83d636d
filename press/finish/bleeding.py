"""Which pages have something that runs over their edges, and less far than a printing house wants."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from pikepdf import Page, Pdf

from press.finish.boxes import drawn_of, trim_of
from press.finish.geometry import Box
from press.finish.ink.paintings import Painting
from press.finish.ink.paints import Ink, Paint
from press.finish.ink.resources import Names
from press.finish.ink.sources import Kind, Space
from press.finish.ink.state import State
from press.finish.ink.tracing import Tracer

_SLACK = 0.15
"""pt: what reaches no further over the edge is at it, and a bleed that lacks no more is whole."""
_AT_EDGE = 1.0
"""pt: as much as a line's box is larger than the line."""


def short_of_bleed(pdf: Pdf, *, wanted: float) -> tuple[int, ...]:
    """Return the numbers, from 1, of pages whose art stops between the trim and the bleed that is wanted.

    Args:
        pdf: as the engine wrote it; its paper is as far as the engine drew.
        wanted: pt beyond the trim.

    Raises:
        pikepdf.PdfError: a page's content cannot be parsed.
    """
    return tuple(number for number, page in enumerate(pdf.pages, 1) if _is_short(pdf, page, wanted))


def _is_short(pdf: Pdf, page: Page, wanted: float) -> bool:
    trim = trim_of(page)
    paper = drawn_of(page)
    drawn = max(trim.left - paper.left, paper.right - trim.right)
    if not _SLACK < drawn < wanted - _SLACK:
        return False
    listener = _Edge(trim)
    tracer = Tracer(_Paper(), lambda resources: Names(pdf, resources, {}), listener)
    tracer.trace(page, (0, 0), Names(pdf, page.resources, {}), State())
    return listener.is_crossed


@dataclass
class _Edge:
    """Hears whether anything is painted over a page's edges; white is not."""

    trim: Box
    is_crossed: bool = field(default=False)

    def entered(self, stream: tuple[int, int]) -> None:
        """A stream paints nothing by itself."""

    def opened(self, alpha: float, *, blended: bool, masked: bool) -> None:
        """Nor does a group."""

    def closed(self) -> None:
        """Nor its end."""

    def painted(self, painting: Painting) -> None:
        left, bottom, right, top = painting.box
        if painting.white or right <= left or top <= bottom:
            return
        reach = max(
            self.trim.left - left, self.trim.bottom - bottom, right - self.trim.right, top - self.trim.top
        )
        self.is_crossed = self.is_crossed or reach > _AT_EDGE + _SLACK


class _Paper:
    """Knows white in the colours of the screen and of the press, and nothing else."""

    def paint(self, space: Space, components: Sequence[float]) -> Paint | None:
        colour = space.colour(components)
        paper = 0.0 if colour is not None and colour.kind is Kind.CMYK else 1.0
        if colour is None or any(part != paper for part in colour.tints):
            return None
        white = Ink("DeviceCMYK", (0.0, 0.0, 0.0, 0.0))
        return Paint(white, white)
