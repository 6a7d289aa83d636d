"""The bulletin against GB/T 9704-2012, in mm, measured by PDFium from the finished samples."""

from __future__ import annotations

import itertools

import pytest

from tests.samples.conftest import Build, Pages
from tests.support.measure import MM, Line, Page

SPEECH, ITEMS, FIGURES, SHORT = (f"qingxi-gongzuo/2026-{number}" for number in (18, 19, 20, 21))
BULLETINS = (SPEECH, ITEMS, FIGURES, SHORT)
EVERY = (*BULLETINS, "qingxi-jiyao/2026-7", "qingxi-han/2026-12")

SIZE = 156 * MM / 28
PITCH = (225 - 156 / 28) / 21
FIRST_BASELINE = 37 + 0.88 * 156 / 28
NO_START = set("，。、；：？！）》”’」』〉】〕％％…—～·")
NO_END = set("（《“‘「『〈【〔")
TOLERANCE = 0.3


def left_edge(number: int) -> float:
    """Return where the type area begins on a page: 28 mm on the right-hand page, 26 mm on the left."""
    return 28 if number % 2 else 26


def body_lines(page: Page) -> list[Line]:
    return [line for line in page.lines() if line.size == pytest.approx(SIZE, abs=0.06)]


def numbered(pages: tuple[Page, ...]) -> list[tuple[int, Page]]:
    return list(enumerate(pages, 1))


@pytest.mark.parametrize("name", EVERY)
def test_samples_have_no_diagnostics(built: Build, name: str) -> None:
    assert [str(diagnostic) for diagnostic in built(name).diagnostics] == []


@pytest.mark.parametrize("name", EVERY)
def test_pages_are_a4(pages: Pages, name: str) -> None:
    for page in pages(name):
        assert [page.width, page.height] == pytest.approx([210, 297], abs=0.01)


@pytest.mark.parametrize(("name", "count"), [(SPEECH, 6), (SHORT, 2), ("qingxi-jiyao/2026-7", 2)])
def test_number_of_pages(pages: Pages, name: str, count: int) -> None:
    assert len(pages(name)) == count


@pytest.mark.parametrize("name", BULLETINS)
def test_body_baselines_stand_on_the_grid(pages: Pages, name: str) -> None:
    for page in pages(name):
        for line in body_lines(page):
            step = (line.baseline - FIRST_BASELINE) / PITCH
            assert abs(step - round(step)) * PITCH < 0.07, line.text


@pytest.mark.parametrize("name", EVERY)
def test_everything_but_the_page_number_stays_in_the_type_area(pages: Pages, name: str) -> None:
    for number, page in numbered(pages(name)):
        for line in page.lines():
            if line.baseline < 37 or line.baseline > 264:
                continue
            assert line.characters[0].left >= left_edge(number) - 0.1, line.text
            assert line.right <= left_edge(number) + 156 + 0.1, line.text


def full_lines(pages: tuple[Page, ...]) -> list[tuple[float, Line]]:
    """Return body lines that a line of the same paragraph follows, with their page's right edge."""
    found = []
    for number, page in numbered(pages):
        lines = body_lines(page)
        for line, following in itertools.pairwise(lines):
            next_line = abs(following.baseline - line.baseline - PITCH) < 0.1
            turned = abs(following.left - left_edge(number)) < 0.3 and "附件" not in following.text[:2]
            begins = line.left < left_edge(number) + 2.2 * SIZE / MM
            if next_line and turned and begins:
                found.append((left_edge(number) + 156, line))
    return found


@pytest.mark.parametrize("name", [SPEECH, SHORT])
def test_lines_within_a_paragraph_end_flush(pages: Pages, name: str) -> None:
    lines = full_lines(pages(name))
    assert len(lines) > 8
    for edge, line in lines:
        last = line.characters[-1]
        # A mark at the line's end is cut to half its em; what is left of it reaches the edge.
        width = 0.5 if last.text in "，。、；：？！”）》’" else 1.0
        if last.text.isascii():
            assert line.right == pytest.approx(edge, abs=0.35), line.text
        else:
            assert last.x + width * SIZE / MM == pytest.approx(edge, abs=0.1), line.text


@pytest.mark.parametrize("name", [SPEECH, SHORT])
def test_full_lines_hold_about_twenty_eight_characters(pages: Pages, name: str) -> None:
    for _, line in full_lines(pages(name)):
        em = sum(0.5 if character.text.isascii() else 1.0 for character in line.characters)
        indent = round((line.left - 28) / (SIZE / MM)) if line.left > 30 else 0
        assert 26.0 <= em + indent <= 31.5, line.text


@pytest.mark.parametrize("name", EVERY)
def test_no_line_begins_or_ends_with_a_forbidden_mark(pages: Pages, name: str) -> None:
    for page in pages(name):
        for line in body_lines(page):
            assert line.text[0] not in NO_START - set("—…"), line.text
            assert line.text[-1] not in NO_END, line.text


def test_a_full_page_has_twenty_two_lines(pages: Pages) -> None:
    """One line is left free where the next page begins with a heading, which must not end a page."""
    for page, following in itertools.pairwise(pages(SPEECH)[1:]):
        begins_with_heading = "Fang" not in following.lines()[0].characters[0].font
        assert len(body_lines(page)) >= (20 if begins_with_heading else 22)


