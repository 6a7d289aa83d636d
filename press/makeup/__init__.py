"""The room of page make-up: an issue and its layout in, a galley out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.lazily import on_demand

if TYPE_CHECKING:
    from press.makeup.facts import Facts
    from press.makeup.galley import Galley
    from press.makeup.making_up import make_up, settle
    from press.makeup.manifest import Manifest, read_manifest
else:
    __getattr__ = on_demand(
        __name__,
        {
            "Facts": "facts",
            "Galley": "galley",
            "Manifest": "manifest",
            "make_up": "making_up",
            "read_manifest": "manifest",
            "settle": "making_up",
        },
    )

__all__ = ["Facts", "Galley", "Manifest", "make_up", "read_manifest", "settle"]
