"""Pictures that find no room where they are written: the text behind them fills the columns."""

from __future__ import annotations

import pytest
from PIL import Image

from tests.journal.test_bleeds import set_pages_of
from tests.journal.workspace import Workspace, paragraphs
from tests.support.measure import MM, Page

TITLE = "渠的来历"
MIDDLE = 105.0
PITCH = 17 / MM


def columns(page: Page) -> tuple[list[float], list[float]]:
    """Return the baselines of the text in the left and in the right column, in mm."""
    text = [char for char in page.characters if char.size == pytest.approx(10.5, abs=0.1)]
    left, right = ([char.baseline for char in text if (char.x < MIDDLE) is side] for side in (True, False))
    return sorted(left), sorted(right)


@pytest.mark.parametrize(("before", "behind"), [(5, 6), (3, 2)], ids=["a-column-is-full", "the-article-ends"])
def test_a_long_paragraph_goes_on_below_the_picture(workspace: Workspace, before: int, behind: int) -> None:
    workspace.picture("p.png", Image.new("RGB", (1600, 1100), (200, 60, 60)))
    copy = [paragraphs(before), ":::图 images/p.png\n渠边\n:::", paragraphs(behind, sentences=9, first=3)]
    built = set_pages_of(workspace.write({"工作": [workspace.article("01", TITLE, "\n\n".join(copy))]}))
    (page,) = (page for page in built.pages if page.pictures)
    (picture,) = page.pictures
    left, right = columns(page)
    assert abs(left[-1] - right[-1]) < 1.5 * PITCH
    assert picture.left > MIDDLE
    assert picture.bottom < right[0]
