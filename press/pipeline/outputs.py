"""The last stage: which files, under which names, written all together or not at all."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from press.diagnostics import Diagnostic
from press.diagnostics.layout import STALE
from press.diagnostics.printing import SHORT_BLEED
from press.errors import FinishError
from press.finish import Attachment, Printing, write_atomically
from press.fonts import ensure_profile
from press.language import say
from press.model import Issue
from press.model.measure import MM
from press.model.printer import Printer
from press.model.publication import USUAL_HOUSE
from press.model.purpose import Purpose
from press.pipeline import record
from press.pipeline.guiding import particulars_of
from press.pipeline.numbering import set_copies
from press.pipeline.result import (
    Announce,
    BuildOptions,
    BuildResult,
    Numbering,
    Output,
    Stage,
    silently,
)
from press.pipeline.slugs import set_slugs
from press.pipeline.survey import Survey
from press.project import Project
from press.sources.printer import read_printer
from press.typeset import Document
from press.typeset.screen_profile import screen_profile

if TYPE_CHECKING:
    from press.finish import Finished

_UNFIT = re.compile(r"[\s/\\:*?\"<>|\0-\x1f]+")
"""What some system or other has no place for in a file's name."""

_LONGEST = 200
"""Bytes of a file's name: most systems have room for 255, and a suffix is to come."""


@dataclass(frozen=True)
class Made:
    """A finished file: its name, its bytes, and what was found when it was finished."""

    name: str
    pdf: bytes
    diagnostics: tuple[Diagnostic, ...] = ()


def destination(project: Project, issue: Issue, options: BuildOptions) -> Path:
    """Return the folder for an issue's files."""
    return options.out.resolve() if options.out else project.dist / issue.id


def file_names(found: Survey, document: Document) -> dict[Purpose, str]:
    """Return what an issue's files are called, such as ``qingxi-gongzuo-2026-19-print.pdf``."""
    reading = found.issue.id.replace("/", "-")
    printed = _UNFIT.sub("-", found.printer.named(**_facts(found, document)))
    printed = printed.encode()[:_LONGEST].decode(errors="ignore").strip("-. ")
    if not printed or printed.casefold() == reading.casefold():
        printed = f"{reading}-print"
    return {
        Purpose.READING: f"{reading}.pdf",
        Purpose.PRINT: f"{printed}.pdf",
        Purpose.ARCHIVE: f"{reading}-archive.pdf",
    }


def _facts(found: Survey, document: Document) -> dict[str, str]:
    """Return what a printing house's pattern for a file's name may tell."""
    file, (width, height) = found.issue.file, document.trim
    publication, _, issue = found.issue.id.partition("/")
    return {
        "publication": publication, "name": found.issue.publication.name, "issue": issue,
        "number": str(file.number), "total": str(file.total or ""), "date": file.date.isoformat(),
        "printer": found.house, "trim": f"{width:.0f}x{height:.0f}", "pages": str(len(document.pages)),
    }  # fmt: skip


def finish_files(
    project: Project,
    found: Survey,
    document: Document,
    purposes: Iterable[Purpose],
    announce: Announce = silently,
    *,
    sources: tuple[Attachment, ...] = (),
) -> dict[Purpose, Made]:
    """Return the file for every purpose.

    Args:
        project: the workspace.
        found: the issue.
        document: its pages.
        purposes: which files.
        announce: told when a profile is fetched.
        sources: what lies in the archive copy.

    Raises:
        FinishError: a PDF could not be finished, or the printing house's profile is not to be had.
    """
    from press.finish import finish  # opens PDF files, which an issue that has not changed has no use for

    names, particulars = file_names(found, document), particulars_of(project, found, document)
    # The reading file and the archive copy begin with the same pages.
    written = cache(lambda tagged: document.write_pdf(tagged=tagged))
    made = {}
    for purpose in purposes:
        for_print = purpose is Purpose.PRINT
        done = finish(
            # A printing house has no use for the structure that reading programs need.
            written(not for_print),
            recipe=purpose,
            particulars=particulars,
            printing=_print_job(project, found, document, announce)
            if for_print
            else _printing(project, usual_printer(project), announce),
            screen=screen_profile(),
            attachments=sources if purpose is Purpose.ARCHIVE else (),
        )
        told = _short_bleed(done, found.printer) if for_print else ()
        made[purpose] = Made(names[purpose], done.pdf, told)
    return made


