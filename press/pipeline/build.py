"""The table of contents: read, check, make up, typeset until the pages settle, finish, write."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

from press.finish import Attachment, write_atomically
from press.makeup import Facts
from press.makeup.flatplan import filled
from press.pipeline import record
from press.pipeline.composition import composition
from press.pipeline.copy import characters
from press.pipeline.numbering import Roomy, copies_for
from press.pipeline.outputs import (
    Made,
    destination,
    file_names,
    finish_copies,
    finish_files,
    write_files,
)
from press.pipeline.pages import Pages, set_pages
from press.pipeline.result import Announce, BuildOptions, BuildResult, CopiesFile, Stage, silently
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
    if options.copies:
        copies_for(found.issue, options.copies)  # what is wrong with the list is told before pages are set
    target = destination(project, found.issue, options)
    galley = found.make_up(project, Facts())
    sources = _sources(project, folder, options)
    digest = record.inputs_digest(project, found, galley, sources)
    last = None if options.force else record.read_record(target, digest, options.purposes)
    if last and not options.copies:
        return last
    if last:
        return _with_copies(project, found, options, last, announce)
    pages = set_pages(project, found, announce, first=galley)
    result = _result(found, pages)
    if not result.ok:
        return result
    announce(Stage.FINISH, "")
    files = finish_files(project, found, pages.document, options.purposes, announce, sources=sources)
    copies = _copies(project, found, options, announce)
    result = _told(result, target, copies, options)
    return write_files(target, digest, result, files, file_names(found, pages.document), copies)


def _sources(project: Project, folder: Path, options: BuildOptions) -> tuple[Attachment, ...]:
    if not options.attach:
        return ()
    from press.pipeline.attached import attached_sources  # what is archived is not asked for at every build

    return attached_sources(project, folder)


def _with_copies(
    project: Project, found: Survey, options: BuildOptions, last: BuildResult, announce: Announce
) -> BuildResult:
    """Write the file of numbered copies beside files that stand as they were."""
    copies, target = _copies(project, found, options, announce), destination(project, found.issue, options)
    result = _told(last, target, copies, options)
    if copies and result.copies:
        manifest = record.told_copies(target, result.copies)
        write_atomically({target / copies.name: copies.pdf, target / record.NAME: manifest})
    return result


def _copies(project: Project, found: Survey, options: BuildOptions, announce: Announce) -> Made | None:
    if not options.copies:
        return None
    roomy = Roomy.of(found)
    pages = set_pages(project, roomy, announce)
    announce(Stage.FINISH, "")
    return finish_copies(project, roomy, pages.document, options.copies, announce)


def _told(result: BuildResult, folder: Path, copies: Made | None, options: BuildOptions) -> BuildResult:
    if not copies or not options.copies:
        return result
    digest = hashlib.sha256(copies.pdf).hexdigest()
    file = CopiesFile(folder / copies.name, len(copies.pdf), digest, len(options.copies.numbers))
    return replace(result, copies=file)


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
        house=found.house,
    )
