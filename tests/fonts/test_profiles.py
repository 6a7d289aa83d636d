"""Colour profiles: the office's own first, a free one by its bytes, any other by its name."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from press.errors import ExitCode, FinishError
from press.fonts import ensure_profile, find_profile, profile_digest, profiles
from press.project import Project
from tests.fonts.making import Clients, tar_of

NAME = "FOGRA39L_coated.icc"
FREE = b"the free one"
DIGEST = hashlib.sha256(FREE).hexdigest()


@pytest.fixture(autouse=True)
def system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A system with a folder of profiles, and a free profile of a few bytes."""
    monkeypatch.setenv("PRESS_LANG", "zh")
    folder = tmp_path / "system"
    (folder / "deep").mkdir(parents=True)
    monkeypatch.setattr(profiles, "_FOLDERS", dict.fromkeys(("linux", "darwin", "win32"), (str(folder),)))
    monkeypatch.setitem(
        profiles.FREE, NAME, replace(profiles.FREE[NAME], member="usr/free.icc", sha256=DIGEST)
    )
    return folder


@pytest.fixture
def project(tmp_path: Path) -> Project:
    (tmp_path / "work" / "printers").mkdir(parents=True)
    return Project(tmp_path / "work", brought=tmp_path / "brought", cache=tmp_path / "cache")


@pytest.fixture
def fake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Clients:
    clients = Clients(tmp_path / "clients")
    (tmp_path / "free.icc").write_bytes(FREE)
    clients.apt(tar_of({"usr/free.icc": tmp_path / "free.icc"}))
    monkeypatch.setenv("PATH", clients.path())
    return clients


def test_a_free_one_is_fetched_once(project: Project, fake: Clients) -> None:
    told: list[str] = []
    assert ensure_profile(project, NAME, told.append) == FREE
    assert told == ["下载特性文件 FOGRA39L_coated.icc（21.9 MB）"]
    assert [line.split()[0] for line in fake.calls()] == ["apt-get", "dpkg-deb"]
    assert ensure_profile(project, NAME, told.append) == FREE
    assert len(fake.calls()) == 2


def test_what_the_system_has_is_not_fetched(project: Project, fake: Clients, system: Path) -> None:
    (system / "deep" / NAME).write_bytes(FREE)
    assert ensure_profile(project, NAME) == FREE
    assert fake.calls() == []


def test_a_free_one_of_the_system_must_be_the_very_same(
    project: Project, fake: Clients, system: Path
) -> None:
    (system / NAME).write_bytes(b"another by that name")
    assert ensure_profile(project, NAME) == FREE


def test_the_offices_own_comes_first(project: Project, system: Path) -> None:
    (system / NAME).write_bytes(FREE)
    (project.root / "printers" / NAME.upper()).write_bytes(b"own")
    assert ensure_profile(project, NAME) == b"own"
    assert profile_digest(project, NAME) == hashlib.sha256(b"own").hexdigest()


def test_the_digest_is_known_before_a_free_one_is_there(project: Project) -> None:
    assert find_profile(project, NAME) is None
    assert profile_digest(project, NAME) == DIGEST
    assert profile_digest(project, "house.icc") == ""


def test_any_other_is_taken_from_the_system(project: Project, system: Path) -> None:
    (system / "deep" / "House.ICC").write_bytes(b"house")
    assert ensure_profile(project, "house.icc") == b"house"


def test_a_link_that_leads_outside_is_not_followed(project: Project, tmp_path: Path) -> None:
    (tmp_path / "secret").write_bytes(b"secret")
    (project.root / "printers" / "house.icc").symlink_to(tmp_path / "secret")
    assert find_profile(project, "house.icc") is None


def test_one_that_cannot_be_had_is_a_sentence(project: Project) -> None:
    with pytest.raises(FinishError) as caught:
        ensure_profile(project, "house.icc")
    assert caught.value.exit_code is ExitCode.FINISH
    assert caught.value.message == "找不到印刷特性文件 house.icc"
    assert "printers/" in caught.value.hint


@pytest.mark.parametrize("package", [b"no package", None])
def test_a_free_one_that_cannot_be_fetched_is_a_sentence(
    project: Project, fake: Clients, tmp_path: Path, package: bytes | None
) -> None:
    (tmp_path / "free.icc").write_bytes(b"another")
    fake.apt(tar_of({"usr/free.icc": tmp_path / "free.icc"}) if package is None else package)
    with pytest.raises(FinishError) as caught:
        ensure_profile(project, NAME)
    assert "apt-get download texlive-base" in caught.value.hint
    assert find_profile(project, NAME) is None


def test_a_machine_without_the_client_is_told(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(FinishError, match="没有 apt"):
        ensure_profile(project, NAME)


def test_what_is_too_large_is_no_profile(
    project: Project, system: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(profiles, "_LARGEST", 3)
    (system / "house.icc").write_bytes(b"house")
    with pytest.raises(FinishError, match="太大"):
        ensure_profile(project, "house.icc")
