"""Rooms that open on demand: whoever wants a galley from ``press.makeup`` loads no templates and no models.

A page of one's own is set without an issue's records, and a process that only sets pages starts sooner.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any


def on_demand(room: str, modules: Mapping[str, str]) -> Callable[[str], Any]:
    """Return the ``__getattr__`` of a room (PEP 562).

    Args:
        room: the package's name.
        modules: the module of the room that each of its public names is in; none has the name of a module.
    """

    def opened(name: str) -> Any:
        if name not in modules:
            raise AttributeError(f"module {room!r} has no attribute {name!r}")
        value = getattr(import_module(f"{room}.{modules[name]}"), name)
        setattr(sys.modules[room], name, value)  # asked for once
        return value

    return opened
