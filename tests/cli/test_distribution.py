"""``press distribution`` and ``press build --copies``: words, JSON, mistakes."""

from __future__ import annotations

from pathlib import Path

import pytest

from press.errors import ExitCode
from tests.cli.run import press

LIST = "发送:\n  报: 市委办公室\n  发: [市档案馆（2份）]\n"


@pytest.fixture
def listed(here: Path) -> Path:
    path = here / "issues" / "gongzuo-jianbao" / "publication.yaml"
    path.write_text(path.read_text("utf-8").partition("\n发送:")[0] + "\n" + LIST, "utf-8")
    return here


def test_who_gets_what_is_told(listed: Path) -> None:
    run = press("distribution", "2026-1", "--copies", "1,7-9")
    assert run.code == 0
    assert run.out.splitlines() == [
        "  报：市委办公室  1 份  000001",
        "  发：市档案馆  2 份  000007—000008",
        "  备用  1 份  000009",
        "gongzuo-jianbao/2026-1：共 4 份",
        "  dist/gongzuo-jianbao/2026-1/gongzuo-jianbao-2026-1-distribution.pdf",
        "  dist/gongzuo-jianbao/2026-1/gongzuo-jianbao-2026-1-distribution.csv",
    ]


def test_a_program_is_told_too(listed: Path, tmp_path: Path) -> None:
    words = ("distribution", "2026-1", "--copies", "1-4", "--labels", "3x8")
    answer = press(*words, "--format", "json", "--out", tmp_path).answer
    assert answer["ok"]
    assert [(row["label"], row["name"], row["numbers"]) for row in answer["recipients"]] == [
        ("报", "市委办公室", [1]), ("发", "市档案馆", [2, 3]), (None, None, [4]),
    ]  # fmt: skip
    assert [Path(path).suffix for path in answer["files"]] == [".pdf", ".csv", ".pdf"]


@pytest.mark.parametrize("words", ["3", "3x", "0x8", "6x8", "3x17", "三x八"])
def test_a_grid_that_is_none(listed: Path, words: str) -> None:
    run = press("distribution", "2026-1", "--labels", words)
    assert run.code == ExitCode.USAGE
    assert f"--labels 写得不对：“{words}”" in run.err
    assert not (listed / "dist").exists()


def test_too_few_numbers(listed: Path) -> None:
    run = press("distribution", "2026-1", "--copies", "1-2")
    assert run.code == ExitCode.SOURCE
    assert "要 3 份，份号只有 2 个，差 1 个" in run.err


def test_build_tells_of_the_file_of_copies(listed: Path) -> None:
    run = press("build", "2026-1", "--for", "print", "--copies", "1-3", "--recipients", "--format", "json")
    copies = run.answer["copies"]
    assert copies["copies"] == 3
    path = Path(copies["path"])
    assert (path.name, path.stat().st_size) == ("gongzuo-jianbao-2026-1-copies.pdf", copies["size"])
    shown = press("build", "2026-1", "--for", "print", "--copies", "1-3")
    assert "-copies.pdf" in shown.out
    assert shown.out.rstrip().splitlines()[2].endswith("3 份")


def test_mistakes_write_nothing(listed: Path) -> None:
    assert press("build", "2026-1", "--copies", "9-1").code == ExitCode.USAGE
    assert press("build", "2026-1", "--copies", "1-2", "--recipients").code == ExitCode.SOURCE
    assert not (listed / "dist").exists()
