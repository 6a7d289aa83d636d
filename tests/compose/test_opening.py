from __future__ import annotations

from itertools import pairwise

import pytest

from press.compose import InlineObject, Item, LineComposer, Paragraph, Rules, Run
from press.compose.opening import open_up
from tests.compose.em_measurer import EmMeasurer


def gaps(items: list[Item]) -> set[float]:
    paragraph = Paragraph(open_up(items), Rules(), EmMeasurer(), widest=40.0)
    (line,) = LineComposer().compose(paragraph, 40.0)
    pieces = [piece for piece in line.pieces if piece.text.strip()]
    assert line.width == pytest.approx(pieces[-1].x + pieces[-1].width)  # nothing behind the last character
    return {round(right.x - left.x - left.width, 6) for left, right in pairwise(pieces)}


@pytest.mark.parametrize(
    ("text", "apart"),
    [("前言", 2.0), ("工作部", 1.0), ("任免名单", 0.5), ("本期的要目", 0.25), ("卷首的一封信", 0.0)],
)
def test_the_shorter_a_heading_the_further_apart(text: str, apart: float) -> None:
    assert gaps([Run(text, None, 1.0)]) == {apart}


def test_runs_count_together() -> None:
    assert gaps([Run("前", None, 1.0), Run("言", None, 1.0)]) == {2.0}


def test_with_latin_or_marks_a_heading_stays_as_it_is() -> None:
    assert gaps([Run("二〇、言", None, 1.0)]) == {0.0}
    assert open_up([Run("AI", None, 1.0)]) == (Run("AI", None, 1.0),)


def test_with_a_picture_a_heading_stays_as_it_is() -> None:
    items = (InlineObject(1.0), Run("前言", None, 1.0))
    assert open_up(items) == items


def test_the_last_characters_tracking_does_not_push_the_lines_end() -> None:
    paragraph = Paragraph([Run("青溪市委组织部召开会议" * 3, None, 1.0, spacing=0.2)], Rules(), EmMeasurer())
    lines = LineComposer().compose(paragraph, 12.0)
    assert len(lines) > 2
    for line in lines[:-1]:
        assert line.pieces[-1].x + line.pieces[-1].width == pytest.approx(12.0)
