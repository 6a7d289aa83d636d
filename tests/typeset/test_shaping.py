from __future__ import annotations

import pytest

from tests.support.measure import measure
from tests.typeset.conftest import SetPages


@pytest.mark.parametrize("role", ["song", "hei", "kai", "fangsong", "latin"])
def test_an_apostrophe_in_a_word_takes_no_em(set_pages: SetPages, role: str) -> None:
    (page,) = measure(set_pages(f"<p style='font-family:var(--{role})'>it’s “甲”</p>").write_pdf())
    (line,) = page.lines()
    letters = {one.text: one for one in line.characters}
    em = letters["”"].x - letters["甲"].x
    assert 0.1 * em < letters["s"].x - letters["’"].x < 0.5 * em
    assert letters["’"].x - letters["t"].x < 0.5 * em
    assert letters["s"].x < letters["“"].x


@pytest.mark.parametrize(
    ("text", "before", "behind"),
    [("the ’90s", "e", "9"), ("在’98年", "在", "9"), ("makers’ names", "s", "n")],
)
def test_an_apostrophe_stands_close_to_the_word_that_it_belongs_to(
    set_pages: SetPages, text: str, before: str, behind: str
) -> None:
    (page,) = measure(set_pages(f"<p>{text}</p>").write_pdf())
    letters = {one.text: one for one in page.lines()[0].characters}
    mark, em = letters["’"], 12 * 25.4 / 72
    to_left = mark.left - letters[before].right
    to_right = letters[behind].left - mark.right
    tight, open_ = (to_left, to_right) if before == "s" else (to_right, to_left)
    assert tight < 0.15 * em < open_ < 0.4 * em


def test_a_quotation_mark_beside_han_keeps_its_em(set_pages: SetPages) -> None:
    (page,) = measure(set_pages("<p>甲‘乙’丙丁</p>").write_pdf())
    (line,) = page.lines()
    letters = {one.text: one for one in line.characters}
    em = letters["丁"].x - letters["丙"].x
    assert letters["丙"].x - letters["’"].x == pytest.approx(em, abs=0.01)


def test_a_call_made_by_hand_stands_close_to_its_word_and_goes_with_it(set_pages: SetPages) -> None:
    (page,) = measure(set_pages("<p>甲<sup>1</sup>乙20<sup>4</sup>丙</p>").write_pdf())
    characters = sorted((one for line in page.lines() for one in line.characters), key=lambda one: one.x)
    places = {one.text: one.x for one in characters}
    em = 12 * 25.4 / 72
    assert places["1"] - places["甲"] == pytest.approx(em, abs=0.02)
    assert places["丙"] - places["4"] > 0.5 * em
