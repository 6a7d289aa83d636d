"""PDFBox Preflight: its lines become breaches with pages and counts."""

from __future__ import annotations

from pathlib import Path

import pytest

from press.tools import pdfbox
from tests.support.validators import need
from tests.tools.files import small_pdf

PATH = Path("some.pdf")


def test_a_valid_file_passes() -> None:
    assert pdfbox.judged(PATH, "The file some.pdf is a valid PDF/A-1b file\n").outcome == "passed"


def test_lines_are_counted_and_know_their_page() -> None:
    said = (
        "The file some.pdf is not a valid PDF/A-1b file, error(s) :\n"
        "2.4.3 : Invalid Color space, DestOutputProfile is missing on page 1\n"
        "2.4.3 : Invalid Color space, DestOutputProfile is missing on page 1\n"
        "7.1 : Error on MetaData\n"
    )
    verdict = pdfbox.judged(PATH, said)
    assert verdict.outcome == "failed"
    assert [(one.clause, one.count, one.page) for one in verdict.breaches] == [
        ("PDF/A-1b 2.4.3", 2, 1),
        ("PDF/A-1b 7.1", 1, 0),
    ]


@pytest.mark.parametrize(
    "said", ["", "Exception in thread main", "1.0 : Syntax error, Missing end of file marker"]
)
def test_what_was_not_read_is_no_pass(said: str) -> None:
    assert pdfbox.judged(PATH, said).outcome == "unread"


def test_without_the_jars_there_is_no_command(tmp_path: Path) -> None:
    assert pdfbox.command(tmp_path) is None


def test_the_real_one_judges(tmp_path: Path) -> None:
    need(pdfbox.command(), "PDFBox Preflight")
    verdict = pdfbox.validate(small_pdf(tmp_path / "plain.pdf"))
    assert verdict
    assert verdict.outcome == "failed"
    assert any("MetaData" in breach.sentence for breach in verdict.breaches)
