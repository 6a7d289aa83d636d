"""Reads the pages of a file; whatever stops the reading of one becomes a fault of its content."""

from __future__ import annotations

import pikepdf

from press.finish.geometry import Box
from press.preflight.content.colour import Spaces
from press.preflight.content.fonts import Fonts
from press.preflight.content.found import Content, LimitReachedError
from press.preflight.content.interpreter import Run
from press.preflight.content.layers import Layers
from press.preflight.content.state import State
from press.preflight.content.values import TooLargeError, check_size, elements, entry, inherited, name

_STOPS = (LimitReachedError, TooLargeError, pikepdf.PdfError, RecursionError, MemoryError)


class Reader:
    """Reads the pages of one file; fonts and colour spaces that pages share are read once.

    Args:
        pdf: the open file.
    """

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self.fonts, self.spaces, self.layers = Fonts(), Spaces(), Layers(pdf.Root)

    def read(self, page: pikepdf.Page, paper: Box) -> Content:
        """Return what a page paints.

        Args:
            page: of the file.
            paper: its media box; what lies outside is not there.
        """
        content = Content()
        if name(entry(page.obj, "/Group", "/S")) == "Transparency":
            content.transparency.add("Group")
        resources = inherited(page.obj, "/Resources")
        run = Run(self, content, State(clip=paper), resources)
        try:
            for part in elements(page.obj.get("/Contents")) or [page.obj.get("/Contents")]:
                if isinstance(part, pikepdf.Stream):
                    check_size(part)
                    if entry(part, "/F") is not None:
                        content.external.add("F")
            run.follow(page)
        except _STOPS as stop:
            if isinstance(stop, MemoryError):
                content.marks.clear()  # room for the other pages
            content.faults.append(_fault(stop))
        return content


def _fault(stop: Exception) -> tuple[str, str]:
    match stop:
        case LimitReachedError():
            return str(stop), ""
        case TooLargeError():
            return "size", ""
        case RecursionError():
            return "depth", ""
        case MemoryError():
            return "operators", ""
        case _:
            return "damaged", str(stop)
