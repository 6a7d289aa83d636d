"""Version numbers, as far as press must compare them: release numbers only, no pre-releases."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable

_CLAUSE = re.compile(r"(==|!=|>=|<=|<|>)\s*([\w.]+)")
_TESTS: dict[str, Callable[[tuple[int, ...], tuple[int, ...]], bool]] = {
    "==": operator.eq,
    "!=": operator.ne,
    ">=": operator.ge,
    "<=": operator.le,
    "<": operator.lt,
    ">": operator.gt,
}


def release(version: str) -> tuple[int, ...]:
    """Return the release numbers of a version, trailing zeros left out: ``2.50.0rc1`` gives ``(2, 50)``."""
    leading = re.match(r"\d+(\.\d+)*", version)
    numbers = [int(part) for part in leading[0].split(".")] if leading else []
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers)


def satisfies(version: str, specifier: str) -> bool:
    """Tell whether a version meets every clause of a specifier such as ``>=3.1.6,<4`` (PEP 440)."""
    return all(
        _TESTS[comparison](release(version), release(wanted))
        for comparison, wanted in _CLAUSE.findall(specifier)
    )
