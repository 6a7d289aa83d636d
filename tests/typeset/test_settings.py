from __future__ import annotations

import pytest

from tests.typeset.conftest import SetPages

MARKS = "一，二；三：四。五！六“七”八（九）" * 4


def first_line(document: object) -> str:
    return str(document.pages[0].lines[0].text)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("css", "fewest"), [("", 0), ("--punctuation: kaiming", 1), ("--punctuation: banjiao", 1)]
)
def test_punctuation_style_is_a_property(set_pages: SetPages, css: str, fewest: int) -> None:
    plain = first_line(set_pages(f"<p>{MARKS}</p>"))
    assert len(first_line(set_pages(f"<p>{MARKS}</p>", f"p {{ {css} }}"))) >= len(plain) + fewest


def test_line_break_level_is_inherited(set_pages: SetPages) -> None:
    body = f"<div><p>{'字' * 26}，句子完。</p></div>"
    assert first_line(set_pages(body, "div { --line-break: none; --autospace: 0 }")) == "字" * 26
    assert first_line(set_pages(body)) != "字" * 26


def test_autospace_may_be_turned_off(set_pages: SetPages) -> None:
    wide, narrow = (
        set_pages(f"<p style='text-align:left'>字2字2字2{'字' * 40}</p>", css).pages[0].lines[0].text
        for css in ("", "p { --autospace: 0 }")
    )
    assert len(narrow) > len(wide)


def test_lengths_may_come_from_variables(set_pages: SetPages) -> None:
    document = set_pages(
        "<p>一</p><p>二</p>", "html { --pitch: 30pt; --grid: var(--pitch); --grid-snap: line }"
    )
    first, second = document.pages[0].lines
    assert second.y - first.y == pytest.approx(30 * 25.4 / 72, abs=0.01)


def test_an_opening_mark_keeps_its_blank_only_behind_an_indent(set_pages: SetPages) -> None:
    def place(css: str) -> float:
        from tests.support.measure import measure

        return measure(set_pages("<p>“引文”</p>", css).write_pdf())[0].characters[0].x

    em = 12 * 25.4 / 72
    assert place("") == pytest.approx(10 + 2 * em, abs=0.02)
    assert place("p { --paragraph-start: trim }") == pytest.approx(10 + 1.5 * em, abs=0.02)
    assert place("p { text-indent: 0 }") == pytest.approx(10 - 0.5 * em, abs=0.02)
