"""Art that stops short of the bleed a printing house wants: which pages have it."""

from __future__ import annotations

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, Stream

from press.finish.bleeding import short_of_bleed
from press.model.measure import MM


def sheets(*contents: str, bleed: float = 3.0) -> Pdf:
    """Return pages of 100 × 100 pt with as much bleed, mm; the engine's BleedBox has 10 pt at most."""
    pdf = pikepdf.new()
    edge = bleed * MM
    reach = Array([-edge, -edge, 100 + edge, 100 + edge])
    told = min(edge, 10)
    half = Stream(pdf, b"0 0 50 120 re f", Subtype=Name.Form, BBox=reach, Matrix=Array([1, 0, 0, 1, 60, 0]))
    for content in contents:
        page = pdf.add_blank_page(page_size=(100, 100)).obj
        page.MediaBox, page.TrimBox = reach, Array([0, 0, 100, 100])
        page.BleedBox = Array([-told, -told, 100 + told, 100 + told])
        page.Resources = Dictionary(XObject=Dictionary(Half=half))
        page.Contents = Stream(pdf, content.encode())
    return pdf


INSIDE = "1 0 0 rg 10 10 50 50 re f"
AT_EDGE = "1 0 0 rg 0 0 100 30 re f"
OVER = "1 0 0 rg -8.5 50 50 20 re f"
WHITE = "1 1 1 rg -8.5 -8.5 117 117 re f"
FORM = "0 0 1 rg /Half Do"
CLIPPED = "q 0 0 100 100 re W n 1 0 0 rg -8.5 50 50 20 re f Q"


def test_pages_with_art_over_the_edge_are_named() -> None:
    pdf = sheets(INSIDE, OVER, AT_EDGE, WHITE, FORM, CLIPPED)
    assert short_of_bleed(pdf, wanted=5 * MM) == (2, 5)


@pytest.mark.parametrize(("drawn", "wanted"), [(3, 3), (5, 3), (5, 5), (0, 5), (3, 0)])
def test_what_is_enough_is_not_told(drawn: float, wanted: float) -> None:
    assert short_of_bleed(sheets(OVER, bleed=drawn), wanted=wanted * MM) == ()
