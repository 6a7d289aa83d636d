"""Failures become sentences and exit codes, in one place."""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest

from press import errors
from press.cli import locate
from press.errors import ExitCode
from tests.cli.run import press


@pytest.fixture
def failing(here: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[BaseException], None]:
    """Make every command that looks for a workspace fail."""
    monkeypatch.setenv("PRESS_CACHE", str(tmp_path / "cache"))

    def fail_with(failure: BaseException) -> None:
        def fail(*_: object) -> NoReturn:
            raise failure

        monkeypatch.setattr(locate, "_issue_around", fail)
        monkeypatch.setattr(locate, "_matching", fail)

    return fail_with


Failing = Callable[[BaseException], None]


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        (errors.UsageError, 2), (errors.SourceError, 3), (errors.LayoutError, 4), (errors.FontError, 5),
        (errors.TypesetError, 6), (errors.FinishError, 7),
    ],
)  # fmt: skip
def test_errors_carry_their_exit_code(kind: type[errors.PressError], code: int, failing: Failing) -> None:
    failing(kind("句子", trail=("a.yaml:3", "b.md:4"), hint="这样改"))
    run = press("build", "2026-1")
    assert run.code == code
    assert run.err == "错误：句子\n  在 a.yaml:3\n  在 b.md:4\n  提示：这样改\n"
    assert run.out == ""


def test_json_on_stdout_and_words_on_stderr(failing: Failing) -> None:
    failing(errors.FontError("句子", hint="这样改"))
    run = press("build", "2026-1", "--format", "json")
    assert run.answer == {
        "press": "0.1.0", "ok": False, "exit_code": 5,
        "error": {"message": "句子", "hint": "这样改", "trail": []},
    }  # fmt: skip
    assert run.err.startswith("错误：句子")


def test_unexpected_failure_is_one_sentence_and_a_log(failing: Failing, tmp_path: Path) -> None:
    failing(ZeroDivisionError("boom"))
    run = press("check", "2026-1")
    (log,) = (tmp_path / "cache" / "log").iterdir()
    assert run.code == ExitCode.UNEXPECTED
    assert "Traceback" not in run.err
    assert str(log) in run.err
    assert "ZeroDivisionError: boom" in log.read_text("utf-8")
    assert "press check 2026-1" in log.read_text("utf-8")


def test_log_goes_elsewhere_when_the_cache_cannot_be_written(
    failing: Failing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "cache").write_text("a file, not a folder")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "tmp"))
    failing(ZeroDivisionError("boom"))
    assert str(tmp_path / "tmp") in press("check", "2026-1").err


def test_debug_shows_the_traceback(failing: Failing, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PRESS_DEBUG", "1")
    failing(ZeroDivisionError("boom"))
    assert "Traceback" in press("check", "2026-1").err


def test_interrupted(failing: Failing) -> None:
    failing(KeyboardInterrupt())
    run = press("build", "2026-1")
    assert (run.code, run.out) == (130, "")
    assert run.err.splitlines() == ["已停止；原有的文件没有动。"]


@pytest.mark.parametrize(
    ("number", "reason"),
    [(errno.EACCES, "没有权限"), (errno.ENOSPC, "磁盘满了"), (errno.EROFS, "磁盘是只读的")],
)
def test_the_disk_refuses(number: int, reason: str, failing: Failing) -> None:
    failing(OSError(number, "words of the system", "dist/a.pdf"))
    assert press("build", "2026-1").err == f"错误：读写 dist/a.pdf 失败：{reason}\n"
