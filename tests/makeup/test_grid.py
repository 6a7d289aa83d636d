"""The page of GB/T 9704-2012: what follows from 版心, lines and characters."""

from __future__ import annotations

import pytest

from press.makeup.grid import Grid
from press.model.measure import MM

BULLETIN = Grid(trim=(210, 297), top=37, inner=28, type_area=(156, 225), lines=22, characters=28)


def test_a_line_is_a_whole_number_of_characters() -> None:
    assert 28 * BULLETIN.size == pytest.approx(156 * MM)
    assert BULLETIN.size == pytest.approx(15.79, abs=0.01)


def test_em_boxes_fill_the_type_area_from_edge_to_edge() -> None:
    assert 21 * BULLETIN.pitch + BULLETIN.size == pytest.approx(225 * MM)
    assert BULLETIN.pitch == pytest.approx(29.62, abs=0.01)


def test_margins_leave_half_a_lead_for_the_first_and_last_line_box() -> None:
    css = BULLETIN.css()
    above, below = (37 - BULLETIN.lead / MM, 35 - BULLETIN.lead / MM)
    assert f"margin:{above:.5f}mm 26.0mm {below:.5f}mm 28.0mm" in css
    assert above + below + 22 * BULLETIN.pitch / MM == pytest.approx(297)
    assert "@page:left{margin-left:26.0mm;margin-right:28.0mm}" in css
