"""Garbage is looked for once in many pages, and found then."""

from __future__ import annotations

import gc
import weakref

from press.typeset.collecting import Sweeper, collector_off


class Ring:
    """Holds itself."""

    def __init__(self) -> None:
        self.own = self


def test_the_collector_is_off_inside_and_on_again_behind() -> None:
    with collector_off():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_a_collector_that_somebody_switched_off_stays_off() -> None:
    gc.disable()
    try:
        with collector_off():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_what_was_made_inside_is_out_of_reach_until_many_pages_are_set() -> None:
    with collector_off():
        ring = weakref.ref(Ring())
    sweeper = Sweeper()
    gc.collect()
    sweeper.sweep()
    assert ring() is not None
    sweeper.count(1000)
    sweeper.sweep()
    assert ring() is None
