"""Vertical titles, measured from the PDF."""

from __future__ import annotations

import re
import subprocess
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.measure import Character, Page, measure
from tests.typeset.conftest import SetPages

MM = 25.4 / 72
SIZE, PITCH = 24, 30
EM = SIZE * MM
CSS = f"""
h1 {{ --writing-mode: vertical; font: {SIZE}pt/{PITCH}pt var(--song); margin: 0; text-indent: 0;
      --grid-snap: none }}
"""
RIGHT, TOP = 10 + 28 * 12 * MM, 10
ROLES = ["song", "hei", "kai", "fangsong", "biaosong"]


def title(set_pages: SetPages, text: str, css: str = "") -> Page:
    """Set a title; PDFium gives characters their own places only where no other text stands for them."""
    pdf = set_pages(f"<h1>{text}</h1>", CSS + css).write_pdf(uncompressed_pdf=True)
    (page,) = measure(pdf.replace(b"/ActualText", b"/ActualTexx"))
    return page


def ink(page: Page, text: str) -> Character:
    return next(character for character in page.characters if character.text == text)


def middle_of(column: int) -> float:
    return RIGHT - (column + 0.5) * PITCH * MM


def test_characters_stand_below_each_other_in_the_middle_of_their_column(set_pages: SetPages) -> None:
    page = title(set_pages, "青溪新村")
    characters = [character for character in page.characters if character.text.strip()]
    assert [character.text for character in characters] == list("青溪新村")
    for character in characters:
        assert (character.left + character.right) / 2 == pytest.approx(middle_of(0), abs=0.3)
    heads = [character.top for character in characters]
    assert all(after - before == pytest.approx(EM, abs=0.8) for before, after in pairwise(heads))


def test_columns_follow_from_the_right(set_pages: SetPages) -> None:
    page = title(set_pages, "一二三四五六七八九十", "h1 { height: 4em }")
    assert "".join(page.text.split()) == "一二三四五六七八九十"
    for text, column in (("一", 0), ("五", 1), ("九", 2)):
        character = ink(page, text)
        assert (character.left + character.right) / 2 == pytest.approx(middle_of(column), abs=0.3)
    assert ink(page, "五").top < ink(page, "四").top


@pytest.mark.parametrize("role", ROLES)
def test_stops_stand_at_the_upper_right(set_pages: SetPages, role: str) -> None:
    css = f"h1 {{ font-family: var(--{role}) }}"
    for stop in "，。、":
        page = title(set_pages, f"青{stop}溪", css)
        mark, above = ink(page, stop), TOP + EM
        assert mark.left > middle_of(0)
        assert mark.top < above + 0.3 * EM
        assert mark.bottom < above + 0.55 * EM


@pytest.mark.parametrize("role", ROLES)
def test_brackets_and_dashes_are_turned_and_quotes_have_corners(set_pages: SetPages, role: str) -> None:
    css = f"h1 {{ font-family: var(--{role}) }}"
    page = title(set_pages, "青（溪）“新”《村》", css)
    for mark in "（）《》“”":
        turned = ink(page, mark)
        assert turned.right - turned.left > turned.bottom - turned.top


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("“Hello, world”说", "“”"),
        ("“2026—2027”年", "“”"),
        ("说“he <b>said ‘yes’</b> twice”了", "“‘’”"),
        ("“用Linux系统”", ""),
        ("“‘Linux’系统”", "‘’"),
        ("“GDP”增长", ""),
        ("“未完的Linux", ""),
        ("the ’90s", "’"),
        ("读James’，", "’"),
    ],
)
def test_quotes_of_western_text_lie_on_their_side_with_it(
    set_pages: SetPages, text: str, turned: str
) -> None:
    document = set_pages(f"<h1>{text}</h1>", CSS + "h1 { height: 14em }")
    (page,) = measure(document.write_pdf(uncompressed_pdf=True).replace(b"/ActualText", b"/ActualTexx"))
    marks = [character for character in page.characters if character.text in "“”‘’"]
    small = [mark.text for mark in marks if mark.right - mark.left < 0.45 * EM]
    assert "".join(small) == turned
    assert "".join(line.text for line in document.pages[0].lines) == re.sub("<[^>]*>", "", text)


