"""The graphics state (ISO 32000-1, 8.4), as much of it as tells what is printed and where."""

from __future__ import annotations

import copy
from dataclasses import dataclass, field
from typing import Any

from press.finish.geometry import EVERYWHERE, IDENTITY, Box, Matrix
from press.preflight.content.colour import BLACK, Colour
from press.preflight.content.fonts import Font
from press.preflight.content.values import entry, items, name, number, text

_NO_FONT = Font("?", "?")


@dataclass
class Ink:
    """One of the two colours in force: what fills, or what strokes."""

    colour: Colour = BLACK
    pattern: Any = None
    overprint: bool = False
    alpha: float = 1.0


@dataclass
class State:
    """What is in force while content is read."""

    matrix: Matrix = IDENTITY
    clip: Box = EVERYWHERE
    fill: Ink = field(default_factory=Ink)
    stroke: Ink = field(default_factory=Ink)
    overprint_mode: int = 0
    line_width: float = 1.0
    blend: str = "Normal"
    mask: bool = False
    font: Font = _NO_FONT
    size: float = 0.0
    spacing: float = 0.0
    word_spacing: float = 0.0
    stretch: float = 1.0
    leading: float = 0.0
    rise: float = 0.0
    mode: int = 0

    def kept(self) -> State:
        """Return a copy, for ``q``."""
        copied = copy.copy(self)
        copied.fill, copied.stroke = copy.copy(self.fill), copy.copy(self.stroke)
        return copied

    def transparency(self, ink: Ink) -> str:
        """Return what lets something painted with an ink shine through; empty when nothing does."""
        if ink.alpha < 1:
            return f"{ink.alpha:.0%}"
        return self.blend if self.blend != "Normal" else "SMask" if self.mask else ""

    def set(self, parameters: Any) -> list[str]:
        """Take over a dictionary of graphics state parameters; return those no print standard allows."""
        strange: list[str] = []
        for key, value in items(parameters):
            match key:
                case "/LW":
                    self.line_width = number(value, self.line_width)
                case "/OP":
                    self.stroke.overprint = value is True
                    if entry(parameters, "/op") is None:
                        self.fill.overprint = value is True
                case "/op":
                    self.fill.overprint = value is True
                case "/OPM":
                    self.overprint_mode = int(number(value))
                case "/CA":
                    self.stroke.alpha = number(value, 1.0)
                case "/ca":
                    self.fill.alpha = number(value, 1.0)
                case "/BM":
                    self.blend = _blend(value)
                case "/SMask":
                    self.mask = name(value) != "None"
                case "/TR" | "/HTP":
                    strange.append(key)
                case "/TR2" if name(value) not in ("Default", "Identity"):
                    strange.append(key)
        return strange


def _blend(value: Any) -> str:
    """Return a blend mode; of several the first is meant (ISO 32000-1, 11.3.5)."""
    first = name(value) or (text(value[0]) if entry(value) is not None and len(value) else "")
    return "Normal" if first in ("", "Compatible") else first
