"""The garbage collector is off while pages are set and written, and does not look at them afterwards."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_PAGES = 45
"""Garbage is looked for after so many: each leaves a third of a megabyte that only the collector finds."""


@contextmanager
def collector_off() -> Iterator[None]:
    """A rendering makes a million objects that stay: looking for garbage among them costs a fifth.

    When the collector comes back, it would begin with all of them; so they are put out of its reach. They go
    when nobody holds them any more, as most objects do; what holds itself waits for :class:`Sweeper`.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.freeze()
            gc.enable()


class Sweeper:
    """Looks for garbage among what :func:`collector_off` put out of reach, once in many pages."""

    def __init__(self) -> None:
        self._pages = 0

    def count(self, pages: int) -> None:
        """Say how many pages have been set."""
        self._pages += pages

    def sweep(self) -> None:
        """Collect garbage if there may be much of it."""
        if self._pages >= _PAGES and gc.isenabled():
            self._pages = 0
            gc.unfreeze()
            gc.collect()


sweeper = Sweeper()
"""The process has one collector, and one count of pages."""
