"""Page labels: what a reader's toolbar shows is what is printed on the page (ISO 32000-1, 12.4.2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pikepdf import Array, Dictionary, Name, Pdf, String


@dataclass(frozen=True)
class LabelFacts:
    """Labels of the first and the last page."""

    first: str
    last: str


def write_page_labels(pdf: Pdf, *, first: int = 1, names: Sequence[str] = ()) -> LabelFacts:
    """Call the pages what is printed on them.

    Args:
        pdf: the open PDF.
        first: the number of the first page, where there are no names; unnumbered blank pages count, too.
        names: what each page is called: a number, or a word such as 封一; none or one for every page.
    """
    labels = list(names) or [str(number) for number in range(first, first + len(pdf.pages))]
    ranges: list[int | Dictionary] = []
    before: int | None = None
    for index, label in enumerate(labels):
        number = int(label) if label.isdecimal() else None
        if number is None:
            ranges += [index, Dictionary(P=String(label))]
        elif before is None or number != before + 1:
            ranges += [index, Dictionary(S=Name.D, St=number)]
        before = number
    pdf.Root.PageLabels = Dictionary(Nums=Array(ranges))
    return LabelFacts(labels[0], labels[-1])
