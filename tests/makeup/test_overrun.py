"""Which articles run over to a page by a few lines that their openings can win back."""

from __future__ import annotations

from pathlib import Path

import pytest

from press.diagnostics import Spot
from press.makeup.overrun import overrunning
from press.project import Project
from press.sources import read_issue

PUBLICATION = """\
刊名: 青溪阅看
种类: 内刊
编发机关: 中共青溪市委办公室
准印证号: 青内资准字第0316号
印刷: 青溪市清水印务有限公司
栏目:
  卷首语: {样式: 卷首语}
  时讯: {样式: 短讯}
"""
TOP, LINE = 26.0, 17 * 25.4 / 72


@pytest.mark.parametrize(
    ("column", "lines", "expected"),
    [
        ("卷首语", 12, True),
        ("卷首语", 13, False),
        ("基层", 3, True),
        ("基层", 4, False),
        ("时讯", 1, False),
    ],
)
def test_a_few_lines_on_the_last_page(tmp_path: Path, column: str, lines: int, expected: bool) -> None:
    folder = tmp_path / "issues" / "yuekan" / "2026-3"
    (folder / "articles").mkdir(parents=True)
    (folder.parent / "publication.yaml").write_text(PUBLICATION, "utf-8")
    (folder / "articles" / "1.md").write_text("---\n标题: 桥\n---\n\n河上有桥。\n", "utf-8")
    order = f"期号: 3\n日期: 2026-09-10\n文章:\n  - {{栏目: {column}, 文章: [1.md]}}\n"
    (folder / "issue.yaml").write_text(order, "utf-8")
    project = Project(root=tmp_path)
    issue = read_issue(project, folder).value
    assert issue
    (name,) = (piece.article.id for piece in issue.pieces)
    places = {name: Spot(5, 20, TOP), f"after-{name}": Spot(6, 20, TOP + lines * LINE)}
    assert overrunning(project, issue, places) == ({name} if expected else set())
    places[name] = Spot(6, 20, TOP)
    assert overrunning(project, issue, places) == frozenset()
