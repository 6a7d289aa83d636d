"""A paragraph that runs on to another page or column goes on where it was, whatever its next line holds."""

from __future__ import annotations

import pytest

from tests.support.limits import limited
from tests.typeset.conftest import SetPages

BOX = "<span style='display: inline-block'>盒<br>子</span>"
BEGINNINGS = {
    "Han": "后",
    "a box": BOX,
    "a box in a box": f"<b>{BOX}</b>",
    "a picture": "<img width=14 height=40 src=\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>\">",
    "another run": "<b>后</b>",
    "padding": "<b style='padding-left: 1em'>后</b>",
    "an opening mark": "“后",
    "a word of two bytes a letter": "éé",
    "beyond the basic plane": "\U00020164",
}


@pytest.mark.parametrize("beginning", BEGINNINGS.values(), ids=BEGINNINGS.keys())
@pytest.mark.parametrize("columns", ["", "columns: 2; column-fill: auto; column-gap: 0"])
def test_the_next_page_goes_on(set_pages: SetPages, beginning: str, columns: str) -> None:
    """The page has nine lines; what a box makes higher does not fit on the last of them."""
    for before in (7, 8, 9):
        body = f"<p style='text-indent: 0'>{'青溪市委' * 7 * before}{beginning}{'面的字' * 12}</p>"
        with limited(seconds=5):
            document = set_pages(f"<div style='{columns}'>{body}</div>")
        assert document.text().replace("\n", "").count("青溪市委") == 7 * before


@pytest.mark.parametrize("lines", range(9, 13))
def test_a_lone_last_line_gets_company(set_pages: SetPages, lines: int) -> None:
    """孤行 (item 28): with ``widows: 2`` no page opens with a paragraph's last line."""
    text = "青溪" * (14 * lines - 2)
    document = set_pages(f"<p>{text}</p>" * 3, "p { text-indent: 0; widows: 2 }")
    assert document.text().replace("\n", "") == text * 3
    assert len(document.pages) > 2
    assert {len(page.lines[0].text) for page in document.pages} == {28}  # a last line holds 24


@pytest.mark.parametrize("lines", [7, 8])
def test_a_float_that_narrows_its_own_line_is_set_once(set_pages: SetPages, lines: int) -> None:
    """Its line then ends before the place that calls it, and the page with it."""
    for before in range(18, 29):
        text = f"{'青溪市委' * 7 * lines}{'面' * before}<i>浮块文字</i>{'尾' * 40}"
        document = set_pages(f"<p style='text-indent: 0'>{text}</p>", "i { float: right }")
        assert document.text().count("浮块文字") == 1
