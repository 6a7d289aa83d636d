"""The inks of a sheet-fed press, with the free profile that is taken where a printing house names none."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from press.finish.ink import RED, Inks
from press.finish.ink.profiles import Press
from press.fonts import ensure_profile
from press.project import Project

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="session")
def profile() -> bytes:
    return ensure_profile(Project.around(ROOT), "FOGRA39L_coated.icc")


@pytest.fixture(scope="session")
def inks(profile: bytes) -> Inks:
    return Inks(profile)


@pytest.fixture(scope="session")
def spot_inks(inks: Inks) -> Inks:
    """Red on a plate of its own."""
    return replace(inks, named=(replace(RED, spot="专色红"),))


@pytest.fixture(scope="session")
def press(inks: Inks) -> Press:
    return Press(inks)
