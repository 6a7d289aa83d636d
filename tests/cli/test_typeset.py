"""``press typeset``: an HTML page set on its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from press.errors import ExitCode
from press.project import Project
from tests.cli.run import press
from tests.support.measure import measure

PAGE = """<!doctype html><html lang="zh-CN"><title>样张</title>
<style>@page { size: 100mm 80mm; margin: 10mm } p { margin: 0; color: red }</style>
<p>青溪市二〇二六年全市接待游客一百二十万人次，比上年多两成；“水清、岸绿、景美”，写在村口。</p></html>"""


@pytest.fixture
def sheet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PRESS_CACHE", str(Project(tmp_path).cache))
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "样张.html"
    path.write_text(PAGE, "utf-8")
    return path


def test_the_pdf_stands_beside_the_page(sheet: Path) -> None:
    run = press("typeset", "样张.html")
    assert run.code == 0
    assert run.out.startswith("样张.html：1 页，45 字")
    (page,) = measure(sheet.with_suffix(".pdf").read_bytes())
    assert "".join(char.text for char in page.characters).startswith("青溪市二〇二六年")


def test_lines_are_the_composers(sheet: Path) -> None:
    answer = press("typeset", "样张.html", "--format", "json").answer
    assert answer["composition"]["lines"] == 3
    assert answer["composition"]["stock"] == 0
    assert answer["files"][0]["path"] == str(sheet.with_suffix(".pdf"))


def test_the_pages_own_css_wins_over_further_sheets(sheet: Path) -> None:
    extra = sheet.with_name("a.css")
    extra.write_text("p { color: blue; font-size: 24pt }", "utf-8")
    press("typeset", sheet, "--css", extra, "--out", "out.pdf")
    page = measure(Path("out.pdf").read_bytes())[0]
    assert {round(char.size) for char in page.characters} == {24}


@pytest.mark.parametrize("words", [("nothing.html",), ("样张.html", "--css", "nothing.css")])
def test_a_file_that_is_not_there(sheet: Path, words: tuple[str, ...]) -> None:
    run = press("typeset", *words)
    assert run.code == ExitCode.USAGE
    assert f"没有 {words[-1]} 这个文件" in run.err
    assert not sheet.with_suffix(".pdf").exists()


def test_a_page_in_another_encoding(sheet: Path) -> None:
    sheet.write_bytes(PAGE.encode("gb18030"))
    run = press("typeset", sheet)
    assert run.code == ExitCode.SOURCE
    assert "样张.html 不是 UTF-8 编码" in run.err
