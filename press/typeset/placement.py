"""``--place: page-bottom``: a block that stands on the lower edge of its page (the 版记, standards §1.5)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from press.typeset.settings import keyword, length, own


def place(page: Any) -> None:
    """Move every such block of a laid out page down, or up by no more than its inset, with all it holds."""
    bottom = page.content_box_y() + page.height
    for area in page.children[1:]:
        if area.element_tag == "@footnote" or type(area).__name__ == "FootnoteAreaBox":
            bottom -= area.margin_height() if area.children else 0
    for box in _placed(page.children[0]):
        edge = box.border_box_y() + box.border_height()
        box.translate(dy=bottom - length(box.style, "place_inset") - edge)


def _placed(box: Any) -> Iterator[Any]:
    if own(box.style, "place") and keyword(box.style, "place", ("page-bottom", "flow"), "flow") != "flow":
        yield box
        return
    for child in getattr(box, "children", ()):
        if not hasattr(child, "style"):
            continue
        yield from _placed(child)
