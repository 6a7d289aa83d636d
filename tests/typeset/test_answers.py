"""The shorter answers are those of the engine."""

from __future__ import annotations

from typing import Any

from press.typeset import answers
from press.typeset.binding import boxes, original
from tests.typeset.conftest import SetPages

BODY = """<p class="round">正文<span class="note">注。</span>。</p>
<section><i></i><div><p>节。</p></div></section>
<p>正<span class="float">浮</span>文。</p><ul><li>一条</li></ul>
<table><tr><td>格</td></tr></table><p class="one">末。</p>"""
CSS = """
@page wide { size: 200mm 100mm }
section { page: wide } .one { border-radius: 0 3mm 10% 0; position: relative }
.round { border-radius: 2mm; border: 1px solid } .float { float: left } .note { float: footnote }
i { position: absolute }
"""


def answers_of(box: Any, name: str) -> Any:
    return original(f"formatting_structure.boxes:{name}")(box)


def test_answers_are_the_engines(set_pages: SetPages) -> None:
    found = 0
    for page in set_pages(BODY, CSS)._engine.pages:
        for box in page._page_box.descendants():
            assert answers.is_in_normal_flow(box) == answers_of(box, "Box.is_in_normal_flow")
            if isinstance(box, boxes.ParentBox) and not isinstance(box, boxes.PageBox):
                assert answers.page_values(box) == answers_of(box, "ParentBox.page_values")
            box = getattr(box, "_box", box)
            round_, wanted = box.copy(), box.copy()
            answers.resolve_radii_percentages(round_)
            original("layout.background:resolve_radii_percentages")(wanted)
            assert round_.__dict__ == wanted.__dict__
            found += 1
    assert found > 40
