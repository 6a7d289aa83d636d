"""Figures on the grid: pictures in a row cut to one height, the whole taking whole lines."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

from press.model.blocks import Figure, usual_share

_CAPTION = 0.75
"""Height of a caption's line in steps of the grid."""

_CAPTION_WHITE = 0.17
"""What a caption's line brings of white under it, in steps of the grid."""

_WHITE = 0.25
"""Least white above and below a figure in steps of the grid."""

_GAP = 8.0
"""The white between pictures of a row, in pt."""


@dataclass(frozen=True)
class FigureBox:
    """Sizes in pt: each picture's width, their height, the white between them, above and below all.

    ``name`` is the figure's id on the pages; ``bleed`` says how it runs over their edges, ``side`` on which
    side of the fold it stands, ``taken`` what a picture over the head or the foot has of the type area.
    """

    widths: tuple[float, ...]
    height: float
    gap: float
    above: float
    below: float
    name: str = ""
    bleed: str = ""
    side: Literal["verso", "recto"] = "recto"
    taken: float = 0.0

    @property
    def width(self) -> float:
        """Of all pictures with the white between them."""
        return sum(self.widths) + self.gap * (len(self.widths) - 1)


def figure_box(
    figure: Figure,
    measure: float,
    pitch: float,
    tallest: float,
    *,
    caption_lines: int = 0,
    share: float | None = None,
) -> FigureBox:
    """Size a figure.

    Pictures of a row share one height and together fill the figure's width; none is drawn larger than makes
    150 pixels an inch, below which print shows the pixels.

    Args:
        figure: the figure; its ``width`` is a share of the measure.
        measure: the measure in pt.
        pitch: the grid's step in pt.
        tallest: the greatest height in pt that pictures may take.
        caption_lines: how many lines the caption takes.
        share: of the measure, in place of what the figure says or is usual.
    """
    ratios = [picture.width / picture.height for picture in figure.pictures]
    gaps = _GAP * (len(ratios) - 1)
    if share is None:
        share = figure.width if figure.width is not None else usual_share(sum(ratios))
    height = min((share * measure - gaps) / sum(ratios), tallest)
    sharp = [picture.height * 72 / 150 for picture in figure.pictures if not picture.drawn]
    height = min([height, *sharp])
    steps = height / pitch + caption_lines * _CAPTION
    white = (math.ceil(steps + 2 * _WHITE - 1e-6) - steps) / 2 * pitch
    own = _CAPTION_WHITE * pitch / 2 if caption_lines else 0.0
    return FigureBox(tuple(ratio * height for ratio in ratios), height, _GAP, white + own, white - own)
