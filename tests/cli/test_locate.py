"""From words to an issue."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from press.cli.locate import find_issue
from press.errors import UsageError


@pytest.mark.parametrize(
    "words",
    [
        "gongzuo-jianbao/2026-1",
        "2026-1",
        "issues/gongzuo-jianbao/2026-1",
        "issues/gongzuo-jianbao/2026-1/",
        "issues/gongzuo-jianbao/2026-1/issue.yaml",
        "issues/gongzuo-jianbao/2026-1/articles/01-kuzhai.md",
        "./issues/gongzuo-jianbao/../gongzuo-jianbao/2026-1",
    ],
)
def test_ways_to_name_an_issue(words: str, here: Path, issue: Path) -> None:
    project, folder = find_issue(words)
    assert (project.root, folder) == (here, issue)


def test_from_inside_and_from_elsewhere(
    here: Path, issue: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(issue / "articles")
    assert find_issue("..")[1] == issue
    assert find_issue("2026-1")[1] == issue
    monkeypatch.chdir(tmp_path)
    assert find_issue(str(issue))[0].root == here


@pytest.mark.parametrize(
    ("words", "sentence", "hint"),
    [
        ("2026-l", "找不到 2026-l 这一期", "是不是 gongzuo-jianbao/2026-1？"),
        ("gongzuo-jianbo/2026-1", "找不到", "是不是 gongzuo-jianbao/2026-1？"),
        ("gongzuo-jianbao", "gongzuo-jianbao 是刊物，不是某一期", "现有：gongzuo-jianbao/2026-1"),
        ("issues/gongzuo-jianbao", "是刊物，不是某一期", "gongzuo-jianbao/2026-1"),
        ("fonts", "文件夹 fonts 里没有 issue.yaml", "press new"),
        ("zzzzzzzz", "找不到 zzzzzzzz 这一期", "现有：gongzuo-jianbao/2026-1"),
    ],
)
@pytest.mark.usefixtures("here")
def test_wrong_name_suggests_the_nearest(words: str, sentence: str, hint: str) -> None:
    with pytest.raises(UsageError) as caught:
        find_issue(words)
    assert sentence in caught.value.message
    assert hint in caught.value.hint


@pytest.mark.usefixtures("here")
def test_a_folder_without_its_file_by_its_name_alone(issue: Path) -> None:
    (issue / "issue.yaml").unlink()
    with pytest.raises(UsageError, match="文件夹 2026-1 里没有"):
        find_issue("2026-1")


def test_one_name_in_two_publications(here: Path, issue: Path) -> None:
    shutil.copytree(issue.parent, here / "issues" / "tongxun")
    with pytest.raises(UsageError, match="叫 2026-1 的有 2 期") as caught:
        find_issue("2026-1")
    assert caught.value.hint == "写明是哪一期：gongzuo-jianbao/2026-1、tongxun/2026-1"
    assert find_issue("tongxun/2026-1")[1].parent.name == "tongxun"


def test_no_workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UsageError) as caught:
        find_issue("2026-1")
    assert "press init" in caught.value.hint
