"""The garbage collector is off while pages are set and written, and does not look at them afterwards."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager, suppress

_PAGES = 24
"""Garbage is looked for after so many: each leaves a third of a megabyte that only the collector finds."""

BEFORE_WRITING = 30
"""After so many before a file for reading is written, which takes more memory than all else."""


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

    def sweep(self, *, least: int = _PAGES) -> None:
        """Collect garbage if so many pages have been set: there may be much of it."""
        if self._pages >= least and gc.isenabled():
            self._pages = 0
            gc.unfreeze()
            gc.collect()
            _give_back()


def _give_back() -> None:
    """Give memory that is free again back to the system, where the C library can: 20 MB for 48 pages."""
    import ctypes  # only long documents come here

    with suppress(OSError, TypeError, AttributeError):
        ctypes.CDLL(None).malloc_trim(0)


sweeper = Sweeper()
"""The process has one collector, and one count of pages."""
