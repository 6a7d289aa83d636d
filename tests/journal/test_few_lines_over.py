"""Articles that run over by a few lines are won back: their openings give up white, 卷首语 its large type."""

from __future__ import annotations

import pytest

from tests.journal.reading import words
from tests.journal.test_bleeds import set_pages_of
from tests.journal.workspace import Workspace, paragraphs


@pytest.mark.parametrize(("column", "length"), [("卷首语", 8), ("故事", 13)])
def test_no_page_holds_a_few_lines(workspace: Workspace, column: str, length: int) -> None:
    article = workspace.article("01", "渠", paragraphs(length), 作者="青溪市水利局")
    built = set_pages_of(workspace.write({column: [article]}))
    sentences = [count for page in built.pages if (count := words(page).count("。"))]
    assert sentences == [4 * length]
