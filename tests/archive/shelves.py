"""Archives made for tests: bags with nothing in them but the record of an issue."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from pathlib import Path

from press.archive import Entry, Kept, Leaf, Revision, Shelf, chained, seal
from press.archive.chain import IDENTIFIER
from press.archive.turning import turnings


def put(
    shelf: Shelf,
    issue: str,
    *pages: str,
    date: datetime.date = datetime.date(2026, 3, 5),
    entries: Iterable[Entry] = (),
    publication: str = "qingxi",
    reason: str = "",
    total: int | None = None,
    number: int = 1,
    is_set: bool = False,
    extra: bool = False,
    turns: bool = False,
) -> Revision:
    """Seal an issue with these pages; a second time it is a version of its own.

    Args:
        turns: whether their text runs on from page to page.
    """
    runs_on = turnings(pages, 1) if turns else [()] * len(pages)
    kept = Kept(
        publication=publication,
        issue=issue,
        name="青溪工作",
        title=f"青溪工作 {issue}",
        date=date,
        number=number,
        total=total,
        issuer="青溪市委办公室",
        pdf="reading/a.pdf",
        entries=tuple(entries),
        leaves=tuple(Leaf(str(at + 1), text, runs_on[at]) for at, text in enumerate(pages)),
        extra=extra,
    )
    before = shelf.revisions(publication, issue)
    last = before[-1] if before else None
    folder = shelf.place(publication, date.year, issue, len(before) + 1)
    payload: dict[str, bytes | Path] = {"records/contents.json": kept.write(), "reading/a.pdf": b"%PDF"}
    if is_set:
        payload["sources/issues/a.md"] = b"#"
    info = {IDENTIFIER: f"{publication}/{issue}", **chained(last, len(before) + 1, reason)}
    seal(folder, payload, info)
    return shelf.revisions(publication, issue)[-1]
