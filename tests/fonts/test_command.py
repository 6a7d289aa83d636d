from __future__ import annotations

import json

import pytest

from press.cli.frame import Format
from press.cli.typefaces import run_fonts
from press.errors import FontError, UsageError
from press.project import Project
from tests.fonts.making import Clients, make_font


@pytest.fixture(autouse=True)
def _inside(project: Project, fake: Clients, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project.root)
    monkeypatch.setenv("PRESS_CACHE", str(project.cache))


def _run(fetch: str = "", *, verify: bool = False, output: Format = Format.TEXT) -> int:
    return run_fonts(fetch=fetch, verify=verify, specimen=None, output=output)


def test_shows_what_is_not_fetched(capsys: pytest.CaptureFixture[str]) -> None:
    assert _run() == 0
    shown = capsys.readouterr().out
    assert "仿宋 fangsong         未取  正文" in shown
    assert "bulletin  简报：下载 1.5 MB，未取" in shown
    assert "rare  生僻字：下载 2.0 MB，未取，用到时才取" in shown


def test_fetches_and_shows_coverage(capsys: pytest.CaptureFixture[str]) -> None:
    assert _run(fetch="bulletin") == 0
    shown = capsys.readouterr()
    assert "下载字体包 fonts-test（1.5 MB）" in shown.err
    assert "GB 2312 7/6763" in shown.out
    assert "免费  OFL-1.1" in shown.out


def test_own_faces_are_named(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    make_font(project.root / "fonts" / "x.ttf", "永", family="方正仿宋", restricted=True)
    make_font(project.root / "fonts" / "y.ttf", "永", family="花体")
    _run()
    shown = capsys.readouterr().out
    assert "自备" in shown
    assert "fonts/x.ttf  文件声明不许嵌入" in shown
    assert "F201" in shown


def test_json(capsys: pytest.CaptureFixture[str]) -> None:
    _run(fetch="all", output=Format.JSON)
    answer = json.loads(capsys.readouterr().out)
    assert [row["fetched"] for row in answer["sets"]] == [True, True]
    fang = next(face for face in answer["roles"][0]["faces"] if face["id"] == "Fang")
    assert (fang["licence"], fang["own"], fang["source"]) == ("OFL-1.1", False, "fonts-test")


def test_an_unknown_set() -> None:
    with pytest.raises(UsageError) as caught:
        _run(fetch="bulletin，newspaper")
    assert caught.value.hint == "有：bulletin、rare、all"


def test_verify_tells_what_to_run(project: Project) -> None:
    _run(fetch="bulletin")
    for path in (project.cache / "fonts" / "fetched").iterdir():
        path.write_bytes(b"rotten")
    with pytest.raises(FontError, match="Fang、Latin、Song") as caught:
        _run(verify=True)
    assert caught.value.hint == "运行 press fonts --fetch bulletin 重新取来"
