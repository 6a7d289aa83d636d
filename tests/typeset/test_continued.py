"""续表: captions of the later parts of a table, measured in the finished PDF."""

from __future__ import annotations

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
