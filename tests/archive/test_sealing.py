"""Sealing: whole or not at all, whatever happens in between; and never over what is there."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from press.archive import Bag, seal
from press.archive.fixity import check_files
from press.errors import ArchiveError, FinishError

PAYLOAD = {"print/a.pdf": b"ink" * 9, "sources/issue.yaml": "期号: 3\n".encode(), "text/50%.txt": b"copy"}
INFO = {"External-Identifier": "qingxi/2026-3", "Press-Revision": "1"}
STEPS = {"open", "os.mkdir", "os.rename", "os.chmod", "os.scandir"}


def place(tmp_path: Path) -> Path:
    return tmp_path / "archive" / "qingxi" / "2026" / "2026-3"


def names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_a_bag_holds_its_payload_and_tag_files(tmp_path: Path) -> None:
    bag = seal(place(tmp_path), PAYLOAD, INFO)
    assert names(bag.folder) == {
        "bagit.txt",
        "bag-info.txt",
        *(f"{prefix}manifest-{name}.txt" for prefix in ("", "tag") for name in ("sha256", "sha512")),
        *(f"data/{path}" for path in PAYLOAD),
    }
    assert (bag.folder / "bagit.txt").read_text() == (
        "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
    )
    assert bag.info == {**INFO, "Payload-Oxum": f"{sum(map(len, PAYLOAD.values()))}.3"}
    assert set(bag.payload()) == set(PAYLOAD)
    assert check_files(bag) == ()


def test_a_manifest_line_is_digest_two_blanks_and_the_escaped_path(tmp_path: Path) -> None:
    bag = seal(place(tmp_path), {"50%.txt": b""}, INFO)
    empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert (bag.folder / "manifest-sha256.txt").read_text() == f"{empty}  data/50%25.txt\n"


def test_files_are_copied(tmp_path: Path) -> None:
    source = tmp_path / "font.otf"
    source.write_bytes(b"OTTO" * 700_000)
    bag = seal(place(tmp_path), {"fonts/font.otf": source}, INFO)
    assert (bag.folder / "data/fonts/font.otf").read_bytes() == source.read_bytes()
    assert check_files(bag) == ()


def test_what_is_sealed_cannot_be_written_by_mistake(tmp_path: Path) -> None:
    bag = seal(place(tmp_path), PAYLOAD, INFO)
    assert {path.stat().st_mode & 0o222 for path in bag.folder.rglob("*") if path.is_file()} == {0}


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    bag = seal(place(tmp_path), PAYLOAD, INFO)
    with pytest.raises(ArchiveError, match="2026-3"):
        seal(place(tmp_path), {"print/a.pdf": b"other"}, INFO)
    assert (bag.folder / "data/print/a.pdf").read_bytes() == PAYLOAD["print/a.pdf"]
    assert [path.name for path in bag.folder.parent.iterdir()] == ["2026-3"]


def test_a_name_may_be_as_long_as_the_file_system_lets_it(tmp_path: Path) -> None:
    folder = tmp_path / f"{'文' * 84}集"
    assert check_files(seal(folder, PAYLOAD, INFO)) == ()


def in_a_child(work: Callable[[], object]) -> int:
    """Do something in a process of its own and return how that ended."""
    child = os.fork()
    if not child:
        try:
            work()
            os._exit(0)
        except BaseException:
            os._exit(1)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def killed_at(step: int, folder: Path, payload: Mapping[str, Any]) -> int:
    """Seal in a process that is killed when it turns to the file system for the ``step``-th time."""

    def sealing() -> None:
        seen = 0

        def watch(event: str, _: object) -> None:
            nonlocal seen
            seen += event in STEPS
            if seen == step and event in STEPS:
                os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(watch)
        seal(folder, payload, INFO)

    return in_a_child(sealing)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
def test_a_crash_at_any_step_leaves_no_bag_or_a_whole_one(tmp_path: Path) -> None:
    left = 0
    for step in range(1, 500):
        folder = place(tmp_path / str(step))
        ended = killed_at(step, folder, PAYLOAD)
        if folder.exists():
            assert check_files(Bag(folder)) == ()
        if not ended:
            break
        left += folder.parent.exists() and any(folder.parent.iterdir()) and not folder.exists()
        if not folder.exists():
            assert check_files(seal(folder, PAYLOAD, INFO)) == ()
        assert [path.name for path in folder.parent.iterdir()] == ["2026-3"], "the next run tidies up"
    assert not ended, "the loop outlasted the sealing"
    assert left > 10, "most crashes fell into the middle"


@pytest.mark.skipif(sys.platform == "win32", reason="no such limit here")
def test_a_full_disk_is_told_and_leaves_nothing(tmp_path: Path) -> None:
    folder = place(tmp_path)

    def sealing() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (5_000, 5_000))
        with pytest.raises(FinishError):
            seal(folder, {**PAYLOAD, "print/z.pdf": b"x" * 9_000}, INFO)

    assert in_a_child(sealing) == 0
    assert list(folder.parent.iterdir()) == []


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of its own with room for 256 KiB, where one may be mounted."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = shutil.which("mount")
    command = [mount or "", "-t", "tmpfs", "-o", "size=256k", "none", str(place)]
    if not mount or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("only the system's administrator may mount a disk")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def test_a_disk_that_is_really_full_is_told_and_left_as_it_was(small_disk: Path) -> None:
    bag = seal(place(small_disk), PAYLOAD, INFO)
    correction = bag.folder.with_name("2026-3@2")
    with pytest.raises(FinishError) as told:
        seal(correction, {**PAYLOAD, "print/z.pdf": b"x" * 400_000}, INFO)
    assert "--out" not in told.value.hint, "the archive stands in one place"
    assert [path.name for path in bag.folder.parent.iterdir()] == ["2026-3"]
    assert check_files(bag) == ()
    assert check_files(seal(correction, PAYLOAD, INFO)) == ()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
def test_a_sealing_that_still_runs_or_runs_elsewhere_is_left_alone(tmp_path: Path) -> None:
    """The process of this number is gone here; on the other machine that shares the folder it may not be."""
    folder = place(tmp_path)
    killed_at(12, folder, PAYLOAD)
    (left,) = folder.parent.iterdir()
    process, _, machine = left.name.removeprefix(".").partition("-")
    running = left.with_name(f".{os.getppid()}-{machine}")
    running.mkdir()
    elsewhere = left.with_name(f".{process}-00000000-1.press-part")
    elsewhere.mkdir()
    seal(folder, PAYLOAD, INFO)
    assert set(folder.parent.iterdir()) == {folder, running, elsewhere}
