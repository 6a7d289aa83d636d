"""Functions in a process of their own: answers and errors come back; memory, time and crashes are told."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from press.errors import ExitCode, LimitError, SourceError
from press.tools.limited import limited
from tests.tools import limited_tasks


def test_the_answer_comes_back() -> None:
    assert limited(limited_tasks.add)(2, second=3) == 5


def test_words_of_failure_come_back_whole() -> None:
    with pytest.raises(SourceError) as caught:
        limited(limited_tasks.refuse)()
    assert (caught.value.message, caught.value.trail, caught.value.hint) == (
        "no",
        ("one", "two"),
        "do otherwise",
    )


def test_a_failure_that_cannot_be_copied_keeps_its_words() -> None:
    with pytest.raises(RuntimeError, match="OwnError: own"):
        limited(limited_tasks.fail)()


def test_memory_is_limited() -> None:
    assert limited(limited_tasks.fill, megabytes=600)(100) == 100 << 20
    with pytest.raises(LimitError, match="600 MB") as caught:
        limited(limited_tasks.fill, megabytes=600)(900)
    assert (caught.value.cause, caught.value.exit_code) == ("memory", ExitCode.PREFLIGHT)


def test_time_is_limited_for_all_that_was_started(tmp_path: Path) -> None:
    note = tmp_path / "note"
    with pytest.raises(LimitError, match="秒") as caught:
        limited(limited_tasks.idle, seconds=1.5)(note)
    assert caught.value.cause == "time"
    number = int(note.read_text(encoding="utf-8"))
    state = Path(f"/proc/{number}/stat")
    if Path("/proc/self").exists():  # killed, and perhaps not yet collected
        assert not state.exists() or state.read_text(encoding="utf-8").rpartition(")")[2].split()[0] in "ZX"
    else:
        with pytest.raises(ProcessLookupError):
            os.kill(number, 0)


def test_a_crash_is_told() -> None:
    with pytest.raises(LimitError, match="中途停了") as caught:
        limited(limited_tasks.break_off)()
    assert caught.value.cause == "crash"
