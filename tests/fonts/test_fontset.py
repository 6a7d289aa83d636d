from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from press.fonts import FontSet, ensure_fonts, load_fonts
from press.makeup import Galley
from press.project import Project
from press.typeset import typeset
from tests.fonts.making import Clients, make_font
from tests.support.measure import measure


@pytest.fixture
def fonts(project: Project, fake: Clients) -> FontSet:
    ensure_fonts(project, ("bulletin",))
    return load_fonts(project, kind="bulletin")


def test_css_gives_every_role_its_stack(fonts: FontSet) -> None:
    assert fonts.css() == (
        ':root {\n  --fangsong: "Latin", "Fang", "Song";\n  --song: "Song";\n  --latin: "Latin", "Song";\n}\n'
    )


def test_the_digest_depends_on_the_order(fonts: FontSet) -> None:
    turned = FontSet({role: stack[::-1] for role, stack in fonts.roles.items()})
    assert turned.digest != fonts.digest


@pytest.mark.skipif(not shutil.which("fc-list"), reason="fc-list shows what fontconfig finds")
def test_fontconfig_knows_these_faces_and_no_other(
    fonts: FontSet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, project: Project
) -> None:
    monkeypatch.undo()  # the real fc-list
    make_font(fonts.faces[0].path.with_name("Stranger.ttf"), "永", family="Stranger")
    conf = fonts.fontconfig(tmp_path / "a & b")
    found = subprocess.run(
        ["fc-list", "--format", "%{family}\n"], env=os.environ | {"FONTCONFIG_FILE": str(conf)},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert set(found.stdout.split()) == {"Latin", "Fang", "Song"}


def test_fontconfig_is_written_once(fonts: FontSet, tmp_path: Path) -> None:
    path = fonts.fontconfig(tmp_path)
    os.utime(path, ns=(0, 0))
    assert fonts.fontconfig(tmp_path).stat().st_mtime_ns == 0


def test_a_relative_folder_is_one_below_the_current(
    fonts: FontSet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    path = fonts.fontconfig(Path("kept"))
    assert path.parent == tmp_path / "kept"
    assert f"<dir>{tmp_path}/kept/faces-" in path.read_text("utf-8")


def test_fallback_on_the_page_is_by_character_in_the_declared_order(fonts: FontSet, tmp_path: Path) -> None:
    html = '<html lang="zh-CN"><body><p style="font-family: var(--fangsong)">永A1㎡青a桥</p></body></html>'
    document = typeset(Galley(html, (), "", tmp_path), fonts)
    (page,) = measure(document.write_pdf())
    used = {char.text: char.font.split("+")[-1] for char in page.characters}
    expected = {char: fonts.face_for("fangsong", char) for char in "永A1㎡青a桥"}
    assert used == {char: face.id if face else None for char, face in expected.items()}


def test_names_usual_elsewhere_stand_for_roles(fonts: FontSet, tmp_path: Path) -> None:
    names = ("仿宋_GB2312", "serif", "An Unknown One")
    html = "".join(f'<p style="font-family: {name}">桥</p>' for name in names)
    (page,) = measure(typeset(Galley(html, (), "", tmp_path), fonts).write_pdf())
    expected = [fonts.face_for(role, "桥") for role in ("fangsong", "song", "song")]
    assert [char.font.split("+")[-1] for char in page.characters] == [face and face.id for face in expected]