def test_marks_are_squeezed_as_in_horizontal_text(set_pages: SetPages) -> None:
    page = title(set_pages, "青溪（新村）。“山水”", "h1 { height: 12em }")
    characters = [character for character in page.characters if character.text.strip()]
    last, first = ink(page, "水"), ink(page, "青")
    assert last.top - first.top == pytest.approx((9 - 2 * 0.5) * EM, abs=1.2)
    assert "".join(character.text for character in characters) == "青溪（新村）。“山水”"


def test_no_mark_begins_a_column(set_pages: SetPages) -> None:
    text = "走访企业三十家，解决问题。“好评如潮”，群众满意！"
    for height in range(4, 10):
        document = set_pages(f"<h1>{text}</h1>", CSS + f"h1 {{ height: {height}em; text-align: justify }}")
        lines = [line.text for line in document.pages[0].lines]
        assert "".join(lines) == text
        assert not any(line[0] in "，。”！" or line[-1] == "“" for line in lines)


def test_short_numbers_stand_side_by_side_in_one_em(set_pages: SetPages) -> None:
    page = title(set_pages, "第26届120天", "h1 { --text-combine-upright: digits 3 }")
    two, six = ink(page, "2"), ink(page, "6")
    assert two.baseline == pytest.approx(six.baseline, abs=0.01)
    hundred = [next(c for c in page.characters[3:] if c.text == digit) for digit in "120"]
    assert hundred[-1].right - hundred[0].left < EM
    assert ink(page, "天").top - ink(page, "第").top == pytest.approx(4 * EM, abs=1.2)


def test_upright_numbers_have_no_room_around_them_and_words_a_quarter_em(set_pages: SetPages) -> None:
    document = set_pages("<h1>第26届App展</h1>", CSS + "h1 { --text-combine-upright: digits }")
    (line,) = document.pages[0].lines
    assert line.text == "第26届App展"
    (page,) = measure(document.write_pdf(uncompressed_pdf=True).replace(b"/ActualText", b"/ActualTexx"))
    word = [character for character in page.characters if character.text in "Ap"]
    assert ink(page, "届").top - ink(page, "第").top == pytest.approx(2 * EM, abs=0.6)
    assert word[0].top - TOP == pytest.approx(3.25 * EM, abs=0.3)
    assert ink(page, "展").top - word[-1].bottom > 0.25 * EM


def test_longer_numbers_and_words_lie_on_their_side(set_pages: SetPages) -> None:
    page = title(set_pages, "于2026年", "h1 { --text-combine-upright: digits 2 }")
    digits = [character for character in page.characters if character.text in "2026"]
    assert all(after.top > before.top for before, after in pairwise(digits))
    assert digits[0].right - digits[0].left > digits[0].bottom - digits[0].top


def text_of(page: Page) -> str:
    return "".join(page.text.split())


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("word", ["A", "x", "5", "5G", "GDP", "R&D", "AI+"])
def test_single_letters_and_acronyms_stand_upright_in_ems_of_their_own(
    set_pages: SetPages, word: str, role: str
) -> None:
    page = title(set_pages, f"在{word}区", f"h1 {{ font-family: var(--{role}) }}")
    letters = [character for character in page.characters if character.text in word]
    assert "".join(letter.text for letter in letters) == word
    for row, letter in enumerate(letters, start=1):
        head = TOP + row * EM
        assert (letter.left + letter.right) / 2 == pytest.approx(middle_of(0), abs=0.08 * EM)
        assert head <= letter.top
        assert letter.bottom <= head + EM
        if letter.text.isupper():
            assert (letter.top + letter.bottom) / 2 == pytest.approx(head + EM / 2, abs=0.03 * EM)
    assert ink(page, "区").top - ink(page, "在").top == pytest.approx((1 + len(word)) * EM, abs=0.1 * EM)


def test_letters_that_reach_below_the_line_stay_in_their_ems(set_pages: SetPages) -> None:
    page = title(set_pages, "第p、g、y、Q项")
    for row, text in ((1, "p"), (3, "g"), (5, "y"), (7, "Q")):
        letter = ink(page, text)
        head = TOP + row * EM
        assert head - 0.01 <= letter.top
        assert letter.bottom <= head + EM + 0.01


