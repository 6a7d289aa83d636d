"""Gradients of drawings (SVG 2, 14.2) as shading patterns, where the engine lays a tile of one.

A tile as wide as the gradient has edges: programs round them differently, draw a hairline of the other end
there or, if they reckon the tile empty, nothing. A turned gradient's tile is measured by two corners and may
have no area.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from press.typeset.binding import Dictionary, original, pydyf

_SEAM = "svg:draw_gradient"
_BEYOND = 0.1
"""How far a tile reaches beyond the shape, as a part of it: its edges are never seen, strokes have room."""


class ShadingPattern(Dictionary):  # type: ignore[misc]
    """A pattern of type 2 (ISO 32000-1, 8.7.4.4); without resources of its own, for which the engine asks."""

    extra: dict[str, Any] = {}  # noqa: RUF012


def draw_gradient(svg: Any, node: Any, gradient: Any, font_size: float, opacity: float, stroke: bool) -> bool:
    """Draw a gradient so that every program shows it alike."""
    patterns = svg.stream._resources["Pattern"]
    before = len(patterns)
    drawn = bool(original(_SEAM)(svg, node, gradient, font_size, opacity, stroke))
    if len(patterns) > before:
        name = next(reversed(patterns))
        group = _only(patterns[name], "XObject")
        if group.extra["Resources"]["ExtGState"]:
            _widen(patterns[name], group, svg, svg.calculate_bounding_box(node, font_size, stroke))
        else:
            patterns[name] = _shading_pattern(patterns[name], group)
    return drawn


def _shading_pattern(tile: Any, group: Any) -> ShadingPattern:
    return ShadingPattern(
        {
            "Type": "/Pattern",
            "PatternType": 2,
            "Matrix": tile.extra["Matrix"],
            "Shading": _only(group, "Shading"),
        }
    )


def _widen(tile: Any, group: Any, svg: Any, bounds: tuple[float, float, float, float]) -> None:
    """Let a tile that fades reach beyond its shape; ``bounds`` are x, y, width and height in user units.

    What is transparent needs a mask, which a shading pattern has none of.
    """
    x, y, width, height = bounds
    left, right = x - _BEYOND * width, x + (1 + _BEYOND) * width
    top, bottom = y - _BEYOND * height, y + (1 + _BEYOND) * height
    to_tile = svg.stream.ctm @ _matrix(svg, tile.extra["Matrix"]).invert
    corners = [
        to_tile.transform_point(*corner)
        for corner in ((left, top), (right, top), (left, bottom), (right, bottom))
    ]
    across, down = zip(*corners, strict=True)
    box = pydyf.Array((min(across), min(down), max(across), max(down)))
    masks = [
        state["SMask"]["G"] for state in group.extra["Resources"]["ExtGState"].values() if "SMask" in state
    ]
    for stream in (tile, group, *masks):
        stream.extra["BBox"] = box
    tile.extra["XStep"], tile.extra["YStep"] = box[2] - box[0], box[3] - box[1]


def _matrix(svg: Any, values: Any) -> Any:
    return type(svg.stream.ctm)(*values)


def _only(stream: Any, kind: str) -> Any:
    """Return the one resource of a kind that a stream has."""
    (resource,) = stream.extra["Resources"][kind].values()
    return resource


REPLACEMENTS: dict[str, Callable[..., Any]] = {_SEAM: draw_gradient}
