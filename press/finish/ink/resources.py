"""A stream's resources (ISO 32000-1, 7.8.3): what its names mean, and names for what comes to it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

import pikepdf

from press.finish.ink.sources import Space, read_space


class Graphics(NamedTuple):
    """What a graphics state dictionary says of what is seen through (8.4.5); None where it says nothing."""

    fill: float | None
    stroke: float | None
    masked: bool | None
    blended: bool | None
    overprints: bool


class Names:
    """The names of one resource dictionary, each looked up once."""

    def __init__(self, pdf: pikepdf.Pdf, resources: Any, plates: Mapping[str, Any]) -> None:
        self._pdf = pdf
        self.resources = resources
        self._plates = plates
        self._spaces: dict[str, Space] = {}
        self._states: dict[str, Graphics] = {}
        self.copies: dict[str, Any] = {}
        """Copies of pictures that came to the dictionary, by their names here."""

    def find(self, category: str, name: str) -> Any:
        """Return what a name of a category such as ``/XObject`` means, or None."""
        held = self.resources.get(category)
        return held.get(name) if held is not None else None

    def held(self, category: str) -> list[tuple[str, Any]]:
        """Return the names of a category with what they mean."""
        found = self.resources.get(category)
        return [] if found is None else [(str(name), held) for name, held in found.items()]

    def space(self, name: str) -> Space:
        """Return a colour space; the names of the devices' need no resources."""
        if name not in self._spaces:
            self._spaces[name] = read_space(pikepdf.Name(name), self.resources.get("/ColorSpace"))
        return self._spaces[name]

    def state(self, name: str) -> Graphics:
        """Return what a graphics state says of transparency."""
        if name not in self._states:
            self._states[name] = _graphics(self.find("/ExtGState", name))
        return self._states[name]

    def state_named(self, name: str, **entries: Any) -> str:
        """Return the name of a graphics state, which is entered where it is new."""
        held = self._category("/ExtGState")
        if name not in held:
            held[name] = self._pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.ExtGState, **entries))
        return name

    def space_named(self, name: str, space: Any) -> str:
        """Return the name of a colour space, which is entered where it is new."""
        held = self._category("/ColorSpace")
        if name not in held:
            held[name] = space
        return name

    def copy_named(self, copy: Any) -> str:
        """Return the name of a picture's copy, which is entered where it is new."""
        for name, held in self.copies.items():
            if held.objgen == copy.objgen:
                return name
        name = f"/PressPicture{len(self.copies) + 1}"
        self._category("/XObject")[name] = self.copies[name] = copy
        return name

    def plate(self, name: str) -> str:
        """Return the name here of a spot colour's space."""
        return self.space_named(f"/PressSpot{self._number(name)}", self._plates[name])

    def pattern_space(self, name: str) -> str:
        """Return the name here of the space of patterns that are painted with an ink (8.7.3.3)."""
        spot = name in self._plates
        base = self._plates[name] if spot else pikepdf.Name("/" + name)
        key = f"/PressPatternSpot{self._number(name)}" if spot else f"/PressPattern{name}"
        return self.space_named(key, pikepdf.Array([pikepdf.Name.Pattern, base]))

    def _number(self, plate: str) -> int:
        return list(self._plates).index(plate) + 1

    def _category(self, category: str) -> Any:
        if category not in self.resources:
            self.resources[category] = pikepdf.Dictionary()
        return self.resources[category]


def _graphics(found: Any) -> Graphics:
    if not isinstance(found, pikepdf.Dictionary):
        return Graphics(None, None, None, None, False)
    return Graphics(
        float(found["/ca"]) if "/ca" in found else None,
        float(found["/CA"]) if "/CA" in found else None,
        isinstance(found["/SMask"], pikepdf.Dictionary) if "/SMask" in found else None,
        not _is_normal(found["/BM"]) if "/BM" in found else None,
        "/OP" in found or "/op" in found,
    )


def _is_normal(mode: Any) -> bool:
    return mode is None or str(mode) in ("/Normal", "/Compatible")


def plate_space(pdf: pikepdf.Pdf, name: str, cmyk: tuple[float, ...]) -> Any:
    """Return the Separation of a spot colour, its tints in process inks in proportion (8.6.6.4, 7.10.3)."""
    function = pikepdf.Dictionary(
        FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[round(ink, 4) for ink in cmyk], N=1
    )
    return pdf.make_indirect(
        pikepdf.Array([pikepdf.Name.Separation, pikepdf.Name("/" + name), pikepdf.Name.DeviceCMYK, function])
    )
