"""The table of contents: read, check, make up, typeset until the pages settle, finish, write."""

from __future__ import annotations

from pathlib import Path

from press.makeup import Facts
from press.makeup.flatplan import filled
from press.pipeline import record
from press.pipeline.composition import composition
from press.pipeline.copy import characters
from press.pipeline.outputs import destination, file_names, finish_files, write_files
from press.pipeline.pages import Pages, set_pages
from press.pipeline.result import Announce, BuildOptions, BuildResult, Stage, silently
from press.pipeline.survey import Survey, survey
from press.project import Project


def build(
    project: Project, folder: Path, options: BuildOptions | None = None, *, announce: Announce = silently
) -> BuildResult:
    """Build an issue's files. An error among the diagnostics means that nothing was written.

    Args:
        project: the workspace.
        folder: the issue's folder, absolute.
        options: where to, what for.
        announce: told when a stage begins.

    Raises:
        PressError: something outside the sources is missing or broken.
    """
    options = options or BuildOptions()
    found = survey(project, folder, announce, printer=options.printer)
    if isinstance(found, BuildResult):
        return found
    target = destination(project, found.issue, options)
    galley = found.make_up(project, Facts())
    digest = record.inputs_digest(project, found, galley)
    last = None if options.force else record.read_record(target, digest, options.purposes)
    if last:
        return last
    pages = set_pages(project, found, announce, first=galley)
    result = _result(found, pages)
    if not result.ok:
        return result
    announce(Stage.FINISH, "")
    files = finish_files(project, found, pages.document, options.purposes, announce)
    return write_files(target, digest, result, files, file_names(found, pages.document))


def check(project: Project, folder: Path, *, announce: Announce = silently) -> BuildResult:
    """Find everything that is wrong with an issue, up to its pages, and write nothing.

    Raises:
        PressError: something outside the sources is missing or broken.
    """
    found = survey(project, folder, announce)
    return found if isinstance(found, BuildResult) else _result(found, set_pages(project, found, announce))


def _result(found: Survey, pages: Pages) -> BuildResult:
    return BuildResult(
        issue=found.issue.id,
        diagnostics=(*found.diagnostics, *pages.diagnostics),
        pages=len(pages.document.pages),
        characters=characters(found.issue),
        composition=composition(pages.document),
        filled=filled(pages.document.places, pages.document.blank),
    )
