"""Page labels: the number a reader's toolbar shows is the number printed (ISO 32000-1, 12.4.2)."""

from __future__ import annotations

from dataclasses import dataclass

from pypdf import PdfWriter
from pypdf.constants import PageLabelStyle


@dataclass(frozen=True)
class LabelFacts:
    """Labels of the first and the last page."""

    first: str
    last: str


def write_page_labels(writer: PdfWriter, *, first: int = 1) -> LabelFacts:
    """Number the pages in Arabic figures from ``first``; unnumbered blank pages count too."""
    last = len(writer.pages) - 1
    writer.set_page_label(0, last, style=PageLabelStyle.DECIMAL, start=first)
    return LabelFacts(str(first), str(first + last))
