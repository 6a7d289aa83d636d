"""The last stage: which files, under which names, written all together or not at all."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from press.diagnostics.layout import STALE
from press.finish import Particulars, finish, write_atomically
from press.model import Issue
from press.pipeline import record
from press.pipeline.result import BuildOptions, BuildResult, Output, Purpose
from press.project import Project
from press.typeset import Document

_SUFFIXES = {Purpose.READING: "", Purpose.PRINT: "-print"}


def destination(project: Project, issue: Issue, options: BuildOptions) -> Path:
    """Return the folder for an issue's files."""
    return options.out.resolve() if options.out else project.dist / issue.id


def file_name(issue: str, purpose: Purpose) -> str:
    """Return a finished file's name, such as ``qingxi-gongzuo-2026-19-print.pdf``."""
    return f"{issue.replace('/', '-')}{_SUFFIXES[purpose]}.pdf"


def finish_files(document: Document, issue: Issue, purposes: Iterable[Purpose]) -> dict[Purpose, bytes]:
    """Return the PDF for every purpose.

    Raises:
        FinishError: a PDF could not be finished.
    """
    particulars = Particulars.of(issue)
    return {
        # A printing house has no use for the structure that reading programs need.
        purpose: finish(
            document.write_pdf(tagged=purpose is Purpose.READING), recipe=purpose, particulars=particulars
        ).pdf
        for purpose in purposes
    }


def write_files(
    folder: Path, digest: str, result: BuildResult, files: Mapping[Purpose, bytes]
) -> BuildResult:
    """Write an issue's files with the record of their inputs, all together, and return the whole result."""
    outputs = tuple(
        Output(purpose, folder / file_name(result.issue, purpose), len(pdf), hashlib.sha256(pdf).hexdigest())
        for purpose, pdf in files.items()
    )
    kept = record.standing(folder, digest, [purpose for purpose in Purpose if purpose not in files])
    written = {output.path: files[output.purpose] for output in outputs}
    manifest = record.write_record(digest, replace(result, files=(*outputs, *kept)))
    write_atomically({**written, folder / record.NAME: manifest})
    named = {output.path for output in (*outputs, *kept)}
    left = {folder / file_name(result.issue, purpose) for purpose in Purpose} - named
    warnings = [STALE.at(None, name=path.name) for path in sorted(left) if path.is_file()]
    return replace(result, files=outputs, diagnostics=(*result.diagnostics, *warnings))
