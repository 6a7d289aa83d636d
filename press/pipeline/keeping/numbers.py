"""Numbers: an issue's running total, or its number within the year, follows those archived."""

from __future__ import annotations

from collections.abc import Collection

from press.archive import Kept, Shelf
from press.errors import ArchiveError
from press.language import say
from press.model import Issue
from press.pipeline.keeping.shelving import others

_HINT_ZH = "；以前印的用 press archive ingest 收进来"
_HINT_EN = "; 'press archive ingest' takes in what was printed before"


def check_total(shelf: Shelf, kept: Kept, *, gaps: bool = False) -> None:
    """Hold an issue's running total against those archived: no two have the same, and none is left out.

    Of issues from before press some may be there and others not: the first that press has set follows none.

    Args:
        shelf: the archive.
        kept: the issue.
        gaps: whether issues between may come later, as when old ones are taken in.

    Raises:
        ArchiveError: the total is another issue's, or does not follow the nearest before it.
    """
    total = kept.total
    if total is None:
        return
    found = [(one.total, one, is_set) for one, is_set in others(shelf, kept) if one.total]
    there = {number: one for number, one, _ in found}
    if total in there:
        raise ArchiveError(
            say(f"总第 {total} 期已经归档了，是 {there[total].issue}",
                f"total {total} is archived already: it is {there[total].issue}"),
            hint=say("核对总期号", "check the total"),
        )  # fmt: skip
    wanted = _wanted(total, there, [number for number, _, is_set in found if is_set])
    if wanted is not None and not gaps:
        near = there[wanted - 1 if wanted < total else wanted + 1]
        raise ArchiveError(
            say(f"总第 {total} 期接不上：库里最近的一期是总第 {near.total} 期（{near.issue}）",
                f"total {total} does not follow: the nearest here is {near.total} ({near.issue})"),
            hint=say(f"先归档总第 {wanted} 期{_HINT_ZH}", f"archive {wanted} first{_HINT_EN}"),
        )  # fmt: skip


def check_number(shelf: Shelf, kept: Kept, issue: Issue) -> None:
    """Hold the number of an issue without a running total against those archived of its year.

    Supplements are numbered apart. Where the editor has written the last issue's number 上期期号 because that
    issue is kept elsewhere, a gap is no fault.

    Raises:
        ArchiveError: the number is another issue's, or does not follow the nearest before it.
    """
    yearly = issue.publication.numbering.restart == "yearly"
    rows = [(one, is_set) for one, is_set in others(shelf, kept) if one.extra == kept.extra]
    of_year = [(one, is_set) for one, is_set in rows if not yearly or one.date.year == kept.date.year]
    there = {one.number: one for one, _ in of_year}
    year = f"{kept.date.year} 年" if yearly else ""
    if kept.total is None and kept.number in {one.number for one, is_set in of_year if is_set}:
        raise ArchiveError(
            say(f"{year}第 {kept.number} 期已经归档了，是 {there[kept.number].issue}",
                f"number {kept.number} is archived already: it is {there[kept.number].issue}"),
            hint=say("核对期号、日期", "check number and date"),
        )  # fmt: skip
    if kept.total is not None or issue.file.previous is not None:
        return
    begun = yearly and any(is_set and one.date.year < kept.date.year for one, is_set in rows)
    wanted = _wanted(kept.number, there, [0] * begun + [one.number for one, is_set in of_year if is_set])
    if wanted is not None:
        raise ArchiveError(
            say(f"{year}第 {kept.number} 期接不上：库里还没有{year}第 {wanted} 期",
                f"number {kept.number} does not follow: number {wanted} is not archived"),
            hint=say(f"先归档第 {wanted} 期{_HINT_ZH}", f"archive {wanted} first{_HINT_EN}"),
        )  # fmt: skip


def _wanted(number: int, there: Collection[int], begun: Collection[int]) -> int | None:
    """Return the number that must be archived before this one can be; None where it follows.

    Args:
        number: of the issue.
        there: the numbers archived.
        begun: those among them that press has set: from the first of them on, none is left out.
    """
    if any(one < number for one in begun):
        last = max((one for one in (*there, *begun) if one < number), default=0)
        return last + 1 if last + 1 != number else None
    if begun:
        following = min(one for one in (*there, *begun) if one > number)
        return following - 1 if following - 1 != number else None
    return None
