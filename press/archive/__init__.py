"""The room of what is kept: sealed issues, and the proof that they have not changed."""

from __future__ import annotations

from press.archive.bag import Bag
from press.archive.chain import Verdict, chained, verify
from press.archive.fixity import Damage, Fault
from press.archive.holding import alone
from press.archive.noted import note
from press.archive.record import Entry, Kept, Leaf
from press.archive.sealing import Payload, seal
from press.archive.shelf import Revision, Shelf

__all__ = [
    "Bag",
    "Damage",
    "Entry",
    "Fault",
    "Kept",
    "Leaf",
    "Payload",
    "Revision",
    "Shelf",
    "Verdict",
    "alone",
    "chained",
    "note",
    "seal",
    "verify",
]
