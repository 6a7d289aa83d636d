"""What the engine asks of every box, and many times over, answered from its style or by fewer looks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from press.typeset.binding import boxes, original

_CORNERS = ("top_left", "top_right", "bottom_right", "bottom_left")
_SQUARE = {f"border_{corner}_radius": (0, 0) for corner in _CORNERS}
_NOTHING = (0, "px")


def is_in_normal_flow(box: Any) -> bool:
    """Tell whether a box is neither floated nor positioned nor a note."""
    style = box.style.__dict__
    found: bool | None = style.get("press_in_flow")
    if found is None:
        found = style["press_in_flow"] = original("formatting_structure.boxes:Box.is_in_normal_flow")(box)
    return found


def page_values(box: Any) -> tuple[Any, Any]:
    """Return the names of the pages on which a box begins and ends: those of its first and its last child.

    WeasyPrint's method of this name asks all children, of all blocks, whenever two blocks meet.
    """
    return _outermost(box, iter), _outermost(box, reversed)


def _outermost(box: Any, order: Callable[[Any], Iterator[Any]]) -> Any:
    """Return the page named by the innermost of the first boxes, or of the last ones, that names one."""
    name = box.style["page"]
    while not isinstance(box, boxes.TableBox):  # its own name is all it knows
        for child in order(box.children):
            if child.is_in_normal_flow() or child.is_floated():
                break
        else:
            return name
        box, name = child, child.style["page"] or name
    return name


def resolve_radii_percentages(box: Any) -> None:
    """Set a box's rounded corners, of which few boxes have any."""
    style = box.style
    square = style.__dict__.get("press_square")
    if square is None:
        radii = [style[f"border_{corner}_radius"] for corner in _CORNERS]
        square = style.press_square = all(_NOTHING in radius for radius in radii)
    if square:
        getattr(box, "_box", box).__dict__.update(_SQUARE)  # placeholders stand for a box
    else:
        original("layout.background:resolve_radii_percentages")(box)


REPLACEMENTS = {
    "formatting_structure.boxes:Box.is_in_normal_flow": is_in_normal_flow,
    "formatting_structure.boxes:ParentBox.page_values": page_values,
    "layout.background:resolve_radii_percentages": resolve_radii_percentages,
}
"""These functions, by seam."""
