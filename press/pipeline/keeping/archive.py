"""Archiving: an issue without errors is set once more and sealed with all that it was made from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from press.archive import Kept, Payload, Revision, Shelf, alone
from press.archive.pages import embedded_faces, labels
from press.archive.record import RECORD
from press.diagnostics import Diagnostic, has_errors
from press.fonts import ensure_profile
from press.model import Issue
from press.model.purpose import Purpose
from press.pipeline.composition import composition
from press.pipeline.keeping.examined import preflight_record
from press.pipeline.keeping.faces import faces_of
from press.pipeline.keeping.numbers import check_number, check_total
from press.pipeline.keeping.records import announced, kept_of, records_of, text_of
from press.pipeline.keeping.shelving import shelved
from press.pipeline.keeping.versions import versions
from press.pipeline.keeping.workspace import proofs_of, sources_of
from press.pipeline.outputs import finish_files, usual_printer
from press.pipeline.pages import Pages, set_pages
from press.pipeline.result import Announce, BuildResult, Stage, silently
from press.pipeline.survey import Survey, survey
from press.project import Project


@dataclass(frozen=True)
class ArchiveResult:
    """What came of archiving an issue.

    Args:
        issue: ``publication/issue``.
        diagnostics: everything found; an error among them means that nothing was sealed.
        revision: the version that holds the issue; None after errors.
        unchanged: the last version holds the very same files, so none was added.
    """

    issue: str
    diagnostics: tuple[Diagnostic, ...]
    revision: Revision | None = None
    unchanged: bool = False


def archive(
    project: Project, folder: Path, *, reason: str = "", announce: Announce = silently
) -> ArchiveResult:
    """Seal an issue in the archive.

    Args:
        project: the workspace.
        folder: the issue's folder, absolute.
        reason: why an issue that is archived already is archived again.
        announce: told when a stage begins.

    Raises:
        ArchiveError: the issue's numbers do not follow those archived, or it is archived, has changed since,
            and no reason is given.
        PressError: something outside the sources is missing or broken.
    """
    found = survey(project, folder, announce)
    if isinstance(found, BuildResult):
        return ArchiveResult(found.issue, found.diagnostics)
    shelf = Shelf(project.archive)
    _check_numbers(shelf, announced(found.issue), found.issue)  # refused before anybody waits for pages
    pages = set_pages(project, found, announce)
    diagnostics = (*found.diagnostics, *pages.diagnostics)
    if has_errors(diagnostics):
        return ArchiveResult(found.issue.id, diagnostics)
    announce(Stage.FINISH, "")
    kept, payload = _payload(project, found, pages, diagnostics)
    with alone(shelf, kept.publication):
        _check_numbers(shelf, kept, found.issue)
        revision, unchanged = shelved(project, shelf, kept, payload, reason)
    return ArchiveResult(found.issue.id, diagnostics, revision, unchanged)


def _check_numbers(shelf: Shelf, kept: Kept, issue: Issue) -> None:
    check_total(shelf, kept)
    check_number(shelf, kept, issue)


def _payload(
    project: Project, found: Survey, pages: Pages, diagnostics: Iterable[Diagnostic]
) -> tuple[Kept, Payload]:
    issue, document = found.issue, pages.document
    files = finish_files(project, found, document, tuple(Purpose))
    placed = {purpose: f"{purpose}/{made.name}" for purpose, made in files.items()}
    reading = files[Purpose.READING].pdf
    printers = (found.printer, usual_printer(project))  # the second shows on the screen what ink looks like
    profiles = {printer.output_condition.profile for printer in printers}
    kept = kept_of(issue, document, labels(reading), placed[Purpose.READING])
    used = frozenset().union(*(embedded_faces(made.pdf) for made in files.values()))
    sources = sources_of(project, issue.folder, extra=issue.file.extra)
    return kept, {
        **{placed[purpose]: made.pdf for purpose, made in files.items()},
        **{f"sources/{path}": file for path, file in sources.items()},
        **{f"sources/printers/{name}": ensure_profile(project, name) for name in sorted(profiles)},
        **proofs_of(issue.folder),
        **faces_of(found.fonts, used),
        **records_of(composition(document), diagnostics, versions()),
        **preflight_record(files[Purpose.PRINT], found.printer),
        f"text/{issue.id.replace('/', '-')}.txt": text_of(kept),
        RECORD: kept.write(),
    }
