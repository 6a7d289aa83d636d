"""Setting an archived issue again from its own sources and faces, and comparing the files with those kept."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from press.archive import Revision
from press.archive.bag import PAYLOAD
from press.archive.differences import HEADING, beside_each_other
from press.archive.pages import different_pages
from press.errors import ArchiveError
from press.finish import write_atomically
from press.fonts import FontSet
from press.language import say
from press.model.purpose import Purpose
from press.pipeline.keeping.faces import kept_faces
from press.pipeline.keeping.versions import changed
from press.pipeline.outputs import finish_files
from press.pipeline.pages import set_pages
from press.pipeline.result import Announce, BuildResult, silently
from press.pipeline.survey import survey
from press.project import Project


@dataclass(frozen=True)
class Difference:
    """A file that comes out otherwise than it was sealed.

    Args:
        path: of the file, from the payload's folder.
        pages: the pages, from 1, that look different; none where only bytes differ that are not seen.
        versions: what is of another version than when it was sealed, such as ``weasyprint 70.0 → 71.0``.
        shown: a PDF with those pages as archived and as they come out, side by side; None where none differs.
    """

    path: str
    pages: tuple[int, ...]
    versions: tuple[str, ...]
    shown: Path | None = None


def rebuild(project: Project, revision: Revision, *, announce: Announce = silently) -> tuple[Difference, ...]:
    """Set an archived issue again, and return what comes out otherwise than it was sealed.

    Pages that look different are shown in ``dist/verify/``; what an earlier look left there goes.

    Args:
        project: whose cache may hold typefaces that the archive may not keep.
        revision: a version that is whole.
        announce: told when a stage begins.

    Raises:
        ArchiveError: its sources have errors by today's rules.
        FontError: a typeface is not to be had.
        PressError: its layouts do not go with this version of press.
    """
    payload = revision.folder / PAYLOAD
    with _workspace(payload) as root:
        inside = replace(project, root=root, brought=root)
        fonts = kept_faces(project, payload)
        files = _set(inside, revision, fonts, announce)
    place = project.dist / "verify" / revision.publication / revision.folder.name
    shutil.rmtree(place, ignore_errors=True)
    return tuple(_differences(payload, files, place, _heading_face(fonts)))


def _set(project: Project, revision: Revision, fonts: FontSet, announce: Announce) -> dict[str, bytes]:
    folder = project.issues / revision.publication / revision.issue
    found = survey(project, folder, announce, fonts=fonts)
    if isinstance(found, BuildResult):
        first = next(str(diagnostic) for diagnostic in found.diagnostics)
        raise ArchiveError(
            say(f"{revision.id} 的稿件按现在的规则有错：{first}",
                f"the sources of {revision.id} have errors by today's rules: {first}")
        )  # fmt: skip
    document = set_pages(project, found, announce).document
    files = finish_files(project, found, document, tuple(Purpose))
    return {f"{purpose}/{made.name}": made.pdf for purpose, made in files.items()}


def _heading_face(fonts: FontSet) -> Path | None:
    faces = (*fonts.roles.get("hei", ()), *fonts.faces)
    return next((face.path for face in faces if face.path.is_file() and all(map(face.covers, HEADING))), None)


def _differences(
    payload: Path, files: dict[str, bytes], place: Path, face: Path | None
) -> Iterator[Difference]:
    for path, pdf in files.items():
        kept = payload / path
        sealed = kept.read_bytes() if kept.is_file() else b""
        if sealed and sealed != pdf:
            before = json.loads((payload / "records" / "versions.json").read_bytes())
            pages = different_pages(sealed, pdf)
            shown = place / f"{path.partition('/')[0]}.pdf" if pages else None
            if shown:
                write_atomically({shown: beside_each_other(sealed, pdf, pages, face)})
            yield Difference(path, pages, changed(before), shown)


@contextmanager
def _workspace(payload: Path) -> Iterator[Path]:
    """Yield a folder with a copy of the sources; it is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="press-") as folder:
        root = Path(folder).resolve() / "sources"
        shutil.copytree(payload / "sources", root)
        yield root
