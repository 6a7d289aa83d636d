"""Shared libraries loaded by name."""

from __future__ import annotations

from press.tools.library import load, text_version


def test_a_library_that_is_not_there() -> None:
    assert load("no-such-library-of-press", 0) is None
    assert text_version(None, "version") is None


def test_a_library_says_its_version() -> None:
    version = text_version(load("pango-1.0", 0), "pango_version_string")
    assert version is not None
    assert version.count(".") == 2
