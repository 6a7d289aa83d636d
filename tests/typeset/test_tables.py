"""Tables that do not fit in the type area are told, with the page and by how much."""

from __future__ import annotations

from press.diagnostics import Spot
from press.diagnostics import composition as rules
from tests.typeset.conftest import SetPages

CSS = "table { width: 100%; border-collapse: collapse } td { padding: 0 6pt }"


def table(columns: int) -> str:
    return f"<table><tr>{'<td>栏</td>' * columns}</tr></table>"


def test_a_table_wider_than_the_type_area_is_told(set_pages: SetPages) -> None:
    document = set_pages(table(20), CSS)
    (finding,) = [one for one in document.diagnostics if one.rule is rules.WIDE_TABLE]
    # 20 columns of an em of 12 pt and 12 pt of padding are 480 pt; the type area is 128 mm or 362.8 pt.
    assert finding.message == f"表格比版心宽 41 mm，右边会印不全：“{'栏' * 12}”"
    assert isinstance(finding.place, Spot)
    assert (finding.place.page, round(finding.place.x), round(finding.place.y)) == (1, 10, 10)


def test_a_table_that_fits_is_not(set_pages: SetPages) -> None:
    assert [one.code for one in set_pages(table(14), CSS).diagnostics] == []
