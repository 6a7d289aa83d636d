"""The consoles: a reader that leaves is no failure of ours."""

from __future__ import annotations

import io
import sys

import pytest

from press.cli.failures import BROKEN_PIPE, exit_code_of
from press.cli.terminal import err, out


class Left(io.StringIO):
    """A stream whose reader has gone, as that of ``press fonts | head``."""

    def write(self, text: str) -> int:
        raise BrokenPipeError


def test_reader_of_results_leaves(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("press.cli.failures.let_go_of_output", lambda: None)
    monkeypatch.setattr(sys, "stdout", Left())

    assert exit_code_of(lambda: out().print("一"), ["fonts"]) == BROKEN_PIPE
    assert capfd.readouterr().err == ""


def test_reader_of_progress_leaves(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("press.cli.failures.let_go_of_output", lambda: None)
    monkeypatch.setattr(sys, "stderr", Left())

    assert exit_code_of(lambda: err().print("一"), ["build"]) == BROKEN_PIPE
