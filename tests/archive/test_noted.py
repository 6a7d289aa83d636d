"""The digest beside a bag: the last version cannot go, be made anew or lose its note's sense unnoticed."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import pytest

from press.archive import Damage, Fault, Shelf, note, seal, verify
from press.archive.chain import IDENTIFIER, REVISION

INFO = {IDENTIFIER: "qingxi/2026-3", REVISION: "1"}


@pytest.fixture
def bag(tmp_path: Path) -> Path:
    folder = tmp_path / "qingxi/2026/2026-3"
    seal(folder, {"a.txt": b"first"}, INFO)
    (revision,) = Shelf(tmp_path).all()
    note(revision)
    return folder


def damages(bag: Path) -> tuple[Damage, ...]:
    shelf = Shelf(bag.parents[2])
    (verdict,) = verify((*shelf.all(), *shelf.lost()))
    return verdict.damages


def test_a_note_is_what_other_programs_check(bag: Path) -> None:
    digest = hashlib.sha256((bag / "tagmanifest-sha256.txt").read_bytes()).hexdigest()
    words = bag.with_name("2026-3.sha256").read_text()
    assert words == f"{digest}  2026-3/tagmanifest-sha256.txt\n"
    assert damages(bag) == ()


def test_a_last_version_made_anew_is_told(bag: Path) -> None:
    shutil.rmtree(bag)
    seal(bag, {"a.txt": b"forged"}, INFO)
    assert damages(bag) == (Damage("../2026-3.sha256", Fault.NOT_AS_NOTED),)


def test_a_last_version_taken_out_is_missed(bag: Path) -> None:
    shutil.rmtree(bag)
    assert damages(bag) == (Damage("../2026-3", Fault.MISSING),)


@pytest.mark.parametrize("place", [0, 63, 64, 70, -1])
def test_one_flipped_bit_in_a_note_names_it(bag: Path, place: int) -> None:
    path = bag.with_name("2026-3.sha256")
    content = bytearray(path.read_bytes())
    content[place] ^= 4
    path.chmod(0o644)
    path.write_bytes(content)
    assert damages(bag) == (Damage("../2026-3.sha256", Fault.NOT_AS_NOTED),)


def test_a_bag_without_a_note_is_whole(bag: Path) -> None:
    bag.with_name("2026-3.sha256").unlink()
    assert damages(bag) == ()
