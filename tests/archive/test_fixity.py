"""Fixity: one flipped bit names one file; missing, strange and exchanged files are named, too."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from press.archive import Bag, Damage, Fault, seal
from press.archive.fixity import check_files

PAYLOAD = {"print/a.pdf": b"ink", "reading/a.pdf": b"light", "sources/issue.yaml": "期号: 3\n".encode()}
TAGS = ("bagit.txt", "bag-info.txt", "manifest-sha256.txt", "manifest-sha512.txt",
        "tagmanifest-sha256.txt", "tagmanifest-sha512.txt")  # fmt: skip


@pytest.fixture
def bag(tmp_path: Path) -> Bag:
    sealed = seal(tmp_path / "2026-3", PAYLOAD, {"External-Identifier": "qingxi/2026-3"})
    for path in sealed.folder.rglob("*"):
        path.chmod(0o755)
    return sealed


@pytest.mark.parametrize("name", [*TAGS, *(f"data/{path}" for path in PAYLOAD)])
def test_one_flipped_bit_anywhere_names_the_file_it_is_in(bag: Bag, name: str) -> None:
    path = bag.folder / name
    whole = path.read_bytes()
    for place in range(len(whole)):
        bit = 1 << place % 8
        path.write_bytes(whole[:place] + bytes([whole[place] ^ bit]) + whole[place + 1 :])
        assert [damage.path for damage in check_files(bag)] == [name], (place, bit)
    path.write_bytes(whole)
    assert check_files(bag) == ()


@pytest.mark.parametrize("name", [*TAGS, *(f"data/{path}" for path in PAYLOAD)])
def test_a_missing_file_is_named(bag: Bag, name: str) -> None:
    (bag.folder / name).unlink()
    assert check_files(bag) == (Damage(name, Fault.MISSING),)


@pytest.mark.parametrize("name", ["notes.txt", "data/print/b.pdf", "data/.hidden"])
def test_a_strange_file_is_named(bag: Bag, name: str) -> None:
    (bag.folder / name).write_bytes(b"mine")
    assert check_files(bag) == (Damage(name, Fault.STRANGE),)


def test_a_link_in_a_file_s_place_is_told(bag: Bag, tmp_path: Path) -> None:
    path = bag.folder / "data/print/a.pdf"
    shutil.move(path, tmp_path / "elsewhere.pdf")
    path.symlink_to(tmp_path / "elsewhere.pdf")
    assert check_files(bag) == (Damage("data/print/a.pdf", Fault.CHANGED),)


def test_a_name_composed_otherwise_is_the_same_name(tmp_path: Path) -> None:
    """Some systems write é as e and an accent; a second file of that name is a strange one all the same."""
    bag = seal(tmp_path / "2026-3", {"a/caf\u00e9.png": b"one", "a/b.png": b"two"}, {})
    composed, apart = (bag.folder / "data/a" / f"caf{form}.png" for form in ("\u00e9", "e\u0301"))
    composed.parent.chmod(0o755)
    composed.rename(apart)
    assert check_files(bag) == ()
    composed.write_bytes(b"one")
    assert check_files(bag) == (Damage("data/a/cafe\u0301.png", Fault.STRANGE),)


def test_exchanged_files_are_both_named(bag: Bag) -> None:
    one, other = bag.folder / "data/print/a.pdf", bag.folder / "data/reading/a.pdf"
    contents = one.read_bytes(), other.read_bytes()
    one.write_bytes(contents[1])
    other.write_bytes(contents[0])
    assert [damage.path for damage in check_files(bag)] == ["data/print/a.pdf", "data/reading/a.pdf"]


def test_a_folder_that_is_no_bag_has_all_tag_files_missing(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    found = {damage.path for damage in check_files(Bag(tmp_path / "empty"))}
    assert found == {"tagmanifest-sha256.txt", "tagmanifest-sha512.txt"}
