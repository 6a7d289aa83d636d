"""Titles broken by sense in boxes that are as wide as their text."""

from __future__ import annotations

import pytest

from tests.typeset.conftest import SetPages

CSS = """
body { font: 12pt/20pt var(--song); margin: 0 }
p { margin: 0; text-indent: 0 }
.title { --text-wrap: sense }
"""
TITLES = ["全市基层党建", "全市基层党建工作会议在青溪召开"]


def lines_of(set_pages: SetPages, body: str) -> list[tuple[str, float]]:
    document = set_pages(f"{body}<p>后</p>", base=CSS)
    return [(line.text, line.y) for line in document.pages[0].lines if line.text]


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("item", ["", "flex: 0 1 auto", "flex: 1 0 auto"])
def test_a_flex_items_title_is_as_high_as_its_lines(set_pages: SetPages, title: str, item: str) -> None:
    flex = f"<div style='display: flex'><div class=title style='{item}'>{title}</div><div>旁</div></div>"
    found = lines_of(set_pages, flex)
    assert [text for text, _ in found] == [title, "旁", "后"]
    first, _, behind = (y for _, y in found)
    assert behind - first == pytest.approx(20 * 25.4 / 72, abs=0.01)


@pytest.mark.parametrize(
    "box",
    [
        "<div class=title style='float: left'>{}</div><p style='clear: both'></p>",
        "<p><span class=title style='display: inline-block'>{}</span></p>",
        "<table><tr><td class=title style='padding: 0'>{}</table>",
        "<div class=title style='--writing-mode: vertical'>{}</div>",
    ],
)
@pytest.mark.parametrize("title", TITLES)
def test_a_title_is_not_broken_in_a_box_made_for_it(set_pages: SetPages, box: str, title: str) -> None:
    assert lines_of(set_pages, box.format(title))[0][0] == title


def test_a_title_is_broken_where_the_box_has_its_own_width(set_pages: SetPages) -> None:
    flex = f"<div style='display: flex'><div class=title style='width: 10em'>{TITLES[1]}</div></div>"
    assert [text for text, _ in lines_of(set_pages, flex)] == ["全市基层党建", "工作会议在青溪召开", "后"]
