"""Rooms that open on demand have everything they announce."""

from __future__ import annotations

import importlib
import subprocess
import sys
from types import ModuleType

import pytest

ROOMS = ("press.finish", "press.fonts", "press.makeup", "press.model")


@pytest.mark.parametrize("room", ROOMS)
def test_every_public_name_is_there_and_no_module(room: str) -> None:
    package = importlib.import_module(room)
    found = {name: getattr(package, name) for name in package.__all__}
    assert not [name for name, value in found.items() if isinstance(value, ModuleType)]


@pytest.mark.parametrize("room", ROOMS)
def test_what_is_not_there_is_told_as_python_tells_it(room: str) -> None:
    with pytest.raises(ImportError, match="cannot import name 'nothing'"):
        exec(f"from {room} import nothing")


def test_a_page_is_set_without_records_and_templates() -> None:
    heavy = "{'pydantic', 'jinja2', 'pikepdf', 'rjieba', 'press.model'}"
    program = f"import sys, press.typeset; print({heavy} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
