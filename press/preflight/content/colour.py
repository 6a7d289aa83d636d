"""Colour spaces and colours, and the inks they take (ISO 32000-1, 8.6)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pikepdf

from press.preflight.content.values import elements, entry, key_of, name, number

PROCESS = ("Cyan", "Magenta", "Yellow", "Black")
_DEVICE = {
    "DeviceGray": "gray", "G": "gray", "CalGray": "calgray",
    "DeviceRGB": "rgb", "RGB": "rgb", "CalRGB": "calrgb",
    "DeviceCMYK": "cmyk", "CMYK": "cmyk", "Lab": "lab", "Pattern": "pattern",
}  # fmt: skip
_ICC = {1: "icc-gray", 3: "icc-rgb", 4: "icc-cmyk"}
_COMPONENTS = {"gray": 1, "calgray": 1, "icc-gray": 1, "rgb": 3, "calrgb": 3, "icc-rgb": 3, "lab": 3,
               "cmyk": 4, "icc-cmyk": 4}  # fmt: skip
_NESTED = 8  # Indexed over DeviceN over ICC is three


@dataclass(frozen=True, slots=True)
class Space:
    """A colour space.

    Args:
        family: ``gray``, ``rgb``, ``cmyk``, ``calgray``, ``calrgb``, ``lab``, ``icc-gray``, ``icc-rgb``,
            ``icc-cmyk``, ``separation``, ``devicen``, ``pattern`` or ``unknown``; an Indexed space has its
            base's.
        label: as the file names it.
        names: of the colorants of a Separation or DeviceN space.
        alternate: the family of its alternate space.
        tint: what tells one tint transform from another.
    """

    family: str
    label: str
    names: tuple[str, ...] = ()
    alternate: str = ""
    tint: str = ""

    @property
    def components(self) -> int:
        """How many numbers a colour has."""
        return len(self.names) or _COMPONENTS.get(self.family, 1)

    @property
    def is_rgb(self) -> bool:
        """Tell whether its colours are those of a screen."""
        return self.family in ("rgb", "icc-rgb") or self.alternate in ("rgb", "icc-rgb", "calrgb")

    @property
    def initial(self) -> tuple[float, ...]:
        """The colour that a space begins with (ISO 32000-1, 8.6.5.1, 8.6.6)."""
        if self.family in ("separation", "devicen"):
            return (1.0,) * self.components
        return (0.0, 0.0, 0.0, 1.0) if self.family in ("cmyk", "icc-cmyk") else (0.0,) * self.components


GRAY = Space("gray", "DeviceGray")
RGB = Space("rgb", "DeviceRGB")
CMYK = Space("cmyk", "DeviceCMYK")


@dataclass(frozen=True, slots=True)
class Colour:
    """A colour: its space and the numbers there; a pattern has none of its own."""

    space: Space
    values: tuple[float, ...] = ()

    def inks(self) -> dict[str, float] | None:
        """Return how much of each ink it takes, from 0 to 1; None where that is not known."""
        family, values = self.space.family, self.values
        if len(values) != self.space.components:
            return None
        if family in ("gray", "icc-gray", "calgray"):
            return {"Black": 1 - values[0]}
        if family in ("cmyk", "icc-cmyk"):
            return dict(zip(PROCESS, values, strict=True))
        if family in ("separation", "devicen"):
            named = zip(self.space.names, values, strict=True)
            return {ink: tint for ink, tint in named if ink != "None"}
        return None

    @property
    def printed(self) -> dict[str, float]:
        """The inks of which there is any, from 0 to 1; empty for white, and where inks are not known."""
        return {ink: tint for ink, tint in (self.inks() or {}).items() if tint > 0.004}

    @property
    def is_white(self) -> bool:
        """Tell whether it leaves the paper as it is."""
        if self.space.family in ("rgb", "icc-rgb", "calrgb"):
            return len(self.values) == 3 and min(self.values) > 0.996
        inks = self.inks()
        return inks is not None and not self.printed

    @property
    def build(self) -> str:
        """Its inks in words, such as ``C60 M40 K100``."""
        short = {"Cyan": "C", "Magenta": "M", "Yellow": "Y", "Black": "K"}
        return " ".join(
            f"{short.get(ink, ink + ' ')}{round(tint * 100)}" for ink, tint in self.printed.items()
        )


BLACK = Colour(GRAY, (0.0,))


class Spaces:
    """The colour spaces of a file, each read once."""

    def __init__(self) -> None:
        self._read: dict[tuple[int, int], Space] = {}

    def find(self, value: Any, resources: Any) -> Space:
        """Return the colour space that a name or an array stands for.

        Args:
            value: from a content stream, an image or a shading.
            resources: where names are looked up.
        """
        named = name(value)
        if named:
            held = entry(resources, "/ColorSpace", f"/{named}")
            if held is None:
                return Space(_DEVICE.get(named, "unknown"), named)
            value = held if not (name(held) and name(held) not in _DEVICE) else None
        return self._space(value, 0)

    def _space(self, value: Any, depth: int) -> Space:
        key = key_of(value)
        if key and key in self._read:
            return self._read[key]
        space = self._made(value, depth) if depth < _NESTED else Space("unknown", "…")
        if key:
            self._read[key] = space
        return space

    def _made(self, value: Any, depth: int) -> Space:
        if name(value):
            return Space(_DEVICE.get(name(value), "unknown"), name(value))
        parts = elements(value)
        kind = name(parts[0]) if parts else ""
        if kind in ("ICCBased",) and len(parts) > 1:
            family = _ICC.get(int(number(entry(parts[1], "/N"))), "unknown")
            return Space(family, f"ICCBased {family.removeprefix('icc-').upper()}")
        if kind in ("Indexed", "I") and len(parts) > 1:
            return self._space(parts[1], depth + 1)
        if kind in ("Separation", "DeviceN") and len(parts) > 3:
            return self._inks(kind, parts, depth)
        if kind == "Pattern" and len(parts) > 1:
            base = self._space(parts[1], depth + 1)
            return Space("pattern", base.label, base.names, base.family)
        return Space(_DEVICE.get(kind, "unknown"), kind or "?")

    def _inks(self, kind: str, parts: list[Any], depth: int) -> Space:
        names = tuple(name(one) for one in (elements(parts[1]) or [parts[1]]))
        alternate = self._space(parts[2], depth + 1)
        label = f"{kind} {' '.join(names)}"
        return Space(kind.lower(), label, names, alternate.family, alternate.family + _digest(parts[3]))


def _digest(function: Any) -> str:
    """Return what tells functions apart: their entries, and what a stream holds."""
    if isinstance(function, pikepdf.Stream):
        return function.read_raw_bytes()[:4096].hex()
    return repr([(key, str(entry(function, key))) for key in ("/C0", "/C1", "/N")])
