"""Programs on the PATH asked for their version."""

from __future__ import annotations

from pathlib import Path

import pytest

from press.tools.program import version_of


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def _write(folder: Path, body: str) -> None:
    program = folder / "tool"
    program.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    program.chmod(0o755)


def test_missing(programs: Path) -> None:
    assert version_of("tool") is None


def test_version_on_standard_output(programs: Path) -> None:
    _write(programs, "echo tool version 11.9.1; echo copyright 2024.1")
    assert version_of("tool") == "11.9.1"


def test_version_on_standard_error_and_a_failure(programs: Path) -> None:
    _write(programs, '[ "$1" = -v ] && echo "tool version 22.12.0" >&2; exit 99')
    assert version_of("tool", "-v") == "22.12.0"


def test_a_program_that_states_no_version(programs: Path) -> None:
    _write(programs, "echo hello")
    assert version_of("tool") == "?"


def test_a_program_that_cannot_run(programs: Path) -> None:
    program = programs / "tool"
    program.write_bytes(b"\x7fELF nonsense")
    program.chmod(0o755)
    assert version_of("tool") == "?"