@pytest.mark.parametrize("word", ["App", "press", "UNESCOWHC", "PM2.5", "2026"])
def test_words_and_longer_numbers_lie_on_their_side_with_a_quarter_em(set_pages: SetPages, word: str) -> None:
    page = title(set_pages, f"在{word}区")
    letters = [character for character in page.characters if character.text in word and character.text != "."]
    assert letters[0].top - TOP == pytest.approx(1.25 * EM, abs=0.1 * EM)
    advance = (ink(page, "区").top - ink(page, "在").top) / EM - 1.5
    assert advance < 0.8 * len(word)
    assert all(after.top > before.top for before, after in pairwise(letters))


def test_all_latin_lies_on_its_side_where_text_orientation_is_mixed(set_pages: SetPages) -> None:
    page = title(set_pages, "在GDP区", "h1 { --text-orientation: mixed }")
    letters = [ink(page, letter) for letter in "GDP"]
    assert letters[0].top - TOP == pytest.approx(1.25 * EM, abs=0.1 * EM)
    assert (ink(page, "区").top - ink(page, "在").top) / EM < 1.5 + 0.75 * 3


def test_words_and_numbers_are_upright_where_text_orientation_says_so(set_pages: SetPages) -> None:
    css = "h1 { height: 20em; --text-orientation: upright }"
    page = title(set_pages, "在office于2026年", css)
    heads = [ink(page, text).top for text in "在于年"]
    assert heads[1] - heads[0] == pytest.approx(7 * EM, abs=0.1 * EM)
    assert heads[2] - heads[1] == pytest.approx(5 * EM, abs=0.1 * EM)
    assert text_of(page) == "在office于2026年"


def test_orientation_may_be_that_of_a_word(set_pages: SetPages) -> None:
    css = "h1 { height: 20em; --text-orientation: mixed } b { --text-orientation: upright }"
    page = title(set_pages, "在APP与<b>GDP</b>间", css)
    assert ink(page, "间").top - ink(page, "与").top == pytest.approx(4 * EM, abs=0.1 * EM)
    assert (ink(page, "与").top - ink(page, "在").top) / EM < 1.5 + 0.75 * 3


def test_any_word_may_stand_side_by_side(set_pages: SetPages) -> None:
    page = title(set_pages, "长<b>km</b>处", "b { --text-combine-upright: all }")
    left, right = ink(page, "k"), ink(page, "m")
    assert left.baseline == pytest.approx(right.baseline, abs=0.01)
    assert right.right - left.left < EM + 0.01
    assert (left.left + right.right) / 2 == pytest.approx(middle_of(0), abs=0.05 * EM)
    assert ink(page, "处").top - ink(page, "长").top == pytest.approx(2 * EM, abs=0.1 * EM)


def test_a_typed_space_beside_an_upright_word_leaves_no_gap(set_pages: SetPages) -> None:
    page = title(set_pages, "增 GDP 值")
    assert ink(page, "值").top - ink(page, "增").top == pytest.approx(4 * EM, abs=0.1 * EM)


def test_letter_spacing_opens_upright_words_as_it_does_han(set_pages: SetPages) -> None:
    page = title(set_pages, "增GDP值", "h1 { letter-spacing: 0.5em }")
    heads = [ink(page, text) for text in "GDP"]
    places = [(letter.top + letter.bottom) / 2 for letter in heads]
    assert [after - before for before, after in pairwise(places)] == pytest.approx([1.5 * EM] * 2, abs=0.3)
    assert ink(page, "值").top - ink(page, "增").top == pytest.approx(6 * EM, abs=0.1 * EM)


def test_upright_words_are_not_parted_by_a_columns_end_unless_they_are_longer_than_it(
    set_pages: SetPages,
) -> None:
    for height, columns in ((4, ["全市", "GDP增", "长"]), (2, ["全市", "GD", "P增", "长"])):
        document = set_pages("<h1>全市GDP增长</h1>", CSS + f"h1 {{ height: {height}em }}")
        assert [line.text for line in document.pages[0].lines] == columns


