"""Pages that are as they were are not laid out again: one change leaves most pages of an issue as they are.

A page is a function of what it begins with, of the blocks that its layout looked at, and of the page's own
style and side. Where all that equals what a page of the setting before was made of, it is that page.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from press.typeset.binding import standardize_page_counters, update_counters
from press.typeset.course import Course, Place, course_of
from press.typeset.finished import reads_pictures
from press.typeset.kept_pages import KeptPage, KeptPages
from press.typeset.likeness import plain

LayOut = Callable[[], tuple[Any, Any, Any]]


class Paging:
    """The pages of one document, laid out one after the other or taken from those that are kept.

    Args:
        kept: the pages of the settings before.

    Attributes:
        touched: the last unit that the layout of this page has come to.
        laid_out: how many pages were laid out, not taken.
        course: of the document; None where its pages depend on more than that.
        functions: what stands in the place of the engine's, by seam.
        ground: the number of what all pages stand on, these functions and the styles of counters.
    """

    def __init__(self, kept: KeptPages) -> None:
        self.kept = kept
        self.touched = -1
        self.laid_out = 0
        self.course: Course | None = None
        self.functions: Mapping[str, Callable[..., Any]] = {}
        self.ground = 0
        self._pages = 0

    def touch(self, box: Any) -> None:
        """Note that the layout has come to a box: the page depends on all before it."""
        unit = box.__dict__.get("press_unit", -1)
        if unit > self.touched:
            self.touched = unit

    def page(
        self,
        context: Any,
        root: Any,
        page_type: Any,
        resume_at: Any,
        number: int,
        state: Any,
        lay_out: LayOut,
    ) -> tuple[Any, Any, Any]:
        """Return a page, where the next one begins, and its break and name.

        The arguments are those of WeasyPrint's ``make_page``, ``lay_out`` calls it.
        """
        if number == 1 and not self._pages and _is_settled(context):
            self.course = course_of(root, self.kept.likeness)
            self.ground = self.kept.likeness.number(
                "ground",
                plain(context.counter_style),
                *((seam, getattr(made, "__code__", made)) for seam, made in self.functions.items()),
            )
        if number != self._pages + 1:
            self.course = None  # the second time boxes are not as they were
        self._pages = number
        self.laid_out += 1
        place = self.course.place(resume_at) if self.course else None
        if self.course is None or place is None or page_type.blank or not _is_still(context):
            return lay_out()
        if not self.course.can_stop(place):
            return lay_out()
        return _Asked(self, self.course, place, context, root, page_type, number).page(state, lay_out)


class _Asked:
    """One page that is asked for."""

    def __init__(
        self,
        paging: Paging,
        course: Course,
        place: Place,
        context: Any,
        root: Any,
        page_type: Any,
        number: int,
    ) -> None:
        self.paging, self.course, self.place, self.context = paging, course, place, context
        self.page_type, self.number = page_type, number
        style_for, likeness = context.style_for, paging.kept.likeness
        self.style = style_for(page_type)
        self.overflow = root.viewport_overflow
        self.key = (
            likeness.of_style(self.style),
            likeness.of_style(style_for(page_type, "@footnote")),
            likeness.of_style(style_for(page_type, "@note-area")),
            page_type.side,
            number == 1,
            bool(context.footnotes),
            plain(context.forced_break),
            plain(style_for.initial_page_sizes),
            paging.ground,
            self.overflow,
            place.open,
            plain(place.inside),
        )

    def page(self, state: Any, lay_out: LayOut) -> tuple[Any, Any, Any]:
        kept = self.paging.kept.find(self.key, self.course.likenesses, self.place.at)
        if kept is not None and kept.boxes is not None:
            self.paging.laid_out -= 1
            return self._again(kept, state)
        self.paging.touched = -1
        before = _traces(self.context)
        page, resume_at, next_page = lay_out()
        if _traces(self.context) == before and _is_still(self.context):
            self._keep(page, resume_at, next_page)
        return page, resume_at, next_page

    # Taking a page from those that are kept

    def _again(self, kept: KeptPage, state: Any) -> tuple[Any, Any, Any]:
        page = self._copied(kept)
        standardize_page_counters(self.style, None)
        update_counters(state, self.style)
        self._tell_anchors(kept.anchors, state[1])
        elements = self.course.elements(self.place.at, len(kept.course))
        for box, number in kept.boxes or ():
            box.element = elements[number]
        if kept.behind is None:
            return page, None, dict(kept.next_page)
        resume_at = self.course.skip_stack(self.place.at + kept.behind, kept.inside)
        return page, resume_at, dict(kept.next_page)

    def _copied(self, kept: KeptPage) -> Any:
        """Return the page with what is its own in this document; the context is as a layout leaves it."""
        context, page = self.context, kept.page.copy()
        root, notes, *more = kept.areas
        page.page_type, page.style, page.press_kept = self.page_type, self.style, kept
        page.style["overflow"] = self.overflow
        page.children = [root.copy_with_children(kept.content), notes, *more]
        context.page_bottom = page.content_box_y() + page.height
        context.current_page, context.current_page_footnotes = self.number, []
        context.current_footnote_area = notes
        if self.number == 1:
            sizes = context.style_for.initial_page_sizes
            sizes["box"], sizes["area"] = page.style["size"], (page.width, page.height)
        return page

    def _tell_anchors(self, anchors: tuple[str, ...], counters: Any) -> None:
        if not anchors:
            return
        pages = self.context.page_maker
        told = {name for *_, state in pages[: self.number - 1] for name in state["anchors"]}
        for name in anchors:
            if name not in told:
                pages[self.number - 1][-1]["anchors"].append(name)
                self.context.target_collector.cache_target_page_counters(
                    name, counters, self.number - 1, pages
                )

    # Keeping a page

    def _keep(self, page: Any, resume_at: Any, next_page: dict[str, Any]) -> None:
        course, at = self.course, self.place.at
        next_place = None if resume_at is None else course.place(resume_at)
        if self.paging.touched < at or page.fixed_boxes or page.children[2].children:
            return
        if reads_pictures(page.style):
            return
        end = course.ahead(self.paging.touched)
        if resume_at is not None:
            if next_place is None or not course.can_stop(next_place):
                return
            end = max(end, next_place.at + 1)
        page.press_kept = KeptPage(
            page=page,
            areas=tuple(page.children),
            content=tuple(page.children[0].children),
            course=course.likenesses[at:end],
            behind=next_place.at - at if next_place else None,
            inside=next_place.inside if next_place else None,
            next_page=dict(next_page),
            elements=partial(course.elements, at, end - at),
        )
        self.paging.kept.keep(self.key, page.press_kept)


def _is_settled(context: Any) -> bool:
    """Tell whether nothing in the document waits for a page's number, and no typeface is the sheets' own."""
    return not context.target_collector.counter_lookup_items and context.font_config._folder is None


def _is_still(context: Any) -> bool:
    """Tell whether nothing goes on from one page to the next but the course itself."""
    return not (context.broken_out_of_flow or context.reported_footnotes)


def _traces(context: Any) -> tuple[Any, ...]:
    """Return what the layout of a page may change besides the page."""
    running = sum(len(boxes) for pages in context.running_elements.values() for boxes in pages.values())
    return running, tuple(map(id, context.footnotes)), tuple(map(id, context.rendered_notes or ()))
