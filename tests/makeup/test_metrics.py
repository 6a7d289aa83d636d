"""Widths of characters are the fonts' own, to the unit."""

from __future__ import annotations

from pathlib import Path

from fontTools.ttLib import TTFont

from press.fonts import ensure_fonts, load_fonts, sets_for
from press.makeup.metrics import advance
from press.project import Project

TEXT = "青溪市，“一二”——……（2026）Ag·ff~％①"


def test_widths_are_those_of_the_font_files() -> None:
    project = Project.around(Path(__file__))
    ensure_fonts(project, sets_for(project, kind="bulletin"))
    faces = load_fonts(project, kind="bulletin")
    for role in ("song", "hei", "fangsong"):
        for character in TEXT:
            face = faces.face_for(role, character)
            if face is None:
                continue
            with TTFont(face.path, fontNumber=face.index, lazy=True) as font:
                glyph = font.getBestCmap()[ord(character)]
                expected = font["hmtx"][glyph][0] / font["head"].unitsPerEm
            assert advance(faces, role, character) == expected, (role, character)