def test_alignment_runs_along_the_column(set_pages: SetPages) -> None:
    places = [
        ink(title(set_pages, "青溪", f"h1 {{ height: 6em; text-align: {align} }}"), "青").top
        for align in ("left", "center", "right")
    ]
    assert places[1] - places[0] == pytest.approx(2 * EM, abs=0.1)
    assert places[2] - places[0] == pytest.approx(4 * EM, abs=0.1)


def test_titles_are_broken_by_sense(set_pages: SetPages) -> None:
    css = CSS + "h1 { height: 8em; --text-wrap: sense }"
    document = set_pages("<h1>全市基层党建工作会议召开</h1>", css)
    assert len(document.pages[0].lines) == 2
    assert document.pages[0].lines[0].text.endswith(("党建", "工作", "会议"))


def test_a_box_of_open_width_is_as_wide_as_its_columns(set_pages: SetPages) -> None:
    css = CSS + "h1 { float: left; height: 3em; border-right: 1pt solid }"
    (page,) = measure(set_pages("<h1>一二三四五六七</h1>", css).write_pdf())
    (rule,) = page.rules
    assert rule.right == pytest.approx(10 + (3 * PITCH + 1) * MM, abs=0.1)


def test_too_many_columns_are_told(set_pages: SetPages) -> None:
    document = set_pages("<h1>一二三四五六七八</h1>", CSS + "h1 { height: 2em; width: 60pt }")
    overfull = [line.overfull for line in document.pages[0].lines]
    assert overfull == [0, 0, pytest.approx(30, abs=0.1), pytest.approx(60, abs=0.1)]
    assert "C101" in {diagnostic.code for diagnostic in document.diagnostics}


def test_dots_stand_on_the_right_and_lines_on_the_left(set_pages: SetPages) -> None:
    css = (
        "em { font-style: normal; --text-emphasis: dot } u { text-decoration: none; --text-underline: name }"
    )
    page = title(set_pages, "<em>青</em>与<u>新村</u>", css)
    dot, line = sorted(page.rules, key=lambda rule: rule.top)
    assert dot.left > middle_of(0) + EM / 2
    assert line.right < middle_of(0) - EM / 2
    assert line.bottom - line.top == pytest.approx(2 * EM - 0.16 * EM + 0.1 * EM, abs=0.3)


def test_the_record_has_the_columns(set_pages: SetPages) -> None:
    document = set_pages("<h1>一二三四五六</h1><p>正文</p>", CSS + "h1 { height: 4em; --grid-snap: auto }")
    page = document.pages[0]
    assert [line.text for line in page.lines] == ["一二三四", "五六", "正文"]
    assert page.lines[0].x == pytest.approx(middle_of(0), abs=0.01)
    assert page.off_grid == 0
    assert not page.left


def test_columns_are_read_in_order(set_pages: SetPages, tmp_path: Path) -> None:
    text = "这里的“河水”流下120米，绕过《新村》——再往东去：到了。A区GDP、Windows"
    document = set_pages(f"<h1>{text}</h1>", CSS + "h1 { height: 7em; --text-combine-upright: digits 3 }")
    columns = [line.text for line in document.pages[0].lines]
    path = tmp_path / "title.pdf"
    path.write_bytes(document.write_pdf())
    assert len(columns) > 2
    for modes in ([], ["-raw"]):
        command = ["pdftotext", *modes, str(path), "-"]
        found = subprocess.run(command, check=True, capture_output=True, text=True, timeout=60).stdout
        assert found.split() == columns
    (page,) = measure(path)
    assert "".join(page.text.split()) == "".join(columns)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.text("青溪新村，。“”（）《》—…0123456789aB、：；？！·", min_size=1, max_size=24), st.integers(2, 12)
)
def test_any_title_is_set_whole(set_pages: SetPages, text: str, height: int) -> None:
    css = (
        CSS
        + f"h1 {{ height: {height}em; --text-combine-upright: digits; font-size: 12pt; line-height: 14pt }}"
    )
    document = set_pages(f"<h1>{text}</h1>", css)
    assert document.text().strip() == text
