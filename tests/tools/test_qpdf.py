"""qpdf: its exit code and words become a verdict."""

from __future__ import annotations

from pathlib import Path

import pytest

from press.tools import qpdf
from tests.support.validators import need
from tests.tools.files import no_pdf, small_pdf


def test_without_qpdf_nothing_is_judged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert qpdf.check(tmp_path / "some.pdf") is None


def test_a_right_file_passes(tmp_path: Path) -> None:
    need(qpdf.probe().found, "qpdf")
    verdict = qpdf.check(small_pdf(tmp_path / "right.pdf"))
    assert verdict
    assert verdict.outcome == "passed"


def test_a_damaged_file_fails_with_the_reason(tmp_path: Path) -> None:
    need(qpdf.probe().found, "qpdf")
    path = small_pdf(tmp_path / "damaged.pdf")
    path.write_bytes(path.read_bytes().replace(b"startxref", b"startxxxx"))
    verdict = qpdf.check(path)
    assert verdict
    assert verdict.outcome == "failed"
    assert any("startxref" in breach.sentence for breach in verdict.breaches)
    assert not any(str(tmp_path) in breach.sentence for breach in verdict.breaches)
    assert not any("succeeded" in breach.sentence for breach in verdict.breaches)


def test_what_cannot_be_read_is_not_judged(tmp_path: Path) -> None:
    need(qpdf.probe().found, "qpdf")
    locked = qpdf.check(small_pdf(tmp_path / "locked.pdf", password="secret"))
    other = qpdf.check(no_pdf(tmp_path / "other.pdf"))
    assert locked
    assert other
    assert (locked.outcome, locked.said, other.outcome) == ("unread", "invalid password", "unread")
