"""Writing: a build that fails or is killed leaves the last good files, and later no litter."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from press.errors import ExitCode, FinishError
from press.finish import durable, write_atomically, writing

SLOW = """
import os, sys
from pathlib import Path
from press.finish import writing

real = getattr({module}, {name!r})
calls = []

def stop(*arguments, **options):
    calls.append(arguments)
    if len(calls) == {call}:
        print("here", flush=True)
        sys.stdin.readline()
    return real(*arguments, **options)

setattr({module}, {name!r}, stop)
folder = Path({folder!r})
try:
    writing.write_atomically({{folder / "a.pdf": b"new a", folder / "b.pdf": b"new b"}})
except KeyboardInterrupt:
    sys.exit(130)
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the files of an earlier build."""
    for name in "ab":
        (tmp_path / f"{name}.pdf").write_bytes(b"old " + name.encode())
    return tmp_path


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


OLD = {"a.pdf": b"old a", "b.pdf": b"old b"}
NEW = {"a.pdf": b"new a", "b.pdf": b"new b"}


def interrupted(folder: Path, number: signal.Signals, *, module: str, name: str, call: int) -> int:
    """Start a build in a process of its own, send it a signal at the given call, and return its exit code."""
    code = SLOW.format(module=module, name=name, call=call, folder=str(folder))
    with subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout
        assert process.stdin
        assert process.stdout.readline() == b"here\n"
        process.send_signal(number)
        if number is not signal.SIGKILL:
            process.stdin.write(b"\n")
        process.communicate()
    return process.returncode


def write(folder: Path) -> None:
    write_atomically({folder / name: content for name, content in NEW.items()})


def test_files_are_written_and_nothing_else(folder: Path) -> None:
    write(folder)
    assert contents(folder) == NEW


def test_folders_are_made(tmp_path: Path) -> None:
    write_atomically({tmp_path / "dist" / "2026-21" / "a.pdf": b"new"})
    assert (tmp_path / "dist" / "2026-21" / "a.pdf").read_bytes() == b"new"


@pytest.mark.parametrize("call", [1, 2])
def test_a_killed_build_leaves_the_last_good_files(folder: Path, call: int) -> None:
    code = interrupted(folder, signal.SIGKILL, module="os", name="fsync", call=call)
    assert code == -signal.SIGKILL
    litter = contents(folder)
    assert {name: litter[name] for name in OLD} == OLD
    assert len(litter) > 2, "killed in the middle"
    write(folder)
    assert contents(folder) == NEW


@pytest.mark.parametrize("call", [1, 2])
def test_ctrl_c_leaves_the_last_good_files_and_no_litter(folder: Path, call: int) -> None:
    assert interrupted(folder, signal.SIGINT, module="os", name="fsync", call=call) == 130
    assert contents(folder) == OLD


def test_ctrl_c_between_two_renames_waits_for_the_second(folder: Path) -> None:
    assert interrupted(folder, signal.SIGINT, module="Path", name="replace", call=2) == 130
    assert contents(folder) == NEW


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no processes to look for here")
@pytest.mark.parametrize(("runs", "here", "stays"), [(1, 1, 1), (0, 0, 1), (0, 1, 0)])
def test_what_another_build_is_writing_is_left_alone(folder: Path, runs: int, here: int, stays: int) -> None:
    """On this machine, if it still runs; on another that shares the folder, whether or not it seems to."""
    _, machine, turn = durable.part_name().split("-", 2)
    process, machine = os.getppid() if runs else _ended(), machine if here else "00000000"
    other = folder / f".{process}-{machine}-{turn}"
    other.write_bytes(b"half")
    write(folder)
    assert other.exists() == bool(stays)


def _ended() -> int:
    """Return the number of a process that has ended."""
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        return process.pid


def test_two_builds_of_one_process_are_not_in_each_others_way(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    within: list[Path] = []

    def put(path: Path, content: bytes) -> None:
        durable.put(path, content)
        if not within:
            within.append(path)
            write_atomically({folder / "a.pdf": b"other a"})

    monkeypatch.setattr(writing, "put", put)
    write(folder)
    assert contents(folder) == NEW


def test_files_that_only_look_alike_are_left_alone(folder: Path) -> None:
    (folder / ".notes.press-part").write_bytes(b"mine")
    write(folder)
    assert (folder / ".notes.press-part").exists()


@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.ENOSPC, "磁盘满了"), (errno.EACCES, "不能写入"), (errno.EROFS, "不能写入"), (errno.EIO, "出错")],
)
def test_what_the_disk_refuses_is_a_sentence(
    folder: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    monkeypatch.setenv("PRESS_LANG", "zh")

    def refuse(_: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(FinishError, match=words) as caught:
        write(folder)
    assert caught.value.exit_code is ExitCode.FINISH
    assert caught.value.hint
    assert contents(folder) == OLD


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_folder_is_a_sentence(folder: Path) -> None:
    folder.chmod(0o555)
    try:
        with pytest.raises(FinishError):
            write(folder)
    finally:
        folder.chmod(0o755)
    assert contents(folder) == OLD


def test_a_folder_in_the_way_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "b.pdf").mkdir()
    with pytest.raises(FinishError, match=r"b\.pdf"):
        write(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["b.pdf"]


def test_a_file_in_the_place_of_the_folder_is_a_sentence(folder: Path) -> None:
    with pytest.raises(FinishError):
        write(folder / "a.pdf")
    assert contents(folder) == OLD
