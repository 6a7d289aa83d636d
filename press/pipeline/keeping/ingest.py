"""Taking in what was printed before press: a PDF and an editor's facts become a bag like all others."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from press.archive import Entry, Kept, Leaf, Payload, Revision, Shelf, alone
from press.archive.printed import Printed, read_printed
from press.archive.record import RECORD, json_file
from press.archive.turning import turnings
from press.diagnostics import Diagnostic, has_errors
from press.errors import ArchiveError
from press.finish import write_atomically
from press.finish.foreign import limits_told
from press.language import say
from press.model.printed import PrintedIssue
from press.pipeline.keeping.numbers import check_total
from press.pipeline.keeping.records import text_of
from press.pipeline.keeping.shelving import refuse_twice, shelved
from press.pipeline.keeping.versions import versions
from press.project import Project
from press.sources.printed import guessed_facts, read_printed_facts
from press.tools.limited import limited

_FIRST_PAGES = 3


@dataclass(frozen=True)
class IngestResult:
    """What came of taking in one file.

    Args:
        file: the PDF.
        diagnostics: what is wrong with its facts.
        revision: the version that holds it; None when nothing was taken in.
        facts: the file of facts that was written for the editor to fill in; None when there was one.
        unchanged: the archive held the very same file.
        has_text: whether its text can be searched; a scanned file has none.
        damage: what had to be mended to read it; empty where nothing had.
    """

    file: Path
    diagnostics: tuple[Diagnostic, ...] = ()
    revision: Revision | None = None
    facts: Path | None = None
    unchanged: bool = False
    has_text: bool = True
    damage: str = ""


def ingest(project: Project, file: Path, *, reason: str = "") -> IngestResult:
    """Take a printed issue into the archive.

    Args:
        project: the workspace.
        file: the PDF, absolute; its facts stand beside it in a YAML file of the same name.
        reason: why an issue that is archived already is archived again.

    Raises:
        PreflightError: the file is no PDF that can be read, or takes more memory or time than any honest one.
        ArchiveError: the contents name pages that it has not, or the archive refuses it.
    """
    with limits_told(file):
        printed = limited(read_printed)(file)
    facts = file.with_suffix(".yaml")
    if not facts.is_file():
        text = "\n".join(printed.pages[:_FIRST_PAGES])
        guess = guessed_facts(text, title=printed.title, author=printed.author)
        write_atomically({facts: guess.encode()})
        return IngestResult(file, facts=facts, has_text=printed.has_text, damage=printed.damage)
    reading = read_printed_facts(project, facts)
    if reading.value is None or has_errors(reading.diagnostics):
        return IngestResult(file, reading.diagnostics, damage=printed.damage)
    kept = _kept(reading.value, printed, file)
    shelf = Shelf(project.archive)
    with alone(shelf, kept.publication):
        check_total(shelf, kept, gaps=True)
        refuse_twice(shelf, kept, file)
        revision, unchanged = shelved(project, shelf, kept, _payload(kept, file, facts), reason)
    return IngestResult(
        file,
        reading.diagnostics,
        revision,
        unchanged=unchanged,
        has_text=printed.has_text,
        damage=printed.damage,
    )


def _kept(facts: PrintedIssue, printed: Printed, file: Path) -> Kept:
    _refuse_absent_pages(facts, len(printed.pages))
    entries = (
        tuple(Entry(one.title, one.page, one.column, one.author) for one in facts.articles)
        or tuple(Entry(title, page) for title, page in printed.bookmarks)
    )  # fmt: skip
    return Kept(
        publication=facts.publication,
        issue=facts.folder_name,
        name=facts.name,
        title=facts.title,
        date=facts.date,
        number=facts.number,
        total=facts.total,
        issuer=facts.issuer,
        pdf=f"reading/{file.name}",
        entries=entries,
        leaves=_leaves(printed.pages, facts.first_page),
        extra=facts.extra,
    )


def _refuse_absent_pages(facts: PrintedIssue, pages: int) -> None:
    for one in facts.articles:
        if one.page > pages:
            raise ArchiveError(
                say(f"目录里“{one.title}”写的是第 {one.page} 页，文件只有 {pages} 页",
                    f"“{one.title}” in the contents is on page {one.page}; the file has {pages} pages"),
                hint=say("页是从文件第一页数起的，不是印的页码", "pages count from the file's first"),
            )  # fmt: skip


def _leaves(pages: tuple[str, ...], first: int) -> tuple[Leaf, ...]:
    rows = enumerate(zip(pages, turnings(pages, first), strict=True), first)
    return tuple(Leaf(str(label), text, runs_on) for label, (text, runs_on) in rows)


def _payload(kept: Kept, file: Path, facts: Path) -> Payload:
    return {
        kept.pdf: file,
        "records/facts.yaml": facts,
        "records/versions.json": json_file(versions()),
        f"text/{kept.publication}-{kept.issue}.txt": text_of(kept),
        RECORD: kept.write(),
    }
