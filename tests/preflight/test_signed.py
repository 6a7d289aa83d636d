"""Findings signed off are shown as tolerated and no longer fail; nobody signs for what was not read."""

from __future__ import annotations

import datetime
from pathlib import Path

from press.model.signoff import SignOff, Tolerated
from press.preflight import find_sign_off, preflight, read_sign_off
from press.preflight.examination import examine
from press.preflight.signed import signed
from press.preflight.terms import Terms
from tests.preflight import hostile
from tests.preflight.book import book
from tests.support.checks import assert_no_diagnostics

RED = "1 0 0 rg 100 600 50 50 re f"
SHEET = """核可:
  - 编号: P201
    页: 1
    签字: 青溪市人民政府办公室
    理由: 网上版，不付印
    日期: 2026-07-14
"""


def _sheet(code: str, page: int = 0) -> SignOff:
    return SignOff(tolerated=(Tolerated(code=code, page=page, name="编辑部", reason="有意这样"),))


def test_a_sheet_in_chinese_is_read(tmp_path: Path) -> None:
    path = tmp_path / "preflight.yaml"
    path.write_text(SHEET, encoding="utf-8")
    reading = read_sign_off(path)
    assert_no_diagnostics(reading.diagnostics)
    assert reading.value
    (one,) = reading.value.tolerated
    assert (one.code, one.page, one.date) == ("P201", 1, datetime.date(2026, 7, 14))
    assert one.words == "青溪市人民政府办公室：网上版，不付印（2026-07-14）"


def test_mistakes_in_a_sheet_are_told(tmp_path: Path) -> None:
    path = tmp_path / "preflight.yaml"
    path.write_text("核可:\n  - 编号: X1\n    签字: 编辑部\n", encoding="utf-8")
    reading = read_sign_off(path)
    assert len(reading.diagnostics) >= 1
    assert reading.value is None


def test_a_signed_finding_no_longer_fails(tmp_path: Path) -> None:
    path = book(tmp_path / "book.pdf", content=RED)
    assert not preflight(path).ok
    report = preflight(path, sheet=_sheet("P201", 1))
    assert report.ok
    assert report.findings[0].signed == "编辑部：有意这样"


def test_the_code_and_the_page_must_be_the_finding_s(tmp_path: Path) -> None:
    found = examine(book(tmp_path / "book.pdf", content=RED), Terms()).findings
    for sheet in (_sheet("P202"), _sheet("P201", 2)):
        assert signed(found, sheet)[0].fails
    assert not signed(found, _sheet("P201"))[0].fails


def test_what_was_not_read_cannot_be_signed(tmp_path: Path) -> None:
    report = preflight(hostile.words(tmp_path / "words.pdf"), sheet=_sheet("P001"))
    assert not report.ok


def test_the_sheet_is_found_beside_the_file_and_in_proofs(tmp_path: Path) -> None:
    pdf, proofs = tmp_path / "issue.pdf", tmp_path / "proofs"
    proofs.mkdir()
    assert find_sign_off(pdf, [proofs]) is None
    for path in (proofs / "preflight.yaml", tmp_path / "preflight.yaml", tmp_path / "issue.preflight.yaml"):
        path.touch()
        assert find_sign_off(pdf, [proofs]) == path
