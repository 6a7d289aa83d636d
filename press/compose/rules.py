"""A rule set: the settings of line composition, by the field's words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

LineBreak = Literal["none", "basic", "gb", "strict"]
Punctuation = Literal["quanjiao", "kaiming", "banjiao"]
Hanging = Literal["none", "allow-end"]
Fit = Literal["total", "greedy"]
LatinWidth = Literal["proportional", "whole-em"]


@dataclass(frozen=True, slots=True)
class Rules:
    """How a paragraph is composed.

    Args:
        line_break: level of 避头尾 (standards §5, items 1 to 4).
        punctuation: 全角式, 开明式 or 半角式 (item 16).
        autospace: space between Han and Latin, in em (item 18).
        hanging: whether 、，。 may hang at the line's end (item 17).
        fit: choose the breaks of the whole paragraph together, or line by line.
        trim_paragraph_start: an opening mark after the first-line indent loses its blank half (item 13
            permits both; the indent of two characters is plainer to see without).
        latin_width: whether Western runs take whole ems with the gaps beside them (item 21).
    """

    line_break: LineBreak = "gb"
    punctuation: Punctuation = "quanjiao"
    autospace: float = 0.25
    hanging: Hanging = "none"
    fit: Fit = "total"
    trim_paragraph_start: bool = False
    latin_width: LatinWidth = "proportional"
