"""续表: captions of the later parts of a table, measured in the finished PDF."""

from __future__ import annotations

import re

import pytest

from tests.support.measure import Page, measure
from tests.typeset.conftest import SetPages

CSS = """
caption { text-align: center; font: 10pt/16pt var(--hei) }
caption.continued { --table-part: continued; padding: 2pt 0 3pt }
table { width: 100%%; border-collapse: %s; font-size: 9pt; line-height: 13pt; text-indent: 0 }
th, td { border: 1px solid black; padding: 2pt 0 }
"""


def table(rows: int) -> str:
    body = "".join(f"<tr><td>第{number}行</td><td>内容</td></tr>" for number in range(rows))
    return (
        "<table><caption>表1　进度</caption><caption class=continued>续表1</caption>"
        f"<thead><tr><th>项目</th><th>数</th></tr></thead><tbody>{body}</tbody></table><p>后文。</p>"
    )


def order(page: Page) -> list[str]:
    return [line.text for line in page.lines()]


@pytest.mark.parametrize("borders", ["collapse", "separate"])
def test_later_parts_have_a_caption_above_the_repeated_head(set_pages: SetPages, borders: str) -> None:
    document = set_pages(table(28), CSS % borders)
    first, *others = (order(page) for page in measure(document.write_pdf()))
    assert len(others) >= 2
    assert first[:2] == ["表1进度", "项目数"]
    assert not any("续表" in text for text in first)
    for page in others:
        assert page[:2] == ["续表1", "项目数"]
    found = [text for page in (first, *others) for text in page if text.startswith("第")]
    assert found == [f"第{number}行内容" for number in range(28)]
    assert others[-1][-1] == "后文。"


def test_a_part_keeps_inside_its_page_and_begins_at_its_head(set_pages: SetPages) -> None:
    pages = measure(set_pages(table(28), CSS % "collapse").write_pdf())
    caption = pages[1].line("续表1")
    assert caption.baseline * 72 / 25.4 == pytest.approx(10 * 72 / 25.4 + 2 + 3 + 0.88 * 10, abs=0.2)
    for page in pages:
        assert max(rule.bottom for rule in page.rules) <= page.height - 10 + 0.1


def test_a_table_in_one_part_has_no_such_caption(set_pages: SetPages) -> None:
    (page,) = measure(set_pages(table(4), CSS % "collapse").write_pdf())
    assert "续" not in page.text
    head, first = page.line("项目"), page.line("表1")
    assert (head.baseline - first.baseline) * 72 / 25.4 < 25


def grouped(sizes: list[int], head: str = "<thead><tr><th>组</th><th>项目</th></tr></thead>") -> str:
    rows = "".join(
        f"<tr>{f'<td rowspan={size}>第{group}组</td>' if not number else ''}<td>项{group}.{number}</td></tr>"
        for group, size in enumerate(sizes)
        for number in range(size)
    )
    return f"<table><caption class=continued>续表</caption>{head}<tbody>{rows}</tbody></table>"


@pytest.mark.parametrize("sizes", [[7, 9, 12], [28], [2] * 14, [1, 13, 1, 13]])
@pytest.mark.parametrize("borders", ["collapse", "separate"])
def test_every_part_of_a_group_has_its_name(set_pages: SetPages, sizes: list[int], borders: str) -> None:
    pages = measure(set_pages(grouped(sizes), CSS % borders).write_pdf())
    assert len(pages) >= 2
    seen: list[str] = []
    for page in pages:
        rows = [text for text in order(page) if "." in text]
        names = [match[1] for text in order(page) if (match := re.match(r"第(\d+)组", text))]
        assert names == list(dict.fromkeys(re.findall(r"项(\d+)\.", " ".join(rows))))
        seen += rows
    assert len(seen) == sum(sizes)


def test_a_cell_that_reaches_over_three_pages_is_set_on_each(set_pages: SetPages) -> None:
    pages = measure(set_pages(grouped([60], head=""), CSS % "collapse").write_pdf())
    assert len(pages) >= 3
    assert all(page.text.count("第0组") == 1 for page in pages)
