"""The samples' print files pass the checks of a printing house."""

from __future__ import annotations

from pathlib import Path

import pytest

from press.diagnostics import Reading, Severity
from press.model.printer import Standard
from press.pipeline import BuildOptions, Purpose, build, survey
from press.preflight import preflight, terms_of
from press.project import Project
from press.sources.printer import read_printer
from tests.samples.conftest import ROOT, Build


@pytest.mark.parametrize(
    "name", ["qingxi-gongzuo/2026-18", "qingxi-gongzuo/2026-19", "qingxi-gongzuo/2026-20"]
)
def test_a_print_file_has_no_faults(built: Build, name: str) -> None:
    printer = read_printer(Project(ROOT), "coated").value
    assert printer
    (path,) = (file.path for file in built(name).files if file.purpose is Purpose.PRINT)
    report = preflight(path, terms_of(printer))
    faults = [one for one in report.findings if one.rule.severity is not Severity.NOTE]
    # A bulletin is stapled at a corner: any number of pages will do.
    assert [(one.code, one.page, one.message) for one in faults if one.code != "P507"] == []
    assert report.ok


def test_a_journals_print_file_has_no_errors(built: Build) -> None:
    """Covers, art that bleeds, a spread: small coloured type is only warned of."""
    printer = read_printer(Project(ROOT), "coated").value
    assert printer
    (path,) = (file.path for file in built("qingxi-wenhua/2026-4").files if file.purpose is Purpose.PRINT)
    report = preflight(path, terms_of(printer))
    errors = [one for one in report.findings if one.rule.severity is Severity.ERROR]
    assert [(one.code, one.page, one.message) for one in errors] == []


def test_a_journals_print_file_for_old_devices_has_no_errors(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """PDF/X-1a with the red on a plate of its own: nothing transparent, PDF 1.4, every plate agreed on."""
    project = Project(ROOT)
    coated = read_printer(project, "coated").value
    assert coated
    printer = coated.model_copy(update={"standard": Standard.X1A, "spot_colours": True})
    monkeypatch.setattr(survey, "read_printer", lambda *_: Reading(printer, ()))
    options = BuildOptions(out=tmp_path, purposes=(Purpose.PRINT,))
    (made,) = build(project, project.issues / "qingxi-wenhua/2026-4", options).files
    report = preflight(made.path, terms_of(printer))
    assert (report.standard, report.house) == ("PDF/X-1a", coated.name)
    errors = [one for one in report.findings if one.rule.severity is Severity.ERROR]
    assert [(one.code, one.page, one.message) for one in errors] == []
    assert {"Black", "Cyan", "Magenta", "Yellow"} <= {plate for page in report.ink for plate in page.plates}
