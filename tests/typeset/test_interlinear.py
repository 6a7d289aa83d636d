"""Dots and lines beside text, measured from the PDF."""

from __future__ import annotations

import pytest

from tests.support.measure import Page, Rule, measure
from tests.typeset.conftest import SetPages

EM = 12 * 25.4 / 72
MARKS = """
em, cite { font-style: normal } u { text-decoration: none }
em { --text-emphasis: dot } u { --text-underline: name } cite { --text-underline: title }
"""
TEXT = "他们沿着河谷一路走访，记下各村的情况，"


def drawn(set_pages: SetPages, markup: str, css: str = "") -> Page:
    (page,) = measure(set_pages(f"<p style='text-indent:0'>{markup}</p>", MARKS + css).write_pdf())
    return page


def lines_below(page: Page) -> list[Rule]:
    """Return the lines from left to right, row by row."""
    return sorted(page.rules, key=lambda rule: (round(rule.top), rule.left))


def ems(rule: Rule) -> tuple[float, float]:
    """Return where a line begins and ends; PDFium counts its thickness in."""
    return (rule.left - 10) / EM + 0.05, (rule.right - 10) / EM - 0.05


def test_two_names_in_a_row_have_two_lines(set_pages: SetPages) -> None:
    first, second = lines_below(drawn(set_pages, "从<u>青溪</u><u>白石</u>来"))
    assert ems(first) == pytest.approx((1.08, 2.92), abs=0.03)
    assert ems(second) == pytest.approx((3.08, 4.92), abs=0.03)


def test_the_line_is_below_the_em_box_and_above_the_next_line(set_pages: SetPages) -> None:
    page = drawn(set_pages, "从<u>青溪</u>来")
    (rule,) = page.rules
    (line,) = page.lines()
    assert line.baseline + 0.12 * EM < rule.top < rule.bottom < line.baseline + 0.3 * EM


@pytest.mark.parametrize(
    ("markup", "wanted"),
    [
        ("<u>张三、李四</u>", [(0.08, 1.92), (3.08, 4.92)]),
        ("<u>“青溪”</u>", [(0.58, 2.42)]),
        ("<u>卡尔·马克思</u>", [(0.08, 5.42)]),
        ("<u>青<b>溪</b>河</u>", [(0.08, 2.92)]),
        ("<cite>青溪，白石</cite>", [(0.08, 4.92)]),
    ],
)
def test_lines_spare_the_marks_that_are_no_part_of_a_name(
    set_pages: SetPages, markup: str, wanted: list[tuple[float, float]]
) -> None:
    found = [ems(rule) for rule in lines_below(drawn(set_pages, markup, "b { font-weight: normal }"))]
    assert [pytest.approx(pair, abs=0.05) for pair in wanted] == found


def test_a_name_over_two_lines_has_a_line_in_each(set_pages: SetPages) -> None:
    first, second = lines_below(drawn(set_pages, "字" * 25 + "<u>青溪白石两县志</u>"))
    assert ems(first) == pytest.approx((25.08, 27.92), abs=0.05)
    assert ems(second) == pytest.approx((0.08, 3.92), abs=0.05)


def test_a_title_that_ends_with_a_mark_does_not_run_out_of_the_measure(set_pages: SetPages) -> None:
    for count in range(22, 28):
        page = drawn(set_pages, "字" * count + f"<cite>青溪：山，水：人，物</cite>{TEXT}")
        assert all(right <= 28 for _, right in map(ems, page.rules))


def test_a_title_has_a_wave_below_it(set_pages: SetPages) -> None:
    wave, line = (
        drawn(set_pages, markup).rules[0] for markup in ("<cite>青溪县志</cite>", "<u>青溪县志</u>")
    )
    assert ems(wave) == pytest.approx(ems(line), abs=0.03)
    assert wave.thickness > 2 * line.thickness


def test_dots_stand_below_lines(set_pages: SetPages) -> None:
    rules = drawn(set_pages, "<em><u>青溪</u></em>").rules
    (line,) = [rule for rule in rules if rule.right - rule.left > EM]
    dots = [rule for rule in rules if rule is not line]
    assert len(dots) == 2
    assert all(dot.top > line.bottom for dot in dots)


def test_dots_grow_with_the_type_and_follow_the_text_over_lines(set_pages: SetPages) -> None:
    page = drawn(set_pages, "字" * 26 + "<em>着重，着重</em><em style='font-size:24pt'>大</em>")
    sizes = sorted(round((rule.right - rule.left) / EM, 2) for rule in page.rules)
    assert sizes == [0.14, 0.14, 0.14, 0.14, 0.28]


def test_lines_of_css_are_set_for_han(set_pages: SetPages) -> None:
    page = drawn(set_pages, "一<s>二</s><ins style='text-decoration:underline'>三</ins>")
    (line,) = page.lines()
    through, under = sorted(page.rules, key=lambda rule: rule.left)
    assert (through.top + through.bottom) / 2 == pytest.approx(line.baseline - 0.38 * EM, abs=0.05)
    assert under.top > line.baseline + 0.12 * EM
