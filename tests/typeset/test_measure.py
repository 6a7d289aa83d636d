"""Measures of whole ems, made from the page's geometry: measured in the finished PDF."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.support.measure import Page, measure
from tests.typeset.conftest import SetPages

MM = 72 / 25.4
EM = 12.0
BASE = """
@page { size: 400pt 200pt; margin: 10pt 31pt 10pt 25pt }
@page :left { margin: 10pt 25pt 10pt 31pt }
html { --grid: 24pt; font: 12pt/24pt var(--fangsong) }
body { margin: 0; text-align: justify; orphans: 1; widows: 1 }
p { margin: 0 }
.columns { columns: 2; column-gap: 1.3em }
"""
TEXT = "青" * 299


def edges(page: Page) -> tuple[float, float]:
    """Return the left edge and the right end of the longest line, pt."""
    lines = [line for line in page.lines() if len(line.text) > 3]
    right = max(character.x * MM + EM for line in lines for character in line.characters)
    return min(line.left for line in lines) * MM, right


def test_without_it_the_measure_is_what_the_margins_leave(set_pages: SetPages) -> None:
    document = set_pages(f"<p>{TEXT}</p>", base=BASE)
    assert document.pages[0].lines[0].looseness > 0
    left, right = edges(measure(document.write_pdf())[0])
    assert (left, right) == pytest.approx((25, 369), abs=0.1)


@pytest.mark.parametrize(
    ("rest", "first", "second"),
    [("outer", (25, 361), (39, 375)), ("both", (29, 365), (35, 371))],
)
def test_the_type_area_shrinks_to_whole_ems(
    set_pages: SetPages, rest: str, first: tuple[float, float], second: tuple[float, float]
) -> None:
    """344 pt hold 28 em; 8 pt go to the outer margin, or half and half."""
    css = f"body {{ --measure: whole-em; --measure-rest: {rest} }}"
    document = set_pages(f"<p>{TEXT}</p>", css, base=BASE)
    one, two = measure(document.write_pdf())[:2]
    assert edges(one) == pytest.approx(first, abs=0.1)
    assert edges(two) == pytest.approx(second, abs=0.1)
    assert max(line.looseness for page in document.pages for line in page.lines) == 0


@pytest.mark.parametrize(("rest", "gap", "width"), [("outer", 15.6, 327.6), ("gutters", 32, 344)])
def test_columns_are_of_whole_ems(set_pages: SetPages, rest: str, gap: float, width: float) -> None:
    """344 pt less a gutter of 15.6 are two columns of 13 em and 16.4 pt over."""
    css = f".columns {{ --measure: whole-em; --measure-rest: {rest} }}"
    document = set_pages(f"<div class=columns><p>{TEXT}</p></div>", css, base=BASE)
    (page, *_) = measure(document.write_pdf())
    left, right = edges(page)
    assert right - left == pytest.approx(width, abs=0.1)
    starts = sorted(character.x * MM for character in page.characters)
    widest = max(after - before for before, after in pairwise(starts))
    assert widest - EM == pytest.approx(gap, abs=0.15)
    assert max(line.looseness for line in document.pages[0].lines) == 0


def test_what_stands_inside_keeps_its_own_width(set_pages: SetPages) -> None:
    css = "body { --measure: whole-em } div { width: 100pt }"
    document = set_pages(f"<div><p>{TEXT}</p></div>", css, base=BASE)
    left, right = edges(measure(document.write_pdf())[0])
    assert right - left == pytest.approx(100, abs=0.1)
