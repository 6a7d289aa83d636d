"""Initial letters 首字下沉, measured in the finished PDF."""

from __future__ import annotations

import pytest

from tests.support.measure import Character, Line, Page, measure
from tests.typeset.conftest import SetPages

MM = 72 / 25.4
EM, PITCH, LEFT = 12.0, 24.0, 10 * MM
TEXT = "青溪市去年修好了三十座桥，又把城东的老街一条一条地整修过，住在那里的人都说，路好走了，灯也亮了。"


def letter_of(page: Page) -> Character:
    return max(page.characters, key=lambda character: character.size)


def body(page: Page) -> list[Line]:
    return [line for line in page.lines() if abs(line.size - EM) < 0.1]


@pytest.mark.parametrize("css", ["p { --initial-letter: %d }", "p::first-letter { --initial-letter: %d }"])
@pytest.mark.parametrize("lines", [2, 3])
def test_an_initial_letter_goes_from_the_first_line_to_the_last(
    set_pages: SetPages, css: str, lines: int
) -> None:
    document = set_pages(f"<p>{TEXT * 4}</p>", css % lines)
    (page,) = measure(document.write_pdf())
    letter, text = letter_of(page), body(page)
    size = (lines - 1) * PITCH + EM
    assert letter.size == pytest.approx(size, abs=0.05)
    top = letter.baseline * MM - 0.88 * size
    assert top == pytest.approx(text[0].baseline * MM - 0.88 * EM, abs=0.1)
    bottom = letter.baseline * MM + 0.12 * size
    assert bottom == pytest.approx(text[lines - 1].baseline * MM + 0.12 * EM, abs=0.1)
    assert document.pages[0].left == ()
    assert document.pages[0].off_grid == 0


@pytest.mark.parametrize("lines", [2, 3])
def test_the_text_beside_it_has_a_measure_of_whole_ems(set_pages: SetPages, lines: int) -> None:
    (page,) = measure(set_pages(f"<p>{TEXT * 4}</p>", f"p {{ --initial-letter: {lines} }}").write_pdf())
    text = body(page)
    for line in text[:lines]:
        ems = (line.left * MM - LEFT) / EM
        assert ems == pytest.approx(round(ems), abs=0.02)
        assert ems > letter_of(page).size / EM
    assert text[lines].left * MM == pytest.approx(LEFT, abs=0.1)


@pytest.mark.parametrize("words", ["一条老街", "2026年春天", "“青溪”两个字", "二十年前"])
def test_what_would_look_like_a_bar_or_part_a_figure_is_not_sunk(set_pages: SetPages, words: str) -> None:
    css = "p { --initial-letter: 2 } p::first-letter { color: red; font-size: 20pt }"
    (page,) = measure(set_pages(f"<p>{words}{TEXT * 2}</p>", css).write_pdf())
    assert letter_of(page).size == EM
    assert len({line.left for line in body(page)[1:]}) == 1


@pytest.mark.parametrize("pitch", [15.1, 16, 17, 18.7])
def test_no_further_line_goes_beside_it(set_pages: SetPages, pitch: float) -> None:
    css = f"p {{ line-height: {pitch}pt; --grid: {pitch}pt; --initial-letter: 2 }}"
    (page,) = measure(set_pages(f"<p>{TEXT * 4}</p>", css).write_pdf())
    assert body(page)[2].left * MM == pytest.approx(LEFT, abs=0.1)


def test_nothing_is_lost_or_doubled_where_it_is_set_over_and_over(set_pages: SetPages) -> None:
    css = "div { columns: 3 } p { --initial-letter: 2 }"
    document = set_pages(f"<div>{f'<p>{TEXT * 3}</p>' * 4}</div>", css)
    assert document.text().replace("\n", "") == TEXT * 12


def test_it_keeps_to_the_lines_beside_it_at_a_pages_end(set_pages: SetPages) -> None:
    filling = "".join(f"<p>第{number}行</p>" for number in range(8))
    document = set_pages(f"{filling}<p class=a>{TEXT * 2}</p>", ".a { --initial-letter: 2 }")
    first, second = measure(document.write_pdf())
    assert letter_of(first).size == pytest.approx(EM)
    assert letter_of(second).text == "青"
    assert letter_of(second).size == pytest.approx(PITCH + EM)


def test_a_first_letter_of_another_face_is_composed(set_pages: SetPages) -> None:
    document = set_pages(f"<p>“{TEXT}”</p>", "p::first-letter { font-family: var(--hei) }")
    (page,) = measure(document.write_pdf())
    faces = {character.text: character.font for character in page.characters}
    assert faces["青"] != faces["溪"]
    assert document.pages[0].left == ()
