"""Floats, absolutely placed and running elements called in a paragraph, which is composed all the same."""

from __future__ import annotations

import pytest

from tests.support.measure import measure
from tests.typeset.conftest import BASE, SetPages

MM = 72 / 25.4
TEXT = "青溪市去年修好了三十座桥，又把城东的老街一条一条地整修过，住在那里的人都说，路好走了，灯也亮了。"
PICTURE = "<img alt='图' style='float: {}' src=\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='128' height='96'/>\">"  # noqa: E501


@pytest.mark.parametrize("side", ["left", "right"])
def test_lines_run_around_a_float_called_in_the_paragraph(set_pages: SetPages, side: str) -> None:
    document = set_pages(f"<p>{PICTURE.format(side)}{TEXT * 4}</p>")
    lines = measure(document.write_pdf())[0].lines()
    assert document.pages[0].left == ()
    beside, below = lines[1:3], lines[4:-1]
    assert {round(line.right - line.left) for line in beside} != {
        round(line.right - line.left) for line in below
    }
    edge = 10 + 8 * 12 / MM if side == "left" else 10 + 20 * 12 / MM
    for line in beside:
        assert (line.left if side == "left" else line.right) == pytest.approx(edge, abs=2.2)


def test_a_float_called_in_the_middle_stands_beside_its_line(set_pages: SetPages) -> None:
    document = set_pages(f"<p>{TEXT * 2}{PICTURE.format('left')}{TEXT * 2}</p>")
    lines = measure(document.write_pdf())[0].lines()
    indented = [number for number, line in enumerate(lines) if line.left > 10 + 7 * 12 / MM]
    assert indented == [3, 4, 5]
    assert "".join(line.text for line in lines) == TEXT * 4


def test_a_float_that_does_not_fit_goes_on_with_its_line(set_pages: SetPages) -> None:
    document = set_pages(f"<p>{TEXT * 5}{PICTURE.format('right')}{TEXT}</p>")
    assert len(document.pages) == 2
    assert document.text().replace("\n", "") == TEXT * 6
    box = next(box for box in document._engine.pages[1]._page_box.descendants() if box.element_tag == "img")
    assert box.position_y + box.height <= 100 / 25.4 * 96


def test_an_absolutely_placed_element_stands_where_it_says(set_pages: SetPages) -> None:
    note = "<span style='position: absolute; right: 0; top: 0'>旁</span>"
    document = set_pages(f"<p>前</p><p style='position: relative'>{TEXT}{note}{TEXT}</p>")
    page = measure(document.write_pdf())[0]
    assert document.pages[0].left == ()
    assert page.lines()[1].text.endswith("旁")
    assert [line.text for line in document.pages[0].lines][1].startswith("青溪市去年")


def test_an_absolutely_placed_element_without_a_place_stands_where_it_is_called(set_pages: SetPages) -> None:
    document = set_pages("<p>前</p><p>青溪<span style='position: absolute'>旁</span></p>")
    (line,) = (line for line in measure(document.write_pdf())[0].lines() if "青" in line.text)
    assert line.text == "青溪旁"


def test_a_running_element_is_called_from_a_paragraph(set_pages: SetPages) -> None:
    css = "@page { @top-center { content: element(head) } } i { position: running(head) }"
    document = set_pages(f"<p>{TEXT}<i>眉题</i>{TEXT}</p>", css)
    page = measure(document.write_pdf())[0]
    assert page.line("眉题").baseline < 10
    assert document.pages[0].left == ()


def test_what_is_called_stands_on_the_page_of_its_line(set_pages: SetPages) -> None:
    """A place to go to in the middle of a long run of text is on the line that goes on there."""
    document = set_pages(f"<p>{TEXT}<a id=here></a>{TEXT * 3}</p>", base=BASE)
    assert document.places["here"].y < 10 + 2 * 24 / MM
