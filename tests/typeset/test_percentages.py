"""Used values are those that the engine finds, however often the same style is asked for."""

from __future__ import annotations

from typing import Any

import pytest

from press.typeset import percentages
from press.typeset.binding import original
from tests.typeset.conftest import SetPages

BODY = """<div class="outer"><p>正文。</p><div class="inner"><p>正文。</p></div>
<table><tr><td>甲</td><td>乙</td></tr></table></div>"""
CSS = """
.outer { padding: 2% 3mm; border: 1px solid }
p { margin: 1% 5%; min-height: 10%; max-width: calc(50% + 2mm); box-sizing: border-box }
.inner { width: 40%; height: 30mm }
table { border-collapse: collapse } td { border: 1px solid }
"""


def boxes_of(document: Any) -> list[Any]:
    (page,) = document._engine.pages
    return [*page._page_box.descendants()][1:]


@pytest.mark.parametrize("block", [(300.0, 200.0), (150.0, "auto"), (0.0, 90.0)])
def test_used_values_are_the_engines(set_pages: SetPages, block: tuple[Any, Any]) -> None:
    for box in boxes_of(set_pages(BODY, CSS)):
        wanted = box.copy()
        original("layout.block:resolve_percentages")(wanted, block)
        for _ in range(2):
            found = box.copy()
            percentages.resolve_percentages(found, block)
            assert found.__dict__ == wanted.__dict__
