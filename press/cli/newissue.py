"""Making the next issue: its number, name and running order follow from those that are there."""

from __future__ import annotations

import datetime
import re
import shutil
import tempfile
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from press.cli.locate import find_publication
from press.cli.skeleton import Skeleton, article_text, issue_text
from press.errors import SourceError, UsageError
from press.language import say
from press.model import FrontMatter, IssueFile, Item, Publication, Section
from press.project import Project
from press.sources import Predecessor, last_issue, next_number, read_issue, read_publication


@dataclass(frozen=True)
class Names:
    """Where the new issue goes: its publication's folder, and its own name if the editor gave one."""

    publication: Path
    issue: str


def make_issue(project: Project, words: str, *, date: datetime.date, like: Path | None) -> Path:
    """Make the next issue of a publication and return its folder.

    Args:
        project: the workspace.
        words: the publication, or ``publication/issue``.
        date: the date of issue.
        like: the folder of the issue whose running order is taken; the last issue's unless given.

    Raises:
        UsageError: there is no such publication, or the issue is there already.
        SourceError: ``publication.yaml`` cannot be read.
    """
    names = _names(project, words)
    publication = _publication(project, names.publication)
    last = last_issue(project, names.publication.name)
    skeleton = _numbered(publication, last, names.issue, date)
    folder = names.publication / (names.issue or _folder_name(last, skeleton.number, date.year))
    if folder.exists():
        raise UsageError(
            say(f"{project.relative(folder)} 已经有了", f"{project.relative(folder)} is there already"),
            hint=say("没有改动它；换一个期名", "it was left alone; choose another name"),
        )
    order = _order(project, like or (last.folder if last else None))
    _write(folder, skeleton, order, _speaks_chinese(names))
    return folder


def _names(project: Project, words: str) -> Names:
    whole = find_publication(project, words.rstrip("/"))
    if whole:
        return Names(whole, "")
    parent, _, issue = words.rstrip("/").rpartition("/")
    issue = issue.strip()
    folder = find_publication(project, parent.strip()) if parent.strip() else None
    if folder and issue and not issue.startswith("."):
        return Names(folder, issue)
    known = sorted(path.parent.name for path in project.issues.glob("*/publication.yaml"))
    near = get_close_matches(parent or words, known, n=1)
    raise UsageError(
        say(f"没有 {parent or words} 这个刊物", f"there is no publication {parent or words}"),
        hint=say(f"是不是 {near[0]}？", f"did you mean {near[0]}?")
        if near
        else say(f"现有：{'、'.join(known) or '无'}", f"there are: {', '.join(known) or 'none'}"),
    )


def _publication(project: Project, folder: Path) -> Publication:
    reading = read_publication(project, folder)
    if reading.value is None:
        raise SourceError(
            say(f"{folder.name}/publication.yaml 有错", f"{folder.name}/publication.yaml has errors"),
            trail=tuple(str(diagnostic) for diagnostic in reading.diagnostics),
            hint=say("先改好它", "mend it first"),
        )
    return reading.value


def _numbered(publication: Publication, last: Predecessor | None, name: str, date: datetime.date) -> Skeleton:
    """Return number and total. A name such as 2026-25 says its own number; what lies between is skipped."""
    right = next_number(publication, last.file, date.year) if last else 1
    told = re.fullmatch(r"(?:.*\D)?0*(\d{1,3})\D*", name)
    number = int(told[1]) if told and int(told[1]) else right
    total = last.file.total if last else None
    if total is not None:
        total += 1 + max(number - right, 0)
    elif last is None:
        total = publication.numbering.first_total
    return Skeleton(number, total, date, previous=number - 1 if number != right else None)


def _folder_name(last: Predecessor | None, number: int, year: int) -> str:
    """Return the name that follows the last issue's: 2026-09 is followed by 2026-10."""
    if last is None:
        return f"{year}-{number}"
    name, file = last.folder.name, last.file
    name = name.replace(str(file.date.year), str(year), 1)
    match = re.search(rf"(?<!\d)(0*){file.number}(?!\d)(?!.*\d)", name)
    if match is None:
        return f"{year}-{number}"
    figures = str(number).zfill(len(match[0]) if match[1] else 1)
    return name[: match.start()] + figures + name[match.end() :]


Order = tuple[tuple[Item | Section, ...], dict[str, FrontMatter | None], IssueFile | None]
"""A running order, the front matter of each file in it as far as it can be read, and whose it is."""


def _order(project: Project, like: Path | None) -> Order:
    """Return the running order to follow."""
    reading = read_issue(project, like) if like else None
    if reading is None or reading.value is None:
        return (Item(file="01.md"),), {"01.md": None}, None
    issue = reading.value
    fronts = {piece.item.file: piece.article.front for piece in issue.pieces}
    return issue.file.articles, dict(fronts), issue.file


def _speaks_chinese(names: Names) -> bool:
    """Tell whether this publication's editors write Chinese keys."""
    return "刊名" in (names.publication / "publication.yaml").read_text("utf-8", errors="replace")


def _write(folder: Path, skeleton: Skeleton, order: Order, chinese: bool) -> None:
    """Write the whole folder aside and move it into place in one step."""
    aside = Path(tempfile.mkdtemp(prefix=".new-", dir=folder.parent))
    try:
        (aside / "images").mkdir()
        entries, fronts, like = order
        text = issue_text(skeleton, entries, like=like, chinese=chinese)
        (aside / "issue.yaml").write_text(text, encoding="utf-8")
        for file, front in fronts.items():
            path = aside / "articles" / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(article_text(front, chinese=chinese), encoding="utf-8")
        aside.chmod(0o755)
        aside.rename(folder)
    except BaseException:
        shutil.rmtree(aside, ignore_errors=True)
        raise
