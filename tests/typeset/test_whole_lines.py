"""Blocks that take whole lines of the grid, and columns in register: measured in the finished PDF."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.support.measure import Line, Page, measure
from tests.typeset.conftest import SetPages

STEP, TOP = 18.0, 36.0
FIRST = (STEP - 10.5) / 2 + 0.88 * 10.5
"""pt below the content edge: the baseline of the first line."""

BASE = """
@page { size: 540pt 432pt; margin: 36pt }
html { --grid: 18pt; font: 10.5pt/18pt var(--fangsong) }
body { margin: 0; text-align: justify; orphans: 1; widows: 1 }
h1, h2, h3, p, figure, ul { margin: 0; padding: 0; font-weight: 400 }
p { text-indent: 2em }
h2 { font: 13pt/20pt var(--hei); margin: 12pt 0 8pt; break-after: avoid }
h3 { font: 12pt/18pt var(--hei); margin: 4pt 0; break-after: avoid }
.columns { columns: 2; column-gap: 15pt; column-rule: 1px solid transparent }
.small { font-size: 9pt; line-height: 15pt }
"""
TEXT = "青溪市去年修好了三十座桥，又把城东的老街一条一条地整修过，住在那里的人都说，路好走了，灯也亮了。"
PICTURE = "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='80' height='53'/>"

MM = 72 / 25.4


def steps(line: Line) -> float:
    """Return on which line of the grid a line stands, from 0."""
    return (line.baseline * MM - TOP - FIRST) / STEP


def body(page: Page) -> list[Line]:
    return [line for line in page.lines() if abs(line.size - 10.5) < 0.1]


def on_grid(lines: Sequence[Line]) -> bool:
    return all(abs(steps(line) - round(steps(line))) < 0.2 / STEP for line in lines)


def levels(page: Page) -> tuple[list[float], list[float]]:
    """Return the baselines of body size in the left and in the right column, pt."""
    found: tuple[set[float], set[float]] = (set(), set())
    for character in page.characters:
        if abs(character.size - 10.5) < 0.1 and character.text.strip():
            found[character.x > page.width / 2].add(round(character.baseline * MM, 1))
    return sorted(found[0]), sorted(found[1])


def in_register(page: Page) -> bool:
    return all(
        abs((place - TOP - FIRST) / STEP - round((place - TOP - FIRST) / STEP)) < 0.2 / STEP
        for column in levels(page)
        for place in column
    )


@pytest.mark.parametrize(
    ("heads", "lines"),
    [
        ("<h2>大标题</h2>", 3),  # 12 + 20 + 8
        ("<h3>小标题</h3>", 2),  # 4 + 18 + 4
        ("<h2>大标题</h2><h3>小标题</h3>", 4),  # 12 + 20 + 8 + 18 + 4: together, not three and two
        ("<h2>大标题<br>有两行</h2>", 4),
        ("<div style='margin:9pt 0'><h2>大标题</h2></div>", 3),  # margins collapse
        ("<p class=small>小字。</p>", 1),
        ("<p class=small>小字。</p>" * 5, 5),  # 75 pt
        ("<h2 style='--grid-lines:2'>大标题</h2>", 2),
        ("<h2 style='--grid-lines:3'>大标题</h2>", 3),
        ("<h2 style='--grid-lines:2'>大标题</h2><h3 style='--grid-lines:2'>小标题</h3>", 3),
        ("<h2 style='--grid-lines:1'>大标题</h2>", 2),  # 20 pt do not go into one line
        ("<h2 style='--grid-lines:2'>大标题<br>有两行</h2>", 3),
        (f"<figure style='--grid-snap:block'><img src=\"{PICTURE}\"></figure>", 3),
        ("<figure style='--grid-snap:block;margin:4pt 0'><div style='height:60pt'></div></figure>", 4),
        ("<table style='--grid-snap:block; margin:5pt 0; line-height:13pt'><tr><td>甲<tr><td>乙</table>", 3),
    ],
)  # fmt: skip
def test_a_heading_and_its_margins_take_whole_lines(set_pages: SetPages, heads: str, lines: int) -> None:
    (page,) = measure(set_pages(f"<p>前文。</p>{heads}<p>后文。</p>", base=BASE).write_pdf())
    before, after = (line for line in body(page) if "文。" in line.text)
    assert on_grid([before, after])
    assert steps(after) - steps(before) == pytest.approx(lines + 1, abs=0.01)


REACHING = "--grid-snap: block; padding-bottom: 90pt; margin-bottom: -90pt; break-after: avoid"
"""An opening that reaches down over the lines that must find room below it."""


def test_a_heading_below_what_reaches_down_over_it_stands_above_its_text(set_pages: SetPages) -> None:
    (page,) = measure(
        set_pages(
            f"<div style='{REACHING}'><p class=small>大题。</p></div>"
            "<section style='--grid-snap: block'><h2 style='--grid-snap: block'>小标题</h2>"
            "<p style='--grid-snap: none'>前文。</p></section>"
            "<p>后文。</p>",
            base=BASE,
        ).write_pdf()
    )
    title, heading, *text = (line for line in page.lines() if line.text.strip())
    assert [line.text for line in (title, heading, *text)] == ["大题。", "小标题", "前文。", "后文。"]
    assert STEP < (heading.baseline - title.baseline) * MM < 3 * STEP
    assert STEP < (text[0].baseline - heading.baseline) * MM < 3 * STEP


def test_the_white_above_an_opening_is_kept_at_the_foot_of_the_page(set_pages: SetPages) -> None:
    opening = f"<div style='{REACHING}; margin-top: 40pt'><p class=small>大题。</p></div>"
    pages = [
        measure(set_pages(f"{'<p>前文。</p>' * lines}{opening}<p>后文。</p>", base=BASE).write_pdf())
        for lines in range(8, 14)
    ]
    above = []
    for page, *_ in pages:
        levels_ = [line.baseline for line in page.lines() if line.text in ("前文。", "大题。")]
        if any(line.text == "大题。" for line in page.lines()):
            above.append(levels_[-1] - levels_[-2])
    assert len(above) > 2
    assert above == pytest.approx([above[0]] * len(above), abs=0.1)


def test_what_the_lines_have_over_goes_above_and_below_as_the_margins_say(set_pages: SetPages) -> None:
    (page,) = measure(set_pages("<p>前文。</p><h2>标题</h2><p>后文。</p>", base=BASE).write_pdf())
    before, head, after = page.lines()
    above = (head.baseline - before.baseline) * MM - 0.12 * 10.5 - 3.75 - 3.5 - 0.88 * 13
    below = (after.baseline - head.baseline) * MM - 0.12 * 13 - 3.5 - 3.75 - 0.88 * 10.5
    assert above + below == pytest.approx(3 * STEP - 20, abs=0.1)
    assert above / below == pytest.approx(12 / 8, abs=0.02)


def test_at_a_columns_head_the_space_above_falls_away(set_pages: SetPages) -> None:
    css = ".columns { height: 180pt; column-fill: auto }"
    head = "<h2 style='break-before:column'>栏首</h2>"
    html = f"<div class=columns><p>{TEXT * 4}</p>{head}<p>{TEXT}</p></div>"
    (page,) = measure(set_pages(html, css, base=BASE).write_pdf())
    assert page.line("栏首").baseline * MM == pytest.approx(TOP + 3.5 + 0.88 * 13, abs=0.2)
    assert in_register(page)


MIXED = (
    f"<p>{TEXT * 3}</p><h2>第一个标题</h2><p>{TEXT * 2}</p><h3>小标题</h3><p>{TEXT}</p>"
    f'<p class=small>{TEXT * 2}</p><p>{TEXT}</p><figure><img src="{PICTURE}"></figure><p>{TEXT * 2}</p>'
    f"<ul style='padding-left:2em;margin:5pt 0'><li>{TEXT}</li><li>一条</li></ul><p>{TEXT}</p>"
)


def test_a_margin_at_the_head_of_a_later_column_falls_away(set_pages: SetPages) -> None:
    asked = "<div><div style='margin-top: 18pt; break-before: column'><p>问</p></div><p>答</p></div>"
    page = measure(
        set_pages(f"<p>上文</p><div class=columns><p>{TEXT}</p>{asked}</div>", base=BASE).write_pdf()
    )[0]
    left, right = levels(page)
    assert right[0] == left[1]
    assert right[1] - right[0] == pytest.approx(STEP, abs=0.1)


def test_a_margin_at_the_head_of_a_page_falls_away_once_in_each_column(set_pages: SetPages) -> None:
    turn = f"<div style='margin-top: 18pt; break-inside: avoid'><p>{TEXT * 7}</p></div>"
    turns = turn * 12
    pages = measure(set_pages(f"<div class=columns>{turns}</div>", base=BASE).write_pdf())
    heads = [level[0] for page in pages for level in levels(page) if level]
    assert len(pages) > 2
    assert heads == [heads[0]] * len(heads)


@pytest.mark.parametrize("before", ["", f"<p>{TEXT}</p>"], ids=["at-the-head", "in-the-text"])
def test_the_white_below_a_figure_goes_above_the_heading(set_pages: SetPages, before: str) -> None:
    heading = "<h2 style='font: 12pt/18pt var(--hei); margin: 18pt 0 0; --grid-snap: block'>标题</h2>"
    figure = "<figure style='margin: 9pt 0; height: 83pt; --grid-snap: block'></figure>"
    html = f"<div class=columns>{before}{figure}{heading}<p>{TEXT}</p></div>"
    page = measure(set_pages(html, "", base=BASE).write_pdf())[0]
    below = next(line for line in body(page) if line.baseline > page.line("标题").baseline + 1)
    assert (below.baseline - page.line("标题").baseline) * MM == pytest.approx(STEP, abs=1)


@pytest.mark.parametrize("shift", range(8))
def test_lines_of_columns_are_level(set_pages: SetPages, shift: int) -> None:
    text = f"<p>{'补' * 19 * shift}</p>{MIXED}"
    html = f"<h1 style='font-size:22pt;line-height:31pt'>通栏题</h1><div class=columns>{text}</div>"
    pages = measure(set_pages(html, base=BASE).write_pdf())
    for page in pages:
        left, right = levels(page)
        assert left
        assert right
        assert in_register(page)


@pytest.mark.parametrize("height", [20, 31, 47])
def test_columns_are_level_above_and_below_what_spans_them(set_pages: SetPages, height: int) -> None:
    css = f"h1 {{ column-span: all; font-size: 20pt; line-height: {height}pt; margin: 7pt 0 }}"
    html = f"<div class=columns>{MIXED}<h1>通栏的标题</h1>{MIXED}</div>"
    pages = measure(set_pages(html, css, base=BASE).write_pdf())
    assert all(in_register(page) for page in pages)
    assert sum("通栏的标题" in line.text for page in pages for line in page.lines()) == 1


def test_a_table_has_its_own_rhythm_and_the_text_below_is_on_the_grid_again(set_pages: SetPages) -> None:
    rows = "".join(f"<tr><td style='padding:3pt 2pt'>第{number}行</td></tr>" for number in "一二三四五")
    html = f"<p>前文。</p><table style='font:9pt/13pt var(--song)'>{rows}</table><p>后文。</p>"
    (page,) = measure(set_pages(html, base=BASE).write_pdf())
    assert on_grid(body(page))


def test_text_after_a_float_is_on_the_grid(set_pages: SetPages) -> None:
    css = "figure { float: right; margin: 5pt 0 5pt 10pt }"
    html = f'<p>前文。</p><figure><img src="{PICTURE}"></figure><p>{TEXT * 6}</p>'
    (page,) = measure(set_pages(html, css, base=BASE).write_pdf())
    assert on_grid(page.lines())
    assert len({round(line.right) for line in page.lines()[1:-1]}) >= 2


@pytest.mark.parametrize("padding", [3, 8.5, 11])
def test_the_text_in_a_frame_is_on_the_grid_and_the_frame_as_close_around_it_as_it_says(
    set_pages: SetPages, padding: float
) -> None:
    css = f".box {{ --grid-snap: block; padding: {padding}pt 1em; border: 0.5pt solid black; margin: 4pt 0 }}"
    html = f"<p>前文。</p><div class=box><p>{TEXT}</p><p>框内。</p></div><p>后文。</p>"
    (page,) = measure(set_pages(html, css, base=BASE).write_pdf())
    assert on_grid(page.lines())
    inner = [line for line in page.lines() if line.left * MM > TOP + 10]
    edges = [rule.top * MM for rule in page.rules] + [rule.bottom * MM for rule in page.rules]
    first, last = inner[1].baseline * MM - FIRST, page.line("框内").baseline * MM - FIRST + STEP
    assert first - min(edges) == pytest.approx(padding + 0.5, abs=0.3)
    assert max(edges) - last == pytest.approx(padding + 0.5, abs=0.3)


def test_facing_pages_of_different_margins_are_in_register(set_pages: SetPages) -> None:
    css = "@page :left { margin-left: 60pt; margin-right: 50pt }"
    pages = measure(set_pages(f"{MIXED * 3}", css, base=BASE).write_pdf())
    assert len(pages) >= 2
    assert pages[0].lines()[0].left != pages[1].lines()[0].left
    for page in pages:
        assert on_grid(body(page))


def test_a_block_at_the_pages_end_keeps_inside(set_pages: SetPages) -> None:
    """19 lines and a block of 15 pt in the last: the grid does not push it over the edge."""
    lines = "".join(f"<p>第{number}行</p>" for number in range(19))
    (page,) = measure(set_pages(f"{lines}<p class=small>末行小字</p>", base=BASE).write_pdf())
    assert page.lines()[-1].text == "末行小字"


def test_whole_lines_may_be_turned_off(set_pages: SetPages) -> None:
    html = "<p>前文。</p><h2 style='--grid-snap:none'>标题</h2><p>后文。</p>"
    (page,) = measure(set_pages(html, base=BASE).write_pdf())
    before, head, _ = page.lines()
    assert (head.baseline - before.baseline) * MM == pytest.approx(
        1.26 + 3.75 + 12 + 3.5 + 0.88 * 13, abs=0.1
    )


def test_a_line_made_higher_by_a_picture_stands_on_the_grid_all_the_same(set_pages: SetPages) -> None:
    html = f'<p>{TEXT}</p><p>{TEXT[:9]}<img alt="图" src="{PICTURE}">{TEXT * 2}</p><p>{TEXT}</p>'
    (page,) = measure(set_pages(html, base=BASE).write_pdf())
    assert on_grid(page.lines())


@pytest.mark.parametrize("columns", [1, 2])
@pytest.mark.parametrize("lines", range(15, 22))
def test_no_heading_stands_at_the_end_of_a_page_or_column(
    set_pages: SetPages, lines: int, columns: int
) -> None:
    """Item 39; the page holds twenty lines."""
    filling = "".join(f"<p>第{number}行</p>" for number in range(lines))
    html = f"{filling}<h2>标题</h2><p>{TEXT}</p>{filling}"
    css = f".columns {{ columns: {columns}; column-fill: auto }}"
    for page in measure(set_pages(f"<div class=columns>{html}</div>", css, base=BASE).write_pdf()):
        for head in (character for character in page.characters if character.text == "标"):
            assert any(
                abs(line.x - head.x) < 40 and 0 < line.baseline - head.baseline < 15 and line.size < 11
                for line in page.characters
            )


def test_what_has_other_columns_fills_the_same_type_area_and_the_text_behind_finds_its_grid(
    set_pages: SetPages,
) -> None:
    """Item 36: contents or notes in three columns of smaller type, between text in two."""
    css = ".notes { columns: 3; column-gap: 12pt; font-size: 9pt; line-height: 14pt }"
    text, notes = (
        f"<div class=columns><p>{TEXT * 3}</p></div>",
        f"<div class=notes>{f'<p>{TEXT}</p>' * 4}</div>",
    )
    (page,) = measure(set_pages(f"{text}{notes}{text}", css, base=BASE).write_pdf())
    assert in_register(page)
    sizes: dict[float, list[float]] = {}
    for character in page.characters:
        sizes.setdefault(round(character.size), []).append(character.x * MM)
    (small, body_places) = (sizes[9], sizes[10] if 10 in sizes else sizes[11])
    assert min(small) == pytest.approx(min(body_places), abs=0.1)
    assert max(small) + 9 == pytest.approx(max(body_places) + 10.5, abs=0.3)


def test_a_frame_at_a_columns_head_has_no_white_above_it(set_pages: SetPages) -> None:
    """Its text keeps to the grid, a line below the column's first."""
    css = (
        ".columns { columns: 2; column-gap: 2em } "
        ".box { margin: 24pt 0; padding: 24pt 1em; break-before: column; --grid-snap: block }"
    )
    body = "<div class=columns><p>第一栏的字。</p><div class=box id=box><p>框里的字。</p></div></div>"
    (page,) = measure(set_pages(body, css).write_pdf())
    below = page.line("框里的字").baseline - page.line("第一栏的字").baseline
    assert below * MM == pytest.approx(24, abs=0.1)
