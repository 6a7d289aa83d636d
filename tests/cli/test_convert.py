"""``press check --convert``."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.run import press


@pytest.fixture(autouse=True)
def _no_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("press.cli.runs.run_check", lambda *args, **options: 0)


def test_other_encodings_become_utf8_and_originals_are_kept(here: Path, issue: Path) -> None:
    article, running_order = issue / "articles/01-kuzhai.md", issue / "issue.yaml"
    text = article.read_text("utf-8")
    article.write_bytes(text.encode("gb18030"))
    run = press("check", "2026-1", "--convert")
    assert article.read_text("utf-8") == text
    assert article.with_name("01-kuzhai.md.bak").read_text("gb18030") == text
    assert run.err.splitlines() == [
        "issues/gongzuo-jianbao/2026-1/articles/01-kuzhai.md：由 GB18030 改存为 UTF-8；"
        "原文件存为 01-kuzhai.md.bak"
    ]
    assert not running_order.with_name("issue.yaml.bak").exists()


def test_an_older_copy_stays(here: Path, issue: Path) -> None:
    article = issue / "articles/01-kuzhai.md"
    article.with_name("01-kuzhai.md.bak").write_text("older")
    article.write_bytes(article.read_text("utf-8").encode("gb18030"))
    press("check", "2026-1", "--convert")
    assert article.with_name("01-kuzhai.md.bak").read_text() == "older"
    assert article.with_name("01-kuzhai.md.bak2").is_file()


def test_without_the_option_nothing_is_rewritten(here: Path, issue: Path) -> None:
    article = issue / "articles/01-kuzhai.md"
    data = article.read_text("utf-8").encode("gb18030")
    article.write_bytes(data)
    press("check", "2026-1")
    assert article.read_bytes() == data


def test_what_cannot_be_told_is_left_alone(here: Path, issue: Path) -> None:
    article = issue / "articles/01-kuzhai.md"
    article.write_bytes(bytes(range(128, 256)))
    press("check", "2026-1", "--convert")
    assert article.read_bytes() == bytes(range(128, 256))
    assert not article.with_name("01-kuzhai.md.bak").exists()
