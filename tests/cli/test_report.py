"""Diagnostics as an editor reads them."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from press.cli.columns import width
from press.cli.report import print_report, tally, window
from press.diagnostics import Diagnostic, Rule, Severity, Span, Spot

WRONG = Rule(
    "S900", Severity.ERROR, "“{word}”写错了", "'{word}' is wrong", "改成“{right}”", "write '{right}'"
)
ODD = Rule("S901", Severity.WARNING, "有点怪", "odd")


def report(root: Path, *diagnostics: Diagnostic, columns: int = 80) -> str:
    file = io.StringIO()
    print_report(Console(file=file, width=columns), diagnostics, root)
    return file.getvalue()


def test_caret_stands_under_the_column_of_full_width_text(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("一\n期号：ab错\n", encoding="utf-8")
    found = WRONG.at(Span(Path("a.md"), 2, 6), word="错", right="对")
    assert report(tmp_path, found).splitlines() == [
        "a.md:2:6  错误 S900  “错”写错了",
        "    2 │ 期号：ab错",
        "      │         ^",
        "    提示：改成“对”",
        "",
    ]


def test_files_together_in_order_of_place_and_pages_last(tmp_path: Path) -> None:
    places: list[Span | Spot | None] = [
        Spot(2),
        Span(Path("b.md"), 1, 1),
        Span(Path("a.md"), 10, 1),
        Span(Path("b.md")),
        Span(Path("a.md"), 9, 1),
        None,
    ]
    lines = report(tmp_path, *(ODD.at(place) for place in places)).splitlines()
    assert [line.partition("  ")[0] for line in lines] == [
        "提醒 S901", "", "a.md:9:1", "a.md:10:1", "", "b.md", "b.md:1:1", "", "第 2 页", "",
    ]  # fmt: skip


def test_the_same_is_told_twenty_times_a_file(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("＊\n" * 30, encoding="utf-8")
    found = [ODD.at(Span(Path("a.md"), line, 1)) for line in range(1, 31)]
    lines = report(tmp_path, *found, WRONG.at(Span(Path("a.md"), 31), word="错", right="对")).splitlines()
    assert sum("S901  有点怪" in line for line in lines) == 20
    assert "a.md:31  错误 S900  “错”写错了" in lines
    assert lines[-2:] == ["    还有 10 处 S901", ""]


def test_one_past_the_end_of_the_line(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("ab", encoding="utf-8")
    assert "      │   ^" in report(tmp_path, ODD.at(Span(Path("a.md"), 1, 3))).splitlines()


@pytest.mark.parametrize("data", ["期号: 1\r\n".encode("gb18030"), b"\xef\xbb\xbf\xe6\x9c\x9f", b"\t: x"])
def test_sources_in_any_shape(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(data)
    assert "^" in report(tmp_path, ODD.at(Span(Path("a.yaml"), 1, 1)))


def test_no_such_file_or_line(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("一", encoding="utf-8")
    for span in (Span(Path("b.md"), 3, 1), Span(Path("a.md"), 3, 1), Span(Path("a.md"))):
        assert report(tmp_path, ODD.at(span)).splitlines()[1:] == [""]


def test_long_line_is_cut_around_the_column(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("字" * 300 + "错" + "字" * 300, encoding="utf-8")
    _, quoted, caret, *_ = report(tmp_path, ODD.at(Span(Path("a.md"), 1, 301)), columns=60).splitlines()
    assert width(quoted) <= 60
    assert width(quoted.partition("错")[0]) == caret.index("^")
    assert quoted.count("…") == 2


@given(st.text(alphabet="字a，", min_size=1, max_size=80), st.integers(1, 81), st.integers(10, 60))
def test_window_shows_the_character_and_fits(line: str, column: int, columns: int) -> None:
    part = window(line, column, columns)
    assert width(part.text) <= columns
    if column <= len(line):
        assert part.text[part.at] == line[column - 1]


def test_tally() -> None:
    found = [WRONG.at(None), WRONG.at(None), ODD.at(None)]
    assert tally(found) == "2 个错误，1 个提醒"
    assert tally([]) == ""


@pytest.mark.usefixtures("english")
def test_tally_in_english() -> None:
    assert tally([WRONG.at(None), WRONG.at(None), ODD.at(None)]) == "2 errors, 1 warning"
