"""Modules that wait, and libraries that nobody searches for."""

from __future__ import annotations

import ctypes.util
import importlib
import subprocess
import sys

import pytest

from press.typeset.loading import Deferred, lightly


def run(program: str) -> str:
    """Return what a process of its own prints: in this one the engine is loaded already."""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_the_engine_is_loaded_without_font_tools_subsetter() -> None:
    program = (
        "import sys, press.typeset; print([n for n in ('fontTools.subset', 'rjieba') if n in sys.modules])"
    )
    assert run(program) == "[]"


def test_what_was_deferred_is_there_when_it_is_called() -> None:
    program = "from weasyprint.pdf import fonts; print(fonts.subset.Options(hinting=False).hinting)"
    assert run(f"import press.typeset; {program}") == "False"


def test_a_stand_in_calls_the_function_it_stands_for() -> None:
    assert Deferred("textwrap").dedent(text="  a") == "a"


def test_a_stand_in_has_no_attributes_of_pythons_own() -> None:
    with pytest.raises(AttributeError):
        getattr(Deferred("textwrap"), "__path__")  # noqa: B009  importlib asks for it


def test_everything_is_as_it_was_afterwards() -> None:
    searching = ctypes.util.find_library
    with lightly():
        pass
    assert ctypes.util.find_library is searching
    assert not isinstance(importlib.import_module("fontTools.subset"), Deferred)


def test_a_fault_in_loading_comes_out() -> None:
    searching = ctypes.util.find_library
    with pytest.raises(OSError, match="no library"), lightly():
        raise OSError("no library")
    assert ctypes.util.find_library is searching
