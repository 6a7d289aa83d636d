"""Used values of a style's lengths, worked out once for each width that they refer to.

Balanced columns are laid out several times; each time the engine resolves the same percentages of every box.
"""

from __future__ import annotations

from typing import Any

from press.typeset.binding import boxes, original

_SIDES = ("top", "right", "bottom", "left")
_RESOLVED = (
    *(f"{part}_{side}" for part in ("margin", "padding") for side in _SIDES),
    *(f"border_{side}_width" for side in _SIDES),
    *(f"{limit}{length}" for limit in ("", "min_", "max_") for length in ("width", "height")),
)
"""What ``resolve_percentages`` sets."""


def resolve_percentages(box: Any, containing_block: Any) -> None:
    """Set a box's used margins, paddings, borders and sizes; see WeasyPrint's function of this name.

    They depend on its style and on the size of its containing block alone, but in tables with collapsed
    borders.
    """
    if isinstance(box, boxes.PageBox):
        original("layout.block:resolve_percentages")(box, containing_block)  # its heights are not its widths
        return
    style = box.style
    if isinstance(containing_block, boxes.Box):
        size = containing_block.width, containing_block.height
    else:
        size = tuple(containing_block)
    known = style.__dict__.setdefault("press_used", {})
    used = known.get(size)
    if used is not None:
        box.__dict__.update(used)
        return
    original("layout.block:resolve_percentages")(box, containing_block)
    if style["border_collapse"] != "collapse":
        known[size] = {name: getattr(box, name) for name in _RESOLVED}
