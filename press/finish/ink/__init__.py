"""Ink: what the engine wrote in colours of the screen becomes the plates of a press, and the way back."""

from __future__ import annotations

from press.finish.ink.facts import InkFacts, PageFacts, PictureFacts, Reason, Unresolved
from press.finish.ink.settings import RED, Inks, NamedInk, inks_of
from press.finish.ink.shelf import Shelf
from press.finish.ink.turning import ink, screen

__all__ = [
    "RED",
    "InkFacts",
    "Inks",
    "NamedInk",
    "PageFacts",
    "PictureFacts",
    "Reason",
    "Shelf",
    "Unresolved",
    "ink",
    "inks_of",
    "screen",
]
