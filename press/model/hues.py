"""Which hue each department of a journal has, where the publication leaves it to press."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import cycle

from press.model.journal import Department, Hue

USUAL: Hue = "zhu"
"""The hue of what has none of its own."""

_TURNS: tuple[Hue, ...] = ("zhu", "dai", "zhe", "song", "qiuxiang")
"""Warm and cool in turn, so that neighbours differ at a glance; 墨 is no hue and wants to be asked for."""


def hues_of(departments: Mapping[str, Department], *, each: bool) -> dict[str, Hue]:
    """Return the hue of every department: its own, or what comes next in the palette.

    Hues that departments ask for are left to them until all are used. As the order is that of
    ``publication.yaml``, a department keeps its hue from issue to issue.

    Args:
        departments: by name, in the publication's order.
        each: whether those that name no hue get one each; else all of them get the usual one.
    """
    asked = {one.colour for one in departments.values()}
    free = [hue for hue in _TURNS if hue not in asked]
    turns: Iterator[Hue] = cycle([*free, *(hue for hue in _TURNS if hue in asked)] if each else [USUAL])
    return {name: next(turns) if one.colour is None else one.colour for name, one in departments.items()}