# -- masthead ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", BULLETINS)
def test_masthead(pages: Pages, name: str) -> None:
    page = pages(name)[0]
    title = [character for character in page.characters if character.size == pytest.approx(60, abs=0.5)]
    assert "".join(character.text for character in title) == "青溪工作"
    assert min(character.top for character in title) == pytest.approx(72, abs=TOLERANCE)
    assert (title[0].left + title[-1].right) / 2 == pytest.approx(106, abs=TOLERANCE)
    assert 0.6 <= (title[-1].right - title[0].left) / 156 <= 0.8
    (red,) = [rule for rule in page.rules if rule.fill[0] > 200]
    assert [red.left, red.right] == pytest.approx([28, 184], abs=0.05)
    assert 0.7 <= red.thickness <= 1.0
    issued = page.line("青溪市人民政府办公室2026年")
    assert issued.left == pytest.approx(28 + SIZE / MM, abs=TOLERANCE)
    assert red.top - (issued.baseline + 0.12 * SIZE / MM) == pytest.approx(4, abs=TOLERANCE)


def test_title_stands_two_lines_below_the_red_rule(pages: Pages) -> None:
    page = pages(SPEECH)[0]
    (red,) = [rule for rule in page.rules if rule.fill[0] > 200]
    title = [line for line in page.lines() if line.size == pytest.approx(22, abs=0.2)]
    top = title[0].baseline - 0.88 * 22 / MM
    assert 2 * PITCH - 1.5 <= top - red.bottom <= 2 * PITCH + 1.5


# -- page numbers --------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", BULLETINS)
def test_page_numbers(pages: Pages, name: str) -> None:
    for number, page in numbered(pages(name)):
        below = [line for line in page.lines() if line.baseline > 264]
        if not below:
            continue
        (line,) = below
        assert line.text == f"—{number}—"
        dash = line.characters[0]
        assert (dash.top + dash.bottom) / 2 == pytest.approx(269, abs=TOLERANCE)
        em = 14 / MM
        if number % 2:
            assert line.right == pytest.approx(184 - em, abs=0.6)
        else:
            assert line.left == pytest.approx(26 + em, abs=TOLERANCE)


def test_the_footers_own_page_has_no_number(pages: Pages) -> None:
    own = pages(FIGURES)[-1]
    assert not [line for line in own.lines() if line.baseline > 264]
    assert own.lines()[0].text.startswith("报：")


# -- distribution footer -------------------------------------------------------------------------------


@pytest.mark.parametrize("name", BULLETINS)
def test_footer(pages: Pages, name: str) -> None:
    number, page = numbered(pages(name))[-1]
    rules = sorted((rule for rule in page.rules if rule.right - rule.left > 150), key=lambda rule: rule.top)
    first, inner, last = rules[-3:]
    for rule, thickness in ((first, 0.35), (inner, 0.25), (last, 0.35)):
        assert rule.thickness == pytest.approx(thickness, abs=0.02)
        assert rule.left == pytest.approx(left_edge(number), abs=0.05)
        assert rule.right - rule.left == pytest.approx(156, abs=0.05)
    assert last.bottom == pytest.approx(262, abs=TOLERANCE)
    em = 14 / MM
    label = page.line("报：")
    assert label.size == pytest.approx(14, abs=0.1)
    assert label.left == pytest.approx(left_edge(number) + em, abs=TOLERANCE)
    turned = page.line("公厅信息处")
    assert turned.left == pytest.approx(label.left + 2 * em, abs=TOLERANCE)
    printed = page.line("印发")
    assert printed.left == pytest.approx(left_edge(number) + em, abs=TOLERANCE)
    assert printed.right == pytest.approx(left_edge(number) + 156 - em, abs=0.6)
    assert inner.bottom < printed.baseline < last.top


# -- attachments ---------------------------------------------------------------------------------------


def test_attachments_begin_new_pages_in_order(pages: Pages) -> None:
    heads = [(number, page.lines()[0].text) for number, page in numbered(pages(FIGURES))]
    assert [text for _, text in heads if text.startswith("附件")] == ["附件1", "附件2"]
    for number, page in numbered(pages(FIGURES)):
        head = page.lines()[0]
        if head.text.startswith("附件"):
            assert "Hei" in head.characters[0].font
            assert head.left == pytest.approx(left_edge(number), abs=TOLERANCE)
            title = page.lines()[1]
            # on the third line: standards put the head on the first, a blank line, then the title
            assert round((title.baseline - FIRST_BASELINE) / PITCH) == 2


# -- the letter ----------------------------------------------------------------------------------------


def test_letter(pages: Pages) -> None:
    (page,) = pages("qingxi-han/2026-12")
    name = [character for character in page.characters if character.size > 24]
    assert min(character.top for character in name) == pytest.approx(30, abs=TOLERANCE)
    foot = max(character.bottom for character in name)
    upper, lower = sorted({(round(rule.top, 2), round(rule.bottom, 2)) for rule in page.rules})
    assert upper[0] - foot == pytest.approx(4, abs=TOLERANCE)
    assert lower[1] == pytest.approx(277, abs=TOLERANCE)
    for rule in page.rules:
        assert [rule.left, rule.right] == pytest.approx([20, 190], abs=0.1)
    assert not [line for line in page.lines() if line.baseline > 262]
    number = page.line("〔2026〕12号")
    assert number.right == pytest.approx(184, abs=TOLERANCE + 0.3)
    assert number.baseline - 0.88 * SIZE / MM - upper[1] == pytest.approx(0.875 * SIZE / MM, abs=TOLERANCE)
