"""Claims of PDF/A and PDF/UA are judged by other programs; those that are missing are named."""

from __future__ import annotations

from pathlib import Path

import pytest

from press.preflight import judging, preflight
from press.preflight.claimed import Claims
from press.preflight.finding import Findings
from press.tools import pdfbox, qpdf, verapdf
from press.tools.verdict import Breach, Verdict
from tests.preflight.book import XMP, Edit, book
from tests.support.validators import need

ARCHIVAL = Claims(part="2u", accessible="1")


@pytest.fixture
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine with no other program."""
    monkeypatch.setattr(judging, "limited", lambda function: function)
    monkeypatch.setattr(qpdf, "check", lambda path: None)
    monkeypatch.setattr(verapdf, "validate", lambda path, flavour: None)
    monkeypatch.setattr(pdfbox, "validate", lambda path: None)


def _claiming(part: int, level: str) -> Edit:
    def edit(pdf) -> None:  # type: ignore[no-untyped-def]
        claim = (
            '<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"'
            f' pdfaid:part="{part}" pdfaid:conformance="{level}"/></rdf:RDF>'
        )
        pdf.Root.Metadata.write(XMP.replace("</rdf:RDF>", claim).encode())

    return edit


def _told(claims: Claims) -> list[tuple[str, str]]:
    found = Findings()
    judging.judge(Path("some.pdf"), claims, found)
    return [(one.code, one.message) for one in found.all()]


@pytest.mark.usefixtures("alone")
def test_a_program_that_is_missing_is_named_for_each_claim() -> None:
    told = _told(ARCHIVAL)
    assert [code for code, _ in told] == ["P713", "P713"]
    assert "PDF/A-2u" in told[0][1] + told[1][1]
    assert "PDF/UA-1" in told[0][1] + told[1][1]
    assert [code for code, _ in _told(Claims(part="1b"))] == ["P713", "P713"]


@pytest.mark.usefixtures("alone")
def test_what_claims_nothing_needs_no_program() -> None:
    assert _told(Claims()) == []
    assert _told(Claims(part="9z")) == []


@pytest.mark.usefixtures("alone")
def test_breaches_are_told_with_page_and_clause(monkeypatch: pytest.MonkeyPatch) -> None:
    breach = Breach(clause="ISO 19005-2:2011, 6.3.2-1", sentence="no F key", count=5, page=3)
    failed = Verdict(path=Path("some.pdf"), program="veraPDF", outcome="failed", breaches=(breach,))
    monkeypatch.setattr(verapdf, "validate", lambda path, flavour: failed)
    found = Findings()
    judging.judge(Path("some.pdf"), Claims(part="2u"), found)
    (one,) = found.all()
    assert (one.code, one.page) == ("P712", 3)
    assert "6.3.2-1" in one.message


@pytest.mark.usefixtures("alone")
def test_what_a_program_cannot_read_or_finds_faulty_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    unread = Verdict(path=Path("some.pdf"), program="veraPDF 2u", outcome="unread", said="out of memory")
    monkeypatch.setattr(verapdf, "validate", lambda path, flavour: unread)
    faulty = Verdict(path=Path("some.pdf"), program="qpdf", outcome="failed",
                     breaches=(Breach(clause="", sentence="file is damaged"),))  # fmt: skip
    monkeypatch.setattr(qpdf, "check", lambda path: faulty)
    assert sorted(code for code, _ in _told(Claims(part="2u"))) == ["P714", "P715"]


def test_a_false_claim_is_found_out(tmp_path: Path) -> None:
    need(verapdf.command(), "veraPDF")
    report = preflight(book(tmp_path / "book.pdf", _claiming(2, "U")))
    assert "P712" in [one.code for one in report.findings]
    assert "veraPDF PDF/A-2U" in [verdict.program for verdict in report.verdicts]
