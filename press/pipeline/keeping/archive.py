"""Archiving: an issue without errors is set once more and sealed with all that it was made from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from press.archive import Kept, Payload, Revision, Shelf, chained, seal
from press.archive.bag import PAYLOAD
from press.archive.pages import embedded_faces, labels
from press.diagnostics import Diagnostic, has_errors
from press.errors import ArchiveError
from press.finish import Particulars
from press.language import say
from press.model import Issue
from press.pipeline.composition import composition
from press.pipeline.keeping.faces import faces_of
from press.pipeline.keeping.records import kept_of, records_of, text_of
from press.pipeline.keeping.versions import versions
from press.pipeline.keeping.workspace import proofs_of, sources_of
from press.pipeline.outputs import file_name, finish_files
from press.pipeline.pages import Pages, set_pages
from press.pipeline.result import Announce, BuildResult, Purpose, Stage, silently
from press.pipeline.survey import Survey, survey
from press.project import Project

CONTENTS = "records/contents.json"
_THE_ISSUE = ("print/", "reading/", "archive/", "sources/issues/", "proofs/")
"""What an issue is; the rest of the payload tells how it came about."""


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
    _check_total(shelf, found.issue)
    pages = set_pages(project, found, announce)
    diagnostics = (*found.diagnostics, *pages.diagnostics)
    if has_errors(diagnostics):
        return ArchiveResult(found.issue.id, diagnostics)
    announce(Stage.FINISH, "")
    payload = _payload(project, found, pages, diagnostics)
    revision, unchanged = _shelved(project, shelf, found.issue, payload, reason)
    return ArchiveResult(found.issue.id, diagnostics, revision, unchanged)


def _payload(project: Project, found: Survey, pages: Pages, diagnostics: Iterable[Diagnostic]) -> Payload:
    issue, document = found.issue, pages.document
    files = finish_files(document, issue, tuple(Purpose))
    placed = {purpose: f"{purpose}/{file_name(issue.id, purpose)}" for purpose in files}
    reading = files[Purpose.READING]
    kept = kept_of(issue, document, labels(reading), placed[Purpose.READING])
    used = frozenset().union(*map(embedded_faces, files.values()))
    sources = sources_of(project, issue.folder, extra=issue.file.extra)
    return {
        **{placed[purpose]: pdf for purpose, pdf in files.items()},
        **{f"sources/{path}": file for path, file in sources.items()},
        **proofs_of(issue.folder),
        **faces_of(found.fonts, used),
        **records_of(composition(document), diagnostics, versions()),
        f"text/{issue.id.replace('/', '-')}.txt": text_of(kept),
        CONTENTS: kept.write(),
    }


def _shelved(
    project: Project, shelf: Shelf, issue: Issue, payload: Payload, reason: str
) -> tuple[Revision, bool]:
    publication, name = issue.id.split("/")
    before = shelf.revisions(publication, name)
    last = before[-1] if before else None
    if last and _holds(last, payload):
        return last, True
    if last and not reason:
        raise ArchiveError(
            say(f"{issue.id} 已经归档，之后又有改动", f"{issue.id} is archived, and has changed since"),
            hint=say("更正请写明理由，如 --reason “更正第5页数字”", "give a reason: --reason '…'"),
        )
    number, year = (last.number + 1, last.year) if last else (1, issue.file.date.year)
    folder = shelf.place(publication, year, name, number)
    info = {
        "Source-Organization": issue.issuer,
        "Bagging-Date": project.today().isoformat(),
        "External-Identifier": issue.id,
        "External-Description": Particulars.of(issue).title,
        **chained(last, number, reason),
    }
    seal(folder, payload, info)
    return Revision(publication, year, name, number, folder), False


def _holds(revision: Revision, payload: Payload) -> bool:
    """Tell whether a version holds the very issue, leaving aside the records of how it came about."""
    there = {path: digest for path, digest in revision.bag.payload().items() if path.startswith(_THE_ISSUE)}
    return there == {path: _digest(payload[path]) for path in payload if path.startswith(_THE_ISSUE)}


def _digest(content: bytes | Path) -> str:
    return sha256(content if isinstance(content, bytes) else content.read_bytes()).hexdigest()


def _check_total(shelf: Shelf, issue: Issue) -> None:
    """Hold an issue's running total against those archived: between two of them none may be missing.

    Raises:
        ArchiveError: it is another issue's, or does not follow the nearest before it.
    """
    total = issue.file.total
    if total is None:
        return
    publication, name = issue.id.split("/")
    others = {kept.total: kept for kept in _archived(shelf, publication) if kept.issue != name and kept.total}
    if total in others:
        raise ArchiveError(
            say(f"总第 {total} 期已经归档了，是 {others[total].issue}",
                f"total {total} is archived already: it is {others[total].issue}"),
            hint=say("核对 issue.yaml 的总期号", "check the total in issue.yaml"),
        )  # fmt: skip
    last = max((number for number in others if number < total), default=None)
    if last is not None and total != last + 1:
        raise ArchiveError(
            say(f"总第 {total} 期接不上：库里前面一期是总第 {last} 期（{others[last].issue}）",
                f"total {total} does not follow: the one before it here is {last} ({others[last].issue})"),
            hint=say(f"先归档总第 {last + 1} 期；以前印的用 press archive ingest 收进来",
                     f"archive {last + 1} first; press archive ingest takes in what was printed before"),
        )  # fmt: skip


def _archived(shelf: Shelf, publication: str) -> Iterator[Kept]:
    for revision in shelf.latest():
        if revision.publication == publication:
            yield Kept.read((revision.folder / PAYLOAD / CONTENTS).read_bytes())
