"""Rows of leaders, measured from the PDF."""

from __future__ import annotations

import pytest

from tests.support.measure import Line, measure
from tests.typeset.conftest import SetPages

EM = 12 * 25.4 / 72
END = 10 + 28 * EM
CSS = """
p { text-indent: 0 }
a::after { content: leader("·") target-counter(attr(href), page); margin-left: 0.5em }
a.open::after { content: leader("·") }
"""
TITLES = ["全市会议召开", "“停车难”怎么解决", "《规划（草案）》", "投入1.2万元建成3处", "——“新村”", "（一）"]


def entries(set_pages: SetPages, titles: list[str], kind: str = "") -> list[Line]:
    body = "".join(f"<p><a class='{kind}' href='#x'>{title}</a></p>" for title in titles)
    (page,) = measure(set_pages(f"{body}<p id=x>文</p>", CSS).write_pdf())
    return list(page.lines())[: len(titles)]


@pytest.mark.parametrize("title", TITLES)
def test_the_number_ends_the_line_whatever_marks_the_title_has(set_pages: SetPages, title: str) -> None:
    (line,) = entries(set_pages, [title])
    assert line.characters[-1].text == "1"
    assert line.right == pytest.approx(END, abs=0.6)


def test_dots_of_all_entries_are_in_line(set_pages: SetPages) -> None:
    lines = entries(set_pages, TITLES)
    places = [{round(dot.x, 1) for dot in line.characters if dot.text == "·"} for line in lines]
    longest = max(places, key=len)
    assert all(len(dots) > 20 and dots <= longest for dots in places)


def test_dots_without_a_number_end_on_the_edge(set_pages: SetPages) -> None:
    ends = {round(line.right, 2) for line in entries(set_pages, TITLES, "open")}
    assert len(ends) == 1
    assert END - 0.4 * EM < ends.pop() < END


def test_dots_keep_clear_of_the_title(set_pages: SetPages) -> None:
    for line, title in zip(entries(set_pages, TITLES), TITLES, strict=True):
        last, first = line.characters[len(title) - 1 : len(title) + 1]
        assert first.text == "·"
        assert first.left > last.right + 0.4 * EM


def test_a_title_that_fills_its_line_has_hardly_any_dots(set_pages: SetPages) -> None:
    title = "青溪市" * 8 + "各县"
    (line,) = entries(set_pages, [title])
    assert line.text.replace("·", "") == f"{title}1"
    assert line.text.count("·") <= 2
