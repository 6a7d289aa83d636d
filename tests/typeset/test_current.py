from __future__ import annotations

from pathlib import Path

from press.fonts import FontSet
from press.makeup.galley import Galley
from press.typeset import typeset
from tests.support.measure import measure

NAMES = ("仿宋_GB2312", "serif", "An Unknown One")


def set_in(fonts: FontSet, folder: Path, cache: Path) -> list[str]:
    html = "".join(f'<p style="font-family: {name}">桥</p>' for name in NAMES)
    (page,) = measure(typeset(Galley(html, (), "", folder), fonts, cache=cache).write_pdf())
    return [character.font.split("+")[-1] for character in page.characters]


def test_names_mean_what_they_mean_in_the_set_of_now(faces: FontSet, cache: Path, tmp_path: Path) -> None:
    roles = faces.roles
    turned = FontSet({**roles, "song": roles["hei"], "fangsong": roles["kai"]})
    found = [set_in(fonts, tmp_path, cache) for fonts in (faces, turned, faces)]
    expected = [
        [face.id for role in ("fangsong", "song", "song") if (face := fonts.face_for(role, "桥"))]
        for fonts in (faces, turned, faces)
    ]
    assert found == expected
    assert found[0] != found[1]
