"""A limit on time and memory, so that what never ends fails instead of hanging."""

from __future__ import annotations

import resource
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_GIGABYTE = 1 << 30


class TooMuchTime(BaseException):
    """Raised where the time is over; no handler of errors catches it."""


@contextmanager
def limited(*, seconds: float = 20.0, gigabytes: float = 2.0) -> Iterator[None]:
    """Allow so much of the processor's time, whatever other programs do, and so much memory more than now."""

    def stop(*_: object) -> None:
        raise TooMuchTime(f"more than {seconds:g} s of the processor's time")

    handler = signal.signal(signal.SIGPROF, stop)
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (_used() + int(gigabytes * _GIGABYTE), hard))
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
        signal.signal(signal.SIGPROF, handler)


def _used() -> int:
    """Return the bytes of address space in use, where the system tells; much where it does not."""
    status = Path("/proc/self/statm")
    return int(status.read_text().split()[0]) * resource.getpagesize() if status.exists() else 64 * _GIGABYTE
