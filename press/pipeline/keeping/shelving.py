"""Putting an issue on the shelf: once, in order, and again only as a version with a reason."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from press.archive import Kept, Payload, Revision, Shelf, chained, note, seal
from press.archive.bag import PAYLOAD
from press.archive.chain import IDENTIFIER
from press.errors import ArchiveError
from press.language import say
from press.project import Project

_THE_ISSUE = ("print/", "reading/", "archive/", "sources/issues/", "proofs/", "records/facts.yaml")
"""What an issue is; the rest of the payload tells how it came about."""


def shelved(
    project: Project, shelf: Shelf, kept: Kept, payload: Payload, reason: str
) -> tuple[Revision, bool]:
    """Seal an issue, and return its version and whether it stood there already, the very same.

    Call it :func:`press.archive.alone`.

    Raises:
        ArchiveError: it is archived, has changed since, and no reason is given; or a version of it is lost.
        FinishError: the bag cannot be written.
    """
    _refuse_lost(shelf, kept)
    before = shelf.revisions(kept.publication, kept.issue)
    last = before[-1] if before else None
    if last:
        note(last)
    if last and _holds(last, payload):
        return last, True
    if last and not reason:
        name = f"{kept.publication}/{kept.issue}"
        raise ArchiveError(
            say(f"{name} 已经归档，之后又有改动", f"{name} is archived, and has changed since"),
            hint=say("更正请写明理由，如 --reason “更正第5页数字”", "give a reason: --reason '…'"),
        )
    number, year = (last.number + 1, last.year) if last else (1, kept.date.year)
    folder = shelf.place(kept.publication, year, kept.issue, number)
    info = {
        "Source-Organization": kept.issuer or kept.name,
        "Bagging-Date": project.today().isoformat(),
        IDENTIFIER: f"{kept.publication}/{kept.issue}",
        "External-Description": kept.title,
        **chained(last, number, reason),
    }
    seal(folder, payload, info)
    made = Revision(kept.publication, year, kept.issue, number, folder)
    note(made)
    return made, False


def _refuse_lost(shelf: Shelf, kept: Kept) -> None:
    of_issue = (one for one in shelf.lost() if (one.publication, one.issue) == (kept.publication, kept.issue))
    for one in of_issue:
        raise ArchiveError(
            say(f"{one.id} 归过档，包却不见了", f"{one.id} was archived, and its bag is gone"),
            hint=say(f"从备份里放回 {one.folder}，再归档", f"bring {one.folder} back from a copy first"),
        )


def has_sources(revision: Revision) -> bool:
    """Tell whether a version can be set again: one that was taken in as finished pages has no sources."""
    return (revision.folder / PAYLOAD / "sources").is_dir()


def others(shelf: Shelf, kept: Kept) -> Iterator[tuple[Kept, bool]]:
    """Yield the other issues of a publication, and whether press has set them."""
    for revision in shelf.latest():
        if revision.publication == kept.publication and revision.issue != kept.issue:
            with _damage_is_told(revision):
                kept_there = revision.kept()
            yield kept_there, has_sources(revision)


def refuse_twice(shelf: Shelf, kept: Kept, file: Path) -> None:
    """Hold a file against those of all other issues.

    Raises:
        ArchiveError: another issue has the very same.
    """
    digest = _digest(file)
    for revision in shelf.latest():
        if (revision.publication, revision.issue) == (kept.publication, kept.issue):
            continue
        with _damage_is_told(revision):
            twice = digest in revision.bag.payload().values()
        if twice:
            raise ArchiveError(
                say(
                    f"{file.name} 已经收进来了，是 {revision.id}", f"{file.name} is archived as {revision.id}"
                ),
                hint=say(
                    "核对是不是拿错了文件，或写错了日期、期号", "is it the right file, its date, its number?"
                ),
            )


def _holds(revision: Revision, payload: Payload) -> bool:
    """Tell whether a version holds the very issue, leaving aside the records of how it came about."""
    with _damage_is_told(revision):
        listed = revision.bag.payload()
    there = {path: digest for path, digest in listed.items() if path.startswith(_THE_ISSUE)}
    return there == {path: _digest(payload[path]) for path in payload if path.startswith(_THE_ISSUE)}


@contextmanager
def _damage_is_told(revision: Revision) -> Iterator[None]:
    try:
        yield
    except (OSError, ValueError) as error:
        raise ArchiveError(
            say(f"库里的 {revision.id} 坏了，不能再往下归档", f"{revision.id} in the archive is damaged"),
            hint=say("运行 press verify 看坏在哪里", "run 'press verify' to see where"),
        ) from error


def _digest(content: bytes | Path) -> str:
    return sha256(content if isinstance(content, bytes) else content.read_bytes()).hexdigest()
