"""``press new``: what follows from the last issue."""

from __future__ import annotations

from pathlib import Path

import pytest

from press.project import Project
from press.sources import read_issue
from tests.cli.run import press
from tests.support.checks import codes


def write(issue: Path, text: str) -> None:
    issue.mkdir(parents=True, exist_ok=True)
    (issue / "issue.yaml").write_text(text, encoding="utf-8")


def made(here: Path, name: str) -> str:
    return (here / "issues" / "gongzuo-jianbao" / name / "issue.yaml").read_text("utf-8")


def test_number_total_date_and_running_order_follow(here: Path, issue: Path) -> None:
    write(issue, "期号: 1\n总期号: 39\n日期: 2026-11-20\n文章:\n  - 01-kuzhai.md\n"
                 "  - 文件: 02-zhanlan.md\n    起排: 另面起\n")  # fmt: skip
    run = press("new", "gongzuo-jianbao", "--date", "2026-12-04")
    assert run.out == "issues/gongzuo-jianbao/2026-2\n"
    assert made(here, "2026-2") == (
        "期号: 2\n总期号: 40\n日期: 2026-12-04\n文章:\n  - 01-kuzhai.md\n"
        "  - 文件: 02-zhanlan.md\n    起排: 另面起\n"
    )
    article = here / "issues/gongzuo-jianbao/2026-2/articles/01-kuzhai.md"
    assert article.read_text("utf-8") == "---\n标题:\n供稿: 保管利用科\n---\n\n"
    assert (here / "issues/gongzuo-jianbao/2026-2/images").is_dir()


def test_covers_and_fillers_stand_without_what_was_one_issues(here: Path, issue: Path) -> None:
    write(
        issue,
        """期号: 1
日期: 2026-11-20
封面: {颜色: 黛, 图片: a.png, 本期关注: [一件事]}
封二: {组图: [{文件: a.png, 图注: 桥}]}
封三: {标题: 热线, 二维码: [{网址: "https://www.qingxi.example", 名称: 报修}]}
封底: {颜色: 松, 网址: www.qingxi.example}
文章: [01-kuzhai.md]
补白:
  - {种类: 图片, 图片: a.png, 图注: 桥}
  - {种类: 启事, 标题: 征稿, 文字: 来稿请写明单位。}
  - {种类: 空白}
""",
    )
    press("new", "gongzuo-jianbao", "--date", "2026-12-04")
    assert (
        made(here, "2026-2")
        == """期号: 2
日期: 2026-12-04
封面:
  颜色: 黛
封三:
  标题: 热线
  二维码:
    - 网址: https://www.qingxi.example
      名称: 报修
封四:
  颜色: 松
  网址: www.qingxi.example
文章:
  - 01-kuzhai.md
补白:
  - 种类: 启事
    标题: 征稿
    文字: 来稿请写明单位。
  - 种类: 空白
"""
    )


def test_what_is_left_to_do_is_all_that_check_finds(project: Project, here: Path) -> None:
    press("new", "gongzuo-jianbao", "--date", "2026-12-04")
    folder = here / "issues/gongzuo-jianbao/2026-2"
    assert set(codes(read_issue(project, folder).diagnostics)) == {"S208", "S405"}
    for number, article in enumerate(sorted((folder / "articles").iterdir())):
        text = article.read_text("utf-8").replace("标题:", f"标题: 第{number}篇")
        article.write_text(text + "正文。\n", encoding="utf-8")
    assert codes(read_issue(project, folder).diagnostics) == []


def test_blanks_around_a_name_are_a_slip(here: Path) -> None:
    assert press("new", " gongzuo-jianbao / 2026-5 ", "--date", "2026-12-04").out == (
        "issues/gongzuo-jianbao/2026-5\n"
    )


def test_today_unless_a_date_is_given(
    here: Path, issue: Path, monkeypatch: pytest.MonkeyPatch, project: Project
) -> None:
    monkeypatch.setattr("press.cli.locate.workspace", lambda *_: project)
    press("new", "gongzuo-jianbao")
    assert "日期: 2026-11-20\n" in made(here, "2026-2")