def _short_bleed(done: Finished, printer: Printer) -> tuple[Diagnostic, ...]:
    """Tell where what bleeds does not reach as far as a printing house wants; most layouts bleed nothing."""
    given, pages = done.facts["boxes"].bleed / MM, done.facts["bleed"]
    if not pages:
        return ()
    numbers = say("、", ", ").join(map(str, pages))
    return (SHORT_BLEED.at(None, wanted=printer.bleed, given=round(given, 1), pages=numbers),)


def finish_copies(
    project: Project, found: Survey, document: Document, numbering: Numbering, announce: Announce = silently
) -> Made:
    """Return the file of numbered copies, by the terms of the print file.

    Args:
        project: the workspace.
        found: the issue, with room for the number.
        document: its pages.
        numbering: which copies.
        announce: told when a profile is fetched.

    Raises:
        FinishError: as :func:`finish_files`.
        SourceError: there are no recipients, or they are to have more copies than there are.
    """
    from press.finish import finish

    done = finish(
        document.write_pdf(tagged=False),
        recipe="copies",
        particulars=particulars_of(project, found, document),
        printing=_print_job(project, found, document, announce),
        copies=set_copies(project, found, document, numbering),
    )
    return Made(copies_name(file_names(found, document)), done.pdf)


def copies_name(names: Mapping[Purpose, str]) -> str:
    """Return what the file of numbered copies is called, such as ``qingxi-gongzuo-2026-19-copies.pdf``."""
    return f"{Path(names[Purpose.READING]).stem}-copies.pdf"


def usual_printer(project: Project) -> Printer:
    """Return the terms that show what ink looks like on the screen: the same whichever house prints an issue.

    Raises:
        FinishError: the workspace's own terms of that name cannot be read.
    """
    printer = read_printer(project, USUAL_HOUSE).value
    if printer is None:
        raise FinishError(say(f"printers/{USUAL_HOUSE}.yaml 有错", f"printers/{USUAL_HOUSE}.yaml is wrong"))
    return printer


def _print_job(project: Project, found: Survey, document: Document, announce: Announce) -> Printing:
    """Return the job of an issue's printing house, with the lines beside the pages."""
    return _printing(project, found.printer, announce, set_slugs(project, found, document))


def _printing(project: Project, printer: Printer, announce: Announce, slugs: bytes = b"") -> Printing:
    name = printer.output_condition.profile
    profile = ensure_profile(project, name, partial(announce, Stage.FINISH))
    return Printing(printer, profile, slugs, project.cache / "pictures")


def write_files(
    folder: Path,
    digest: str,
    result: BuildResult,
    files: Mapping[Purpose, Made],
    names: Mapping[Purpose, str],
    copies: Made | None = None,
) -> BuildResult:
    """Write an issue's files with the record of their inputs, all together, and return the whole result.

    Args:
        folder: where to.
        digest: of what the files were made from.
        result: what came of the issue before.
        files: those that were made.
        names: what all are called, those for other purposes too.
        copies: the file of numbered copies, where one was made.
    """
    outputs = tuple(
        Output(purpose, folder / made.name, len(made.pdf), hashlib.sha256(made.pdf).hexdigest())
        for purpose, made in files.items()
    )
    found = (diagnostic for made in files.values() for diagnostic in made.diagnostics)
    result = replace(result, diagnostics=(*result.diagnostics, *found))
    kept = record.standing(folder, digest, [purpose for purpose in Purpose if purpose not in files])
    written = {output.path: files[output.purpose].pdf for output in outputs}
    if copies:
        written[folder / copies.name] = copies.pdf
    manifest = record.write_record(digest, replace(result, files=(*outputs, *kept)))
    write_atomically({**written, folder / record.NAME: manifest})
    named = {output.path for output in (*outputs, *kept)} | written.keys()
    left = {folder / name for name in (*names.values(), copies_name(names))} - named
    warnings = [STALE.at(None, name=path.name) for path in sorted(left) if path.is_file()]
    return replace(result, files=outputs, diagnostics=(*result.diagnostics, *warnings))
