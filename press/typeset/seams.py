"""What is put in WeasyPrint's place while a galley is set, seam by seam."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from press.typeset import (
    answers,
    columns,
    exceptions,
    finished,
    gradients,
    metrics,
    process_colours,
    redrawing,
    tagging,
    upright,
    writing,
)
from press.typeset.binding import adjust, boxes, original
from press.typeset.continued import block_container_layout
from press.typeset.finished import make_make_margin_boxes
from press.typeset.lines import make_iter_line_boxes
from press.typeset.measure import make_block_level_width
from press.typeset.overflowing import rest_of_floats
from press.typeset.packing import Packing
from press.typeset.percentages import resolve_percentages
from press.typeset.placement import place
from press.typeset.session import Session
from press.typeset.sharing import set_computed_styles
from press.typeset.trials import block_box_layout
from press.typeset.whole_lines import make_block_level_layout


def replacements(session: Session) -> dict[str, Callable[..., Any]]:
    """Return the functions that a rendering needs, by seam."""
    return {
        "layout.block:iter_line_boxes": make_iter_line_boxes(session),
        "layout.block:block_level_layout": _noting(session, make_block_level_layout(session)),
        "layout.block:block_container_layout": block_container_layout,
        "layout.block:block_level_width": make_block_level_width(session),
        **columns.replacements(),
        **{seam: _exempt(session, seam) for seam in _OFF_THE_GRID},
        "layout.block:block_box_layout": block_box_layout,
        **answers.REPLACEMENTS,
        **exceptions.replacements(),
        "css:StyleFor.set_computed_styles": set_computed_styles,
        **dict.fromkeys(_RESOLVING, resolve_percentages),
        "layout.inline:split_text_box": _split_text_box,
        "layout.inline:strut": metrics.strut,
        "css.units:strut": metrics.strut,
        "css.computed_values:strut": metrics.strut,
        "layout.page:make_page": _make_page(session),
        "layout:make_margin_boxes": make_make_margin_boxes(session.paging.kept.likeness),
        **finished.REPLACEMENTS,
        "layout:LayoutContext.unlayout_footnote": _unlayout_footnote(session),
        "layout.preferred:inline_min_content_width": _content_width(session, "min"),
        "layout.preferred:inline_max_content_width": _content_width(session, "max"),
    }


def writing_replacements(packing: Packing) -> dict[str, Callable[..., Any]]:
    """Return the functions that writing a PDF needs."""
    return {
        **redrawing.REPLACEMENTS,
        **process_colours.REPLACEMENTS,
        **gradients.REPLACEMENTS,
        "pdf:build_fonts_dictionary": upright.build_fonts_dictionary,
        "pdf.tags:_build_box_tree": tagging.build_box_tree,
        **writing.replacements(),
        **packing.replacements(),
    }


_RESOLVING = tuple(f"layout.{module}:resolve_percentages" for module in ("block", "column", "inline", "page"))

_OFF_THE_GRID = ("layout.block:table_layout", "layout.block:flex_layout", "layout.block:grid_layout")


def _exempt(session: Session, seam: str) -> Callable[..., Any]:
    """Tables and rows of boxes have their own rhythm: nothing in them is snapped to the grid."""

    def layout(*args: Any, **kwargs: Any) -> Any:
        session.exempt += 1
        try:
            return original(seam)(*args, **kwargs)
        finally:
            session.exempt -= 1

    return layout


def _noting(session: Session, layout: Callable[..., Any]) -> Callable[..., Any]:
    """Note which blocks a page's layout comes to."""

    def block_level_layout(context: Any, box: Any, *args: Any, **kwargs: Any) -> Any:
        session.paging.touch(box)
        if session.page_begins:  # where the last page's columns began says nothing of this one's
            session.page_begins = False
            session.column_top = context.current_footnote_area.page.content_box_y()
        return layout(context, box, *args, **kwargs)

    return block_level_layout


def _split_text_box(*args: Any, **kwargs: Any) -> Any:
    """Lines left to WeasyPrint stand on the same baseline as ours."""
    box, skip, preserved = original("layout.inline:split_text_box")(*args, **kwargs)
    if box is not None:
        metrics.settle(box)
    return box, skip, preserved


def _make_page(session: Session) -> Callable[..., Any]:
    def make_page(
        context: Any, root_box: Any, page_type: Any, resume_at: Any, number: int, state: Any
    ) -> Any:
        session.context = context
        session.left_page, session.page_begins = page_type.side == "left", True
        session.carried = list(context.reported_footnotes)

        def lay_out() -> Any:
            page, behind, next_page = original("layout.page:make_page")(
                context, root_box, page_type, resume_at, number, state
            )
            place(page)
            if behind is None and (behind := rest_of_floats(context, root_box)):
                next_page = {"break": "any", "page": next_page["page"]}
            return page, behind, next_page

        return session.paging.page(context, root_box, page_type, resume_at, number, state, lay_out)

    return make_page


def _unlayout_footnote(session: Session) -> Callable[..., Any]:
    """Keep notes whose calls are on an earlier page.

    WeasyPrint takes all notes of a paragraph back when the part of it that goes on here is tried elsewhere.
    """

    def unlayout_footnote(context: Any, footnote: Any) -> None:
        if footnote not in session.carried:
            original("layout:LayoutContext.unlayout_footnote")(context, footnote)

    return unlayout_footnote


def _content_width(session: Session, which: str) -> Callable[..., Any]:
    seam = f"layout.preferred:inline_{which}_content_width"

    def content_width(context: Any, box: Any, outer: bool = True, *args: Any, **kwargs: Any) -> Any:
        skip = kwargs.get("skip_stack")
        widths = session.widths(context, box) if isinstance(box, boxes.LineBox) and skip is None else None
        if widths is None:
            return original(seam)(context, box, outer, *args, **kwargs)
        indent = box.style["text_indent"]
        first = indent.value if getattr(indent, "unit", "%") != "%" else 0.0
        return adjust(box, outer, widths[which == "max"] + first)

    return content_width
