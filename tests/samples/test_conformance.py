"""The samples' files are what they claim to be, by programs that other people wrote."""

from __future__ import annotations

import pytest

from press.pipeline import Purpose
from tests.samples.conftest import Build
from tests.support.validators import assert_all_conform

BULLETINS = ("qingxi-gongzuo/2026-18", "qingxi-gongzuo/2026-19", "qingxi-gongzuo/2026-20")
JOURNALS = ("qingxi-yuekan/2026-3", "qingxi-yuekan/2026-4", "qingxi-wenhua/2026-4")
FLAVOURS = {Purpose.READING: ("ua1",), Purpose.ARCHIVE: ("2u",), Purpose.PRINT: ()}


@pytest.mark.parametrize("purpose", Purpose)
def test_others_find_nothing_wrong(built: Build, purpose: Purpose) -> None:
    names = (*BULLETINS, *JOURNALS)
    paths = [file.path for name in names for file in built(name).files if file.purpose is purpose]
    assert len(paths) == len(names)
    assert_all_conform(paths, *FLAVOURS[purpose])


@pytest.mark.parametrize("name", JOURNALS)
def test_a_reading_file_is_small_enough_to_send(built: Build, name: str) -> None:
    (size,) = (file.size for file in built(name).files if file.purpose is Purpose.READING)
    assert size < 6_000_000
