"""What a page leaves on the paper: text, areas, lines, pictures and shadings, each with its place."""

from __future__ import annotations

from dataclasses import dataclass

from press.finish.geometry import Box
from press.preflight.content.colour import Colour, Space
from press.preflight.content.fonts import Font


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Anything that is painted.

    Args:
        box: around it, clipped as the page clips it, pt.
        colour: None for pictures and shadings.
        overprint: whether it leaves other inks alone (ISO 32000-1, 8.6.7).
        overprint_mode: 1 when process inks of 0 % are left alone, too.
        transparency: what makes it let through what lies below, in the file's own words; empty as a rule.
    """

    box: Box
    colour: Colour | None = None
    overprint: bool = False
    overprint_mode: int = 0
    transparency: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text(Mark):
    """One string shown.

    Args:
        font: its face.
        size: in pt on paper.
        text: what it says, as far as the file tells.
        missing: how many of its glyphs the face does not have.
        unmeasured: how many of its glyphs have no width in the file.
    """

    font: Font
    size: float
    text: str
    missing: int = 0
    unmeasured: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Fill(Mark):
    """An area; a thin one is a line to the reader."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stroke(Mark):
    """A line; ``width`` in pt on paper."""

    width: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture(Mark):
    """An image.

    Args:
        space: None for a stencil, which is painted in ``colour``.
        width: in pixels.
        height: in pixels.
        bits: of each component.
        across: pixels per inch along its width.
        down: pixels per inch along its height.
        size: width and height on paper, pt.
        filters: how it is packed, such as ``JPXDecode``.
        stand_ins: whether it names others to be printed in its stead.
        key: of the object; None for one that stands in the content.
    """

    space: Space | None
    width: int
    height: int
    bits: int
    across: float
    down: float
    size: tuple[float, float]
    filters: tuple[str, ...] = ()
    stand_ins: bool = False
    key: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shade(Mark):
    """A shading: colours that run into each other."""

    space: Space
