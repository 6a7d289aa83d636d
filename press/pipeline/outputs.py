"""The last stage: which files, under which names, written all together or not at all."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from press.diagnostics.layout import STALE
from press.finish import Particulars, Printing, write_atomically
from press.fonts import ensure_profile
from press.model import Issue
from press.pipeline import record
from press.pipeline.result import Announce, BuildOptions, BuildResult, Output, Purpose, Stage, silently
from press.pipeline.slugs import set_slugs
from press.pipeline.survey import Survey
from press.project import Project
from press.typeset import Document

_UNFIT = re.compile(r"[\s/\\:*?\"<>|\0-\x1f]+")
"""What some system or other has no place for in a file's name."""

_LONGEST = 120


@dataclass(frozen=True)
class Made:
    """A finished file: its name and its bytes."""

    name: str
    pdf: bytes


def destination(project: Project, issue: Issue, options: BuildOptions) -> Path:
    """Return the folder for an issue's files."""
    return options.out.resolve() if options.out else project.dist / issue.id


def file_names(found: Survey, document: Document) -> dict[Purpose, str]:
    """Return what an issue's files are called, such as ``qingxi-gongzuo-2026-19-print.pdf``."""
    reading = found.issue.id.replace("/", "-")
    printed = _UNFIT.sub("-", found.printer.named(**_facts(found, document)))[:_LONGEST].strip("-. ")
    if not printed or printed.casefold() == reading.casefold():
        printed = f"{reading}-print"
    return {Purpose.READING: f"{reading}.pdf", Purpose.PRINT: f"{printed}.pdf"}


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
) -> dict[Purpose, Made]:
    """Return the file for every purpose.

    Raises:
        FinishError: a PDF could not be finished, or the printing house's profile is not to be had.
    """
    from press.finish import finish  # opens PDF files, which an issue that has not changed has no use for

    names, particulars = file_names(found, document), Particulars.of(found.issue)
    made = {}
    for purpose in purposes:
        printing = _printing(project, found, document, announce) if purpose is Purpose.PRINT else None
        # A printing house has no use for the structure that reading programs need.
        pdf = document.write_pdf(tagged=printing is None)
        done = finish(pdf, recipe=purpose, particulars=particulars, printing=printing)
        made[purpose] = Made(names[purpose], done.pdf)
    return made


def _printing(project: Project, found: Survey, document: Document, announce: Announce) -> Printing:
    name = found.printer.output_condition.profile
    profile = ensure_profile(project, name, partial(announce, Stage.FINISH))
    return Printing(found.printer, profile, set_slugs(project, found, document))


def write_files(
    folder: Path,
    digest: str,
    result: BuildResult,
    files: Mapping[Purpose, Made],
    names: Mapping[Purpose, str],
) -> BuildResult:
    """Write an issue's files with the record of their inputs, all together, and return the whole result.

    Args:
        folder: where to.
        digest: of what the files were made from.
        result: what came of the issue before.
        files: those that were made.
        names: what all are called, those for other purposes too.
    """
    outputs = tuple(
        Output(purpose, folder / made.name, len(made.pdf), hashlib.sha256(made.pdf).hexdigest())
        for purpose, made in files.items()
    )
    kept = record.standing(folder, digest, [purpose for purpose in Purpose if purpose not in files])
    written = {output.path: files[output.purpose].pdf for output in outputs}
    manifest = record.write_record(digest, replace(result, files=(*outputs, *kept)))
    write_atomically({**written, folder / record.NAME: manifest})
    named = {output.path for output in (*outputs, *kept)}
    left = {folder / name for name in names.values()} - named
    warnings = [STALE.at(None, name=path.name) for path in sorted(left) if path.is_file()]
    return replace(result, files=outputs, diagnostics=(*result.diagnostics, *warnings))
