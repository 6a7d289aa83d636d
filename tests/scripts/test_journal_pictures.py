"""The sample journal's pictures: they are what the script draws, and fine enough to print."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from scripts.drawing.vector import Vector
from scripts.journal_charts import CHARTS
from scripts.journal_pictures import IMAGES, PAGE, PICTURES, WIDE, main

SCENES = sorted(PICTURES.keys() - CHARTS.keys())
MM = 25.4


@pytest.mark.parametrize("name", sorted(CHARTS))
def test_a_chart_is_the_script_s(name: str, tmp_path: Path) -> None:
    PICTURES[name]().save(tmp_path / name)
    assert (tmp_path / name).read_bytes() == (IMAGES / name).read_bytes()


@pytest.mark.parametrize("name", SCENES)
def test_a_scene_has_300_dots_to_the_inch(name: str) -> None:
    width = (
        PAGE
        if name in ("cover.png", "back.png", "inside-front.png", "inside-back.png", "filler.png")
        else WIDE
    )[0]
    with Image.open(IMAGES / name) as image:
        assert image.width / (width / MM) >= 300


def test_a_scene_is_drawn_alike_twice(tmp_path: Path) -> None:
    for place in ("first", "second"):
        PICTURES["photo-night.png"]().save(tmp_path / place / "a.png")
    assert (tmp_path / "first" / "a.png").read_bytes() == (tmp_path / "second" / "a.png").read_bytes()


def test_the_folder_holds_what_the_script_draws() -> None:
    assert sorted(path.name for path in IMAGES.iterdir()) == sorted(PICTURES)


def test_a_picture_is_drawn_by_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("scripts.journal_pictures.IMAGES", tmp_path)
    main(["icon-clock.svg"])
    assert [path.name for path in tmp_path.iterdir()] == ["icon-clock.svg"]
    assert "icon-clock.svg" in capsys.readouterr().out


def test_words_are_escaped(tmp_path: Path) -> None:
    drawing = Vector(10, 10)
    drawing.words((5, 5), "a<b&c", 3)
    drawing.save(tmp_path / "a.svg")
    assert "a&lt;b&amp;c" in (tmp_path / "a.svg").read_text("utf-8")
