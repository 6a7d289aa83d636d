"""Pages finished as they were: with the same margins, and what was found on them and drawn of them.

A page that is not laid out again gets its folio and running heads anew, unless these are the same, too. Then
nothing on it differs from the page of the setting before, nor does what is made of it.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, field
from typing import Any, TypeVar

from press.typeset.binding import original
from press.typeset.likeness import Likeness, plain

_MARGINS = tuple(
    f"@{side}-{part}"
    for side, parts in {
        "top": ("left-corner", "left", "center", "right", "right-corner"),
        "bottom": ("left-corner", "left", "center", "right", "right-corner"),
        "left": ("top", "middle", "bottom"),
        "right": ("top", "middle", "bottom"),
    }.items()
    for part in parts
)
_TOLD = ("string", "counter()", "counters()", "string()")
"""What margins may hold: not pictures, running elements and other pages' numbers."""

_MOST = 2
"""States of one page's margins that are remembered: with the pages counted, and before they are."""

Found = TypeVar("Found")


@dataclass(eq=False)
class Finished:
    """A finished page.

    Args:
        margins: its margin boxes.
        found: what has been found on it, by name.
    """

    margins: tuple[Any, ...]
    found: dict[Any, Any] = field(default_factory=dict)


def found_on(page: Any, name: Hashable, find: Callable[[Any], Found]) -> Found:
    """Return what ``find`` finds on a page; for a page that is as it was, what it found there before.

    It may hold the page's boxes, but nothing of the document that the page is in.
    """
    finished: Finished | None = page.__dict__.get("press_finished")
    if finished is None:
        return find(page)
    if name not in finished.found:
        finished.found[name] = find(page)
    return finished.found[name]  # type: ignore[no-any-return]


def make_make_margin_boxes(likeness: Likeness) -> Callable[..., Iterator[Any]]:
    """Return the replacement for ``weasyprint.layout.make_margin_boxes``."""

    def make_margin_boxes(context: Any, page: Any, state: Any) -> Iterator[Any]:
        margins = original("layout:make_margin_boxes")
        kept = page.__dict__.get("press_kept")
        key = _key(likeness, context, page, state) if kept and _is_whole(kept, page) else None
        if key is None:
            page.press_finished = None
            yield from margins(context, page, state)
            return
        if key not in kept.finished:
            for old in list(kept.finished)[: 1 - _MOST]:
                del kept.finished[old]
            kept.finished[key] = Finished(tuple(margins(context, page, state)))
        page.press_finished = kept.finished[key]
        yield from page.press_finished.margins

    return make_margin_boxes


def layout_backgrounds(page: Any, get_image: Any) -> None:
    """Lay out the backgrounds on a page, unless they are; a page copied from a finished one has its own."""
    finished = page.__dict__.get("press_finished")
    if finished is None or "backgrounds" not in finished.found or not hasattr(page, "canvas_background"):
        original("layout:layout_backgrounds")(page, get_image)
        if finished is not None:
            finished.found["backgrounds"] = True


REPLACEMENTS = {"layout:layout_backgrounds": layout_backgrounds}


def _is_whole(kept: Any, page: Any) -> bool:
    """Tell whether a page holds what it was laid out with: not what other pages put on every page."""
    content = page.children[0].children
    return len(content) == len(kept.content) and all(map(operator.is_, content, kept.content))


def _key(likeness: Likeness, context: Any, page: Any, state: Any) -> Hashable:
    """Return all that the margins of a page depend on but the page's style, None where that is not known."""
    styles = [context.style_for(page.page_type, name) for name in _MARGINS]
    if any(map(_tells_more, filter(None, styles))) or any(map(any, map(dict.values, _running(context)))):
        return None
    counters = plain(state[:3])
    strings = tuple(
        (name, tuple(pages.get(context.current_page, ())), _last(pages, context.current_page))
        for name, pages in context.string_set.items()
    )
    return likeness.number("margins", *map(likeness.of_style, styles), counters, strings)


def _running(context: Any) -> Iterator[dict[int, Any]]:
    yield from context.running_elements.values()


def _last(pages: dict[int, list[str]], before: int) -> str | None:
    """Return what a named string was last set to on the pages before one."""
    return next((pages[number][-1] for number in range(before - 1, 0, -1) if pages.get(number)), None)


def _tells_more(style: Any) -> bool:
    content = style["content"]
    if content in ("normal", "inhibit", "none"):
        return False
    return any(kind not in _TOLD for kind, _ in content) or reads_pictures(style)


def reads_pictures(style: Any) -> bool:
    """Tell whether pictures belong to a style, whose files may change while nothing else does."""
    reads: bool | None = style.__dict__.get("press_reads")
    if reads is None:
        sources = (*style["background_image"], style["border_image_source"], style["mask_border_source"])
        reads = style.press_reads = any(kind == "url" for kind, *_ in sources)
    return reads
