"""Numbers that follow each other: the issues of a publication in order, and what the next one must be."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from pathlib import Path

from press.diagnostics import Diagnostic, Rule
from press.diagnostics import issue as rules
from press.model import IssueFile, Publication
from press.project import Project
from press.sources.records import RecordReading, read_record
from press.sources.text import read_text


@dataclass(frozen=True, slots=True)
class Predecessor:
    """An issue that came before, as far as its number needs it."""

    folder: Path
    file: IssueFile
    nearest: bool = True
    """Whether no issue between could not be read, so that numbers must follow on from this one."""


def issue_folders(project: Project, publication: str) -> tuple[Path, ...]:
    """Return the folders of a publication's issues, by name, numbers in them counted as numbers.

    Args:
        project: the workspace.
        publication: the name of its folder in ``issues/``.
    """
    found = (path.parent for path in (project.issues / publication).glob("*/issue.yaml"))
    return tuple(sorted(found, key=_by_name))


def _by_name(folder: Path) -> tuple[tuple[int, int, str], ...]:
    """2026-9 comes before 2026-10."""
    parts = re.findall(r"[0-9]+|[^0-9]+", folder.name)
    return tuple(
        (0, int(part), "") if part.isdecimal() and part.isascii() else (1, 0, part) for part in parts
    )


def previous_issue(project: Project, folder: Path, *, extra: bool = False) -> Predecessor | None:
    """Return the issue before the one in ``folder``: the last whose folder stands before it by name.

    Issues that cannot be read are passed over; supplements 增刊 are numbered apart.
    """
    before = [
        other for other in issue_folders(project, folder.parent.name) if _by_name(other) < _by_name(folder)
    ]
    nearest = True
    for other in reversed(before):
        file = _quick(project, other)
        if file is None:
            nearest = False
        elif file.extra == extra:
            return Predecessor(other, file, nearest)
    return None


def last_issue(project: Project, publication: str) -> Predecessor | None:
    """Return the last issue of a publication that is no supplement."""
    return previous_issue(project, project.issues / publication / "\U0010ffff")


def next_number(publication: Publication, last: IssueFile, year: int) -> int:
    """Return the number that follows in ``year``."""
    if publication.numbering.restart == "yearly" and year > last.date.year:
        return 1
    return last.number + 1


def _quick(project: Project, folder: Path) -> IssueFile | None:
    path = folder / "issue.yaml"
    source = read_text(path, project.relative(path)).value
    return read_record(IssueFile, source, []).value if source else None


def judge_numbers(
    project: Project, folder: Path, publication: Publication, record: RecordReading[IssueFile]
) -> list[Diagnostic]:
    """Tell numbers and dates of an issue that do not follow from the one before, or contradict each other."""
    file = record.value
    if file is None:
        return []
    judge = _Judge(folder, publication, file, record)
    last = previous_issue(project, folder, extra=file.extra)
    judge.dates()
    judge.folder_name()
    if file.previous is not None:
        judge.follows_given(file.previous)
    elif last is not None and last.nearest:
        judge.follows(last)
    if last is not None and last.nearest:
        judge.total(last)
    elif last is None and not file.extra and _oldest(project, folder):
        judge.first_total()
    return judge.found


def _oldest(project: Project, folder: Path) -> bool:
    """Tell whether no issue stands before this one, not even one that cannot be read."""
    return issue_folders(project, folder.parent.name)[:1] == (folder,)


class _Judge:
    def __init__(
        self, folder: Path, publication: Publication, file: IssueFile, record: RecordReading[IssueFile]
    ) -> None:
        self.found: list[Diagnostic] = []
        self._folder, self._publication, self._file, self._record = folder, publication, file, record

    def _tell(self, rule: Rule, key: str, **facts: object) -> None:
        place = self._record.place(key) or self._record.place("number")
        self.found.append(rule.at(place, **facts))

    def dates(self) -> None:
        file = self._file
        if file.printed is not None and file.printed < file.date:
            self._tell(rules.PRINTED_BEFORE, "printed", printed=day(file.printed), date=day(file.date))

    def folder_name(self) -> None:
        """A folder such as 2026-21 says year and number; other names say nothing."""
        match = re.fullmatch(r"((?:19|20)\d\d)[-_年.]?(?:第)?0*(\d{1,3})期?", self._folder.name)
        year, number = self._file.date.year, self._file.number
        if match and not self._file.extra and (int(match[1]), int(match[2])) != (year, number):
            self._tell(rules.NUMBER_FOLDER, "number", folder=self._folder.name, year=year, number=number)

    def follows_given(self, last: int) -> None:
        if self._file.number != last + 1:
            facts = {"number": self._file.number, "last": last, "right": last + 1}
            self._tell(rules.NUMBER_PREVIOUS, "number", **facts)

    def follows(self, last: Predecessor) -> None:
        file, name = self._file, last.folder.name
        right = next_number(self._publication, last.file, file.date.year)
        if file.number != right and right == 1 and last.file.number:
            facts = {"number": file.number, "folder": name, "year": last.file.date.year}
            self._tell(rules.NUMBER_NEW_YEAR, "number", **facts)
        elif file.number != right:
            facts = {"number": file.number, "folder": name, "last": last.file.number, "right": right}
            self._tell(rules.NUMBER_FOLLOWS, "number", **facts)
        elif file.date < last.file.date:
            self._tell(rules.DATE_BACKWARDS, "date", last=last.file.number, folder=name, date=day(file.date))

    def total(self, last: Predecessor) -> None:
        before = last.file.total
        if before is None:
            return
        skipped = 0 if self._file.previous is None else max(self._file.number - last.file.number - 1, 0)
        facts = {"folder": last.folder.name, "last": before, "right": before + 1 + skipped}
        if self._file.total is None:
            self._tell(rules.TOTAL_MISSING, "number", **facts)
        elif self._file.total <= before or (not skipped and self._file.total != before + 1):
            self._tell(rules.TOTAL_FOLLOWS, "total", total=self._file.total, **facts)

    def first_total(self) -> None:
        right = self._publication.numbering.first_total
        if right is not None and self._file.total is not None and self._file.total != right:
            self._tell(rules.TOTAL_FIRST, "total", total=self._file.total, right=right)


def day(date: datetime.date) -> str:
    """Return a date in the house form (GB/T 9704 §7.3.5.3: Arabic figures, no leading zeros)."""
    return f"{date.year}年{date.month}月{date.day}日"
