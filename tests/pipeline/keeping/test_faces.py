"""Typefaces in the bag: files where the licence lets them be handed on, hashes where it does not."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from pathlib import Path

import pytest

from press.errors import FontError
from press.fonts import Face, FontSet
from press.fonts.coverage import Coverage
from press.pipeline.keeping.faces import LIST, faces_of, kept_faces
from press.project import Project

CONTENT = b"outlines"
DIGEST = hashlib.sha256(CONTENT).hexdigest()


@pytest.fixture
def face(tmp_path: Path) -> Face:
    path = tmp_path / "prepared.otf"
    path.write_bytes(CONTENT)
    return Face("Song", path, DIGEST, "宋", "1.0", "OFL-1.1", "fonts/song.otf", Coverage.parse("4E00-9FA5"))


def bagged(face: Face, payload: Path) -> list[str]:
    """Put a face that the pages use into a payload, and return the files there."""
    files = faces_of(FontSet({"song": (face,)}), {"Song"})
    for name, content in files.items():
        place = payload / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content if isinstance(content, bytes) else content.read_bytes())
    return sorted(files)


@pytest.mark.parametrize("forbidden", [{"is_own": True}, {"is_restricted": True}, {"licence": ""}])
def test_what_a_licence_forbids_is_kept_as_a_hash(
    face: Face, tmp_path: Path, project: Project, forbidden: dict[str, object]
) -> None:
    payload = tmp_path / "data"
    assert bagged(replace(face, **forbidden), payload) == [LIST]  # type: ignore[arg-type]
    row = json.loads((payload / LIST).read_bytes())["faces"]["Song"]
    assert (row["file"], row["sha256"], row["used"]) == (None, DIGEST, True)
    with pytest.raises(FontError, match="Song"):
        kept_faces(replace(project, cache=tmp_path / "cache"), payload)
    prepared = tmp_path / "cache/fonts/prepared"
    prepared.mkdir(parents=True)
    (prepared / "s.otf").write_bytes(CONTENT)
    (prepared / "s.json").write_text(json.dumps({"sha256": DIGEST, "file": "s.otf"}))
    fonts = kept_faces(replace(project, cache=tmp_path / "cache"), payload)
    assert fonts.roles["song"][0].path == prepared / "s.otf", "this machine has the very file"


def test_what_may_be_handed_on_is_kept(face: Face, tmp_path: Path, project: Project) -> None:
    payload = tmp_path / "data"
    assert bagged(face, payload) == ["fonts/Song.otf", LIST]
    fonts = kept_faces(project, payload)
    assert fonts.roles["song"] == (replace(face, path=payload / "fonts/Song.otf"),)
