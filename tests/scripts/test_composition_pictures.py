"""The pictures of composition show what press sets today."""

from __future__ import annotations

import io
from collections.abc import Mapping

import pytest
from PIL import Image, ImageChops

from scripts.composition_examples import PICTURES
from scripts.composition_pictures import IMAGES, ROOT, draw, encoded

PAGE = (ROOT / "docs" / "composition.md").read_text("utf-8")
_LIMIT = 20_000
_BLOCK = 16
_TOLERANCE = 40
"""Of 255, for half an em of the picture: another build of PDFium smooths edges differently, type stays."""


@pytest.fixture(scope="module")
def drawn() -> Mapping[str, Image.Image]:
    return draw()


@pytest.mark.parametrize("name", [picture.name for picture in PICTURES])
def test_picture_is_current(name: str, drawn: Mapping[str, Image.Image]) -> None:
    path = IMAGES / f"{name}.png"
    assert path.is_file(), f"run python -m scripts.composition_pictures {name} and look at it"
    with Image.open(path) as kept, Image.open(io.BytesIO(encoded(drawn[name]))) as now:
        assert kept.size == now.size, f"run python -m scripts.composition_pictures {name} and look at it"
        assert _difference(kept, now) < _TOLERANCE, f"{name} is set differently now"


def _difference(one: Image.Image, other: Image.Image) -> float:
    """Return by how much the blackest or whitest changed block of half an em differs."""
    difference = ImageChops.difference(one.convert("L"), other.convert("L"))
    darkest = difference.reduce(_BLOCK).getextrema()[1]
    return float(darkest) if isinstance(darkest, int | float) else 255.0


def test_a_shifted_character_is_seen(drawn: Mapping[str, Image.Image]) -> None:
    picture = drawn["fit"]
    moved = picture.copy()
    moved.paste(picture.crop((200, 100, 240, 140)), (206, 100))
    assert _difference(picture, moved) > _TOLERANCE


def test_pictures_are_small_and_shown() -> None:
    assert len({picture.name for picture in PICTURES}) == len(PICTURES) == len(list(IMAGES.iterdir()))
    for path in IMAGES.iterdir():
        assert path.stat().st_size <= _LIMIT, path
        assert f"images/composition/{path.name}" in PAGE, f"{path.name} stands on no page"
        with Image.open(path) as picture:
            assert picture.mode in ("P", "L")
