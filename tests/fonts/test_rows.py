from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from typing import Any, Literal

import pytest

from press.fonts.rows import RowError, read


@dataclass(frozen=True)
class Inner:
    name: str
    shape: Literal["upright", "slanted"] = "upright"

    def __post_init__(self) -> None:
        if not self.name:
            raise ValueError("no name")


@dataclass(frozen=True)
class Outer:
    rows: dict[str, Inner]
    weights: tuple[float, float] = (0, 0)
    names: tuple[str, ...] = ()
    own: bool = False


def test_rows_are_read_whole() -> None:
    value = {
        "rows": {"a": {"name": "A", "shape": "slanted"}},
        "weights": [1, 2.5],
        "names": ["x"],
        "own": True,
    }
    assert read(Outer, value) == Outer({"a": Inner("A", "slanted")}, (1.0, 2.5), ("x",), True)


def test_what_is_left_out_has_its_default() -> None:
    assert read(Outer, {"rows": {"a": {"name": "A"}}}) == Outer({"a": Inner("A")})


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ({}, "list: missing: rows"),
        ({"rows": {}, "colour": 1}, "list: not known here: colour"),
        ({"rows": {"a": {"name": 1}}}, r"list\.rows\.a\.name: a str is wanted, not 1"),
        ({"rows": {"a": {"name": ""}}}, r"list\.rows\.a: no name"),
        ({"rows": {"a": {"name": "A", "shape": "bold"}}}, r"list\.rows\.a\.shape: one of"),
        ({"rows": {1: {"name": "A"}}}, r"list\.rows: a str is wanted, not 1"),
        ({"rows": {}, "weights": [1]}, r"list\.weights: 2 values"),
        ({"rows": {}, "weights": [1, True]}, r"list\.weights\[1\]: a number"),
        ({"rows": {}, "names": "x"}, r"list\.names: a list is wanted"),
        ({"rows": {}, "own": "yes"}, r"list\.own: a bool is wanted"),
        (["rows"], "list: a dict is wanted"),
        (None, "list: a dict is wanted"),
    ],
)
def test_what_is_not_as_declared_is_told_with_its_place(value: Any, told: str) -> None:
    with pytest.raises(RowError, match=told):
        read(Outer, value, "list")


def test_setting_pages_loads_no_models() -> None:
    code = "import sys, press.fonts.load, press.typeset; print('pydantic' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
