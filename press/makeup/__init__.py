"""The room of page make-up: an issue and its layout in, a galley out."""

from __future__ import annotations

from press.makeup.facts import Facts
from press.makeup.galley import Galley
from press.makeup.make_up import make_up, settle
from press.makeup.manifest import Manifest, read_manifest

__all__ = ["Facts", "Galley", "Manifest", "make_up", "read_manifest", "settle"]