@pytest.mark.parametrize(
    ("last", "number", "date", "name"),
    [
        ("2026-09", 9, "2026-10-01", "2026-10"),
        ("2026-021", 21, "2026-11-30", "2026-022"),
        ("2026-21", 21, "2027-01-05", "2027-1"),
        ("2026年第21期", 21, "2026-11-30", "2026年第22期"),
        ("no-99", 99, "2026-11-30", "no-100"),
        ("zhuankan", 5, "2026-11-30", "2026-6"),
    ],
)
def test_the_name_follows_the_last(
    last: str, number: int, date: str, name: str, here: Path, issue: Path
) -> None:
    renamed = issue.rename(issue.with_name(last))
    write(renamed, f"期号: {number}\n日期: 2026-11-01\n文章: [01-kuzhai.md, 02-zhanlan.md]\n")
    assert press("new", "gongzuo-jianbao", "--date", date).out == f"issues/gongzuo-jianbao/{name}\n"


def test_a_named_issue_says_its_own_number(here: Path, issue: Path) -> None:
    write(issue, "期号: 1\n总期号: 39\n日期: 2026-11-20\n文章: [01-kuzhai.md, 02-zhanlan.md]\n")
    press("new", "gongzuo-jianbao/2026-5", "--date", "2026-12-30")
    assert made(here, "2026-5").startswith("期号: 5\n总期号: 43\n上期期号: 4\n日期: 2026-12-30\n")


def test_running_order_of_another_issue(here: Path, issue: Path) -> None:
    write(issue.with_name("2026-2"), "期号: 2\n日期: 2026-11-27\n文章: [x.md]\n")
    press("new", "gongzuo-jianbao", "--date", "2026-12-04", "--from", "2026-1")
    assert made(here, "2026-3").endswith("文章:\n  - 01-kuzhai.md\n  - 02-zhanlan.md\n")


def test_english_keys_where_the_publication_has_them(here: Path, issue: Path) -> None:
    (issue.parent / "publication.yaml").write_text("name: Bulletin\nissuer: Office\n", encoding="utf-8")
    press("new", "gongzuo-jianbao", "--date", "2026-12-04")
    assert made(here, "2026-2").startswith("number: 2\ndate: 2026-12-04\narticles:\n")


def test_the_first_issue_of_a_publication(here: Path) -> None:
    folder = here / "issues" / "tongxun"
    folder.mkdir()
    (folder / "publication.yaml").write_text(
        "刊名: 通讯\n编发机关: 办公室\n编号:\n  总期号起: 88\n", encoding="utf-8"
    )
    assert press("new", "tongxun", "--date", "2026-12-04").out == "issues/tongxun/2026-1\n"
    text = (folder / "2026-1" / "issue.yaml").read_text("utf-8")
    assert text == "期号: 1\n总期号: 88\n日期: 2026-12-04\n文章:\n  - 01.md\n"


def test_nothing_is_overwritten(here: Path, issue: Path) -> None:
    before = {path: path.read_bytes() for path in issue.rglob("*") if path.is_file()}
    run = press("new", "gongzuo-jianbao/2026-1")
    assert run.code == 2
    assert "已经有了" in run.err
    assert {path: path.read_bytes() for path in issue.rglob("*") if path.is_file()} == before


def test_nothing_half_made_is_left(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def killed(*args: object, **options: object) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("press.cli.newissue.article_text", killed)
    assert press("new", "gongzuo-jianbao", "--date", "2026-12-04").code == 130
    assert [path.name for path in (here / "issues/gongzuo-jianbao").iterdir() if path.is_dir()] == ["2026-1"]


def test_a_wrong_publication_is_told(here: Path, issue: Path) -> None:
    (issue.parent / "publication.yaml").write_text("刊名: [\n", encoding="utf-8")
    run = press("new", "gongzuo-jianbao")
    assert run.code == 3
    assert "publication.yaml 有错" in run.err


@pytest.mark.parametrize("name", ["gongzuo-jianbao/../../x", "../x", "gongzuo-jianbao/.x", "/tmp/x"])
def test_a_name_cannot_lead_elsewhere(name: str, here: Path) -> None:
    before = sorted(here.rglob("*"))
    assert press("new", name, "--date", "2026-12-04").code == 2
    assert sorted(here.rglob("*")) == before
