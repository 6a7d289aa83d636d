"""Issues and articles as CSV (RFC 4180) that spreadsheets open as it is: UTF-8 with a byte order mark."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from press.archive.record import Kept
from press.language import say

_FORMULA = ("=", "+", "-", "@", "\t")
"""What spreadsheets take for a formula at the beginning of a cell; a printed issue's bookmarks may say so."""


def issue_table(issues: Iterable[Kept]) -> bytes:
    """Return a row an issue."""
    head = say("刊物 刊名 期 标题 日期 期号 总期号 页数 篇数 编发机关",
               "publication name issue title date number total pages articles issuer").split()  # fmt: skip
    rows = (
        (kept.publication, kept.name, _name(kept), kept.title, kept.date.isoformat(), kept.number,
         kept.total or "", len(kept.leaves), len(kept.entries), kept.issuer)
        for kept in issues
    )  # fmt: skip
    return table(head, rows)


def article_table(issues: Iterable[Kept]) -> bytes:
    """Return a row an article."""
    head = say("刊物 期 日期 页 栏目 标题 肩题 副题 作者",
               "publication issue date page department title kicker subtitle authors").split()  # fmt: skip
    rows = (
        (kept.publication, _name(kept), kept.date.isoformat(), entry.page, entry.department, entry.title,
         entry.kicker, entry.subtitle, "、".join(entry.authors))
        for kept in issues
        for entry in kept.entries
    )  # fmt: skip
    return table(head, rows)


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """Return a table; what a spreadsheet would take for a formula stands as it is."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(head)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def _name(kept: Kept) -> str:
    """Return an issue's name as commands take it; ``2026-4`` alone is a month to spreadsheets."""
    return f"{kept.publication}/{kept.issue}"


def _cell(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
