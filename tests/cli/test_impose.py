"""``press impose``: the table of what goes where, JSON, and mistakes in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from press.errors import ExitCode
from tests.cli.run import press
from tests.finish.impose.paper_folding import numbered, read_sides


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "期 刊.pdf"
    path.write_bytes(numbered(6))
    return path


def test_the_table_says_what_goes_where_and_what_is_missing(file: Path) -> None:
    run = press("impose", file, "--scheme", "saddle", "--caliper", "0.105")
    assert run.code == ExitCode.OK
    assert [" ".join(line.split()) for line in run.out.splitlines()[:4]] == [
        "第 1 张 正 – 1 反 2 –",
        "第 2 张 正 6 3 反 4 5",
        "还差 2 面才够整张，末尾留白",
        "最里一张往订口移 0.10 毫米（爬移）",
    ]
    assert len(read_sides(file.with_name("期 刊-imposed.pdf").read_bytes())) == 4


def test_a_booklet_is_for_the_office_s_printer(file: Path, tmp_path: Path) -> None:
    run = press("impose", file, "--out", tmp_path / "b.pdf")
    assert "双面打印，沿短边翻转" in run.out
    (width, height) = {
        (round(one.width), round(one.height)) for one in read_sides((tmp_path / "b.pdf").read_bytes())
    }.pop()
    assert (width, height) == (1191, 842)


def test_programs_get_json(file: Path) -> None:
    answer = press("impose", file, "--scheme", "signatures-8", "--format", "json").answer
    assert (answer["missing"], answer["pages"]) == (2, 6)
    cells = answer["sheets"][0]["sides"][0]["cells"]
    assert {(cell["page"], cell["turned"]) for cell in cells} == {
        (1, False),
        (None, False),
        (5, True),
        (4, True),
    }


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["--sheet", "B99"], ExitCode.USAGE),
        (["--sheet", "1x1"], ExitCode.USAGE),
        (["--scheme", "repeat", "--grid", "0x2"], ExitCode.USAGE),
        (["--scheme", "signatures-32", "--sheet", "A4"], ExitCode.USAGE),
        (["--scheme", "spiral"], ExitCode.USAGE),
    ],
)
def test_mistakes_are_told(file: Path, words: list[str], code: ExitCode) -> None:
    run = press("impose", file, *words)
    assert run.code == code
    assert not file.with_name("期 刊-imposed.pdf").exists()


def test_a_file_that_is_not_there_or_is_none_is_told(tmp_path: Path) -> None:
    assert press("impose", tmp_path / "none.pdf").code == ExitCode.USAGE
    (tmp_path / "bad.pdf").write_bytes(b"%PDF-1.7 nonsense")
    assert press("impose", tmp_path / "bad.pdf").code == ExitCode.PREFLIGHT


def test_the_original_is_not_overwritten(file: Path) -> None:
    before = file.read_bytes()
    assert press("impose", file, "--out", file).code == ExitCode.USAGE
    assert file.read_bytes() == before


def test_a_printing_house_says_how(file: Path, here: Path) -> None:
    folder = here / "printers"
    folder.mkdir(exist_ok=True)
    terms = (
        "名称: 清水印务\n输出条件: {代号: FOGRA39, 特性文件: FOGRA39L_coated.icc}\n拼版: 骑马订\n纸厚: 0.2\n"
    )
    (folder / "qingshui.yaml").write_text(terms, "utf-8")
    run = press("impose", file, "--printer", "qingshui")
    assert "最里一张往订口移 0.20 毫米（爬移）" in run.out
    assert press("impose", file, "--printer", "qingshui", "--scheme", "2-up").out.startswith(
        "第  1 张  正   1    2"
    )
    assert press("impose", file, "--printer", "nobody").code == ExitCode.USAGE
