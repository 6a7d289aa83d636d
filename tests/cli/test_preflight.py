"""``press preflight``: what is told, in words and as JSON, and the exit codes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.run import press
from tests.preflight import hostile
from tests.preflight.book import book, old_book

RED = "1 0 0 rg 100 600 50 50 re f"


@pytest.fixture(autouse=True)
def _no_programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ink and conformance have tests of their own; here every run would wait for them."""
    monkeypatch.setattr("press.preflight._ink", lambda *_: ())
    monkeypatch.setattr("press.preflight.judge", lambda *_: ())


def test_a_right_file_may_be_printed(here: Path) -> None:
    run = press("preflight", book(here / "right.pdf"))
    assert run.code == 0
    assert run.out.splitlines() == ["right.pdf，4 页，PDF/X-4", "✓ 可以付印", ""]


def test_errors_are_told_with_page_place_and_what_to_do(here: Path) -> None:
    run = press("preflight", book(here / "red.pdf", content=RED + " " + RED))
    assert run.code == 8
    assert "错误 P201 第 1 页（2 处，第一处左 35.3、上 67.7 mm）：色块用了 RGB 颜色" in run.out
    assert "怎么办：在原来的软件里改成 CMYK" in run.out
    assert "✗ 不能付印：1 项错误，0 项提醒" in run.out


def test_warnings_alone_do_not_fail(here: Path) -> None:
    run = press("preflight", book(here / "six.pdf", pages=6))
    assert run.code == 0
    assert "提醒 P507" in run.out
    assert "✓ 可以付印，有 1 项提醒" in run.out


def test_the_house_s_terms_count(here: Path) -> None:
    path = old_book(here / "old.pdf")
    assert press("preflight", path).code == 0
    run = press("preflight", path, "--printer", "coated")
    assert run.code == 8
    assert "文件声明的是 PDF/X-1a:2003，印刷厂要 PDF/X-4" in run.out


def test_a_house_that_is_not_there_is_told(here: Path) -> None:
    run = press("preflight", book(here / "right.pdf"), "--printer", "coatd")
    assert run.code == 2
    assert "coatd" in run.err


def test_json_tells_everything(here: Path) -> None:
    paths = [book(here / "red.pdf", content=RED), book(here / "right.pdf")]
    run = press("preflight", *paths, "--format", "json")
    assert run.code == run.answer["exit_code"] == 8
    red, right = run.answer["files"]
    assert (right["ok"], right["pages"], right["findings"], right["standard"]) == (True, 4, [], "PDF/X-4")
    assert (red["ok"], red["errors"], red["warnings"]) == (False, 1, 0)
    (finding,) = red["findings"]
    assert finding["code"] == "P201"
    assert finding["page"] == 1
    assert finding["places"] == [[35.3, 67.7, 17.6, 17.6]]
    assert finding["clause"].startswith("ISO 15930")


@pytest.mark.parametrize("make", [hostile.words, hostile.empty, hostile.locked, hostile.no_pages])
def test_a_file_that_cannot_be_used_is_a_sentence(here: Path, make: hostile.Make) -> None:
    run = press("preflight", make(here / "bad.pdf"))
    assert run.code == 8
    assert "错误 P00" in run.out
    assert "Traceback" not in run.out + run.err


def test_a_file_that_is_not_there(here: Path) -> None:
    assert press("preflight", "nothing.pdf").code == 2
    assert press("preflight", here).code == 2
    assert press("preflight").code == 2


def test_what_is_signed_off_in_the_issue_s_proofs_no_longer_fails(here: Path) -> None:
    folder = here / "dist" / "gongzuo-jianbao" / "2026-1"
    folder.mkdir(parents=True)
    path = book(folder / "print.pdf", content=RED)
    proofs = here / "issues" / "gongzuo-jianbao" / "2026-1" / "proofs"
    proofs.mkdir(exist_ok=True)
    (proofs / "preflight.yaml").write_text(
        "核可:\n  - {编号: P201, 页: 1, 签字: 办公室, 理由: 屏幕上看的}\n", encoding="utf-8"
    )
    run = press("preflight", path)
    assert run.code == 0
    assert "核可 P201 第 1 页" in run.out
    assert "办公室：屏幕上看的" in run.out
    assert "✓ 可以付印，核可 1 项" in run.out


def test_a_sheet_with_mistakes_is_refused(here: Path) -> None:
    sheet = here / "sheet.yaml"
    sheet.write_text("核可:\n  - {编号: P201}\n", encoding="utf-8")
    run = press("preflight", book(here / "red.pdf", content=RED), "--signed", sheet)
    assert run.code == 3
    assert "签字" in run.err


def test_the_report_takes_one_file(here: Path) -> None:
    paths = [book(here / "a.pdf"), book(here / "b.pdf")]
    run = press("preflight", *paths, "--report", here / "r.pdf")
    assert run.code == 2
    assert not (here / "r.pdf").exists()


@pytest.mark.usefixtures("english")
def test_in_english(here: Path) -> None:
    run = press("preflight", book(here / "red.pdf", content=RED))
    assert "error P201 page 1 (35.3 mm from the left, 67.7 from the top): an area in RGB" in run.out
    assert "✗ not fit for print: 1 error, 0 warnings" in run.out
