"""The chain: every revision names the one before by its digest, so that none can be changed or taken out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from press.archive.bag import INFO, tag_manifest
from press.archive.fixity import Damage, Fault, check_files
from press.archive.noted import is_as_noted, place_of
from press.archive.shelf import Revision

IDENTIFIER = "External-Identifier"
REVISION = "Press-Revision"
PREVIOUS = "Press-Previous-Revision"
REASON = "Press-Reason"


@dataclass(frozen=True)
class Verdict:
    """What was found about one sealed version; ``damages`` is empty when it is whole."""

    revision: Revision
    damages: tuple[Damage, ...]


def verify(revisions: Iterable[Revision]) -> Iterator[Verdict]:
    """Yield a verdict on each version: its files, its tags, its digest beside it, its link to the one before.

    Args:
        revisions: in order; all versions of an issue one after another.
    """
    before: Revision | None = None
    for one in revisions:
        if before and (before.publication, before.issue) != (one.publication, one.issue):
            before = None
        damages = check_files(one.bag) if one.folder.is_dir() else (_gone(one.folder.name),)
        if not damages:
            damages = tuple(_unchained(one, before))
        yield Verdict(one, damages)
        before = one


def chained(previous: Revision | None, number: int, reason: str) -> dict[str, str]:
    """Return the rows of ``bag-info.txt`` that chain a version to the one before."""
    rows = {REVISION: str(number)}
    return rows if previous is None else {**rows, PREVIOUS: previous.bag.digest, REASON: reason}


def _unchained(one: Revision, before: Revision | None) -> Iterator[Damage]:
    info = one.bag.info
    own = {IDENTIFIER: f"{one.publication}/{one.issue}", REVISION: str(one.number)}
    if any(info.get(label) != value for label, value in own.items()):
        yield Damage(INFO, Fault.UNCHAINED)
    if not is_as_noted(one):
        yield Damage(f"../{place_of(one).name}", Fault.NOT_AS_NOTED)
    if one.number == 1:
        return
    if before is None or before.number != one.number - 1 or not before.folder.is_dir():
        yield _gone(_name_before(one))
    elif not (before.folder / tag_manifest("sha256")).is_file() or before.bag.digest != info.get(PREVIOUS):
        yield Damage(f"../{before.folder.name}/{tag_manifest('sha256')}", Fault.UNCHAINED)


def _gone(name: str) -> Damage:
    return Damage(f"../{name}", Fault.MISSING)


def _name_before(one: Revision) -> str:
    return one.issue if one.number == 2 else f"{one.issue}@{one.number - 1}"
