"""Profiles that printing houses send: used where they can be, refused in a sentence where not."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import ImageCms

from press.errors import FinishError
from press.finish.ink import Inks
from press.finish.ink.profiles import Press

SYSTEM = Path("/usr/share/color/icc/ghostscript/default_cmyk.icc")


def scrambled(profile: bytes) -> bytes:
    """Its head is whole; the table of what lies where is not."""
    chance = random.Random(1)
    return profile[:132] + bytes(chance.randrange(256) for _ in range(468)) + profile[600:]


def screen() -> bytes:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


@pytest.mark.parametrize("length", [0, 40, 128, 3000])
def test_half_a_profile_is_refused(inks: Inks, length: int) -> None:
    with pytest.raises(FinishError, match="特性文件读不出"):
        Press(replace(inks, profile=inks.profile[:length]))


def test_a_damaged_profile_is_refused(inks: Inks) -> None:
    with pytest.raises(FinishError, match="特性文件读不出"):
        Press(replace(inks, profile=scrambled(inks.profile)))


def test_a_profile_of_the_screen_is_refused(inks: Inks) -> None:
    with pytest.raises(FinishError, match="不是青品黄黑四色"):
        Press(replace(inks, profile=screen()))


def test_another_press_has_other_inks(inks: Inks) -> None:
    if not SYSTEM.exists():
        pytest.skip("no other profile of a press is installed")
    other = Press(replace(inks, profile=SYSTEM.read_bytes()))
    green = [(0.1, 0.5, 0.2)]
    assert other.cmyk(green) != Press(inks).cmyk(green)
    assert other.cmyk([(1.0, 1.0, 1.0)]) == [(0.0, 0.0, 0.0, 0.0)]
    assert other.black_of_grey[255] == 0
    assert other.black_of_grey[0] == 255
