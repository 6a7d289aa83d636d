"""Process colours in what the engine mixes colours for: gradients, and borders of two shades.

WeasyPrint mixes in sRGB and asks every colour for that; ``device-cmyk()`` does not know it without a profile.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from press.typeset.binding import Color, original


def in_srgb(colour: Any) -> Any:
    """Return ``device-cmyk()`` in sRGB, reckoned as by CSS Color 5 without a profile; others as they are."""
    if getattr(colour, "space", "") != "device-cmyk":
        return colour
    *inks, black = (part or 0.0 for part in colour.coordinates)
    return Color("srgb", [1 - min(1.0, ink * (1 - black) + black) for ink in inks], colour.alpha)


def draw_gradient(gradient: Any, stream: Any, width: float, height: float, style: Any) -> None:
    """Draw a gradient between colours that can be mixed."""
    gradient.colors = tuple(map(in_srgb, gradient.colors))
    original("images:Gradient.draw")(gradient, stream, width, height, style)


def _shaded(seam: str) -> Callable[[Any], Any]:
    """Return what makes a border's light or dark side of any colour."""
    return lambda colour: original(seam)(in_srgb(colour))


REPLACEMENTS: dict[str, Callable[..., Any]] = {
    "images:Gradient.draw": draw_gradient,
    **{seam: _shaded(seam) for seam in ("draw.color:darken", "draw.color:lighten")},
}
