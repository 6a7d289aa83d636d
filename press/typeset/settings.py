"""CSS custom properties, the composer's settings: what a stylesheet says in the field's words."""

from __future__ import annotations

from functools import cache
from typing import Any, get_args

from press.compose import Rules
from press.compose.hyphenation import language_of
from press.compose.orientation import Latin, Orientation
from press.compose.rules import Fit, Hanging, LatinWidth, LineBreak, Punctuation
from press.typeset.binding import resolve_var

_PX_PER_UNIT = {
    "px": 1.0,
    "pt": 96 / 72,
    "mm": 96 / 25.4,
    "cm": 96 / 2.54,
    "in": 96.0,
    "pc": 16.0,
    "q": 96 / 101.6,
}


def rules_of(style: Any) -> Rules:
    """Return the rule set that holds for the paragraph of ``style``."""
    rules = getattr(style, "press_rules", None)
    if rules is None:
        rules = style.press_rules = _rules(
            keyword(style, "line_break", get_args(LineBreak), "gb"),
            keyword(style, "punctuation", get_args(Punctuation), "quanjiao"),
            min(0.5, max(0.0, _ems(style, "autospace", 0.25))),
            keyword(style, "hanging", get_args(Hanging), "none"),
            keyword(style, "fit", get_args(Fit), "total"),
            _trims_start(style),
            keyword(style, "latin_width", get_args(LatinWidth), "proportional"),
        )
    return rules


def _trims_start(style: Any) -> bool:
    """Tell whether a paragraph's opening mark loses its blank: always where there is no indent (item 13)."""
    indent = getattr(style["text_indent"], "value", 1)
    return indent <= 0 or keyword(style, "paragraph_start", ("keep", "trim"), "keep") == "trim"


@cache
def _rules(*values: Any) -> Rules:
    return Rules(*values)


def keyword(style: Any, name: str, allowed: tuple[str, ...], default: str) -> Any:
    """Return the word that ``--name`` is set to, or ``default`` where it is not one of ``allowed``."""
    token = _token(style, name)
    if token is not None and token.type == "ident" and token.lower_value in allowed:
        return token.lower_value
    return default


def length(style: Any, name: str, default: float = 0.0) -> float:
    """Return the length that ``--name`` is set to, in px; ``em`` is that of the style."""
    token = _token(style, name)
    if token is None or token.type not in ("dimension", "number"):
        return default
    if token.type == "number":
        return float(token.value) if token.value == 0 else default
    unit = token.lower_unit
    if unit in ("em", "ic"):
        return float(token.value) * float(style["font_size"])
    if unit == "rem":
        return float(token.value) * float(style.root_style["font_size"])
    return float(token.value) * _PX_PER_UNIT[unit] if unit in _PX_PER_UNIT else default


def count(style: Any, name: str) -> int:
    """Return the whole number that ``--name`` is set to, 0 where it is none."""
    token = _token(style, name)
    return int(token.value) if token is not None and token.type == "number" and token.is_integer else 0


def _ems(style: Any, name: str, default: float) -> float:
    size = float(style["font_size"])
    return length(style, name, default * size) / size if size else 0.0


def _token(style: Any, name: str) -> Any:
    """Return the first token of a custom property that is no white space, variables replaced."""
    tokens = style["__" + name] or ()
    for token in tokens:
        if token.type in ("whitespace", "comment"):
            continue
        if token.type == "function":
            resolved = resolve_var(style, token, style.parent_style)
            return next((part for part in resolved or () if part.type != "whitespace"), None)
        return token
    return None


_DIGITS, _MOST_DIGITS = 2, 4


def is_vertical(style: Any) -> bool:
    """Tell whether lines run downwards (``--writing-mode: vertical``)."""
    vertical: bool | None = getattr(style, "press_vertical", None)
    if vertical is None:
        mode = keyword(style, "writing_mode", ("horizontal", "vertical"), "horizontal")
        vertical = style.press_vertical = bool(mode == "vertical")
    return vertical


def column_length(style: Any) -> float | None:
    """Return how long a vertical line box's lines are to be, in px; None where that is open."""
    height: Any = style.parent_style["height"] if style.parent_style else None
    high = height.value if getattr(height, "unit", "") == "px" else None
    return length(style, "line_length") or high


def orientation(style: Any) -> Orientation | None:
    """Return how Western words stand in vertical text; None in horizontal text."""
    if not is_vertical(style):
        return None
    latin = keyword(style, "text_orientation", get_args(Latin), "auto")
    combined = keyword(style, "text_combine_upright", ("none", "digits", "all"), "none")
    return Orientation(latin, _combined_digits(style) if combined == "digits" else 0, combined == "all")


def _combined_digits(style: Any) -> int:
    """Return how many digits stand side by side 纵中横 (``--text-combine-upright: digits 2``)."""
    numbers = [token.int_value for token in style["__text_combine_upright"] if token.type == "number"]
    return min(_MOST_DIGITS, numbers[0] or _DIGITS) if numbers else _DIGITS


def hyphenation(style: Any) -> str:
    """Return the dictionary by which words are parted (``--hyphenate: auto``); empty where they are not."""
    if is_vertical(style) or keyword(style, "hyphenate", ("none", "auto"), "none") == "none":
        return ""
    return language_of(style["lang"])


def own(style: Any, name: str) -> bool:
    """Tell whether ``--name`` is set on the element itself, not inherited."""
    return ("__" + name) in getattr(style, "cascaded", ())
