"""What is left to the engine is told with its reason."""

from __future__ import annotations

import pytest

from press.typeset.leaving import Reason
from tests.typeset.conftest import SetPages

LEFT = {
    Reason.RIGHT_TO_LEFT: "<p style='direction: rtl'>甲乙</p>",
    Reason.FOREIGN: "<p>甲\u202d乙</p>",
    Reason.WORD_SPACING: "<p style='word-spacing: 2px'>甲 乙</p>",
    Reason.FIRST: "<p class=first>甲乙</p>",
    Reason.FLEX: "<p>甲<span style='display: inline-flex'>乙</span></p>",
}


@pytest.mark.parametrize("reason", LEFT)
def test_reason(reason: Reason, set_pages: SetPages) -> None:
    document = set_pages(LEFT[reason] + "<p>丙</p>", ".first::first-line { color: red }")
    page = document.pages[0]
    assert {line.reason for line in page.left} == {reason}
    assert page.stock == len(page.left) >= 1
    assert page.left[0].text.startswith("甲")
    assert [line.text for line in page.lines][-1] == "丙"


def test_composed_pages_leave_nothing(set_pages: SetPages) -> None:
    assert set_pages("<p>甲乙</p><ul><li>丙</li></ul>").pages[0].left == ()
