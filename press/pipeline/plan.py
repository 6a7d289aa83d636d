"""The flatplan of an issue: pages set as for a build, and drawn as a sheet of thumbnails."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from press.diagnostics import Diagnostic, has_errors
from press.finish import write_atomically
from press.makeup.flatplan import PlanPage
from press.makeup.plan_sheet import WIDTH, plan_sheet
from press.pipeline.guiding import planned
from press.pipeline.outputs import destination
from press.pipeline.pages import set_pages
from press.pipeline.result import Announce, BuildOptions, BuildResult, Stage, silently
from press.pipeline.survey import Survey, survey
from press.project import Project
from press.tools import pdftoppm
from press.typeset import Document, typeset

_DPI = 110


@dataclass(frozen=True)
class PlanResult:
    """What came of a plan.

    Args:
        issue: ``publication/issue``.
        diagnostics: everything found.
        pages: the flatplan; empty after errors.
        sheets: the sheet of thumbnails as PDF, and each of its pages as PNG; empty after errors.
    """

    issue: str
    diagnostics: tuple[Diagnostic, ...] = ()
    pages: tuple[PlanPage, ...] = ()
    sheets: tuple[Path, ...] = ()


def plan(
    project: Project, folder: Path, *, out: Path | None = None, announce: Announce = silently
) -> PlanResult:
    """Set an issue and return its flatplan; the sheet of thumbnails is written beside its files.

    Args:
        project: the workspace.
        folder: the issue's folder, absolute.
        out: the folder for the sheet; ``dist/<publication>/<issue>`` unless given.
        announce: told when a stage begins.

    Raises:
        PressError: something outside the sources is missing or broken.
    """
    found = survey(project, folder, announce)
    if isinstance(found, BuildResult):
        return PlanResult(found.issue, found.diagnostics)
    pages = set_pages(project, found, announce)
    diagnostics = (*found.diagnostics, *pages.diagnostics)
    if has_errors(diagnostics):
        return PlanResult(found.issue.id, diagnostics)
    rows = planned(project, found, pages.document)
    announce(Stage.FINISH, "")
    drawn = _drawn(project, found, pages.document, rows)
    files = _files(destination(project, found.issue, BuildOptions(out)), found.issue.id, drawn)
    write_atomically(files)
    return PlanResult(found.issue.id, diagnostics, rows, tuple(files))


def _files(folder: Path, issue: str, sheet: bytes) -> dict[Path, bytes]:
    """Return what is written: the sheet, and its pages as pictures where a program can draw them."""
    name = f"{issue.replace('/', '-')}-plan"
    pictures = pdftoppm.draw(sheet, dpi=_DPI)
    numbered = {folder / f"{name}-{number}.png": png for number, png in enumerate(pictures, 1)}
    return {folder / f"{name}.pdf": sheet, **numbered}


def _drawn(project: Project, found: Survey, document: Document, rows: tuple[PlanPage, ...]) -> bytes:
    from press.finish import Frame, draw_thumbnails  # opens PDF files; only the drawn plan does

    galley = plan_sheet(project, found.issue, found.fonts, rows, document.trim)
    sheet = typeset(galley, found.fonts, cache=project.cache)
    frames = [
        Frame(place.page, place.x, place.y, WIDTH)
        for row in rows
        for place in [sheet.places[f"page-{row.number}"]]
    ]
    return draw_thumbnails(sheet.write_pdf(tagged=False), document.write_pdf(tagged=False), frames)
