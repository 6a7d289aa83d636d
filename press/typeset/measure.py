"""Measures of whole ems, made from the page's geometry (standards §5, item 32): ``--measure: whole-em``."""

from __future__ import annotations

from collections.abc import Callable
from math import floor
from typing import Any

from press.typeset.binding import Dimension, original, percentage
from press.typeset.session import Session
from press.typeset.settings import keyword, own

_NEAR = 1e-3
"""em: what is this near to a whole number is one."""


def make_block_level_width(session: Session) -> Callable[..., Any]:
    """Return the replacement for ``weasyprint.layout.block.block_level_width``."""
    original_width: Any = original("layout.block:block_level_width")

    def block_level_width(box: Any, containing_block: Any, with_min_max: bool = True) -> None:
        original_width(box, containing_block, with_min_max)
        if (
            own(box.style, "measure")
            and keyword(box.style, "measure", ("whole-em", "free"), "free") != "free"
        ):
            _shrink(box, outer_left=session.left_page)

    block_level_width.without_min_max = original_width.without_min_max  # type: ignore[attr-defined]
    return block_level_width


def _shrink(box: Any, *, outer_left: bool) -> None:
    """Take from a block's width, or from each of its columns, what is more than whole ems."""
    count, gap = _columns(box)
    em = float(box.style["font_size"])
    if not em or box.width <= 0:
        return
    ems = floor((box.width - (count - 1) * gap) / count / em + _NEAR)
    rest = box.width - (ems * count * em + (count - 1) * gap)
    where = keyword(box.style, "measure_rest", ("outer", "both", "gutters"), "outer")
    if where == "gutters" and count > 1:
        # The sheet's own is kept: the next page may be of another width.
        box.style.__dict__.setdefault("press_gap", box.style["column_gap"])
        box.style["column_gap"] = Dimension(gap + rest / (count - 1), "px")
        return
    left = rest / 2 if where == "both" else rest * outer_left
    box.width -= rest
    box.margin_left += left
    box.margin_right += rest - left


def _columns(box: Any) -> tuple[int, float]:
    """Return how many columns a block has, and the space between them in px."""
    style = box.style
    count = style["column_count"]
    if count == "auto" or style["column_width"] != "auto":
        return 1, 0.0
    gap = getattr(style, "press_gap", style["column_gap"])
    if gap == "normal":
        return int(count), float(style["font_size"])
    return int(count), float(percentage(gap, style, box.width))
