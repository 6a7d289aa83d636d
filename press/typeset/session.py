"""One rendering: its typefaces, its flattened paragraphs, and what is counted on the way."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import Any

from press.compose import Composer, LineComposer
from press.typeset import vertical
from press.typeset.binding import atomic_box, max_content_width, min_content_width
from press.typeset.flattening import Flat, contents_of, flatten
from press.typeset.leaving import reason_of
from press.typeset.pages_again import Paging
from press.typeset.percentages import resolve_percentages
from press.typeset.settings import is_vertical
from press.typeset.shaping import Shaper


@dataclass
class Session:
    """What the replaced functions share while one galley is set.

    Args:
        shaper: has the typefaces.
        composer: makes the lines.
        exempt: how many tables and the like we are inside of, where the grid does not hold.
        context: of the layout; it knows the computed styles of all elements.
        column_top: where the column now laid out begins, in px from the page's top.
        carried: notes that an earlier page had no room for.
        page_begins: whether nothing has been laid out on the page yet.
        left_page: whether the page now laid out is on the left, so that its outer margin is there.
        paging: takes pages from those of the setting before.
    """

    shaper: Shaper
    composer: Composer = field(default_factory=LineComposer)
    exempt: int = 0
    context: Any = None
    column_top: float = 0.0
    left_page: bool = False
    page_begins: bool = False
    paging: Paging = field(init=False)
    carried: list[Any] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.paging = Paging(self.shaper.pages)

    @property
    def style_for(self) -> Any:
        """What gives the computed style of an element."""
        return self.context.style_for

    def let_go(self) -> None:
        """Let nothing of the layout hold itself: half of what a setting makes would be left to the collector.

        Pictures go on to hold the context; of those that an SVG may name none is a drawing, which alone
        would ask for it.
        """
        asked = self.context.get_image_from_uri
        others = {name: value for name, value in asked.keywords.items() if name != "context"}
        self.context.get_image_from_uri = partial(asked.func, *asked.args, **others)
        self.paging.functions, self.paging.course, self.context = {}, None, None

    def paragraph(self, context: Any, line_box: Any, block: Any) -> Flat | None:
        """Return the paragraph of a line box, flattened for its containing block, or None where we cannot."""
        kept = getattr(line_box, "press_flat", None)
        key = (block.width, _contents(line_box))
        if kept is None or kept[0] != key:
            flat = flatten(
                line_box,
                self.shaper,
                block=block,
                widest=1e9 if is_vertical(line_box.style) else block.width,
                width_of=lambda box: _laid_out_width(context, box, block),
            )
            kept = line_box.press_flat = (key, flat)
            if flat is None:
                line_box.press_left = reason_of(line_box)
        return kept[1]

    def widths(self, context: Any, line_box: Any) -> tuple[float, float] | None:
        """Return the narrowest and the widest a line box can be, in px, or None where we cannot tell."""
        kept = getattr(line_box, "press_widths", None)
        key = _contents(line_box)
        if kept is None or kept[0] != key:
            least = self._measured(context, line_box, min_content_width)
            most = self._measured(context, line_box, max_content_width)
            widths = None if least is None or most is None else (least[0], most[1])
            kept = line_box.press_widths = (key, widths)
        return kept[1]

    def _measured(self, context: Any, line_box: Any, width_of: Any) -> tuple[float, float] | None:
        flat = flatten(
            line_box, self.shaper, block=None, widest=1e9, width_of=lambda box: width_of(context, box)
        )
        if flat and is_vertical(line_box.style):
            width = vertical.width_of(line_box.style, flat.paragraph, self.composer)
            return width, width
        return flat.paragraph.widths() if flat else None


def _contents(line_box: Any) -> list[Any]:
    """Return what is in a line box; only where some of it is generated it is looked for again.

    A paragraph may go on over hundreds of pages, and is asked for on each.
    """
    found: list[Any] | None = getattr(line_box, "press_contents", None)
    if found is None:
        found = contents_of(line_box)
        if not any(map(_is_generated, (line_box, *found))):
            line_box.press_contents = found
    return found


def _is_generated(box: Any) -> bool:
    if isinstance(box, str):
        return False
    return "::" in (box.element_tag or "::") or box.missing_link is not None  # margins have no element


def _laid_out_width(context: Any, box: Any, block: Any) -> float:
    resolve_percentages(box, block)
    laid = atomic_box(context, box, 0, None, block, [], [])
    return float(laid.margin_height() if is_vertical(box.style.parent_style) else laid.margin_width())
