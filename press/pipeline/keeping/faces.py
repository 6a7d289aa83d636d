"""The typefaces of one issue: the files it was set with, or their hashes where a licence forbids more."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import asdict
from pathlib import Path
from typing import Any

from press.archive.record import json_file
from press.errors import FontError
from press.fonts import Face, FontSet
from press.fonts.coverage import Coverage
from press.language import say
from press.project import Project

LIST = "fonts/faces.json"


def faces_of(fonts: FontSet, used: Collection[str]) -> dict[str, bytes | Path]:
    """Return the files to keep: the faces that stand in the PDF, and the list of all that could have.

    Args:
        fonts: the faces that the issue was set with.
        used: the ids of those that the PDF embeds.
    """
    kept = {face.id: face for face in fonts.faces if face.id in used and may_be_kept(face)}
    rows = {
        "roles": {role: [face.id for face in stack] for role, stack in fonts.roles.items()},
        "faces": {face.id: _row(face, kept=face.id in kept, used=face.id in used) for face in fonts.faces},
    }
    files: dict[str, bytes | Path] = {_place(face): face.path for face in kept.values()}
    return {**files, LIST: json_file(rows)}


def may_be_kept(face: Face) -> bool:
    """Tell whether a face's licence lets its file be handed on: an office's own is licensed to the office."""
    return bool(face.licence) and not face.is_own and not face.is_restricted


def kept_faces(project: Project, payload: Path) -> FontSet:
    """Return the faces of a bag: its own files; this machine's, where it has only their hashes.

    Args:
        project: whose cache is searched for files with those hashes.
        payload: the bag's ``data/``.

    Raises:
        FontError: a face that the pages need is neither in the bag nor on this machine.
        OSError, ValueError, KeyError: the list cannot be read.
    """
    rows = json.loads((payload / LIST).read_bytes())
    here = _files_by_hash(project.cache)
    faces = {name: _face(name, row, payload, here) for name, row in rows["faces"].items()}
    absent = [name for name, row in rows["faces"].items() if row["used"] and not faces[name].path.is_file()]
    if absent:
        raise FontError(
            say(f"存档里没有这些字体，这台机器上也没有：{'、'.join(absent)}",
                f"neither the archive nor this machine has these typefaces: {', '.join(absent)}"),
            hint=say("把当时用的字体文件放进 fonts/，再试一次", "put the files that were used into fonts/"),
        )  # fmt: skip
    return FontSet({role: tuple(faces[name] for name in stack) for role, stack in rows["roles"].items()})


def _place(face: Face) -> str:
    return f"fonts/{face.id}{face.path.suffix}"


def _row(face: Face, *, kept: bool, used: bool) -> dict[str, Any]:
    row = asdict(face) | {"coverage": str(face.coverage), "used": used}
    del row["id"], row["path"]
    return {"file": Path(_place(face)).name if kept else None, "suffix": face.path.suffix, **row}


def _face(name: str, row: dict[str, Any], payload: Path, here: dict[str, Path]) -> Face:
    facts = {key: value for key, value in row.items() if key not in ("file", "suffix", "used", "coverage")}
    absent = payload / "fonts" / f"{name}{row['suffix']}"
    path = payload / "fonts" / row["file"] if row["file"] else here.get(row["sha256"], absent)
    return Face(id=name, path=path, coverage=Coverage.read(row["coverage"]), **facts)


def _files_by_hash(cache: Path) -> dict[str, Path]:
    """Return the prepared faces of this machine's cache, by the SHA-256 that their records say."""
    found: dict[str, Path] = {}
    for record in (cache / "fonts" / "prepared").glob("*.json"):
        row = json.loads(record.read_bytes())
        found[row["sha256"]] = record.with_name(row["file"])
    return found
