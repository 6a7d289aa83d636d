"""The chain: revisions name each other, so that none is changed, exchanged or taken out unnoticed."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path

import pytest

from press.archive import Damage, Fault, Revision, Shelf, chained, seal, verify
from press.errors import ArchiveError


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    """An archive with one issue in three versions, and another issue."""
    shelf = Shelf(tmp_path)
    previous: Revision | None = None
    for number, words in enumerate(("first", "second", "third"), 1):
        folder = shelf.place("qingxi", 2026, "2026-3", number)
        info = {"External-Identifier": "qingxi/2026-3", **chained(previous, number, "更正第5页")}
        seal(folder, {"a.txt": words.encode()}, info)
        previous = shelf.revisions("qingxi", "2026-3")[-1]
    info = {"External-Identifier": "qingxi/2026-4", **chained(None, 1, "")}
    seal(shelf.place("qingxi", 2026, "2026-4", 1), {"a.txt": b"other"}, info)
    return shelf


def damages(shelf: Shelf) -> dict[str, tuple[Damage, ...]]:
    return {verdict.revision.id: verdict.damages for verdict in verify(shelf.all()) if verdict.damages}


def test_versions_stand_beside_each_other_in_order(shelf: Shelf) -> None:
    assert [one.id for one in shelf.all()] == [
        "qingxi/2026-3", "qingxi/2026-3@2", "qingxi/2026-3@3", "qingxi/2026-4"
    ]  # fmt: skip
    assert [one.id for one in shelf.latest()] == ["qingxi/2026-3@3", "qingxi/2026-4"]
    assert damages(shelf) == {}


def test_a_reason_stands_in_the_tags(shelf: Shelf) -> None:
    assert shelf.revisions("qingxi", "2026-3")[1].bag.info["Press-Reason"] == "更正第5页"


def test_a_version_made_again_breaks_the_chain(shelf: Shelf) -> None:
    first = shelf.place("qingxi", 2026, "2026-3", 1)
    shutil.rmtree(first)
    seal(first, {"a.txt": b"forged"}, {"External-Identifier": "qingxi/2026-3", **chained(None, 1, "")})
    assert damages(shelf) == {
        "qingxi/2026-3@2": (Damage("../2026-3/tagmanifest-sha256.txt", Fault.UNCHAINED),)
    }


@pytest.mark.parametrize(("gone", "broken"), [(1, "@2"), (2, "@3")])
def test_a_version_taken_out_is_missed(shelf: Shelf, gone: int, broken: str) -> None:
    folder = shelf.place("qingxi", 2026, "2026-3", gone)
    shutil.rmtree(folder)
    assert damages(shelf) == {f"qingxi/2026-3{broken}": (Damage(f"../{folder.name}", Fault.MISSING),)}


def test_a_version_under_another_s_name_is_told(shelf: Shelf) -> None:
    second = shelf.place("qingxi", 2026, "2026-4", 2)
    shutil.copytree(shelf.place("qingxi", 2026, "2026-3", 3), second)
    assert Damage("bag-info.txt", Fault.UNCHAINED) in damages(shelf)["qingxi/2026-4@2"]


def test_a_bag_in_another_issue_s_place_is_told(shelf: Shelf) -> None:
    place = shelf.place("qingxi", 2026, "2026-4", 1)
    shutil.rmtree(place)
    shutil.copytree(shelf.place("qingxi", 2026, "2026-3", 1), place)
    assert damages(shelf) == {"qingxi/2026-4": (Damage("bag-info.txt", Fault.UNCHAINED),)}


def test_a_shelf_that_cannot_be_looked_into_is_no_empty_one(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    scandir = os.scandir

    def refused(folder: Path) -> object:
        if folder.name == "2026":
            raise PermissionError(errno.EACCES, "Permission denied")
        return scandir(folder)

    monkeypatch.setattr(os, "scandir", refused)
    with pytest.raises(ArchiveError, match="2026"):
        shelf.all()


def test_what_a_killed_sealing_left_is_no_version(shelf: Shelf) -> None:
    (shelf.folder / "qingxi" / "2026" / ".123.press-part").mkdir()
    assert damages(shelf) == {}
    assert len(shelf.all()) == 4
