"""Spot colours: one name to an ink, agreed with the house, mixed in one way."""

from __future__ import annotations

import re
from collections import defaultdict

from press.diagnostics import preflight_colour as rules
from press.preflight.checks.file import File
from press.preflight.content.colour import PROCESS
from press.preflight.finding import Findings
from press.preflight.terms import Terms

_NO_SPOTS = {*PROCESS, "All", "None"}
_NOISE = re.compile(r"[\s_\-]|(?:CVC|CVU|CV|C|U|M|PC|EC)$")
"""What ink books and programs write after or within the same name: PANTONE 485 C, PANTONE 485 CVC."""


def agreed(file: File, terms: Terms, found: Findings) -> None:
    """Every spot colour is one that the house expects."""
    if terms.plates is None:
        return
    for name, page in _spots(file).items():
        if name not in terms.plates:
            found.add(rules.STRANGE_SPOT, page, name=name)


def one_name(file: File, terms: Terms, found: Findings) -> None:
    """An ink goes by one name."""
    same: dict[str, list[str]] = defaultdict(list)
    for name in _spots(file):
        same[_key(name)].append(name)
    for names in same.values():
        if len(names) > 1:
            found.add(rules.TWO_NAMES, 0, names="、".join(sorted(names)))


def one_build(file: File, terms: Terms, found: Findings) -> None:
    """An ink is shown in one way where it is not printed."""
    builds: dict[str, set[str]] = defaultdict(set)
    for space in file.spaces:
        if space.family == "separation":
            builds[space.names[0]].add(space.tint)
    for name, tints in builds.items():
        if len(tints) > 1 and name not in _NO_SPOTS:
            found.add(rules.SPOT_TWO_WAYS, 0, name=name)


def _spots(file: File) -> dict[str, int]:
    """Return the spot colours by the first page each is on."""
    pages: dict[str, int] = {}
    for space, page in file.spaces.items():
        for name in space.names:
            if name not in _NO_SPOTS:
                pages[name] = min(page, pages.get(name, page))
    return pages


def _key(name: str) -> str:
    upper = name.upper().strip()
    return _NOISE.sub("", _NOISE.sub("", upper)) or upper


CHECKS = (agreed, one_name, one_build)
