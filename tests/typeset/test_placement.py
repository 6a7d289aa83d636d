"""Pictures at the head or foot of their column (standards §5, item 35), measured in the finished PDF."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.support.measure import Page, measure
from tests.typeset.conftest import SetPages
from tests.typeset.test_whole_lines import BASE, MM, TEXT, TOP, in_register, levels

CSS = """
figure { break-inside: avoid; margin: 5pt 0; background: black }
figure div { height: 40pt }
figcaption { display: block; font-size: 9pt; line-height: 14pt; color: white }
.columns { column-fill: auto }
"""


def figure(place: str, name: str) -> str:
    return f"<figure style='--place: {place}'><div></div><figcaption>图{name}</figcaption></figure>"


def boxes(page: Page) -> list[tuple[float, float]]:
    return sorted((rule.top * MM, rule.bottom * MM) for rule in page.rules if rule.thickness > 10)


def test_a_picture_goes_to_the_head_of_its_column_and_the_text_closes_up(set_pages: SetPages) -> None:
    plain = f"<div class=columns><p>{TEXT * 3}</p>{{}}<p>{TEXT * 4}</p></div>"
    flow, head = (
        measure(set_pages(plain.format(figure(place, "一")), CSS, base=BASE).write_pdf())[0]
        for place in ("flow; --grid-snap: block", "column-top")
    )
    ((top, bottom),) = boxes(head)
    assert top == pytest.approx(TOP, abs=0.1)
    assert bottom - top == pytest.approx(54, abs=0.1)
    assert head.text == flow.text
    assert in_register(head)
    assert [len(column) for column in levels(head)] == [len(column) for column in levels(flow)]
    assert min(levels(head)[0]) > bottom
    assert levels(head)[1] == levels(flow)[1]


def test_a_picture_goes_to_the_foot_of_its_column(set_pages: SetPages) -> None:
    html = f"<div class=columns><p>{TEXT}</p>{figure('column-bottom', '一')}<p>{TEXT * 30}</p></div>"
    page = measure(set_pages(html, CSS, base=BASE).write_pdf())[0]
    ((top, bottom),) = boxes(page)
    assert bottom == pytest.approx(432 - TOP, abs=0.1)
    assert top - max(levels(page)[0]) >= 5
    assert in_register(page)
    left = levels(page)[0]
    assert all(after - before == pytest.approx(18, abs=0.2) for before, after in pairwise(left))


def test_a_heading_at_the_columns_head_goes_below_it(set_pages: SetPages) -> None:
    heading = "<h2 style='margin: 18pt 0 0; font: 12pt/18pt serif; --grid-snap: block'>标题</h2>"
    html = f"{heading}<p>{TEXT}</p>{figure('column-top', '一')}<p>{TEXT * 4}</p>"
    page = measure(set_pages(f"<div class=columns>{html}</div>", CSS, base=BASE).write_pdf())[0]
    ((_, bottom),) = boxes(page)
    assert page.line("标题").baseline * MM > bottom + 9
    assert in_register(page)


def test_what_stands_below_keeps_its_own_white(set_pages: SetPages) -> None:
    table = "<table style='margin: 9pt 0; --grid-snap: block'><tr><td>表</td></tr></table>"
    html = f"<p>{TEXT}</p>{figure('column-top', '一')}{table}<p>{TEXT * 4}</p>"
    page = measure(set_pages(f"<div class=columns>{html}</div>", CSS, base=BASE).write_pdf())[0]
    row = page.line("表").baseline * MM
    text = [level for level in levels(page)[0] if abs(level - row) > 1]
    assert min(abs(level - row) for level in text) > 18 + 8
    assert all((level - text[0]) % 18 == pytest.approx(0, abs=0.2) for level in text)


def test_two_at_the_head_stand_in_their_order(set_pages: SetPages) -> None:
    head = "column-top"
    html = f"<p>{TEXT}</p>{figure(head, '一')}<p>{TEXT}</p>{figure(head, '二')}<p>{TEXT * 9}</p>"
    page = measure(set_pages(f"<div class=columns>{html}</div>", CSS, base=BASE).write_pdf())[0]
    one, two = page.line("图一"), page.line("图二")
    assert one.baseline < two.baseline < min(levels(page)[0]) / MM
    assert in_register(page)


def test_without_columns_it_goes_to_the_head_of_its_part_of_the_page(set_pages: SetPages) -> None:
    html = f"<h2>标题</h2><div><p>{TEXT}</p>{figure('column-top', '一')}<p>{TEXT * 2}</p></div>"
    page = measure(set_pages(html, CSS, base=BASE).write_pdf())[0]
    lines = [line.text[:2] for line in page.lines()]
    assert lines[:2] == ["标题", "图一"]


def test_one_that_stands_at_the_edge_already_stays(set_pages: SetPages) -> None:
    html = f"<div class=columns>{figure('column-top', '一')}<p>{TEXT * 3}</p></div>"
    page = measure(set_pages(html, CSS, base=BASE).write_pdf())[0]
    ((top, _),) = boxes(page)
    assert top == pytest.approx(TOP, abs=5.1)
    assert in_register(page)
