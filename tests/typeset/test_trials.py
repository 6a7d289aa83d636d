"""Columns that were on trial stand where columns laid out anew would stand."""

from __future__ import annotations

from typing import Any

import pytest

from press.typeset import engine, seams, trials
from press.typeset.binding import boxes
from tests.typeset.conftest import SetPages

BASE = """
@page { size: 120mm 90mm; margin: 10mm }
html { --grid: 18pt }
body { margin: 0; font: 10.5pt/18pt var(--fangsong); text-align: justify }
div { columns: 2; column-gap: 2em }
p { margin: 0; text-indent: 2em } h1, h2 { margin: 6pt 0; font: 14pt/20pt var(--hei); break-after: avoid }
h1 { column-span: all } aside { float: left; width: 4em } small { float: footnote }
b { string-set: topic content() } i { position: running(top) }
"""
WORDS = "青溪市工作简报，会议提出三项要求。"
PARAGRAPHS = "".join(f"<p>{WORDS * count}</p>" for count in (3, 1, 4, 2, 5, 3, 6, 2, 4, 1))
BODIES = {
    "paragraphs": f"<div>{PARAGRAPHS * 3}</div>",
    "below a title": f"<p>题</p><div>{PARAGRAPHS * 2}</div><p>后文。</p>",
    "headings": "<div>" + f"<h2>小标题</h2>{PARAGRAPHS}" * 3 + "</div>",
    "headings in a row": f"<div>{f'<h2>甲</h2><h2>乙</h2><h2>丙</h2><p>{WORDS * 4}</p>' * 9}</div>",
    "spanning": f"<div>{PARAGRAPHS}<h1>通栏</h1>{PARAGRAPHS}<h1>通栏</h1><p>完。</p></div>",
    "lists": f"<div><ul>{f'<li>{WORDS}' * 9}</ul>{PARAGRAPHS}<ol>{f'<li>{WORDS}' * 20}</ol></div>",
    "floats": f"<div>{PARAGRAPHS}<aside>浮动</aside>{PARAGRAPHS}</div>",
    "notes": f"<div>{PARAGRAPHS}<p>有注<small>注文。</small>。</p>{PARAGRAPHS}</div>",
    "running": f"<div>{PARAGRAPHS}<p><b>题</b><i>眉</i>。</p>{PARAGRAPHS}</div>",
    "one long": f"<div><p>{WORDS * 90}</p></div>",
    "in a block": f"<div><section>{PARAGRAPHS * 2}</section><section>{PARAGRAPHS}</section></div>",
    "table": f"<div>{PARAGRAPHS}<table><tr><td>格</td><td>{WORDS}</td></tr></table>{PARAGRAPHS}</div>",
}


def places(document: Any) -> list[tuple[Any, ...]]:
    """Return where everything stands, to a thousandth of a px."""
    return [
        (number, type(box).__name__, *(round(float(box.__dict__.get(name, 0)), 3) for name in _PLACE))
        for number, page in enumerate(document._engine.pages)
        for box in page._page_box.descendants()
        if isinstance(box, boxes.Box)
    ]


_PLACE = ("position_x", "position_y", "width", "height")


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_columns_stand_where_they_would(
    body: str, set_pages: SetPages, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = set_pages(body, base=BASE)

    def anew(session: Any) -> dict[str, Any]:
        functions = seams.replacements(session)
        del functions["layout.block:block_box_layout"]
        return functions

    monkeypatch.setattr(engine, "replacements", anew)
    wanted = set_pages(body, base=BASE)
    assert found.text() == wanted.text()
    assert places(found) == places(wanted)


def test_columns_are_kept(set_pages: SetPages, monkeypatch: pytest.MonkeyPatch) -> None:
    kept: list[Any] = []
    settled = trials._settled

    def counted(*given: Any) -> Any:
        kept.append(given)
        return settled(*given)

    monkeypatch.setattr(trials, "_settled", counted)
    document = set_pages(BODIES["paragraphs"], base=BASE)
    assert len(kept) > len(document.pages)
