"""Columns: level with each other, whole ems wide, inside the same type area (items 34 and 36)."""

from __future__ import annotations

import pytest

from tests.support.measure import Page, measure
from tests.typeset.conftest import SetPages

EM, STEP = 12 * 25.4 / 72, 24 * 25.4 / 72
TEXT = "青溪市委组织部在2026年第一季度开展主题活动，走访群众3200户，收集意见建议1.2万条。"
PICTURE = "<img width=90 height={} src=\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>\">"


def in_columns(page: Page, count: int, gap: float, *, left: float = 10.0) -> list[list[float]]:
    """Return the baselines in each column of the type area of 28 em."""
    width = (28 * EM - (count - 1) * gap) / count
    columns: list[set[float]] = [set() for _ in range(count)]
    for character in page.characters:
        if character.text.strip():
            columns[int((character.x - left + 0.1) // (width + gap))].add(round(character.baseline, 2))
    return [sorted(baselines) for baselines in columns]


INSIDE = (
    "",
    "<h3>栏里的标题</h3>",
    "<p class=small>小字的一段，比正文密。</p>" * 3,
    PICTURE.format(33),
    "<p style='margin-top: 7pt'>下移的一段。</p>",
)


@pytest.mark.parametrize("inside", INSIDE)
@pytest.mark.parametrize(("count", "gap"), [(2, 2), (3, 2), (4, 1)])
def test_lines_of_all_columns_are_level(set_pages: SetPages, inside: str, count: int, gap: int) -> None:
    css = "h3 { font: 15pt/19pt var(--hei); margin: 5pt 0 } .small { font-size: 8pt; line-height: 11pt }"
    css += f"div {{ columns: {count}; column-gap: {gap}em }}"
    body = f"<div><p>{TEXT * 2}</p>{inside}<p>{TEXT * 3}</p></div>"
    document = set_pages(body, css)
    assert [page.off_grid for page in document.pages] == [0] * len(document.pages)
    page, *_ = measure(document.write_pdf())
    first, *others = in_columns(page, count, gap * EM)
    home = first[0]
    body_type = {round(c.baseline, 2) for c in page.characters if abs(c.size - 12) < 0.1}
    for baseline in body_type:
        assert (baseline - home) / STEP == pytest.approx(round((baseline - home) / STEP), abs=0.02)
    assert all(others), "every column holds text"


def test_the_last_columns_are_balanced(set_pages: SetPages) -> None:
    """The last one may be short, by less than a line for each column."""
    document = set_pages(f"<div><p>{TEXT * 4}</p></div>", "div { columns: 3; column-gap: 2em }")
    (page,) = measure(document.write_pdf())
    first, second, third = map(len, in_columns(page, 3, 2 * EM))
    assert first == second >= third >= first - 2


@pytest.mark.parametrize(("count", "gap"), [(2, 2), (3, 2), (4, 4)])
def test_other_columns_fill_the_same_type_area(set_pages: SetPages, count: int, gap: int) -> None:
    """An index may stand in other columns than the text: of whole ems, flush with it on both sides."""
    body = f"<p style='text-indent: 0'>{'青溪' * 14}</p><div class=index><p>{'索引' * 60}</p></div>"
    css = f".index {{ columns: {count}; column-gap: {gap}em }} .index p {{ text-indent: 0 }}"
    (page,) = measure(set_pages(body, css).write_pdf())
    wide, *narrow = [line.characters for line in page.lines()]
    full = narrow[0]
    assert len(full) == 28 - (count - 1) * gap
    assert full[0].x == pytest.approx(wide[0].x, abs=0.02)
    assert full[-1].x == pytest.approx(wide[-1].x, abs=0.02)


def test_behind_columns_in_columns_blocks_stay_whole(set_pages: SetPages) -> None:
    css = ".columns { columns: 2; column-fill: auto; height: 100pt } section { break-inside: avoid-column }"
    for before in ("<p>甲</p>", "<div style='columns: 2'><p>甲<p>乙</div>"):
        whole = "<section><p>一<p>二<p>三</section>"
        document = set_pages(f"<div class=columns>{before}<p>丙<p>丁{whole}</div>", css)
        boxes = document._engine.pages[0]._page_box.descendants()
        assert sum(box.element_tag == "section" for box in boxes) == 1
