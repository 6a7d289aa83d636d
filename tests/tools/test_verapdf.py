"""veraPDF: found by its checksum, run on many files at once, its answer read whatever happens."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from press.tools import verapdf
from tests.support.validators import need
from tests.tools.files import no_pdf, small_pdf

FAILED = {
    "profileName": "PDF/A-2U validation profile",
    "compliant": False,
    "details": {
        "ruleSummaries": [
            {
                "specification": "ISO 19005-2:2011",
                "clause": "6.3.2",
                "testNumber": 1,
                "failedChecks": 5,
                "description": "annotations shall contain the F key",
                "checks": [
                    {"context": "root/document[0]/pages[2](3 0 obj PDPage)/annots[0]", "errorMessage": "no F"}
                ],
            }
        ]
    },
}


@pytest.fixture
def answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A veraPDF on the PATH that answers what the file holds."""
    folder = tmp_path / "programs"
    folder.mkdir()
    program = folder / "verapdf"
    program.write_text(f'#!/bin/sh\ncat "{tmp_path / "answer"}"\n', encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path / "answer"


def _job(path: Path, **found: object) -> dict[str, object]:
    return {"itemDetails": {"name": str(path)}, **found}


def test_each_file_gets_its_own_verdict_whatever_the_order(answer: Path, tmp_path: Path) -> None:
    good, bad = tmp_path / "good.pdf", tmp_path / "bad.pdf"
    passed = {"profileName": "PDF/A-2U validation profile", "compliant": True}
    jobs = [_job(bad, validationResult=[FAILED]), _job(good, validationResult=[passed])]
    answer.write_text(json.dumps({"report": {"jobs": jobs}}), encoding="utf-8")
    first, second = verapdf.validate_all([good, bad], flavour="2u")
    assert (first.path, first.outcome, first.program) == (good, "passed", "veraPDF PDF/A-2U")
    (breach,) = second.breaches
    assert (second.outcome, breach.clause, breach.page, breach.count, breach.sentence) == (
        "failed",
        "ISO 19005-2:2011, 6.3.2-1",
        3,
        5,
        "no F",
    )


@pytest.mark.parametrize(
    "text", ["", "Exception in thread main", '{"report": {}}', '{"report": {"jobs": []}}']
)
def test_an_answer_that_judges_nothing_is_no_pass(answer: Path, tmp_path: Path, text: str) -> None:
    answer.write_text(text, encoding="utf-8")
    (verdict,) = verapdf.validate_all([tmp_path / "some.pdf"])
    assert verdict.outcome == "unread"


def test_a_file_that_cannot_be_parsed_says_why(answer: Path, tmp_path: Path) -> None:
    path = tmp_path / "some.pdf"
    jobs = [_job(path, taskException={"exceptionMessage": "encrypted"})]
    answer.write_text(json.dumps({"report": {"jobs": jobs}}), encoding="utf-8")
    (verdict,) = verapdf.validate_all([path])
    assert (verdict.outcome, verdict.said) == ("unread", "encrypted")


def test_without_veraPDF_nothing_is_judged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    assert verapdf.command() is None
    assert verapdf.probe().found is None
    assert "mvn" in verapdf.probe().page
    assert verapdf.validate_all([tmp_path / "some.pdf"]) == []
    assert verapdf.validate(tmp_path / "some.pdf") is None


def test_another_jar_under_the_same_name_is_not_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    verapdf.jar().parent.mkdir(parents=True)
    verapdf.jar().write_bytes(b"PK")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert verapdf.command() is None


def test_the_real_one_judges(tmp_path: Path) -> None:
    need(verapdf.command(), "veraPDF")
    plain, broken = small_pdf(tmp_path / "plain.bin"), no_pdf(tmp_path / "broken.pdf")
    first, second = verapdf.validate_all([plain, broken], flavour="2u")
    assert first.outcome == "failed"
    assert any(breach.clause.startswith("ISO 19005-2:2011, 6.6.") for breach in first.breaches)
    assert second.outcome == "unread"
