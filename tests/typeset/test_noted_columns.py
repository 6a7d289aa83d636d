"""Notes that are called in columns: on the page of their call, and below all text."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence

import pytest

from tests.support.measure import Page, measure
from tests.typeset.conftest import SetPages

BODY, NOTE = 10.5, 8
BASE = f"""
@page {{ size: 380pt 300pt; margin: 10pt; @footnote {{ border-top: 0.5pt solid; padding-top: 3pt }} }}
html {{ font: {BODY}pt/18pt var(--fangsong) }}
body {{ margin: 0; orphans: 2; widows: 2 }}
p, h2 {{ margin: 0; font: inherit }}
h2 {{ column-span: all; break-after: avoid }}
.whole {{ break-inside: avoid }}
div {{ columns: 2; column-gap: 2em }}
i {{ float: footnote; font: {NOTE}pt/12pt var(--fangsong) }}
::footnote-call, ::footnote-marker {{ content: "" }}
"""


def noted(seed: int, *, spans: bool) -> str:
    """Return paragraphs with notes of several lengths, perhaps headings with notes that span all columns."""
    drawn, html = random.Random(seed), ""
    for number in range(30):
        text = "文字排版" * drawn.choice([2, 4, 9, 14, 20])
        long = "说明" * drawn.choice([1, 5, 20])
        note = f"呼{number}。<i>注{number}。{long}。</i>" if drawn.random() < 0.4 else ""
        if spans and drawn.random() < 0.15:
            html += f"<h2>题目{note}</h2>"
        else:
            html += f"<p{' class=whole' * (drawn.random() < 0.1)}>{text}{note}{text[:9]}</p>"
    return f"<div>{html}</div>"


def pages_of(pages: Sequence[Page], mark: str) -> dict[str, int]:
    """Return the page of each call ``呼`` or note ``注`` by its number."""
    return {
        number: place
        for place, page in enumerate(pages)
        for number in re.findall(rf"{mark}(\d+)。", "".join(page.text.split()))
    }


SEEDS = [2, 3, 4, 9, 20, 25]


@pytest.mark.parametrize("spans", [False, True])
@pytest.mark.parametrize("seed", SEEDS)
def test_notes_stand_on_the_page_of_their_call(set_pages: SetPages, seed: int, spans: bool) -> None:
    html = noted(seed, spans=spans)
    pages = measure(set_pages(html, base=BASE).write_pdf())
    calls, notes = pages_of(pages, "呼"), pages_of(pages, "注")
    assert set(notes) == set(re.findall(r"注(\d+)。", html))
    assert {number: notes[number] for number in calls} == calls
    assert len(calls) > 5


@pytest.mark.parametrize("seed", SEEDS)
def test_text_and_notes_never_stand_over_each_other(set_pages: SetPages, seed: int) -> None:
    for page in measure(set_pages(noted(seed, spans=True), base=BASE).write_pdf()):
        text = [one.baseline for one in page.characters if one.text.strip() and one.size > NOTE + 1]
        notes = [one.baseline for one in page.characters if one.text.strip() and one.size < NOTE + 1]
        if text and notes:
            assert max(text) < min(notes) - 2
        assert max([*text, *notes]) < page.height - 10 * 25.4 / 72


@pytest.mark.parametrize("area", ["", "padding-top: 5pt", "margin-top: 10pt; border-top: 1pt solid"])
def test_a_note_in_a_block_that_spans_columns_is_set_on_its_page(set_pages: SetPages, area: str) -> None:
    css = BASE + f"@page {{ @footnote {{ {area} }} }}"
    (page,) = measure(set_pages("<div><p>文字</p><h2>题目<i>注文</i></h2></div>", base=css).write_pdf())
    assert "注文" in page.text
