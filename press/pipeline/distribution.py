"""The distribution list 分发登记 of an issue, as a sheet to sign and as a table, and address labels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from press.archive.spreadsheet import table
from press.diagnostics import Diagnostic
from press.finish import write_atomically
from press.language import say
from press.makeup import Galley
from press.makeup.distribution_sheet import distribution_sheet, label_sheets
from press.model import Issue
from press.model.allotment import Allotment, allot, recipients, spans
from press.pipeline.outputs import destination
from press.pipeline.result import Announce, BuildOptions, BuildResult, Stage, silently
from press.pipeline.survey import Survey, fonts_for, survey
from press.project import Project
from press.typeset import typeset

_WORDS = "分发登记单位份号份数签收备用共地址签0123456789—、（）()/"
"""What the sheets say beside the issue's own words."""


@dataclass(frozen=True)
class DistributionResult:
    """What came of a distribution list.

    Args:
        issue: ``publication/issue``.
        diagnostics: everything found.
        allotted: who gets which copies; empty after errors.
        files: the sheet as PDF, the table as CSV, the labels as PDF where they were asked for.
    """

    issue: str
    diagnostics: tuple[Diagnostic, ...] = ()
    allotted: tuple[Allotment, ...] = ()
    files: tuple[Path, ...] = ()


def distribute(
    project: Project,
    folder: Path,
    *,
    numbers: Sequence[int] = (),
    labels: tuple[int, int] | None = None,
    out: Path | None = None,
    announce: Announce = silently,
) -> DistributionResult:
    """Allot the copies of an issue to its recipients and write the list; nothing is written after errors.

    Args:
        project: the workspace.
        folder: the issue's folder, absolute.
        numbers: of the copies, in order; from 1 to as many as are printed 共印, or as the recipients get.
        labels: how many address labels stand side by side on A4, and how many rows; none unless given.
        out: the folder for the files; ``dist/<publication>/<issue>`` unless given.
        announce: told when a stage begins.

    Raises:
        SourceError: there are no recipients, or they are to have more copies than there are numbers.
        PressError: something outside the sources is missing or broken.
    """
    found = survey(project, folder, announce)
    if isinstance(found, BuildResult):
        return DistributionResult(found.issue, found.diagnostics)
    allotted = _allotted(found.issue, numbers)
    announce(Stage.TYPESET, "")
    files = _files(project, found, allotted, labels, destination(project, found.issue, BuildOptions(out)))
    write_atomically(files)
    return DistributionResult(found.issue.id, found.diagnostics, allotted, tuple(files))


def _allotted(issue: Issue, numbers: Sequence[int]) -> tuple[Allotment, ...]:
    names = recipients(issue.distribution)
    count = issue.copies or sum(recipient.copies for recipient in names)
    return allot(names, numbers or range(1, count + 1))


def _files(
    project: Project,
    found: Survey,
    allotted: Sequence[Allotment],
    labels: tuple[int, int] | None,
    folder: Path,
) -> dict[Path, bytes]:
    issue, name = found.issue, found.issue.id.replace("/", "-")
    text = _WORDS + "".join(
        part.recipient.name + part.recipient.address for part in allotted if part.recipient
    )
    fonts = fonts_for(project, issue.publication.kind, text + issue.publication.name + issue.issuer, silently)

    def drawn(galley: Galley) -> bytes:
        return typeset(galley, fonts, cache=project.cache).write_pdf()

    files = {
        folder / f"{name}-distribution.pdf": drawn(distribution_sheet(project, issue, fonts, allotted)),
        folder / f"{name}-distribution.csv": _csv(allotted),
    }
    if labels:
        sheets = label_sheets(project, issue, fonts, allotted, labels)
        files[folder / f"{name}-labels.pdf"] = drawn(sheets)
    return files


def _csv(allotted: Sequence[Allotment]) -> bytes:
    rows = [_cells(part) for part in allotted]
    head = say("报送发 单位 份号 份数 地址", "row recipient numbers copies address").split()
    return table(head, rows)


def _cells(part: Allotment) -> tuple[object, ...]:
    label, name, address = (
        (part.recipient.label, part.recipient.name, part.recipient.address)
        if part.recipient
        else ("", say("备用", "left over"), "")
    )
    return label, name, spans(part.numbers), len(part.numbers), address
