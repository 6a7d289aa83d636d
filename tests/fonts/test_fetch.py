from __future__ import annotations

import os
import threading
from pathlib import Path
from typing import Any

import pytest

from press.errors import FontError
from press.fonts import clients as real_clients
from press.fonts import ensure_fonts, fetch, load_catalogue
from press.fonts.listing import verify_fonts
from press.fonts.store import Store
from press.project import Project
from tests.fonts.conftest import write_list
from tests.fonts.making import Clients, make_font, tar_of, wheel_of


def _left(project: Project) -> list[str]:
    """Return what lies in the cache, but for the lock."""
    folder = project.cache / "fonts"
    return sorted(path.name for path in folder.rglob("*") if path.is_file() and path.name != ".lock")


def test_fetches_each_package_once(project: Project, fake: Clients) -> None:
    packages = ensure_fonts(project, ("bulletin", "rare"))
    assert [package.name for package in packages] == ["fonts-test", "@test/fonts"]
    assert [line.split()[0] for line in fake.calls()] == ["apt-get", "dpkg-deb", "npm"]
    assert fake.calls()[0].endswith("download fonts-test")
    assert fake.calls()[2] == "npm pack --silent @test/fonts@1.0.0"


def test_a_second_run_asks_no_client(project: Project, fake: Clients) -> None:
    ensure_fonts(project, ("bulletin",))
    calls = fake.calls()
    assert ensure_fonts(project, ("bulletin",)) == ()
    assert fake.calls() == calls


def test_only_the_sets_asked_for(project: Project, fake: Clients) -> None:
    ensure_fonts(project, ("bulletin",))
    assert not [name for name in _left(project) if name.startswith("Kai")]


def test_tells_what_it_does(project: Project, fake: Clients) -> None:
    told: list[str] = []
    ensure_fonts(project, ("bulletin",), told.append)
    assert told[:2] == ["下载字体包 fonts-test（1.5 MB）", "整理字体 Fang"]


def test_a_wheel_is_fetched_by_pip(
    project: Project, rows: dict[str, Any], fake: Clients, faces: dict[str, Path],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    rows["packages"]["deb"] = {"client": "pip", "name": "fonts-test", "version": "2.0", "megabytes": 1}
    write_list(project.root, rows)
    wheel = fake.folder / "fonts.whl"
    wheel.write_bytes(wheel_of({f"usr/{path.name}": path for path in faces.values()}))
    pip = fake.script("pip", f'cp "{wheel}" ./fonts_test-2.0-py3-none-any.whl')
    monkeypatch.setattr(real_clients, "_pip", lambda: [str(pip)])
    ensure_fonts(project, ("bulletin",))
    assert fake.calls()[0].endswith("fonts-test==2.0")


def test_another_file_than_the_list_describes_is_refused(
    project: Project, rows: dict[str, Any], fake: Clients
) -> None:
    rows["faces"]["Fang"]["sources"][0]["sha256"] = "0" * 64
    write_list(project.root, rows)
    with pytest.raises(FontError, match="校验值不符") as caught:
        ensure_fonts(project, ("bulletin",))
    assert "apt-get download fonts-test" in caught.value.hint
    assert "Fang.otf 放进 fonts/" in caught.value.hint
    assert not _left(project)


def test_a_damaged_package_is_refused(project: Project, fake: Clients) -> None:
    fake.apt(b"\x1f\x8bthis is no package")
    with pytest.raises(FontError, match="Fang"):
        ensure_fonts(project, ("bulletin",))
    assert not _left(project)


def test_a_package_without_the_file_is_refused(project: Project, fake: Clients, tmp_path: Path) -> None:
    fake.apt(tar_of({"usr/Other.ttf": make_font(tmp_path / "o.ttf", "永")}))
    with pytest.raises(FontError, match="包里没有 usr/Fang"):
        ensure_fonts(project, ("bulletin",))


def test_the_next_source_is_tried(project: Project, rows: dict[str, Any], fake: Clients) -> None:
    for face in ("Fang", "Latin", "Song"):
        (source,) = rows["faces"][face]["sources"]
        rows["faces"][face]["sources"] = [source, {**source, "package": "tgz"}]
    write_list(project.root, rows)
    fake.script("apt-get", "exit 100")
    assert [package.name for package in ensure_fonts(project, ("bulletin",))] == ["@test/fonts"]


def test_without_the_client_the_hint_says_what_to_run(
    project: Project, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(FontError, match="没有 apt") as caught:
        ensure_fonts(project, ("bulletin",))
    assert "apt-get download fonts-test" in caught.value.hint


def test_a_file_put_into_fonts_by_hand_is_taken(
    project: Project, faces: dict[str, Path], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for path in faces.values():
        (project.root / "fonts" / path.name).write_bytes(path.read_bytes())
    monkeypatch.setenv("PATH", str(tmp_path))
    assert ensure_fonts(project, ("bulletin", "rare")) == ()
    assert fetch.missing(load_catalogue(project), Store(project.cache / "fonts"), ("bulletin",)) == ()


def test_as_root_the_package_lists_are_brought_up_to_date(
    project: Project, fake: Clients, monkeypatch: pytest.MonkeyPatch
) -> None:
    deb = fake.folder / "package.deb"
    fake.script(
        "apt-get",
        f'case "$*" in *update) : > "{fake.folder}/updated";; *) [ -e "{fake.folder}/updated" ] || exit 100\n'
        f'cp "{deb}" ./package.deb;; esac',
    )
    monkeypatch.setattr("os.geteuid", lambda: 0)
    ensure_fonts(project, ("bulletin",))
    assert [line for line in fake.calls() if "update" in line]


def test_a_killed_download_leaves_nothing_and_the_next_run_goes_on(project: Project, fake: Clients) -> None:
    deb = (fake.folder / "package.deb").read_bytes()
    fake.script("apt-get", "echo half > package.deb\nkill -9 $$")
    with pytest.raises(FontError):
        ensure_fonts(project, ("bulletin",))
    assert not _left(project)
    fake.apt(deb)
    assert ensure_fonts(project, ("bulletin",))


def test_an_interrupt_leaves_nothing(
    project: Project, fake: Clients, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(fetch, "extract", interrupted)
    with pytest.raises(KeyboardInterrupt):
        ensure_fonts(project, ("bulletin",))
    assert not _left(project)


def test_two_runs_at_once_fetch_once(project: Project, fake: Clients) -> None:
    threads = [threading.Thread(target=ensure_fonts, args=(project, ("bulletin",))) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [line.split()[0] for line in fake.calls()] == ["apt-get", "dpkg-deb"]


def test_verify_finds_and_removes_damaged_files(project: Project, fake: Clients) -> None:
    ensure_fonts(project, ("bulletin",))
    assert verify_fonts(project) == ()
    (path,) = (project.cache / "fonts" / "prepared").glob("Song*.ttf")
    state = path.stat()
    data = bytearray(path.read_bytes())
    data[-1] ^= 1
    path.write_bytes(data)
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))
    assert verify_fonts(project) == ("Song",)
    assert ensure_fonts(project, ("bulletin",)) == ()
    assert verify_fonts(project) == ()


def test_a_changed_prepared_file_is_made_anew(project: Project, fake: Clients) -> None:
    ensure_fonts(project, ("bulletin",))
    (path,) = (project.cache / "fonts" / "prepared").glob("Song*.ttf")
    whole = path.read_bytes()
    path.write_bytes(whole[:100])
    ensure_fonts(project, ("bulletin",))
    assert path.read_bytes() == whole
