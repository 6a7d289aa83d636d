"""The samples' files are what they claim to be, by programs that other people wrote."""

from __future__ import annotations

import pytest

from press.pipeline import Purpose
from tests.samples.conftest import Build
from tests.support.validators import assert_conforms

BULLETINS = ("qingxi-gongzuo/2026-18", "qingxi-gongzuo/2026-19", "qingxi-gongzuo/2026-20")
JOURNALS = ("qingxi-yuekan/2026-3", "qingxi-yuekan/2026-4", "qingxi-wenhua/2026-4")
FLAVOURS = {Purpose.READING: ("ua1",), Purpose.ARCHIVE: ("2u",), Purpose.PRINT: ()}


@pytest.mark.parametrize("purpose", Purpose)
@pytest.mark.parametrize("name", [*BULLETINS, *JOURNALS])
def test_others_find_nothing_wrong(built: Build, name: str, purpose: Purpose) -> None:
    (path,) = (file.path for file in built(name).files if file.purpose is purpose)
    assert_conforms(path, *FLAVOURS[purpose])


@pytest.mark.parametrize("name", JOURNALS)
def test_a_reading_file_is_small_enough_to_send(built: Build, name: str) -> None:
    (size,) = (file.size for file in built(name).files if file.purpose is Purpose.READING)
    assert size < 6_000_000
