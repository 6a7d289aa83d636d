"""The catalogue: every rule that press can find broken, gathered from one table a room.

Each table is a module beside this one; ``docs/reference/diagnostics.md`` is generated from here.
"""

from __future__ import annotations

from types import ModuleType

from press.diagnostics import (
    composition,
    fonts,
    issue,
    journal,
    layout,
    markdown,
    preflight_colour,
    preflight_file,
    preflight_marks,
    printing,
    source,
)
from press.diagnostics.diagnostic import Rule

_TABLES: tuple[ModuleType, ...] = (
    source, markdown, issue, journal, fonts, layout, composition, printing,
    preflight_file, preflight_marks, preflight_colour,
)  # fmt: skip


def catalog() -> tuple[Rule, ...]:
    """Return every rule, in the order of its code."""
    rules = (rule for table in _TABLES for rule in vars(table).values() if isinstance(rule, Rule))
    return tuple(sorted(rules, key=lambda rule: rule.code))
