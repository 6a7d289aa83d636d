"""The command as a process of its own: signals, closed and broken streams, codes of the terminal."""

from __future__ import annotations

import json
import os
import shlex
import signal
import subprocess
import sys
from pathlib import Path

import pytest

PRESS = (sys.executable, "-m", "press")

WAITING = """
import sys, signal
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background jobs are started deaf to it
import press.pipeline.survey as survey
def wait(*args, **options):
    print("waiting", flush=True)
    signal.pause()
survey.make_up = wait
survey.sets_for = lambda *args, **options: None
from tests.pipeline.conftest import FakeFonts
survey.load_fonts = lambda *args, **options: FakeFonts()
from press.cli import main
main()
"""
"""A build that stands still in make-up until a signal comes."""

LOADING = """
import builtins
from press.__main__ import main
real = builtins.__import__
def load(name, *rest):
    if name == "press.cli":
        raise KeyboardInterrupt
    return real(name, *rest)
builtins.__import__ = load
main()
"""
"""Ctrl-C before the command line is there."""


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    repository = Path(__file__).parent.parent.parent
    ours = {"PYTHONPATH": str(repository), "PRESS_CACHE": str(tmp_path / "cache"), "PRESS_LANG": "zh"}
    return {**os.environ, **ours}


def run(environment: dict[str, str], *words: str, **options: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run((*PRESS, *words), capture_output=True, env={**environment, **options}, check=False)


def shell(environment: dict[str, str], line: str) -> subprocess.CompletedProcess[bytes]:
    """Run a line of shell in which ``$PRESS`` is the command."""
    command = shlex.join(PRESS)
    return subprocess.run(
        ("bash", "-c", line.replace("$PRESS", command)), capture_output=True, env=environment, check=False
    )


@pytest.mark.parametrize(
    ("sent", "code", "told"),
    [(signal.SIGINT, 130, "已停止；原有的文件没有动。\n"), (signal.SIGKILL, -signal.SIGKILL, "")],
)
def test_a_stopped_build_leaves_the_last_files(
    sent: signal.Signals, code: int, told: str, here: Path, environment: dict[str, str]
) -> None:
    folder = here / "dist/gongzuo-jianbao/2026-1"
    folder.mkdir(parents=True)
    (folder / "gongzuo-jianbao-2026-1.pdf").write_bytes(b"the last good one")
    words = (sys.executable, "-c", WAITING, "build", "2026-1", "--force")
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"waiting\n"
        process.send_signal(sent)
        out, err = process.communicate()
    assert (process.returncode, out) == (code, b"")
    assert err.decode().rpartition(" 备字\n")[2] == told
    assert [(path.name, path.read_bytes()) for path in folder.iterdir()] == [
        ("gongzuo-jianbao-2026-1.pdf", b"the last good one")
    ]


def test_exit_code_and_pure_json(here: Path, environment: dict[str, str]) -> None:
    (here / "issues/gongzuo-jianbao/2026-1/issue.yaml").write_text("期号: 一\n", encoding="utf-8")
    result = run(environment, "check", "2026-1", "--format", "json")
    assert result.returncode == 3
    answer = json.loads(result.stdout)
    assert (answer["ok"], answer["exit_code"]) == (False, 3)
    assert answer["issues"][0]["diagnostics"][0]["file"] == "issues/gongzuo-jianbao/2026-1/issue.yaml"
    assert result.stderr == b""


@pytest.mark.parametrize("encoding", ["ascii", "gb18030", "utf-8"])
def test_json_is_whole_in_every_code(encoding: str, here: Path, environment: dict[str, str]) -> None:
    result = run(environment, "build", "没有这期", "--format", "json", PYTHONIOENCODING=encoding)
    assert json.loads(result.stdout.decode(encoding))["error"]["message"] == "找不到 没有这期 这一期"


def test_a_terminal_without_chinese(here: Path, environment: dict[str, str]) -> None:
    result = run(environment, "build", "x", PYTHONIOENCODING="ascii")
    assert (result.returncode, b"Traceback" in result.stderr) == (2, False)


def test_a_reader_that_leaves_early(here: Path, environment: dict[str, str]) -> None:
    result = shell(environment, "$PRESS check --help | true; exit ${PIPESTATUS[0]}")
    assert result.stderr == b""
    assert result.returncode in (0, 141)  # 0 when all was written before the reader left


@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-", "<&-"])
def test_closed_streams(closed: str, here: Path, environment: dict[str, str]) -> None:
    result = shell(environment, f"$PRESS new gongzuo-jianbao --date 2026-12-04 {closed}")
    assert result.returncode == 0
    assert b"Traceback" not in result.stderr
    text = (here / "issues/gongzuo-jianbao/2026-2/issue.yaml").read_text("utf-8")
    assert text.startswith("期号: 2\n日期: 2026-12-04\n")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_full_output(here: Path, environment: dict[str, str]) -> None:
    result = shell(environment, "$PRESS --help > /dev/full")
    assert result.returncode != 0
    assert result.stderr.decode() == "错误：读写 输出 失败：磁盘满了\n"


def test_help_starts_without_the_engine(environment: dict[str, str]) -> None:
    words = ("-X", "importtime", "-m", "press", "--help")
    result = subprocess.run((sys.executable, *words), capture_output=True, env=environment, check=True)
    loaded = {line.rpartition("|")[2].strip() for line in result.stderr.decode().splitlines()}
    heavy = {"weasyprint", "pydantic", "pikepdf", "pypdfium2", "fontTools", "jinja2", "yaml", "rich"}
    assert not loaded & heavy


def test_stopped_while_it_is_being_loaded(environment: dict[str, str]) -> None:
    done = subprocess.run((sys.executable, "-c", LOADING), capture_output=True, env=environment, check=False)
    assert (done.returncode, done.stderr) == (130, b"")
