"""Blocks that leave white at the foot of the column or page before them."""

from __future__ import annotations

import pytest

from tests.typeset.conftest import SetPages

TEXT = "青溪市委组织部在二〇二六年第一季度开展主题活动走访群众三千二百户收集意见建议一万二千条。"
"""44 characters and two of white: four lines of a column of 13."""

COLUMNS = ".columns { columns: 2; column-gap: 2em } figure { margin: 0; height: 96pt; break-inside: avoid }"


def figure(name: str, lines: int = 4) -> str:
    return f'<figure id="{name}" class="movable" style="height:{24 * lines}pt"></figure>'


def article(*parts: str) -> str:
    return f"<article>{''.join(parts)}</article>"


def columns(*parts: str) -> str:
    return f'<div class="columns">{"".join(parts)}</div>'


def text(count: int) -> str:
    return f"<p>{TEXT}</p>" * count


def test_a_figure_at_a_columns_head_tells_the_lines_free_before_it(set_pages: SetPages) -> None:
    pages = set_pages(article(columns(text(1), figure("high", 6), text(6))), COLUMNS)
    assert pages.pushed == {"high": 5}


def test_a_figure_that_leaves_little_is_not_told(set_pages: SetPages) -> None:
    assert set_pages(article(columns(text(2), figure("low", 2), text(6))), COLUMNS).pushed == {}


def test_what_is_not_movable_is_not_told(set_pages: SetPages) -> None:
    body = article(columns(text(1), figure("fixed", 6).replace("movable", ""), text(6)))
    assert set_pages(body, COLUMNS).pushed == {}


def test_another_articles_white_is_not_to_be_filled(set_pages: SetPages) -> None:
    first, second = article(columns(text(1))), article(columns(figure("next", 6), text(1)))
    css = COLUMNS + " article + article { break-before: page }"
    assert set_pages(first + second, css).pushed == {}


@pytest.mark.parametrize(
    ("lines", "behind", "expected"),
    [(5, text(1), {"last": 1}), (4, text(1), {}), (5, "<h6>桥</h6><p>桥</p>", {})],
    ids=["uneven", "even", "a-heading-stays"],
)
def test_a_figure_that_makes_its_column_longer_tells_the_lines_that_even_it_out(
    set_pages: SetPages, lines: int, behind: str, expected: dict[str, int]
) -> None:
    pages = set_pages(article(columns(text(1), figure("last", lines), behind)), COLUMNS)
    assert pages.pushed == expected


LINE = "<p>青溪</p>"


@pytest.mark.parametrize(
    ("above", "more", "expected"),
    [
        (9 * LINE + LINE, "", {"lone": 0}),
        (9 * LINE + 3 * LINE, "", {}),
        (9 * LINE + "<h6 style='margin: 0; font: inherit'>桥</h6>", "", {}),
        (9 * LINE + LINE, "html { --grid: 24pt } #lone { --place: column-top }", {}),
    ],
    ids=["a-line", "three", "a-heading", "it-has-gone-there"],
)
def test_a_figure_below_a_line_at_a_columns_head_is_to_change_places_with_it(
    set_pages: SetPages, above: str, more: str, expected: dict[str, int]
) -> None:
    body = article(columns(above, figure("lone", 3), text(6)))
    assert set_pages(body, COLUMNS + more).pushed == expected


def test_a_figure_across_at_a_pages_head_tells_the_lines_of_all_columns(set_pages: SetPages) -> None:
    pages = set_pages(article(columns(text(2)), f"<div>{figure('wide', 6)}</div>", columns(text(2))), COLUMNS)
    assert pages.pushed == {"wide": 10}


@pytest.mark.parametrize(("count", "expected"), [(5, {"wide": -2}), (6, {})])
def test_a_few_lines_above_what_stands_across_are_too_many(
    set_pages: SetPages, count: int, expected: dict[str, int]
) -> None:
    body = article(columns(text(count)), f"<div>{figure('wide', 4)}</div>", columns(text(1)))
    assert set_pages(body, COLUMNS).pushed == expected
