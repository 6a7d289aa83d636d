"""Page labels: the number a reader's toolbar shows is the number printed (ISO 32000-1, 12.4.2)."""

from __future__ import annotations

from dataclasses import dataclass

from pikepdf import Array, Dictionary, Name, Pdf


@dataclass(frozen=True)
class LabelFacts:
    """Labels of the first and the last page."""

    first: str
    last: str


def write_page_labels(pdf: Pdf, *, first: int = 1) -> LabelFacts:
    """Number the pages in Arabic figures from ``first``; unnumbered blank pages count too."""
    pdf.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.D, St=first)]))
    return LabelFacts(str(first), str(first + len(pdf.pages) - 1))
