"""What stands beside a bag: its digest, so that also the last version cannot go or be exchanged unnoticed.

``2026-19.sha256`` is what ``sha256sum -c`` reads. A bag may be without: a crash may come between the two, or
the disk be full. The next archiving of the issue writes it.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from press.archive.bag import tag_manifest
from press.archive.manifest import parse
from press.archive.shelf import NOTE, Revision
from press.errors import FinishError
from press.finish import write_atomically

_READ_ONLY = 0o444


def note(revision: Revision) -> None:
    """Write a bag's digest beside it, unless it is there; the bag is sealed, whether that succeeds or not."""
    place = place_of(revision)
    with suppress(FinishError, OSError):
        if not place.exists():
            write_atomically({place: _words(revision, revision.bag.digest)})
            place.chmod(_READ_ONLY)


def is_as_noted(revision: Revision) -> bool:
    """Tell whether a bag's digest is the one that stands beside it, if one does."""
    try:
        return parse(place_of(revision).read_bytes()) == parse(_words(revision, revision.bag.digest))
    except FileNotFoundError:
        return True
    except (OSError, ValueError):
        return False


def place_of(revision: Revision) -> Path:
    """Return where a bag's digest stands."""
    return revision.folder.with_name(f"{revision.folder.name}{NOTE}")


def _words(revision: Revision, digest: str) -> bytes:
    return f"{digest}  {revision.folder.name}/{tag_manifest('sha256')}\n".encode()
