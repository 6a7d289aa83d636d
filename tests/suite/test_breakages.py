"""Every breakage in ``cases/``: told at its place, in words that say what to do, and nothing else told."""

from __future__ import annotations

from pathlib import Path

import pytest

from press.cli.runs import exit_code
from press.diagnostics import has_errors
from press.errors import ExitCode
from tests.suite.workspace import HERE, Case, asked, cases, make_issue, read, told

FILES = sorted(path.name for path in (HERE / "cases").glob("*.txt"))


def test_the_right_issue_is_right(tmp_path: Path) -> None:
    reading = read(make_issue(tmp_path))
    assert reading.diagnostics == ()
    assert reading.value is not None


@pytest.mark.parametrize("case", [pytest.param(case, id=case.name) for name in FILES for case in cases(name)])
def test_what_is_told(case: Case, tmp_path: Path) -> None:
    folder = make_issue(tmp_path)
    case.apply(folder)
    assert asked(told(folder), case.expected) == case.expected
    found = read(folder).diagnostics
    assert exit_code(found) == (ExitCode.SOURCE if has_errors(found) else ExitCode.OK)


def test_no_case_stands_twice() -> None:
    names = [case.name for name in FILES for case in cases(name)]
    assert len(names) == len(set(names))
