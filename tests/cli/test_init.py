"""``press init`` and ``press schema``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from press.cli.schemas import schema_files
from press.project import Project
from press.sources import read_issue
from tests.cli.run import press
from tests.support.checks import assert_no_diagnostics


def test_a_new_workspace_holds_a_right_issue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    run = press("init", "办公室")
    assert (run.code, run.out) == (0, f"{tmp_path / '办公室'}\n")
    (folder,) = (tmp_path / "办公室/issues/gongzuo-jianbao").glob("*/")
    assert f"cd 办公室 && press build gongzuo-jianbao/{folder.name}" in run.err
    assert_no_diagnostics(read_issue(Project(root=tmp_path / "办公室"), folder).diagnostics)


def test_current_folder_needs_no_cd(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert "cd " not in press("init").err


def test_files_that_are_there_stay(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text("mine\n")
    press("init", tmp_path)
    assert (tmp_path / ".gitignore").read_text() == "mine\n"


def test_a_workspace_is_not_made_twice(here: Path) -> None:
    before = {path: path.read_bytes() for path in here.rglob("*") if path.is_file()}
    run = press("init")
    assert run.code == 2
    assert "已经是工作区" in run.err
    assert {path: path.read_bytes() for path in here.rglob("*") if path.is_file()} == before


def test_editor_settings_name_schemas_that_are_there(here: Path) -> None:
    settings = json.loads((here / ".vscode/settings.json").read_text("utf-8"))["yaml.schemas"]
    for schema, files in settings.items():
        assert (here / schema).is_file()
        assert list(here.glob(files))


def test_schema_writes_one_for_every_kind_of_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    run = press("schema", "--out", "s")
    assert run.out.splitlines() == [
        "s/publication.schema.json",
        "s/issue.schema.json",
        "s/article.schema.json",
        "s/printer.schema.json",
    ]
    assert (tmp_path / "s/issue.schema.json").as_uri() in run.err
    assert {name: (tmp_path / "s" / name).read_text("utf-8") for name in schema_files()} == schema_files()


@pytest.mark.parametrize("name", ["publication", "issue", "article", "printer"])
def test_schemas_know_both_languages(name: str) -> None:
    keys = json.loads(schema_files()[f"{name}.schema.json"])["properties"]
    pair = {
        "publication": ("name", "刊名"),
        "issue": ("number", "期号"),
        "article": ("title", "标题"),
        "printer": ("bleed", "出血"),
    }[name]
    assert set(pair) <= set(keys)


@pytest.mark.parametrize("word", ["journal", "内刊"])
def test_a_new_workspace_may_hold_a_journal(word: str, tmp_path: Path) -> None:
    assert press("init", tmp_path, "--kind", word).code == 0
    (folder,) = (tmp_path / "issues/qing-shui-he").glob("*/")
    reading = read_issue(Project(root=tmp_path), folder)
    assert_no_diagnostics(reading.diagnostics)
    assert reading.value
    assert reading.value.publication.kind == "journal"


def test_a_kind_asked_for_comes_beside_what_is_there(here: Path) -> None:
    before = {path: path.read_bytes() for path in here.rglob("*") if path.is_file()}
    assert press("init", "--kind", "journal").code == 0
    assert all(path.read_bytes() == text for path, text in before.items())
    again = press("init", "--kind", "journal")
    assert (again.code, "issues/qing-shui-he 已经有了" in again.err) == (2, True)


def test_a_kind_without_a_starter_is_told(tmp_path: Path) -> None:
    run = press("init", tmp_path, "--kind", "报纸")
    assert (run.code, "没有 报纸 这种刊物的样例" in run.err) == (2, True)
    assert not list(tmp_path.iterdir())


def test_a_folder_with_a_blank_is_quoted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert "cd '我的 内刊' && press build" in press("init", "我的 内刊").err
