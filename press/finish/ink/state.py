"""The graphics state while a content stream is read (ISO 32000-1, 8.4.1), as far as ink depends on it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from press.finish.geometry import IDENTITY, Box, Matrix, box_of
from press.finish.ink.paints import Ink, Paint
from press.finish.ink.resources import Graphics
from press.finish.ink.sources import GREY, Space


@dataclass
class Side:
    """What is known of the colour for filling, or of that for stroking.

    Args:
        space: the colour space chosen last, as the file had it.
        paint: what is painted with; None of what stays as it is, or is not known.
        written: the ink that was written last; None where it is not known.
        alpha: the constant opacity.
    """

    space: Space = GREY
    paint: Paint | None = None
    written: Ink | None = None
    alpha: float = 1.0


@dataclass
class State:
    """The graphics state.

    Args:
        matrix: from here to the stream's own space.
        fill: the colour for filling; stroke: for stroking.
        masked: a soft mask is in force; blended: a blend mode other than Normal.
        overprints: what was written last; None where it is not known.
        mode: the text rendering mode (9.3.6).
        clips: the clipping paths in force, each with its matrix.
    """

    matrix: Matrix = IDENTITY
    fill: Side = field(default_factory=Side)
    stroke: Side = field(default_factory=Side)
    masked: bool = False
    blended: bool = False
    overprints: bool | None = None
    mode: int = 0
    clips: tuple[tuple[Sequence[Any], Matrix], ...] = ()

    def saved(self) -> State:
        """Return a copy that later changes leave alone."""
        return replace(self, fill=replace(self.fill), stroke=replace(self.stroke))

    def take(self, graphics: Graphics) -> None:
        """Take over what a graphics state dictionary says."""
        if graphics.fill is not None:
            self.fill.alpha = graphics.fill
        if graphics.stroke is not None:
            self.stroke.alpha = graphics.stroke
        if graphics.masked is not None:
            self.masked = graphics.masked
        if graphics.blended is not None:
            self.blended = graphics.blended
        if graphics.overprints:
            self.overprints = None

    def is_seen_through(self, *, fill: bool, stroke: bool) -> bool:
        """Whether something below what is painted now shows through it."""
        thin = (fill and self.fill.alpha < 1) or (stroke and self.stroke.alpha < 1)
        return thin or self.masked or self.blended

    def painted_box(self, path: Sequence[Any]) -> Box:
        """Return the box of a path in the stream's own space, as far as it is not clipped away."""
        return self.clipped(box_of(_points_of(path), self.matrix))

    def clipped(self, box: Box) -> Box:
        """Return what the clipping paths leave of a box in the stream's own space."""
        for clip, matrix in self.clips:
            box = box.crossed(box_of(_points_of(clip), matrix))
        return box


def _points_of(path: Iterable[Any]) -> list[tuple[float, float]]:
    """Return the points that path construction operators name (8.5.2), control points among them."""
    points: list[tuple[float, float]] = []
    for instruction in path:
        numbers = [float(part) for part in instruction.operands]
        if str(instruction.operator) == "re" and len(numbers) == 4:
            x, y, width, height = numbers
            points += [(x, y), (x + width, y), (x, y + height), (x + width, y + height)]
        else:
            points += zip(numbers[::2], numbers[1::2], strict=False)
    return points
