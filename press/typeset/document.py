"""The document: pages that are set, where things stand on them, and the PDF."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from press.diagnostics import Diagnostic, Spot
from press.typeset.binding import EngineDocument, bound
from press.typeset.collecting import BEFORE_WRITING, collector_off, sweeper
from press.typeset.finished import found_on
from press.typeset.packing import Packing
from press.typeset.passages import PageWords, words_of
from press.typeset.pushed import pushed
from press.typeset.records import MM_PER_PX, PageRecord, texts
from press.typeset.seams import writing_replacements
from press.typeset.stack import roomy


@dataclass(frozen=True)
class Document:
    """A galley set in pages.

    Args:
        pages: the record of every page.
        places: where each element with an id begins: page, and x and y of its first box in mm.
        diagnostics: what the composer could not do well, with the page.
        digest: of the galley and the typefaces; the PDF's identifier is made from it.
    """

    pages: tuple[PageRecord, ...]
    places: dict[str, Spot]
    diagnostics: tuple[Diagnostic, ...]
    digest: str
    _engine: EngineDocument = field(repr=False)
    _packing: Packing = field(default_factory=Packing, repr=False, compare=False)

    @cached_property
    def page_texts(self) -> tuple[str, ...]:
        """The characters drawn on every page, in reading order, margins last."""
        return tuple("".join(box.text for box in texts(page._page_box)) for page in self._engine.pages)

    @cached_property
    def page_words(self) -> tuple[PageWords, ...]:
        """What is read on every page, by passages."""
        return words_of([page._page_box for page in self._engine.pages])

    @cached_property
    def trim(self) -> tuple[float, float]:
        """Width and height of the first page's trim, mm."""
        first = self._engine.pages[0]._page_box
        return first.margin_width() * MM_PER_PX, first.margin_height() * MM_PER_PX

    @cached_property
    def blank(self) -> frozenset[int]:
        """The pages, from 1, that stand empty because what follows begins on a right-hand page."""
        return frozenset(
            number for number, page in enumerate(self._engine.pages, 1) if page._page_box.page_type.blank
        )

    @cached_property
    def pushed(self) -> dict[str, int]:
        """The blocks that left white at the foot of the column before, with lines to fill it, by id."""
        return pushed(self._engine.pages)

    def text(self) -> str:
        """Return the characters of all pages, a line feed after each."""
        return "\n".join(self.page_texts)

    @roomy
    def write_pdf(self, *, variant: str | None = None, tagged: bool = True, **options: Any) -> bytes:
        """Return the PDF; the same document gives the same bytes.

        Args:
            variant: a conformance that the engine knows, such as ``pdf/ua-1`` or ``pdf/x-4``.
            tagged: whether the structure is written.
            options: further options of the engine, by its names.
        """
        options = {"pdf_tags": tagged, "pdf_identifier": self.digest[:32].encode(), **options}
        self._packing.begin(self.digest)
        if tagged:
            sweeper.sweep(least=BEFORE_WRITING)
        with collector_off(), bound(writing_replacements(self._packing)):
            document = self._engine.copy()
            _forget_annotations(document.pages)
            return document.write_pdf(pdf_variant=variant, **options)  # type: ignore[no-any-return]


def _forget_annotations(pages: list[Any]) -> None:
    """Forget what stands for links and forms in another file: pages that are alike share their boxes."""
    for page in pages:
        for *_, box in page.links:
            box.link_annotation = None
        for inputs in page.forms.values():
            for box, _ in inputs:
                box.widget_annotation = None


def places_of(pages: list[Any]) -> dict[str, Spot]:
    """Return where each element with an id begins."""
    found: dict[str, Spot] = {}
    for number, page in enumerate(pages, start=1):
        for name, box in found_on(page._page_box, "named", _named).items():
            if name not in found:
                found[name] = Spot(number, box.position_x * MM_PER_PX, box.position_y * MM_PER_PX)
    return found


def _named(page: Any) -> dict[str, Any]:
    """Return the first box on a page of each element with an id."""
    found: dict[str, Any] = {}
    _find(page, found)
    return found


def _find(box: Any, found: dict[str, Any]) -> None:
    box = getattr(box, "_box", box)
    name = (
        box.element.get("id")
        if getattr(box, "element", None) is not None and hasattr(box.element, "get")
        else None
    )
    if name and "::" not in box.element_tag:
        found.setdefault(name, box)
    for child in getattr(box, "children", ()):
        _find(child, found)
