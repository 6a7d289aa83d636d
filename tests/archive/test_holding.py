"""Being alone at a shelf: who comes second waits, others' work is respected."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from pathlib import Path

import pytest

from press.archive import Shelf, alone
from press.errors import ArchiveError
from press.finish.durable import part_name

COUNTING = """
import sys
from pathlib import Path
from press.archive import Shelf, alone
shelf, tally = Shelf(Path(sys.argv[1])), Path(sys.argv[1], "tally")
print("ready", flush=True)
sys.stdin.readline()
for _ in range(15):
    with alone(shelf, "qingxi"):
        tally.write_text(str(int(tally.read_text()) + 1))
"""


def lock(folder: Path) -> Path:
    place = folder / "qingxi" / ".archiving"
    place.parent.mkdir()
    return place


@pytest.fixture
def _hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("press.archive.holding._TURN", 0.01)
    monkeypatch.setattr("press.archive.holding._PATIENCE", 0.02)


def test_two_processes_never_work_at_once(tmp_path: Path) -> None:
    (tmp_path / "tally").write_text("0")
    command = [sys.executable, "-c", COUNTING, str(tmp_path)]
    children = [
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) for _ in range(2)
    ]
    for child in children:
        assert child.stdout
        child.stdout.readline()
    for child in children:
        child.communicate("\n")
        assert child.returncode == 0
    assert (tmp_path / "tally").read_text() == "30"
    assert list((tmp_path / "qingxi").iterdir()) == []


@pytest.mark.usefixtures("_hasty")
def test_who_is_at_work_on_another_machine_is_named(tmp_path: Path) -> None:
    lock(tmp_path).write_text(".1-00000000-1.press-part\noffice-2\n")
    with pytest.raises(ArchiveError, match="office-2") as told, alone(Shelf(tmp_path), "qingxi"):
        pytest.fail("both at work")
    assert ".archiving" in told.value.hint


@pytest.mark.usefixtures("_hasty")
@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
def test_what_a_killed_process_left_is_no_hindrance(tmp_path: Path) -> None:
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    name = part_name().replace(f".{os.getpid()}-", f".{gone.pid}-")
    lock(tmp_path).write_text(f"{name}\n{platform.node()}\n")
    with alone(Shelf(tmp_path), "qingxi"):
        pass
    assert list((tmp_path / "qingxi").iterdir()) == []


@pytest.mark.usefixtures("_hasty")
def test_who_was_killed_before_saying_who_it_is_is_no_hindrance_for_long(tmp_path: Path) -> None:
    place = lock(tmp_path)
    place.touch()
    with pytest.raises(ArchiveError), alone(Shelf(tmp_path), "qingxi"):
        pytest.fail("it may be about to say so")
    os.utime(place, (0, place.stat().st_mtime - 6))
    with alone(Shelf(tmp_path), "qingxi"):
        pass


@pytest.mark.usefixtures("_hasty")
def test_a_machine_that_has_forgotten_its_work_is_no_hindrance(tmp_path: Path) -> None:
    place = lock(tmp_path)
    place.write_text(".1-00000000-1.press-part\noffice-2\n")
    os.utime(place, (0, 0))
    with alone(Shelf(tmp_path), "qingxi"):
        assert platform.node() in place.read_text("utf-8")
