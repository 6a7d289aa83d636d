"""Loading the engine without what no setting uses: a fifth of a second of every cold start.

WeasyPrint imports all of fontTools' subsetter and of its variable fonts, which it needs only where HarfBuzz
cannot do it; and cffi looks for each name that a library might have by starting ``ldconfig`` and a compiler.
"""

from __future__ import annotations

import ctypes.util
import importlib
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any

from press.typeset.collecting import collector_off

_DEFERRED = ("fontTools.subset", "fontTools.varLib.instancer")


@contextmanager
def lightly() -> Iterator[None]:
    """Make imports of the engine light for the time of a ``with`` block."""
    with collector_off(), _deferred(_DEFERRED), _found_by_the_loader():
        yield


class Deferred(ModuleType):
    """Stands for a module whose functions and classes are called, if ever, long after its import."""

    def __getattr__(self, name: str) -> Callable[..., Any]:
        if name.startswith("__"):
            raise AttributeError(name)

        def called(*args: Any, **kwargs: Any) -> Any:
            return getattr(importlib.import_module(self.__name__), name)(*args, **kwargs)

        return called


@contextmanager
def _deferred(names: tuple[str, ...]) -> Iterator[None]:
    """Put stand-ins where modules are not loaded yet, and take them back."""
    standing = {name: Deferred(name) for name in names if name not in sys.modules}
    sys.modules.update(standing)
    try:
        yield
    finally:
        for name in standing:
            del sys.modules[name]


@contextmanager
def _found_by_the_loader() -> Iterator[None]:
    """Leave the search for libraries to Linux's own loader.

    WeasyPrint tries ``libpango-1.0.so.0`` too, which the loader finds at once; ``find_library`` would answer
    with the same name after two child processes, or with nothing after four where a library is not there.
    """
    if sys.platform != "linux":
        yield
        return
    searching = ctypes.util.find_library
    ctypes.util.find_library = lambda name: None
    try:
        yield
    finally:
        ctypes.util.find_library = searching
